# SPDX-License-Identifier: EUPL-1.2
"""The columns of a list: which there are, which are shown, and by which one the rows stand in order.

What a list does not declare cannot be asked: an address that does is told so, and the list shows what it shows anyway.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from core.database.keyset import Order
from core.pages.filter_set import MOST_VALUES, UNKNOWN_SHOWN, clean_line
from core.pages.pagination import CURSOR

ORDER_BY = "volgorde"
SHOWN = "kolom"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: its word in the address and its label.

    `order` is the ascending order by it, ending in the id. An index must serve it: without one a column is not
    sortable. `is_fixed`: the row is not known without it, so it is always shown.
    """

    code: str
    label: str | Promise
    order: Order | None = None
    is_fixed: bool = False
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a column as drawn; `query` sorts by it, the other way round where the list already does."""

    column: Column
    query: str = ""
    sort: str = ""


class Columns:
    """The columns of one list as an address asks for them; `order` is that of the rows.

    `own` tells the codes its reader keeps for this list; they hold where the address asks for no column.
    """

    def __init__(
        self, declared: Sequence[Column], asked: QueryDict, order: Order, own: Callable[[], Sequence[str]] = tuple
    ) -> None:
        self.declared, self._asked, self._standard, self._read_own = declared, asked, order, own
        self._orders = {
            f"{sign}{one.code}": by
            for one in declared if one.order
            for sign, by in (("", one.order), ("-", one.order.reversed()))
        }  # fmt: skip

    @cached_property
    def _order_asked(self) -> str:
        return clean_line(self._asked.get(ORDER_BY, "")) if self.declared else ""

    @cached_property
    def _codes_asked(self) -> list[str]:
        asked = self._asked.getlist(SHOWN)[:MOST_VALUES] if self.declared else []
        return [code for value in dict.fromkeys(asked) if (code := clean_line(value))]

    @property
    def order(self) -> Order:
        """The order of the rows: the one that is asked, else that of the list."""
        return self._orders.get(self._order_asked, self._standard)

    @cached_property
    def shown(self) -> frozenset[str]:
        """The codes of the columns that are shown: those asked with the fixed ones, else those its reader keeps."""
        return self._with_fixed(self._codes_asked) or self.usual

    @cached_property
    def own(self) -> frozenset[str]:
        """The codes its reader keeps, with the fixed ones; none where nothing is kept, or none of it exists still."""
        return self._with_fixed(self._read_own()) if self.declared else frozenset()

    @property
    def usual(self) -> frozenset[str]:
        """The codes of the columns where none is asked: those its reader keeps, else all."""
        return self.own or frozenset(one.code for one in self.declared)

    def _with_fixed(self, codes: Sequence[str]) -> frozenset[str]:
        there = {one.code for one in self.declared}.intersection(codes)
        return frozenset(there | {one.code for one in self.declared if one.is_fixed} if there else there)

    @property
    def unknown(self) -> list[str]:
        """What is asked that is no column, or that the list cannot be sorted by."""
        there = {one.code for one in self.declared}
        orders = [self._order_asked] if self._order_asked and self._order_asked not in self._orders else []
        return [*orders, *(code for code in self._codes_asked if code not in there)][:UNKNOWN_SHOWN]

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What an address says to show these columns in this order; nothing where the list does so by itself."""
        order = [(ORDER_BY, self._order_asked)] if self._order_asked in self._orders else []
        is_chosen = self.shown != self.usual
        return [*order, *((SHOWN, one.code) for one in self.declared if is_chosen and one.code in self.shown)]

    @property
    def heads(self) -> list[Head]:
        """The headings of the columns that are shown."""
        return [self._head(one) for one in self.declared if one.code in self.shown]

    @property
    def choices(self) -> list[tuple[Column, bool]]:
        """Every column a reader may leave out, and whether it is shown."""
        return [(one, one.code in self.shown) for one in self.declared if not one.is_fixed]

    @property
    def fixed(self) -> list[str]:
        """The columns that are always shown; they say in an address that a choice was made."""
        return [one.code for one in self.declared if one.is_fixed]

    @property
    def orders(self) -> list[tuple[str, str, bool]]:
        """Every order to choose from with its label, and whether it is chosen; the list's own has an empty value."""
        found = [("", _("As the list stands by itself"), self._order_asked not in self._orders)]
        for one in self.declared:
            for sign, label in (("", _("%(column)s: ascending")), ("-", _("%(column)s: descending"))):
                if (value := sign + one.code) in self._orders:
                    found.append((value, label % {"column": one.label}, value == self._order_asked))
        return found if self._orders else []

    def _head(self, column: Column) -> Head:
        if column.order is None:
            return Head(column)
        is_up, is_down = self.order == column.order, self.order == column.order.reversed()
        query = self._asked.copy()
        query.pop(CURSOR, None)
        query[ORDER_BY] = f"-{column.code}" if is_up else column.code
        return Head(column, f"?{query.urlencode()}", "ascending" if is_up else "descending" if is_down else "")
