# SPDX-License-Identifier: EUPL-1.2
"""Views of the work queue: the built-in ones, and those that officials keep under a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import F
from django.http import QueryDict
from django.utils.translation import gettext as _

from initiatives.models import SavedView
from initiatives.queue import queue_choices
from initiatives.queue_filters import OVERDUE, WITHIN_A_WEEK, QueueFilters
from initiatives.queue_list import count_views

if TYPE_CHECKING:
    from accounts.models import User

PAGE = "queue"
MOST_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Chip:
    """A view on the work queue: its name, where it leads, how many it shows now, and who shared it."""

    name: str
    address: str
    count: int
    is_current: bool
    shared_by: str = ""


def filters_of(view: SavedView) -> QueueFilters:
    """Return the filters a view stands for; what no longer exists narrows nothing."""
    return QueueFilters.read(QueryDict(view.query).dict())


def chips(user: "User", current: QueueFilters, today: date) -> tuple[list[Chip], int]:
    """Return the views this person can choose, with counts, and the count of the current filters; two queries."""
    named: list[tuple[str, QueueFilters, str]] = [
        (_("Everything of mine"), QueueFilters(), ""),
        (_("Overdue"), QueueFilters(due=OVERDUE), ""),
        (_("Due within a week"), QueueFilters(due=WITHIN_A_WEEK), ""),
        *((str(choice.label), QueueFilters(contact=choice.code), "") for choice in queue_choices()),
    ]
    named += [(view.name, filters_of(view), _sharer(view, user)) for view in _views(user)]
    asked = {f"v{number}": filters for number, (_name, filters, _by) in enumerate(named)}
    counts = count_views(user, {**asked, "current": current}, today)
    return [
        Chip(name, filters.address(), counts[f"v{number}"], filters == current, by)
        for number, (name, filters, by) in enumerate(named)
    ], counts["current"]


def _views(user: "User") -> Sequence[SavedView]:
    rows = SavedView.objects.visible_to(user).filter(page=PAGE).select_related("user")
    return list(rows.order_by(F("is_shared").asc(), "name", "id")[:MOST_SHOWN])


def _sharer(view: SavedView, user: "User") -> str:
    # A name, never a mail address.
    return "" if view.user_id == user.id else view.user.name or _("a colleague")
