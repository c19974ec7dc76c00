# SPDX-License-Identifier: EUPL-1.2
"""Serializers that read rows: one statement with exactly the columns that are asked for, and next to no Python per row.

Declare fields of core.api.fields in snake_case; clients read them in camelCase. A serializer within another reads the
columns of what `source` leads to; in a `ListField` it says what JSON that was put together in SQL looks like.
`Meta.title` and `Meta.description` are for the contract, `Meta.expandable_fields` is what may be asked along (`expand`)
and `Meta.geometry` where a row lies (GeoJSON).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, cast

from django.db.models import QuerySet
from rest_framework import serializers

from core.api.fields import Annotation, Column, Described
from core.api.permissions import Reader

if TYPE_CHECKING:
    from core.api.viewsets import RegisterViewSet

Convert = Callable[..., Any] | None
Step = tuple[str, Convert, tuple[int, ...]]


def camel(name: str) -> str:
    """Return a name as clients read it."""
    first, *others = name.split("_")
    return first + "".join(each.capitalize() for each in others)


@dataclass(frozen=True, slots=True)
class Expand:
    """A related row that may be asked along: read through the viewset it is listed by, never nested.

    `column` is what this row holds of it. It is null where there is none for this reader.
    """

    to: Callable[[], "type[RegisterViewSet]"]
    column: str
    description: str


class Layout:
    """Which columns one statement reads, and how a row of it becomes an object. The first column is the id."""

    def __init__(self, fields: Mapping[str, Any], *, also: Iterable[Column]) -> None:
        self.columns: list[str] = []
        self.annotations: dict[str, Annotation] = {}
        self._places: dict[Column, int] = {}
        self._place("pk")
        self.also = tuple(self._place(column) for column in also)
        self.steps = [self._step(name, field, "") for name, field in fields.items()]

    def _place(self, column: Column) -> int:
        if column not in self._places:
            name = column if isinstance(column, str) else f"api_{len(self.columns)}"
            if not isinstance(column, str):
                self.annotations[name] = column
            self._places[column] = len(self.columns)
            self.columns.append(name)
        return self._places[column]

    def _step(self, name: str, field: Any, path: str) -> Step:
        if isinstance(field, RowSerializer):
            return self._object(name, field, path)
        columns = getattr(field, "columns", ()) or (field.source,)
        places = tuple(self._place(f"{path}{each}" if isinstance(each, str) else each) for each in columns)
        return name, getattr(field, "convert", None), places

    def _object(self, name: str, field: "RowSerializer", path: str) -> Step:
        within = path if field.source == "*" else f"{path}{field.source}__"
        steps = [self._step(key, each, within) for key, each in field.fields.items()]
        places = tuple(dict.fromkeys(place for _key, _convert, used in steps for place in used))
        at = {place: number for number, place in enumerate(places)}
        inner = [(key, convert, tuple(at[place] for place in used)) for key, convert, used in steps]
        may_be_null = field.allow_null

        def convert(*values: Any) -> dict[str, Any] | None:
            return None if may_be_null and values[0] is None else _object_of(inner, values)

        return name, convert, places

    def select(self, queryset: QuerySet[Any], reader: Reader) -> QuerySet[Any, tuple[Any, ...]]:
        """Return these rows as tuples."""
        made = {name: annotation(reader) for name, annotation in self.annotations.items()}
        rows: QuerySet[Any, tuple[Any, ...]] = queryset.annotate(**made).values_list(*self.columns)
        return rows

    @property
    def names(self) -> list[str]:
        """The names of what is read, as clients know them."""
        return [name for name, _convert, _places in self.steps]

    def read(self, row: Sequence[Any]) -> dict[str, Any]:
        """Return a row as an object with the names of the API."""
        return _object_of(self.steps, row)


def _object_of(steps: Sequence[Step], row: Sequence[Any]) -> dict[str, Any]:
    return {
        name: row[places[0]] if convert is None else convert(*[row[place] for place in places])
        for name, convert, places in steps
    }


class RowListSerializer(serializers.ListSerializer[Any]):
    """Rows of one statement, with what is asked along: one statement more for each relation, however many rows."""

    child: "RowSerializer"

    def select(self, queryset: QuerySet[Any]) -> QuerySet[Any, tuple[Any, ...]]:
        """Return these rows with the columns that this serializer reads."""
        return self.child.select(queryset)

    def to_representation(self, rows: Any) -> list[Any]:
        """Return rows of `select` as objects, as features where places are asked for."""
        return self.child.read(list(rows))


class NamedSerializer(serializers.Serializer[Any]):
    """A serializer whose fields clients know in camelCase."""

    # What is said about the whole, where there is something to say.
    Meta: ClassVar[Any] = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # Without a title of its own it is told by its name alone.
        super().__init__(*args, **{"label": "", **kwargs})

    def get_fields(self) -> dict[str, Any]:
        """Return the fields by the names clients read; each still reads the column it is called after."""
        fields = {}
        for name, field in super().get_fields().items():
            told = camel(name)
            field.source = field.source or name.rstrip("_")
            if field.source == told:
                # REST framework wants a source only where it differs.
                field.source = None
            fields[told] = field
        return fields


class RowSerializer(NamedSerializer):
    """What one row tells; see the top of this module."""

    @classmethod
    def many_init(cls, *args: Any, **kwargs: Any) -> RowListSerializer:
        """Read many rows at once."""
        made: Any = RowListSerializer
        listed: RowListSerializer = made(*args, child=cls(context=kwargs.get("context", {})), **kwargs)
        return listed

    @property
    def expansions(self) -> tuple[str, ...]:
        """What is asked along."""
        return self.context.get("expand") or ()

    @property
    def layout(self) -> Layout:
        """The columns to read for what is asked; made once for each choice."""
        also = self.Meta.geometry.columns if self.context.get("places") else self.context.get("also", ())
        return _layout(type(self), self.context.get("fields"), self.expansions, also)

    def select(self, queryset: QuerySet[Any]) -> QuerySet[Any, tuple[Any, ...]]:
        """Return these rows with the columns that this serializer reads."""
        return self.layout.select(queryset, self.context["reader"])

    def features(self, rows: Sequence[Any], objects: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return rows as features of GeoJSON (RFC 7946)."""
        geometry, places = self.Meta.geometry, self.layout.also[len(self.expansions) :]
        return [
            {
                "type": "Feature",
                "id": row[0],
                "geometry": geometry.convert(*[row[place] for place in places]),
                "properties": properties,
            }
            for row, properties in zip(rows, objects, strict=True)
        ]

    def to_representation(self, row: Any) -> Any:
        """Return a row of `select` as an object."""
        return self.read([row])[0]

    def read(self, rows: Sequence[Any]) -> list[Any]:
        """Return rows of `select` as objects, with what is asked along; as features where places are asked for."""
        layout = self.layout
        objects = [layout.read(row) for row in rows]
        for name, place in zip(self.expansions, layout.also, strict=False):
            related = _related(
                expandable(type(self))[name], {row[place] for row in rows} - {None}, self.context["reader"]
            )
            for row, one in zip(rows, objects, strict=True):
                one[name] = related.get(row[place])
        return self.features(rows, objects) if self.context.get("places") else objects


