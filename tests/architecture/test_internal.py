# SPDX-License-Identifier: EUPL-1.2
"""What colleagues write to one another stays there: every other door of the product is tried for it."""

import io
from typing import Any

import pytest
from pypdf import PdfReader

from accounts.personal_data import export
from events.models import Event
from mail.models import Message
from tests.api.test_matrix import ENDPOINTS
from tests.architecture.addresses import ADDRESSES, Kind
from tests.architecture.visits import EVERYBODY, visit
from tests.architecture.world import INTERNAL, World
from tests.factories.api import make_api_client, with_key

FILES = [name for name, address in ADDRESSES.items() if address.kind in {Kind.FILE, Kind.STEP}]


def text_of(answer: Any) -> str:
    if answer.headers.get("Content-Type", "").startswith("application/pdf"):
        return " ".join("".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.body)).pages).split())
    return str(answer.body.decode(errors="replace"))


@pytest.mark.parametrize("role", EVERYBODY)
def test_no_file_feed_or_document_holds_a_note_not_even_for_who_reads_it(world: World, role: str) -> None:
    leaks = []
    for name in FILES:
        address = ADDRESSES[name]
        # The copy of one's own data has one's own words.
        if role in address.readers and (role, name) != ("official", "accounts:export"):
            path = address.path(name, world)
            if INTERNAL in text_of(visit(world, role, "get", path)):
                leaks.append(f"{role} reads a note at {path}")
    assert not leaks, "\n".join(leaks)


def test_no_program_reads_a_note_whatever_its_key_may(world: World) -> None:
    caller = with_key(make_api_client()[1])
    rows = {str(world.initiative.pk), str(world.party.pk), str(world.signal.pk), str(world.result.pk)}
    paths = [f"/api/v1/{address}" for address in ENDPOINTS if "absent" not in address]
    asked = [path.replace("0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90", row) for path in paths for row in rows]
    found = {path: caller.get(path) for path in dict.fromkeys(asked)}

    assert any(answer.status_code == 200 for answer in found.values())
    leaks = [path for path, answer in found.items() if INTERNAL in b"".join(answer).decode(errors="replace")]
    assert leaks == []


@pytest.mark.parametrize("role", ["anyone", "founder", "co_carrier", "stranger", "assessor", "administrator"])
def test_no_search_finds_a_note(world: World, role: str) -> None:
    for path in ("/register", "/signalen", "/werkvoorraad", "/partijen", "/netwerk"):
        assert INTERNAL not in text_of(visit(world, role, "get", f"{path}?q={INTERNAL[:12]}")).replace("%20", " ")


def test_no_mail_event_or_copy_of_own_data_of_somebody_else_holds_a_note(world: World) -> None:
    assert not Message.objects.filter(body__contains=INTERNAL).exists()
    assert not Event.objects.filter(data__icontains=INTERNAL).exists()
    for role in ("founder", "co_carrier", "coordinator"):
        assert INTERNAL not in str(export(world.person(role)))
    assert INTERNAL in str(export(world.person("official")))
