# SPDX-License-Identifier: EUPL-1.2
"""A small map that says where points lie between the borders of areas, for a city whose borders were brought in.

No streets are drawn and nothing is fetched from elsewhere: it shows in which part of the city, not how to walk there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from core.charts.cartogram import abbreviations
from core.charts.data import Water
from core.charts.map_squares import METRES_A_DEGREE, Frame
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
    # Where a click on it leads; a map whose spots lead nowhere is a picture.
    href: str = ""
    # How far around it the place may be (metres); 0 is just there.
    around: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """Something with a place on the drawing: an area's name or a spot."""

    name: str
    x: int
    y: int
    short: str = ""
    number: int = 0
    href: str = ""
    # In units of the drawing.
    radius: int = 0


@dataclass(frozen=True, slots=True)
class Locator:
    """Everything the template draws, and the degrees at its edges, from which a click is a point again."""

    paths: list[str]
    waters: list[str]
    names: list[Mark]
    spots: list[Mark]
    width: int
    height: int
    west: float
    east: float
    south: float
    north: float

    @property
    def is_linked(self) -> bool:
        """Whether its spots lead somewhere."""
        return any(spot.href for spot in self.spots)

    @property
    def is_rough(self) -> bool:
        """Whether a place on it is told roughly."""
        return any(spot.radius for spot in self.spots)


def locate(grounds: Iterable[CityMapArea], spots: Sequence[Spot] = (), waters: Sequence[Water] = ()) -> Locator | None:
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
        return _drawn(known, rings, Projection(edge), [], waters)
    whole = _Frame.of(Projection(edge))
    inside = [spot for spot in spots if whole.holds(spot)]
    if not inside:
        return None
    return _drawn(known, rings, Projection(corner for spot in inside for corner in _around(spot, NEAR)), inside, waters)


def locate_in(
    frame: Frame, grounds: Iterable[CityMapArea], spots: Sequence[Spot] = (), waters: Sequence[Water] = ()
) -> Locator:
    """Return the map of what lies in a frame."""
    known = list(grounds)
    rings = {ground.code: outer_rings(ground.border or {}) for ground in known}
    return _drawn(known, rings, Projection(frame.corners), spots, waters)


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

    def meets(self, points: Sequence[tuple[float, float]]) -> bool:
        longitudes, latitudes = [point[0] for point in points], [point[1] for point in points]
        return (
            min(longitudes) <= self.east
            and max(longitudes) >= self.west
            and min(latitudes) <= self.north
            and max(latitudes) >= self.south
        )


def _drawn(
    grounds: Sequence[CityMapArea],
    rings: Mapping[str, Sequence[Any]],
    project: Projection,
    spots: Sequence[Spot],
    waters: Sequence[Water],
) -> Locator:
    frame = _Frame.of(project)
    short = abbreviations([ground.name for ground in grounds])
    return Locator(
        paths=list(_paths(rings.values(), project, frame)),
        waters=list(_paths((outer_rings(water.border) for water in waters if water.border), project, frame)),
        names=[
            Mark(ground.name, *project((ground.longitude, ground.latitude)), short=short[ground.name])
            for ground in grounds
            if frame.holds(ground)
        ],
        spots=[_mark(spot, project) for spot in spots if frame.holds(spot)],
        width=WIDTH,
        height=project.height,
        west=frame.west,
        east=frame.east,
        south=frame.south,
        north=frame.north,
    )


def _paths(shapes: Iterable[Sequence[Any]], project: Projection, frame: _Frame) -> Iterator[str]:
    """Yield the path of each shape that reaches into the frame."""
    for rings in shapes:
        points = [point for ring in rings for point in ring]
        if points and frame.meets(points):
            yield path_of([[project(point) for point in ring] for ring in rings])


def _mark(spot: Spot, project: Projection) -> Mark:
    radius = round(spot.around / METRES_A_DEGREE * project.scale)
    x, y = project((spot.longitude, spot.latitude))
    return Mark(spot.name, x, y, number=spot.number, href=spot.href, radius=radius)


def _around(thing: CityMapArea | Spot, margin: tuple[float, float]) -> list[tuple[float, float]]:
    wide, high = margin
    return [(thing.longitude + side * wide, thing.latitude + side * high) for side in (-1, 1)]
