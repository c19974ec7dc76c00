# SPDX-License-Identifier: EUPL-1.2
"""The rows of a page or of one address, through a statement that is written and planned once for all who ask alike.

What an id, a moment or a day narrows to differs per call; everything else that is asked, and who reads, makes another
statement. Words are searched for in as many ways as there are words, so those statements are not kept.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from core.api.filters import FilterBackend, WordsFilter
from core.api.permissions import Reader
from core.api.serializers import Layout
from core.database.prepared_statements import READER, read

if TYPE_CHECKING:
    from core.api.viewsets import RegisterViewSet

ONE: Final = "one"
_NOT_OF_ROWS: Final = ("fields", "expand", "pageSize")


STAMP: Final = Layout({}, also=["updated_at"])


class Shape(NamedTuple):
    """What changes the text of a statement."""

    view: "type[RegisterViewSet]"
    layout: Layout
    asked: tuple[tuple[str, Any], ...]
    lookup: str | None
    limit: int | None


def read_rows(view: "RegisterViewSet", layout: Layout) -> list[tuple[Any, ...]]:
    """Return the rows of the page that is asked for, and one more where another follows; or the row in the address."""
    is_list = view.action == "list"
    asked = {name: value for name, value in view.query.items() if is_list and name not in _NOT_OF_ROWS}
    lookup = None if is_list else view.lookup_field
    if lookup:
        asked[ONE] = view.kwargs[view.lookup_url_kwarg or lookup]
    differs = {name: value for name, value in asked.items() if isinstance(value, UUID | date | datetime)}
    same = {name: value for name, value in asked.items() if name not in differs}
    limit = view.paginator.limit_of(view) if is_list else 1
    shape = Shape(type(view), layout, _hashable(same), lookup, limit)
    reader = view.reader
    if is_list and list(view.filter_backends) != [FilterBackend]:
        # Another way of narrowing knows the call, not only what it asks: its statement is not kept.
        found = layout.select(view.filter_queryset(view.get_queryset()), reader)
        return list(view.pagination_class.window(found, type(view), asked.get("cursor"), limit))
    known = view.parameters() if is_list else {}
    if not view.is_written_once or any(isinstance(known.get(name), WordsFilter) for name in same):
        return list(_select({**differs, READER: reader.known_as}, shape))
    return read(_select, differs, shape, reader=reader.known_as)


def _hashable(asked: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    return tuple((name, tuple(value) if isinstance(value, list) else value) for name, value in asked.items())


def _select(values: Mapping[str, Any], shape: Shape) -> QuerySet[Any, tuple[Any, ...]]:
    """Return the rows that are asked for, of those this reader may see."""
    view, asked = shape.view, {**dict(shape.asked), **values}
    reader = Reader.of(asked.pop(READER))
    found = view.visible(reader)
    cursor, one = asked.pop("cursor", None), asked.pop(ONE, None)
    if view.filterset_class and asked:
        found = view.filterset_class(queryset=found, reader=reader).narrow(found, asked)
    if shape.lookup:
        found = found.filter(**{shape.lookup: one})
        return shape.layout.select(found, reader)[: shape.limit]
    rows: QuerySet[Any, tuple[Any, ...]] = view.pagination_class.window(
        shape.layout.select(found, reader), view, cursor, shape.limit
    )
    return rows
