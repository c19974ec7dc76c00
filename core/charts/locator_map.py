# SPDX-License-Identifier: EUPL-1.2
"""A small map that says where points lie between the borders of areas, for a city whose borders were brought in.

No streets are drawn and nothing is fetched from elsewhere: it shows in which part of the city, not how to walk there.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any, Final, NamedTuple

from core.charts.cartogram import abbreviations
from core.charts.data import Water
from core.charts.map_squares import METRES_A_DEGREE, Frame
from core.charts.maps import WIDTH, Borders, Projection, Ring, outer_rings, path_of

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
    # Where it is on a map of streets, with how far around it (metres).
    longitude: float = 0
    latitude: float = 0
    around: int = 0


@dataclass(frozen=True, slots=True)
class Locator:
    """Everything the template draws, and the degrees at its edges, from which a click is a point again."""

    paths: Sequence[str]
    waters: Sequence[str]
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
    whole = city_frame(known)
    if whole is None:
        return None
    if not spots:
        return locate_in(whole, known, (), waters)
    edge = _frame_of(Projection(whole.corners))
    inside = [spot for spot in spots if edge.holds(spot.longitude, spot.latitude)]
    if not inside:
        return None
    near = Frame.around(corner for spot in inside for corner in _around(spot, NEAR))
    return locate_in(near, known, inside, waters)


def city_frame(grounds: Iterable[CityMapArea]) -> Frame | None:
    """Return the frame that all borders fill; None when none is known."""
    boxes = [shape.box for shape in _shapes(_borders(grounds)) if shape is not None]
    return Frame.around(corner for box in boxes for corner in box.corners) if boxes else None


def locate_in(
    wanted: Frame, grounds: Iterable[CityMapArea], spots: Sequence[Spot] = (), waters: Sequence[Water] = ()
) -> Locator:
    """Return the map of what lies in a frame. Borders that are the same objects are read and projected once."""
    known = list(grounds)
    project = Projection(wanted.corners)
    frame = _frame_of(project)
    short = abbreviations([ground.name for ground in known])
    return Locator(
        paths=_paths(_borders(known), wanted),
        waters=_paths(Borders(water.border for water in waters if water.border), wanted),
        names=[
            Mark(ground.name, *project((ground.longitude, ground.latitude)), short=short[ground.name])
            for ground in known
            if frame.holds(ground.longitude, ground.latitude)
        ],
        spots=[_mark(spot, project) for spot in spots if frame.holds(spot.longitude, spot.latitude)],
        width=WIDTH,
        height=project.height,
        west=frame.west,
        east=frame.east,
        south=frame.south,
        north=frame.north,
    )


class _Shape(NamedTuple):
    """The rings of a border and the frame they fill."""

    rings: Sequence[Ring]
    box: Frame


def _borders(grounds: Iterable[CityMapArea]) -> Borders:
    return Borders(ground.border for ground in grounds if ground.border)


@lru_cache(maxsize=8)
def _shapes(borders: Borders) -> tuple[_Shape | None, ...]:
    """Return the shape of each border, None where it cannot be read."""
    read = [outer_rings(border) for border in borders]
    return tuple(_Shape(rings, Frame.around(chain.from_iterable(rings))) if any(rings) else None for rings in read)


@lru_cache(maxsize=32)
def _paths(borders: Borders, wanted: Frame) -> tuple[str, ...]:
    """Return the path of each border that reaches into the drawing of a frame."""
    project = Projection(wanted.corners)
    frame = _frame_of(project)
    return tuple(
        path_of([[project(point) for point in ring] for ring in shape.rings])
        for shape in _shapes(borders)
        if shape is not None and frame.meets(shape.box)
    )


def _frame_of(project: Projection) -> Frame:
    """Return the degrees at the edges of a drawing, whose height is in whole units."""
    east = project.west + WIDTH / (project.squeeze * project.scale)
    return Frame(project.west, project.north - project.height / project.scale, east, project.north)


def _mark(spot: Spot, project: Projection) -> Mark:
    radius = round(spot.around / METRES_A_DEGREE * project.scale)
    x, y = project((spot.longitude, spot.latitude))
    return Mark(
        spot.name, x, y, number=spot.number, href=spot.href, radius=radius,
        longitude=spot.longitude, latitude=spot.latitude, around=spot.around,
    )  # fmt: skip


def _around(thing: Spot, margin: tuple[float, float]) -> list[tuple[float, float]]:
    wide, high = margin
    return [(thing.longitude + side * wide, thing.latitude + side * high) for side in (-1, 1)]