@lru_cache(maxsize=512)
def _layout(
    cls: type[RowSerializer], names: tuple[str, ...] | None, expansions: tuple[str, ...], also: tuple[Column, ...]
) -> Layout:
    serializer = _plain(cls)
    related: list[Column] = [expandable(cls)[name].column for name in expansions]
    fields = serializer.fields if names is None else {name: serializer.fields[name] for name in names}
    return Layout(fields, also=[*related, *also])


@cache
def _plain(cls: type[RowSerializer]) -> RowSerializer:
    return cls()


def expandable(cls: type[NamedSerializer]) -> Mapping[str, Expand]:
    """Return what may be asked along with a row, by name."""
    return getattr(cls.Meta, "expandable_fields", {})


def has_places(cls: type[NamedSerializer]) -> bool:
    """Return whether rows lie somewhere."""
    return hasattr(cls.Meta, "geometry")


def name_of(cls: type[NamedSerializer]) -> str:
    """Return what a serializer is called in the contract."""
    return cls.__name__.removesuffix("Serializer")


def fields_of(cls: type[RowSerializer]) -> Mapping[str, Described]:
    """Return the fields of a serializer by the names clients read, made once."""
    found: Any = _plain(cls).fields
    return cast("Mapping[str, Described]", found)


def _related(expand: Expand, keys: set[Any], reader: Reader) -> dict[Any, Any]:
    if not keys:
        return {}
    other = expand.to()
    layout = _layout(other.serializer_class, None, (), ())
    return {row[0]: layout.read(row) for row in layout.select(other.visible(reader).filter(pk__in=keys), reader)}
