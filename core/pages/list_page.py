# SPDX-License-Identifier: EUPL-1.2
"""One list: its filters, its parts with their counts, its pages, and exactly the same rows as a file or a feed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, Generic, Literal, Protocol, TypeVar

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.functional import Promise
from django.views import View

from core.database.keyset import Order
from core.database.replica import reads_replica
from core.files.csv_export import csv_response
from core.pages.columns import ORDER_BY, SHOWN, Column, Columns
from core.pages.filter_chips import Choice, chips, chosen
from core.pages.filter_set import ListFilterSet
from core.pages.pagination import KeysetPage, keyset_page
from core.permissions import require
from core.registry import Registry, alone

PART = "stand"
Filters = TypeVar("Filters", bound=ListFilterSet)


@dataclass(frozen=True, slots=True)
class Empty:
    """What a list without rows says: one sentence, and one act."""

    text: str | Promise
    act: str | Promise = ""
    href: str = ""


class KeptViews(Protocol):
    """What the reader of one list keeps of it: views under a name, and the columns with which it opens."""

    @property
    def columns(self) -> Sequence[str]:
        """The codes of the columns it opens with; none where this reader keeps none."""

    def draw_views(self) -> str:
        """Draw the views, above the rows; empty for nothing."""

    def draw_column_acts(self) -> str:
        """Draw what can be done with the columns as they stand; empty for nothing."""


kept_views: "Registry[Callable[[ListPage[Any]], KeptViews]]" = Registry(
    "What the reader of a list keeps of it; initiatives adds how that is read and drawn.", key=alone
)


class ListPage(View, Generic[Filters]):
    """The page of a list; `as_view(output="csv")` is the same list as a file, `output="rss"` what is new in it.

    A list says which rows there are for this reader (`rows`) and what an address can ask of them (`filter_class`),
    which parts they fall into (`parts`), which columns its table has (`columns`) and what a row shows (`prepare`).
    Its template extends core/pages/list_page.html. `permission` is required of the reader. A file has all columns,
    in the order that is asked.
    """

    http_method_names = ("get", "head")
    title: ClassVar[str | Promise]
    template_name: ClassVar[str]
    order: Order
    # Without one of its own nothing can be asked of the list but its parts.
    filter_class: ClassVar[type[Any]] = ListFilterSet
    # What the table shows; without any it cannot be sorted, nor columns chosen.
    columns: ClassVar[Sequence[Column]] = ()
    page_size: ClassVar[int] = 25
    permission: ClassVar[str] = ""
    csv_name: ClassVar[str] = ""
    output: Literal["page", "csv", "rss"] = "page"

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        """Return the view; that of the file may be read from a replica."""
        view = super().as_view(**initkwargs)
        return reads_replica(view) if initkwargs.get("output") == "csv" else view

    def rows(self) -> Any:
        """Return the rows this reader may see."""
        raise NotImplementedError

    def filter_set(self) -> Filters:
        """Return the filters as the address fills them, over `rows`; for filters that are made of more than those."""
        found: Filters = self.filter_class(self.request.GET, self.rows(), request=self.request)
        return found

    def parts(self) -> Sequence[Choice]:
        """Return the parts of the list to choose from, the whole first; none by default."""
        return ()

    def prepare(self, found: Any) -> Any:
        """Add to the rows what is drawn of them and what the order compares."""
        return found

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:  # noqa: ARG002 - for who needs the rows
        """Return what the template needs more than the list itself."""
        return {}

    def empty(self) -> Empty:
        """Return what is said when there is no row; `filters.is_narrowed` tells whether anything is asked."""
        raise NotImplementedError

    def csv_header(self) -> Sequence[Any]:
        """Return the names of the columns of the file."""
        raise NotImplementedError

    def csv_lines(self, found: Any) -> Iterable[Sequence[Any]]:
        """Yield the lines of the file for the rows that were found, in their order."""
        raise NotImplementedError

    def feed(self) -> HttpResponse:
        """Return what is new in the list as RSS."""
        raise NotImplementedError

    @cached_property
    def filters(self) -> Filters:
        """The filters, made once."""
        return self.filter_set()

    @cached_property
    def table(self) -> Columns:
        """The columns as the address asks for them or their reader keeps them, and the order of the rows."""
        return Columns(self.columns, self.request.GET, self.order, lambda: self.kept.columns if self.kept else ())

    @cached_property
    def kept(self) -> KeptViews | None:
        """What this reader keeps of the list; None for a visitor."""
        made = kept_views.get()
        return made(self) if made and self.request.user.is_authenticated else None

    @property
    def shown(self) -> frozenset[str]:
        """The codes of the columns that are shown."""
        return self.table.shown

    @property
    def unknown(self) -> list[str]:
        """What the address asks in vain."""
        return [*self.filters.unknown, *self.table.unknown]

    @property
    def asked(self) -> list[tuple[str, str]]:
        """What the address asks of the rows: the filters, and the part."""
        filters = [(name, value) for name, values in self.filters.data.lists() for value in values]
        return [*filters, *([(PART, self.part.code)] if self.part and self.part.code else [])]

    @property
    def keys(self) -> list[str]:
        """The words an address may ask of this list: its filters, its part, its order and columns; no place in it."""
        part, table = [PART] if self.choices else [], [ORDER_BY, SHOWN] if self.columns else []
        return [*self.filters.filters, *part, *table]

    @cached_property
    def choices(self) -> Sequence[Choice]:
        """The parts of the list, made once."""
        return self.parts()

    @cached_property
    def part(self) -> Choice | None:
        """The part that is chosen; None in a list without parts."""
        return chosen(self.choices, self.request.GET.get(PART, "")) if self.choices else None

    @property
    def is_narrowed(self) -> bool:
        """Whether a filter or a part is asked."""
        return self.filters.is_narrowed or bool(self.part and self.part.code)

    @property
    def found(self) -> Any:
        """The rows that meet the filters and lie in the chosen part, in no order."""
        return self.filters.qs.filter(self.part.condition) if self.part else self.filters.qs

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Draw the page, or stream the file."""
        if self.permission:
            require(request.user, self.permission)
        if self.output == "csv":
            rows = self.prepare(self.found).order_by(*self.table.order.columns)
            return csv_response(self.csv_name, self.csv_header(), self.csv_lines(rows))
        return self.feed() if self.output == "rss" else self.draw(self.page())

    def page(self) -> KeysetPage[Any]:
        """Return the page that the address asks for."""
        return keyset_page(self.prepare(self.found), self.request, order=self.table.order, size=self.page_size)

    def draw(self, page: KeysetPage[Any], status: int = 200) -> HttpResponse:
        """Draw the list with this page of rows."""
        context: dict[str, Any] = {"list": self, "page": page, "filters": self.filters, "form": self.filters.form}
        if self.part:
            context |= {"chips": chips(self.filters.qs, self.choices, self.part), PART: self.part.code}
        context |= self.context(page)
        return render(self.request, self.template_name, context, status=status)
