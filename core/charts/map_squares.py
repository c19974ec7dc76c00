# SPDX-License-Identifier: EUPL-1.2
"""An atlas of squares over a map: how somebody picks a place with a keyboard, a finger or a mouse, without a script.

Pure: a view of the city is where its middle lies and how far it is zoomed in, so it fits in one hidden field.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians
from typing import Final

COLUMNS: Final = 6
ROWS: Final = 5
LETTERS: Final = "ABCDEF"
CODES: Final = tuple(f"{letter}{row}" for row in range(1, ROWS + 1) for letter in LETTERS)
# Each step shows a quarter of the width. Deeper than this there is nothing to see between borders.
STEP: Final = 4
DEEPEST: Final = 3
METRES_A_DEGREE: Final = 111_195.0
# Around a city, so that its border is not the edge of the map.
_MARGIN: Final = 1.04


@dataclass(frozen=True, slots=True)
class MapView:
    """What of the city is shown: the middle (WGS 84), and how many steps in; 0 is the whole city."""

    longitude: float
    latitude: float
    zoom: int

    def __str__(self) -> str:
        return f"{self.longitude:.5f},{self.latitude:.5f},{self.zoom}"

    @classmethod
    def read(cls, text: str) -> "MapView | None":
        """Return the view that was written in a page; None for anything else."""
        try:
            longitude, latitude, zoom = text.split(",")
            found = cls(float(longitude), float(latitude), int(zoom))
        except ValueError:
            return None
        is_there = abs(found.longitude) <= 180 and abs(found.latitude) <= 90 and 0 <= found.zoom <= DEEPEST  # noqa: PLR2004 - degrees
        return found if is_there else None


@dataclass(frozen=True, slots=True)
class Frame:
    """The degrees at the edges of a map, or of what is drawn on it."""

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def around(cls, points: Iterable[tuple[float, float]]) -> "Frame":
        """Return the frame that these points (longitude, latitude) fill; at least one."""
        longitudes, latitudes = zip(*points, strict=True)
        return cls(min(longitudes), min(latitudes), max(longitudes), max(latitudes))

    def holds(self, longitude: float, latitude: float) -> bool:
        """Return whether a point lies in it."""
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north

    def meets(self, other: "Frame") -> bool:
        """Return whether the two have a point in common."""
        return (
            other.west <= self.east
            and other.east >= self.west
            and other.south <= self.north
            and other.north >= self.south
        )

    @property
    def corners(self) -> list[tuple[float, float]]:
        """Two opposite corners, for a projection."""
        return [(self.west, self.south), (self.east, self.north)]

    @property
    def metres(self) -> int:
        """How wide a square is on the ground, in tens of metres."""
        middle = cos(radians((self.south + self.north) / 2))
        return max(round((self.east - self.west) * middle * METRES_A_DEGREE / COLUMNS / 10) * 10, 10)


@dataclass(frozen=True, slots=True)
class Square:
    """One square: its code, where its middle lies, and a place that is said with it."""

    code: str
    longitude: float
    latitude: float
    near: str


def frame_of(city: Iterable[tuple[float, float]], view: MapView | None = None) -> Frame:
    """Return the frame, six squares wide and five high, of a view of the city whose points are given; at least one."""
    whole = Frame.around(city)
    middle = ((whole.west + whole.east) / 2, (whole.south + whole.north) / 2)
    squeeze = cos(radians(middle[1]))
    # In degrees of latitude, which are equally long both ways.
    wide = max((whole.east - whole.west) * squeeze, (whole.north - whole.south) * COLUMNS / ROWS, 0.001) * _MARGIN
    if view is not None:
        wide /= STEP**view.zoom
        middle = (view.longitude, view.latitude) if view.zoom else middle
    across, up = wide / squeeze / 2, wide * ROWS / COLUMNS / 2
    return Frame(middle[0] - across, middle[1] - up, middle[0] + across, middle[1] + up)


def squares(frame: Frame, places: Iterable[tuple[str, float, float]] = ()) -> list[Square]:
    """Return the squares of a frame in reading order, each with the name of the nearest of these places."""
    known = list(places)
    wide, high = (frame.east - frame.west) / COLUMNS, (frame.north - frame.south) / ROWS
    squeeze = cos(radians((frame.south + frame.north) / 2))
    made = []
    for number, code in enumerate(CODES):
        row, column = divmod(number, COLUMNS)
        longitude, latitude = frame.west + (column + 0.5) * wide, frame.north - (row + 0.5) * high
        near = min(
            known,
            key=lambda place, x=longitude, y=latitude: ((place[1] - x) * squeeze) ** 2 + (place[2] - y) ** 2,  # type: ignore[misc]
            default=("", 0.0, 0.0),
        )
        made.append(Square(code, round(longitude, 5), round(latitude, 5), near[0]))
    return made
