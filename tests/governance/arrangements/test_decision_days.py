# SPDX-License-Identifier: EUPL-1.2
"""The days on which an arrangement was asked for, decided and announced, and whether an end came with a reason."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from governance.arrangements.subsidies.exports import csv_rows, package, subsidies
from governance.arrangements.subsidies.import_plan import make_plan
from governance.arrangements.subsidies.matching import Match
from governance.arrangements.subsidies.parser import COLUMNS, read_subsidies
from governance.models import Arrangement
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement

pytestmark = pytest.mark.django_db
ASKED, DECIDED, ANNOUNCED = date(2025, 10, 1), date(2026, 2, 15), date(2026, 2, 20)


@pytest.mark.parametrize(
    "days",
    [
        {"asked_on": DECIDED, "decided_on": ASKED},
        {"announced_on": ANNOUNCED},
        {"decided_on": ANNOUNCED, "announced_on": DECIDED},
        {"end_reason": "Het geld is op.", "end_reason_given": False},
        {"end_reason": "Het geld is op."},
    ],
)
def test_the_database_refuses_days_and_reasons_that_contradict(days: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make_arrangement(**days)


def posted(one: Arrangement, **more: Any) -> dict[str, Any]:
    days = {"first_day": one.first_day.isoformat(), "last_day": "2026-12-31"}
    words = {"kind": one.kind, "title": one.title, "party_name": one.granted_by.name, "sphere": "government"}
    return {**words, **days, "version": one.version, **more}


def test_an_official_notes_when_it_was_asked_decided_and_announced(client: Client, cast: Cast) -> None:
    one = make_arrangement(initiative=make_initiative(area=cast.area))
    client.force_login(cast.official)
    address = f"/dossier/{one.initiative_id}/afspraken/{one.pk}"

    client.post(address, posted(one, asked_on="2025-10-01", decided_on="2026-02-15", announced_on="2026-02-20"))

    one.refresh_from_db()
    assert (one.asked_on, one.decided_on, one.announced_on) == (ASKED, DECIDED, ANNOUNCED)
    page = client.get(f"/dossier/{one.initiative_id}").content.decode()
    assert "gevraagd 1 okt 2025" in page
    assert "besloten 15 feb 2026" in page


@pytest.mark.parametrize(
    "days",
    [
        {"asked_on": "2026-02-01", "decided_on": "2026-01-31"},
        {"announced_on": "2026-02-20"},
        {"decided_on": "2026-02-15", "announced_on": "2026-02-14"},
        {"asked_on": (timezone.localdate() + timedelta(days=2)).isoformat()},
    ],
)
def test_days_in_another_order_or_still_to_come_are_refused(days: dict[str, str], client: Client, cast: Cast) -> None:
    one = make_arrangement(initiative=make_initiative(area=cast.area))
    client.force_login(cast.official)

    answer = client.post(f"/dossier/{one.initiative_id}/afspraken/{one.pk}", posted(one, **days))

    assert answer.status_code == 422
    one.refresh_from_db()
    assert (one.asked_on, one.decided_on, one.announced_on) == (None, None, None)


def test_a_renewal_is_asked_for_and_decided_anew(client: Client, cast: Cast) -> None:
    one = make_arrangement(
        initiative=make_initiative(area=cast.area), asked_on=ASKED, decided_on=DECIDED, end_reason_given=True
    )
    client.force_login(cast.official)

    form = client.get(f"/dossier/{one.initiative_id}/afspraken/{one.pk}/vernieuw").context["form"]

    assert [form.initial.get(name) for name in ("asked_on", "decided_on", "announced_on")] == [None, None, None]


@pytest.mark.parametrize(("given", "reason", "kept"), [("True", "Het geld is op.", True), ("False", "", False)])
def test_an_end_says_whether_a_reason_was_given(
    given: str, reason: str, kept: bool, client: Client, cast: Cast
) -> None:
    one = make_arrangement(initiative=make_initiative(area=cast.area), kind="subsidy")
    client.force_login(cast.official)
    values = {"notice_given_on": "2026-06-01", "end_reason_given": given, "end_reason": reason, "version": one.version}

    client.post(f"/dossier/{one.initiative_id}/afspraken/{one.pk}/aankondiging", values)

    one.refresh_from_db()
    assert (one.notice_given_on, one.end_reason_given, one.end_reason) == (date(2026, 6, 1), kept, reason)


def test_a_reason_that_was_not_given_is_refused(client: Client, cast: Cast) -> None:
    one = make_arrangement(initiative=make_initiative(area=cast.area))
    client.force_login(cast.official)
    values = {"last_day": "2026-06-01", "end_reason_given": "False", "end_reason": "Zomaar.", "version": one.version}

    answer = client.post(f"/dossier/{one.initiative_id}/afspraken/{one.pk}/beeindig", values)

    assert answer.status_code == 422


def register(**cells: str) -> bytes:
    row = {
        "DOSSIERNUMMER": "S-1", "AANVRAGER": "Tuinman", "BEDRAG_VERLEEND": "1000", "SUBSIDIEJAAR": "2026", **cells,
    }  # fmt: skip
    return f"{';'.join(row)}\n{';'.join(row.values())}\n".encode()


def test_a_subsidy_register_brings_the_days_in_and_gives_them_back() -> None:
    days = {"AANVRAAGDATUM": "01-10-2025", "BESLUITDATUM": "15-02-2026", "BEKENDMAKINGSDATUM": "20-02-2026"}
    [row] = read_subsidies(register(**days))
    assert (row.asked_on, row.decided_on, row.announced_on) == (ASKED, DECIDED, ANNOUNCED)
    make_arrangement(kind="subsidy", amount_granted=1, asked_on=ASKED, decided_on=DECIDED, announced_on=ANNOUNCED)

    found = subsidies(Arrangement.objects.all())

    [told] = csv_rows(found, DECIDED)
    known = dict(zip(COLUMNS, told, strict=True))
    assert (known["AANVRAAGDATUM"], known["BESLUITDATUM"], known["BEKENDMAKINGSDATUM"]) == (ASKED, DECIDED, ANNOUNCED)
    [grant] = package(found, now=timezone.now())["grants"]
    assert grant["awardDate"] == "2026-02-15"


def test_what_was_asked_and_not_decided_comes_in_as_open_and_what_was_turned_down_does_not() -> None:
    initiative = make_initiative(name="Tuinman")
    match = Match("Tuinman", initiative.pk)
    asked = {"AANVRAAGDATUM": "01-10-2025"}

    for cells, new in (({**asked, "BEDRAG_VERLEEND": ""}, 1), ({**asked, "BEDRAG_VERLEEND": "0"}, 0)):
        plan = make_plan(read_subsidies(register(**cells)), {"Tuinman": match}, {})
        assert len(plan.new) == new
