# SPDX-License-Identifier: EUPL-1.2
"""Views of a list: the built-in ones, and those that officials keep under a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Case, When
from django.http import QueryDict
from django.utils.translation import gettext as _

from initiatives.models import SavedView
from initiatives.register.saved_views.list_pages import ListPage, Narrowed

if TYPE_CHECKING:
    from accounts.models import User

MOST_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Chip:
    """A view above a list: its name, where it leads, how many it shows now (None: not counted), and who shared it."""

    name: str
    address: str
    count: int | None
    is_current: bool
    shared_by: str = ""
    is_default: bool = False


def filters_of(view: SavedView, page: ListPage[Narrowed]) -> Narrowed:
    """Return the filters a view stands for; what no longer exists narrows nothing."""
    return page.read(QueryDict(view.query))


def views_of(page: ListPage[Any], user: "User") -> Sequence[SavedView]:
    """Return the views of a list that this person can choose, all their own before those of colleagues; one query.

    The one without a name, which keeps columns, comes before all.
    """
    rows = SavedView.objects.visible_to(user).filter(page=page.code).select_related("user")
    return list(rows.order_by(Case(When(user=user, then=0), default=1), "is_shared", "name", "id")[: MOST_SHOWN + 1])


def opening_address(page: ListPage[Any], user: "User", views: Sequence[SavedView]) -> str:
    """Return where this person's list opens when its address asks for nothing; empty when it opens as it is."""
    own = next((view for view in views if _opens(view, user)), None)
    return page.address(filters_of(own, page)) if own else ""


def chips(
    page: ListPage[Narrowed], user: "User", views: Sequence[SavedView], current: Narrowed, today: date
) -> tuple[list[Chip], int | None]:
    """Return the built-in views and these with their counts, and that of the current filters; one query at most."""
    named = [(name, filters, "", False) for name, filters in page.built_in()]
    named += [(view.name, filters_of(view, page), _sharer(view, user), _opens(view, user)) for view in views]
    asked = {f"v{number}": filters for number, (_name, filters, *_who) in enumerate(named)}
    counts = page.count(user, {**asked, "current": current}, today) if page.count else {}
    return [
        Chip(name, page.address(filters), counts.get(f"v{number}"), filters == current, by, is_default)
        for number, (name, filters, by, is_default) in enumerate(named)
    ], counts.get("current")


def _sharer(view: SavedView, user: "User") -> str:
    # A name, never a mail address.
    return "" if view.user_id == user.id else view.user.name or _("a colleague")


def _opens(view: SavedView, user: "User") -> bool:
    return view.is_default and view.user_id == user.id
