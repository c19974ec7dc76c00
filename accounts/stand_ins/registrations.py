# SPDX-License-Identifier: EUPL-1.2
"""Who is away, for mails; the pages of colleagues in the search; what is not handed over."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import Person, User
from accounts.stand_ins.queries import stand_ins_today
from accounts.stand_ins.work import register_work
from core.permissions import may
from core.search.pages import NamedPage, named_pages
from mail.notifications.stand_ins import stand_ins


def register_stand_ins() -> None:
    """Add them."""
    stand_ins.add(_who_stands_in)
    named_pages.add(_own_pages)
    register_work()


def _who_stands_in(person: Any) -> User | None:
    found = stand_ins_today([person.pk]).get(person.pk)
    return found.stand_in if found else None


def _own_pages(reader: Person) -> list[NamedPage]:
    if not may(reader, "accounts.arrange_stand_in", reader):
        return []
    pages = [
        NamedPage(_("Standing in for a colleague"), "accounts:stand-ins"),
        NamedPage(_("Hand over all work"), "accounts:hand-over"),
    ]
    if may(reader, "accounts.read_load"):
        pages.append(NamedPage(_("Open work, by name"), "accounts:team-load"))
    return pages
