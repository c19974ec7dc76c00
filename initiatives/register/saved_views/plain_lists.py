# SPDX-License-Identifier: EUPL-1.2
"""Any list on core.pages.list_page as one whose views are kept: its filters, its part, its order and its columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from django.http import Http404, HttpRequest, QueryDict
from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from django.utils.translation import gettext as _

from core.database.keyset import Order
from core.pages.columns import Column, Columns
from core.pages.filter_set import MOST_VALUES, clean_line
from core.pages.list_page import ListPage as DrawnList
from core.permissions import require
from initiatives.register.saved_views.list_pages import ListPage, list_pages

VIEWS: Final = "initiatives:list-views"
# Which rows come first says nothing of columns.
BY_ID: Final = Order(("id",))


@dataclass(frozen=True, slots=True)
class AskedOfList:
    """What is asked of a list, as the query of an address, its words in the order of the list."""

    query: str = ""

    def address(self) -> str:
        """Return the query."""
        return self.query


@dataclass(frozen=True, slots=True)
class PlainList(ListPage[AskedOfList]):
    """A list without addresses of its own for its views; its code is the name of its address."""

    columns: Sequence[Column] = ()

    def address(self, filters: AskedOfList) -> str:
        """Return where the list stands when this is asked."""
        return reverse(self.url_name) + (f"?{filters.query}" if filters.query else "")

    @property
    def views_address(self) -> str:
        """Where views are kept and tidied."""
        return reverse(VIEWS, args=[self.code])

    @property
    def columns_address(self) -> str:
        """Where its reader keeps columns, and leaves them."""
        return reverse("initiatives:list-columns", args=[self.code])

    def columns_asked(self, query: QueryDict) -> list[str]:
        """Return the codes of the columns that a query asks for, in the order of the list; all where it asks none."""
        shown = Columns(self.columns, query, BY_ID).shown
        return [one.code for one in self.columns if one.code in shown]

    def change_address(self, view: Any) -> str:
        """Return where a view is changed."""
        return reverse("initiatives:list-view", args=[self.code, view])

    def remove_address(self, view: Any) -> str:
        """Return where a view is removed."""
        return reverse("initiatives:list-view-remove", args=[self.code, view])


def list_of(drawn: DrawnList[Any]) -> PlainList:
    """Return the list that this page draws."""
    match = drawn.request.resolver_match
    return _plain(drawn, match.view_name if match else "")


def readable_list(request: HttpRequest, code: str) -> ListPage[Any]:
    """Return the list with this code, one of work or any other that this person may read; raises Http404."""
    if page := list_pages.get(code):
        return page
    if any(page.url_name == code for page in list_pages):
        raise Http404
    try:
        match = resolve(reverse(code))
    except (NoReverseMatch, Resolver404) as error:
        raise Http404 from error
    made = getattr(match.func, "view_class", None)
    if match.view_name != code or not (isinstance(made, type) and issubclass(made, DrawnList)):
        raise Http404
    drawn = made(**getattr(match.func, "view_initkwargs", {}))
    drawn.setup(request)
    if drawn.output != "page" or not drawn.keys:
        raise Http404
    if drawn.permission:
        require(request.user, drawn.permission)
    return _plain(drawn, code)


def _plain(drawn: DrawnList[Any], code: str) -> PlainList:
    title: Any = drawn.title
    return PlainList(
        code=code,
        title=title,
        url_name=code,
        read=partial(_read, tuple(drawn.keys)),
        built_in=lambda: [(_("The whole list"), AskedOfList())],
        count=None,
        is_of_work=False,
        columns=drawn.columns,
    )


def _read(keys: tuple[str, ...], query: QueryDict) -> AskedOfList:
    """Return what a query asks of a list that knows these words: nothing else in it, and no word that says nothing."""
    kept = QueryDict(mutable=True)
    for key in keys:
        values = [clean_line(value) for value in query.getlist(key)[:MOST_VALUES]]
        if values := [value for value in dict.fromkeys(values) if value]:
            kept.setlist(key, values)
    return AskedOfList(kept.urlencode())
