# SPDX-License-Identifier: EUPL-1.2
"""A small map that says where points lie between the borders of areas, for a city whose borders were brought in.

No streets are drawn and nothing is fetched from elsewhere: it shows in which part of the city, not how to walk there.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from core.charts.cartogram import abbreviations
from core.charts.maps import WIDTH, Projection, outer_rings, path_of

# Around the points that are shown, so that the areas they lie between are named (degrees; ours).
NEAR: Final = (0.06, 0.024)


@dataclass(frozen=True, slots=True)
class CityMapArea:
    """An area as it lies: a point inside it (WGS 84), and its border when it is known."""

    code: str
    name: str
    longitude: float
    latitude: float
    border: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """A point to show; `number` is printed in it and tells which row of the list it is."""

    longitude: float
    latitude: float
    name: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """Something with a place on the drawing: an area's name or a spot."""

    name: str
    x: int
    y: int
    short: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Locator:
    """Everything the template draws, and the degrees at its edges, from which a click is a point again."""

    paths: list[str]
    names: list[Mark]
    spots: list[Mark]
    width: int
    height: int
    west: float
    east: float
    south: float
    north: float


def locate(grounds: Iterable[CityMapArea], spots: Sequence[Spot] = ()) -> Locator | None:
    """Return the map of the city, or of the part where these spots lie; None when no border is known.

    Names in an empty box show nobody where a place lies; then it is told by its area and in words.
    Spots outside the city are left out; when none is left there is no map of them either.
    """
    known = list(grounds)
    rings = {ground.code: outer_rings(ground.border or {}) for ground in known}
    edge = [point for each in rings.values() for ring in each for point in ring]
    if not edge:
        return None
    if not spots:
        return _drawn(known, rings, Projection(edge), [])
    whole = _Frame.of(Projection(edge))
    inside = [spot for spot in spots if whole.holds(spot)]
    if not inside:
        return None
    return _drawn(known, rings, Projection(corner for spot in inside for corner in _around(spot, NEAR)), inside)


@dataclass(frozen=True, slots=True)
class _Frame:
    """The degrees at the edges of a drawing."""

    west: float
    east: float
    south: float
    north: float

    @classmethod
    def of(cls, project: Projection) -> "_Frame":
        east = project.west + WIDTH / (project.squeeze * project.scale)
        return cls(project.west, east, project.north - project.height / project.scale, project.north)

    def holds(self, thing: CityMapArea | Spot) -> bool:
        return self.west <= thing.longitude <= self.east and self.south <= thing.latitude <= self.north


def _drawn(
    grounds: Sequence[CityMapArea], rings: Mapping[str, Sequence[Any]], project: Projection, spots: Sequence[Spot]
) -> Locator:
    frame = _Frame.of(project)
    short = abbreviations([ground.name for ground in grounds])
    return Locator(
        paths=[path_of([[project(point) for point in ring] for ring in each]) for each in rings.values() if each],
        names=[
            Mark(ground.name, *project((ground.longitude, ground.latitude)), short=short[ground.name])
            for ground in grounds
            if frame.holds(ground)
        ],
        spots=[Mark(spot.name, *project((spot.longitude, spot.latitude)), number=spot.number) for spot in spots],
        width=WIDTH,
        height=project.height,
        west=frame.west,
        east=frame.east,
        south=frame.south,
        north=frame.north,
    )


def _around(thing: CityMapArea | Spot, margin: tuple[float, float]) -> list[tuple[float, float]]:
    wide, high = margin
    return [(thing.longitude + side * wide, thing.latitude + side * high) for side in (-1, 1)]
