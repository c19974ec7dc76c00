# SPDX-License-Identifier: EUPL-1.2
"""The areas of the city as a map to put a point on, or to show where one lies."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from django.db.models import Max, Min
from django.utils.translation import gettext as _

from core.charts.locator_map import CityMapArea, Locator, Spot, locate
from core.charts.map_squares import Frame
from initiatives.models import Area
from initiatives.register.filters import Vocabulary
from initiatives.register.points import PublicPoint

# A point further from every area than this is a slip (degrees, some thirty kilometres; ours).
FAR: Final = 0.4


def city_map_areas(areas: Iterable[Area]) -> list[CityMapArea]:
    """Return the gebieden of which we know where they lie; no query when the borders were read."""
    return [
        CityMapArea(area.code, area.name, area.longitude, area.latitude, area.border)
        for area in areas
        if area.parent_id is None and area.longitude is not None and area.latitude is not None
    ]


def city_map(spots: Sequence[Spot] = (), vocabulary: Vocabulary | None = None) -> Locator | None:
    """Return the map of the city with these spots; one query where the vocabulary was not read yet."""
    known = vocabulary or Vocabulary.load()
    return locate(city_map_areas(known.areas), spots, known.waters)


def numbered(rows: Sequence[Any], vocabulary: Vocabulary) -> tuple[Locator | None, list[Any]]:
    """Return the map of what a list shows, each point a link to its row, and the rows with their number. No query.

    A row is frozen and has an `id`, a `name`, its public `point` and a `spot`. A point outside the map has no number.
    """
    pointed = [(row, row.point) for row in rows if row.point is not None]
    spots = [
        Spot(at.longitude, at.latitude, row.name, number, f"#plek-{number}", at.around)
        for number, (row, at) in enumerate(pointed, start=1)
    ]
    found = city_map(spots, vocabulary) if spots else None
    numbers = {pointed[mark.number - 1][0].id: mark.number for mark in found.spots} if found else {}
    return found, [replace(row, spot=numbers.get(row.id, 0)) for row in rows]


def map_of(point: PublicPoint | None, name: str) -> Locator | None:
    """Return the map of one point; None without a point or without borders."""
    return city_map([Spot(point.longitude, point.latitude, name, around=point.around)]) if point else None


def point_faults(cleaned: Mapping[str, Any], faulty: Container[str]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a point that was filled in, with the field it is about."""
    longitude, latitude = cleaned.get("longitude"), cleaned.get("latitude")
    if "longitude" in faulty or "latitude" in faulty:
        return
    if (longitude is None) != (latitude is None):
        missing = "longitude" if longitude is None else "latitude"
        yield missing, _("Fill in both longitude and latitude, or neither.")
    elif longitude is not None and latitude is not None and not is_near(longitude, latitude):
        yield "longitude", _("This point is not in or near the city. Did you swap the two?")


def is_near(longitude: float, latitude: float) -> bool:
    """Return whether a point lies in or near the city; anything does while no area has a place. One query."""
    near = near_city()
    return near is None or near.holds(longitude, latitude)


def near_city() -> Frame | None:
    """Return the frame around the city in which a place may lie; None while no area has a place. One query."""
    ends = Area.objects.aggregate(
        west=Min("longitude"), east=Max("longitude"), south=Min("latitude"), north=Max("latitude")
    )
    if None in ends.values():
        return None
    return Frame(ends["west"] - FAR, ends["south"] - FAR, ends["east"] + FAR, ends["north"] + FAR)
