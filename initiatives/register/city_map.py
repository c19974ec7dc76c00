# SPDX-License-Identifier: EUPL-1.2
"""The areas of the city as a map to put a point on, or to show where one lies."""

from collections.abc import Iterable, Sequence
from typing import Final

from django.db.models import Max, Min

from core.charts.locator_map import CityMapArea, Locator, Spot, locate
from initiatives.models import Area

# A point further from every area than this is a slip (degrees, some thirty kilometres; ours).
FAR: Final = 0.4


def city_map_areas(areas: Iterable[Area]) -> list[CityMapArea]:
    """Return the gebieden of which we know where they lie; no query when the borders were read."""
    return [
        CityMapArea(area.code, area.name, area.longitude, area.latitude, area.border)
        for area in areas
        if area.parent_id is None and area.longitude is not None and area.latitude is not None
    ]


def city_map(spots: Sequence[Spot] = ()) -> Locator | None:
    """Return the map of the city with these spots; one query."""
    return locate(city_map_areas(Area.objects.filter(parent=None)), spots)


def is_near(longitude: float, latitude: float) -> bool:
    """Return whether a point lies in or near the city; anything does while no area has a place. One query."""
    ends = Area.objects.aggregate(
        west=Min("longitude"), east=Max("longitude"), south=Min("latitude"), north=Max("latitude")
    )
    if None in ends.values():
        return True
    return bool(
        ends["west"] - FAR <= longitude <= ends["east"] + FAR and ends["south"] - FAR <= latitude <= ends["north"] + FAR
    )
