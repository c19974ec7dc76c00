# SPDX-License-Identifier: EUPL-1.2
"""Initiatives as lists draw them: plain values, themes and profiles of a whole page at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from core.charts.data import Bar
from core.database.prepared_statements import numbered, read
from initiatives.lifecycle import Phase
from initiatives.models import Initiative
from initiatives.models.initiative import Form, InitiativeQuerySet
from initiatives.register.names import theme_name_field
from initiatives.register.orders import with_told
from initiatives.register.points import PublicPoint, public_point
from initiatives.register.profiles import profiles_for

COLUMNS: Final = (
    "id", "name", "summary", "form", "phase", "area__code", "area__name", "picture", "picture_alt",
    "invented_fields", "told", "published_at", "longitude", "latitude", "point_shown",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class InitiativeRow:
    """One initiative in a list."""

    id: UUID
    name: str
    summary: str
    form: str
    phase: str
    area_code: str | None
    area_name: str | None
    told: datetime
    invented_fields: tuple[str, ...]
    themes: tuple[str, ...]
    bars: tuple[Bar, ...]
    # What everybody sees of where it is.
    point: PublicPoint | None = None
    # Its number on the map of a list; 0 is not on it.
    spot: int = 0

    @property
    def lowest(self) -> int | None:
        """The lowest level of the profile."""
        return min(self._levels, default=None)

    @property
    def at_lowest(self) -> int:
        """How many principles stand at the lowest level."""
        levels = self._levels
        return levels.count(min(levels)) if levels else 0

    @property
    def is_name_invented(self) -> bool:
        """Whether the initiative itself is made up, not only a detail of it."""
        return "name" in self.invented_fields

    @property
    def _levels(self) -> list[int]:
        return [bar.level for bar in self.bars if bar.level is not None]


def row_values(found: InitiativeQuerySet, *more: str) -> Any:
    """Return `found` as dictionaries with what a Row needs, and the columns `more` that an order compares."""
    columns = [*COLUMNS, *(name for name in more if name not in COLUMNS)]
    return with_told(found).values(*columns)


def rows(values: Iterable[Mapping[str, Any]]) -> list[InitiativeRow]:
    """Make rows of dictionaries from `row_values`; two queries, whatever their number."""
    given = list(values)
    ids = [each["id"] for each in given]
    themes = themes_of(ids)
    profiles = profiles_for(ids)
    return [
        InitiativeRow(
            id=each["id"],
            name=each["name"],
            summary=each["summary"],
            form=str(Form(each["form"]).label),
            phase=str(Phase(each["phase"]).label),
            area_code=each["area__code"],
            area_name=each["area__name"],
            told=each["told"],
            invented_fields=tuple(each["invented_fields"]),
            themes=tuple(themes[each["id"]]),
            bars=tuple(profiles.get(each["id"], ())),
            point=public_point(each["longitude"], each["latitude"], each["point_shown"]),
        )
        for each in given
    ]


def themes_of(ids: Sequence[UUID]) -> Mapping[UUID, list[str]]:
    """Return the names of the themes per initiative, in the language of the page; one query."""
    name = f"theme__{theme_name_field()}"
    named: dict[UUID, list[str]] = defaultdict(list)
    if ids:
        for initiative_id, label in read(_themes, numbered(ids), name):
            named[initiative_id].append(label)
    return named


def _themes(ids: Mapping[str, Any], name: str) -> Any:
    through = Initiative.themes.through.objects.filter(initiative__in=ids.values())
    return through.order_by(name).values_list("initiative_id", name)
