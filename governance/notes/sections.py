# SPDX-License-Identifier: EUPL-1.2
"""The notes on the page of what they are about: the newest, a form, and the way to all of them."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse

from accounts.models import Person, User
from core.permissions import may
from governance.notes.forms import NoteForm
from governance.notes.letters import register_note_letters
from governance.notes.queries import MOST_SHOWN, notes_on, rows_of
from governance.notes.things import address_of
from initiatives.models import Initiative, Party, PartyRepresentative
from initiatives.register.page_sections import Section, register_dossier_section


def notes_panel(thing: Any, reader: User) -> Mapping[str, Any] | None:
    """Return what `governance/notes/_panel.html` shows of a thing; None for who may not read notes on it.

    Four queries at most, however many notes there are.
    """
    if not may(reader, "governance.write_note", thing):
        return None
    found = list(notes_on(thing, reader)[: MOST_SHOWN + 1])
    return {
        "rows": rows_of(found[:MOST_SHOWN], reader),
        "has_more": len(found) > MOST_SHOWN,
        "page": _address(thing),
        "form": NoteForm(auto_id="note-%s"),
    }


def notes_link(party: Party, reader: User, *, representatives: Iterable[PartyRepresentative]) -> str:
    """Return the address of the notes on a party, or nothing for who may not read them.

    Its page asks no statement for them and fetches them when a reader gets there. `representatives` are who speaks for
    it; a query only where the party is an initiative.
    """
    if any(one.user_id == reader.pk for one in representatives):
        return ""
    if party.initiative_id and not may(reader, "governance.write_note", party):
        return ""
    return _address(party)


def notes_section(initiative: Initiative, user: Person) -> Section | None:
    """Lead from a file to the notes on it, which it fetches in the same way; no query, as its carriers are read."""
    if any(one.user_id == user.pk and one.ended_on is None for one in initiative.carriers.all()):
        return None
    return Section("governance/notes/_link.html", {"notes": _address(initiative), "has_result": True}, "side", order=19)


def _address(thing: Any) -> str:
    name, *arguments = address_of(thing)
    return reverse(name, args=arguments)


def register_notes() -> None:
    """Make the section and the letter known."""
    register_dossier_section(notes_section)
    register_note_letters()
