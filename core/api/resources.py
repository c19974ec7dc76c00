# SPDX-License-Identifier: EUPL-1.2
"""A resource: one declaration from which come the list, the detail, every form of answer, and the contract.

How to add one stands in docs/api/README.md.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet
from django.db.models.expressions import Combinable
from django.urls import URLPattern, path, re_path

from core.api import shapes
from core.api.calls import Reader
from core.api.filters import Filter
from core.api.forms import CSV, GEOJSON, JSON, NDJSON
from core.api.properties import Property, Source
from core.api.shapes import Shape

if TYPE_CHECKING:
    from core.api.bodies import Body
    from core.api.calls import ApiRequest
    from core.api.lists import DetailView, ListView

MOST_EXPANDED = 3


@dataclass(frozen=True, slots=True)
class Key:
    """How one row is named in its address."""

    name: str = "id"
    column: str = "pk"
    description: str = "Vast kenmerk."
    # A pattern for codes; without one it is an id.
    pattern: str = ""

    @property
    def parameter(self) -> Any:
        """The part of the path in the contract."""
        schema = (
            {"type": "string", "pattern": f"^{self.pattern}$"} if self.pattern else {"type": "string", "format": "uuid"}
        )
        return shapes.path(self.name, self.description, schema)


@dataclass(frozen=True, slots=True)
class Expand:
    """A related resource that a client may ask along (`expand`): read through its own `visible`, never nested.

    `key` is what this row holds, `match` the column of the other that equals it. With `many` it becomes a list of at
    most `most`; without, one object, or null where there is none for this reader.
    """

    to: Callable[[], "Resource"]
    key: Source
    description: str
    match: str = "id"
    many: bool = False
    most: int = 20


@dataclass(frozen=True, slots=True)
class Write:
    """What a client may write: the shape of the body and the action that reads it and acts.

    `run(request, body, key)` returns the id of the row; `key` is what stands in the address, None for a new row.
    `named` says which property a field of a refusal is, where it is not its name in camelCase.
    """

    scope: str
    title: str
    description: str
    shape: str
    run: Callable[["ApiRequest", "Body", Any], Any]
    named: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class Resource:
    """What clients can read of one kind of thing.

    `scope` None is public: then `visible` must not look at the reader, and what comes along (`expand`) is public too.
    `changed` is the moment of the last change of everything a row tells. With `stamped`, a row never tells anything
    else without it, so that a client that holds a page costs one small statement.
    """

    name: str
    tag: str
    one: str
    title: str
    description: str
    title_one: str
    description_one: str
    scope: str | None
    visible: Callable[[Reader], QuerySet[Any]]
    properties: Mapping[str, Property]
    changed: Source | None = None
    changed_since: Callable[[datetime], Q] | None = None
    stamped: bool = False
    filters: tuple[Filter, ...] = ()
    key: Key = field(default_factory=Key)
    # Few rows, all on one page in this order; without it pages follow the id.
    order: tuple[str, ...] = ()
    # The name of the shape of a row in the list, when it differs from the detail; `single` is then what one is called.
    listed: str = ""
    single: str = ""
    page: str = ""
    shapes: Mapping[str, Shape] = field(default_factory=dict)
    expand: Mapping[str, Expand] = field(default_factory=dict)
    # GeoJSON geometry of a row.
    place: Property | None = None
    create: Write | None = None
    change: Write | None = None

    @property
    def single_name(self) -> str:
        """What one of these is called in the contract."""
        return self.single or self.one

    @property
    def listed_name(self) -> str:
        """The name of the shape of a row in the list."""
        return self.listed or self.one

    @property
    def page_name(self) -> str:
        """The name of the shape of a page."""
        return self.page or f"{self.listed_name}Page"

    @cached_property
    def in_list(self) -> dict[str, Property]:
        """The properties of a row in the list."""
        return {name: one for name, one in self.properties.items() if not one.only_in_detail}

    @property
    def forms(self) -> tuple[str, ...]:
        """The media types a list can be read in."""
        return (JSON, NDJSON, CSV, *((GEOJSON,) if self.place else ()))

    def since(self, moment: datetime) -> Q | None:
        """Return the condition of rows that changed at or after `moment`, None where `changed` is an expression."""
        if self.changed_since is not None:
            return self.changed_since(moment)
        return Q(**{f"{self.changed}__gte": moment}) if isinstance(self.changed, str) else None

    def change_of(self, reader: Reader) -> Combinable | None:
        """Return the expression of `changed` when it is one."""
        return self.changed(reader) if callable(self.changed) else None

    def urls(
        self, *, list_view: "type[ListView] | None" = None, detail_view: "type[DetailView] | None" = None
    ) -> list[URLPattern]:
        """Return the addresses of the list and the detail; a view with a faster way of its own can take their place."""
        from core.api.contract import described  # noqa: PLC0415 - views know resources
        from core.api.lists import DetailView, ListView  # noqa: PLC0415 - views know resources

        listing, detail = described(self, list_view or ListView, detail_view or DetailView)
        single = self.single_name[0].lower() + self.single_name[1:]
        if self.key.pattern:
            route = re_path(rf"^{self.name}/(?P<{self.key.name}>{self.key.pattern})$", detail.as_view(), name=single)
        else:
            route = path(f"{self.name}/<uuid:{self.key.name}>", detail.as_view(), name=single)
        return [path(self.name, listing.as_view(), name=self.name), route]
