# SPDX-License-Identifier: EUPL-1.2
"""Keyset pages: a cursor says after which row the next page starts, so deep pages cost as much as the first.

Ids are UUIDv7 and never change, so a walk along the pages meets every row that was there throughout exactly once,
whatever is written meanwhile.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.settings import api_settings

from core.api.fields import Schema
from core.api.filters import NumberFilter, Parameter
from core.database.keyset import BadCursorError, Cursor, Order, read_cursor, rows_at, write_cursor

T = TypeVar("T")
LARGEST_PAGE: Final = 100
ORDER: Final = Order(("pk",))
_LONGEST: Final = 300


def cursor_after(key: UUID, *, of: str) -> str:
    """Return the cursor of the page after the row with this id, in the list with the prefix `of`."""
    return write_cursor(Cursor((key,)), of=f"api.cursor.{of}")


class CursorFilter(Parameter):
    """Where a page begins: what `next` of the page before says."""

    def __init__(self, of: str) -> None:
        super().__init__("Waar de pagina begint. Neem dit over uit `next`; maak het niet zelf.")
        self.of = of

    def parse(self, text: Any) -> UUID:
        """Return the id of the row before; a cursor we did not write is a fault."""
        try:
            [key] = read_cursor(text, of=f"api.cursor.{self.of}").values
        except BadCursorError:
            raise ValidationError(_("This cursor is not ours or has expired. Start again without a cursor.")) from None
        found: UUID = key
        return found

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return {"type": "string", "pattern": "^[A-Za-z0-9_-]+$", "maxLength": _LONGEST}


class KeysetPagination(BasePagination):
    """Pages in the order of ids; all rows on one page, where a list of few has an order of its own."""

    limit: int | None = None
    following: str | None = None
    # Those of the page, and the one that says that another page follows.
    rows: Sequence[Any] = ()

    @staticmethod
    def told(view: Any) -> str:
        """Return how the list is divided."""
        return "Alles op één pagina." if view.ordering else "In de volgorde van de kenmerken, dus van binnenkomst."

    @staticmethod
    def parameters(view: Any) -> Mapping[str, Parameter]:
        """Return the parameters of a page."""
        return {} if view.ordering else {"pageSize": PageSizeFilter(), "cursor": CursorFilter(view.prefix)}

    @staticmethod
    def window(queryset: QuerySet[Any, T], view: Any, after: UUID | None, limit: int | None) -> QuerySet[Any, T]:
        """Return the rows of a page, and one more where another page follows."""
        if view.ordering:
            return queryset.order_by(*view.ordering)
        return rows_at(queryset, Cursor((after,)) if after else None, order=ORDER, limit=limit)

    def limit_of(self, view: Any) -> int | None:
        """Return how many rows to read: those of a page, and the one that says that another page follows."""
        self.limit = None if view.ordering else view.query.get("pageSize", api_settings.PAGE_SIZE) + 1
        return self.limit

    def divide(self, rows: list[Any], request: Request, view: Any) -> list[Any]:
        """Return the rows of the page among those of `window`, and keep the address of the next one.

        The first column of a row is its id.
        """
        self.rows = rows
        if self.limit is None or len(rows) < self.limit:
            return rows
        shown = rows[:-1]
        self.following = address_with(request, "cursor", cursor_after(shown[-1][0], of=view.prefix))
        return shown

    def get_paginated_response(self, data: Any) -> Response:
        """Return a page."""
        return Response({"results": data, "next": self.following})


def address_with(request: Request, name: str, value: str) -> str:
    """Return the address of the page that follows: this one with another value of the parameter `name`."""
    query = request.query_params.copy()
    query[name] = value
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")


class PageSizeFilter(NumberFilter):
    """How many objects a page has."""

    def __init__(self) -> None:
        super().__init__("Hoeveel objecten op een pagina.", min_value=1, max_value=LARGEST_PAGE)

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return {**super().schema(), "default": api_settings.PAGE_SIZE}
