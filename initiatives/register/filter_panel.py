# SPDX-License-Identifier: EUPL-1.2
"""What the page draws around the list: groups of filters with counts, chips to remove one, tiles of the map."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.http import QueryDict
from django.urls import reverse

from core.charts.data import Region, Tile
from core.pages.filter_set import WORDS, ListFilterSet
from initiatives.models import Area
from initiatives.register.counts import PlaceCounts
from initiatives.register.filters import without

# Long filters show what is used most; the rest unfolds.
SHOWN: Final = 7
FOLDED: Final = frozenset({"gebied", "vorm", "biedt"})
BY_COUNT: Final = frozenset({"thema"})
# Of these only what somebody asks or offers now is a choice.
ONLY_USED: Final = frozenset({"zoekt", "biedt"})
# An area is quiet with fewer than this share of the average of all areas (ours).
QUIET_SHARE: Final = 0.25
QUIET_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Option:
    """One checkbox of a filter."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Group:
    """One filter; `more` are the options behind "show all", `is_folded` starts closed as a whole."""

    name: str
    legend: str
    options: tuple[Option, ...]
    more: tuple[Option, ...]
    is_folded: bool

    @property
    def total(self) -> int:
        """How many options there are."""
        return len(self.options) + len(self.more)


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in use, and the address without it."""

    label: str
    value: str
    href: str


def groups(filters: ListFilterSet, counts: Mapping[str, Counter[str]]) -> list[Group]:
    """Return the filters in the order of the page."""
    made = []
    for name in filters.names:
        chosen = filters.chosen(name)
        options = [Option(value, label, counts[name][value], value in chosen) for value, label in filters.choices(name)]
        if name in ONLY_USED:
            options = [option for option in options if option.count or option.is_chosen]
        shown, more = _shown(options) if name in BY_COUNT else (options, [])
        is_folded = name in FOLDED and not chosen
        made.append(Group(name, str(filters.filters[name].label), tuple(shown), tuple(more), is_folded))
    return [group for group in made if group.total]


def _shown(options: list[Option]) -> tuple[list[Option], list[Option]]:
    most = sorted(options, key=lambda option: (not option.is_chosen, -option.count))[:SHOWN]
    kept = {option.value for option in most} | {option.value for option in options if option.is_chosen}
    return (
        [option for option in options if option.value in kept],
        [option for option in options if option.value not in kept],
    )


def chips(filters: ListFilterSet, query: QueryDict) -> list[Chip]:
    """Return every filter in use."""
    made = []
    if filters.words:
        made.append(Chip(str(filters.filters[WORDS].label), filters.words, without(query, names=[WORDS])))
    for name in filters.names:
        labels = dict(filters.choices(name))
        made += [
            Chip(str(filters.filters[name].label), labels[value], without(query, [(name, value)]))
            for value in filters.chosen(name)
        ]
    return made


def tiles(areas: Sequence[Area], places: PlaceCounts, query: QueryDict, chosen: Sequence[str] = ()) -> list[Tile]:
    """Return a tile per gebied: a link to only that area with the other filters kept, or away from it again."""
    kept = without(query, names=["gebied"])
    register = reverse("initiatives:register")
    made = []
    for area in areas:
        if area.parent_id is not None:
            continue
        is_current = area.code in chosen
        href = kept if is_current and len(chosen) == 1 else f"{kept}{'&' if len(kept) > 1 else ''}gebied={area.code}"
        count = places.in_area(area, areas)
        made.append(tile_of(area, count, f"{register}{href}#resultaat", is_current=is_current))
    return made


def area_tiles(areas: Sequence[Area], places: PlaceCounts, current: str) -> list[Tile]:
    """Return a tile per gebied that leads to its own page."""
    return [
        tile_of(
            area,
            places.in_area(area, areas),
            reverse("initiatives:area", args=[area.code]),
            is_current=area.code == current,
        )
        for area in areas
        if area.parent_id is None
    ]


def tile_of(area: Area, count: int, href: str, *, is_current: bool = False, unit: str = "") -> Tile:
    """Return the tile of an area, in its place."""
    column, row = area.tile_column or 0, area.tile_row or 0
    return Tile(area.code, area.name, count, href, is_current=is_current, unit=unit, column=column, row=row)


def regions(areas: Sequence[Area], drawn: Sequence[Tile]) -> list[Region]:
    """Return the tiles whose area has a border."""
    borders = {area.code: area.border for area in areas if area.border}
    return [Region(tile, borders[tile.code]) for tile in drawn if tile.code in borders]


def quiet(drawn: Sequence[Tile]) -> list[Tile]:
    """Return the areas with few initiatives, the quietest first; none while the register is nearly empty."""
    average = sum(tile.count for tile in drawn) / len(drawn) if drawn else 0.0
    few = [tile for tile in drawn if tile.count < average * QUIET_SHARE]
    return sorted(few, key=lambda tile: (tile.count, tile.name))[:QUIET_NAMED]
