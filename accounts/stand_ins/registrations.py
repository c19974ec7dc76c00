# SPDX-License-Identifier: EUPL-1.2
"""Who is away, for mails; this page in the search."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import Person, User
from accounts.stand_ins.queries import stand_ins_today
from core.permissions import may
from core.search.pages import NamedPage, named_pages
from mail.notifications.stand_ins import stand_ins


def register_stand_ins() -> None:
    """Add them."""
    stand_ins.add(_who_stands_in)
    named_pages.add(_own_page)


def _who_stands_in(person: Any) -> User | None:
    found = stand_ins_today([person.pk]).get(person.pk)
    return found.stand_in if found else None


def _own_page(reader: Person) -> list[NamedPage]:
    if not may(reader, "accounts.arrange_stand_in", reader):
        return []
    return [NamedPage(_("Standing in for a colleague"), "accounts:stand-ins")]
