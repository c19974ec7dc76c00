# SPDX-License-Identifier: EUPL-1.2
"""The point on the map of the step about the place: squares to pick from, and the buttons that move the map.

A square that is picked becomes longitude and latitude as soon as the page is sent, whichever button was pressed.
"""

from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from django.http import QueryDict

from core.charts.locator_map import Locator, Spot, city_frame, locate_in
from core.charts.map_squares import DEEPEST, MapView, Square, frame_of, squares
from initiatives.models import Area
from initiatives.register.address_search.found import fill_in
from initiatives.register.city_map import city_map_areas
from initiatives.register.filters import Vocabulary

ACTS: Final = ("map:in", "map:out", "map:area", "map:away")
# Where the page goes on.
ANCHOR: Final = "#kaart"


@dataclass(frozen=True, slots=True)
class PointPicker:
    """What the page draws: a map under squares, and which buttons make sense."""

    located: Locator
    squares: list[Square]
    view: MapView
    metres: int
    has_point: bool
    is_deepest: bool


def picker(longitude: Any, latitude: Any, view_text: str) -> PointPicker | None:
    """Return the map with the point that is filled in; None while no border was brought in."""
    vocabulary = Vocabulary.load()
    city = _edge(vocabulary)
    if not city:
        return None
    view = MapView.read(view_text or "") or MapView(0, 0, 0)
    frame = frame_of(city, view)
    point = _degrees(longitude), _degrees(latitude)
    spots = [Spot(point[0], point[1], "")] if point[0] is not None and point[1] is not None else []
    named = [
        (area.name, area.longitude, area.latitude)
        for area in vocabulary.areas
        if area.longitude is not None and area.latitude is not None
    ]
    return PointPicker(
        located=locate_in(frame, city_map_areas(vocabulary.areas), spots, vocabulary.waters),
        squares=squares(frame, named),
        view=view,
        metres=frame.metres,
        has_point=bool(spots),
        is_deepest=view.zoom == DEEPEST,
    )


def press_map_button(posted: QueryDict) -> str:
    """Turn a picked address or square into degrees, and move the map as the button says, in `posted` itself.

    Returns the place on the page to go on from, or nothing when no button of the map was pressed.
    """
    fill_in(posted, words_in="address", area_by="pk")
    city = _edge(Vocabulary.load())
    view = MapView.read(posted.get("map_at", "")) or MapView(0, 0, 0)
    picked = posted.pop("square", [""])[-1]
    if city and picked:
        found = next((square for square in squares(frame_of(city, view)) if square.code == picked), None)
        if found is not None:
            posted["longitude"], posted["latitude"] = f"{found.longitude:.5f}", f"{found.latitude:.5f}"
    act = posted.get("act", "")
    if act not in ACTS or not city:
        return ""
    posted["map_at"] = str(_moved(act, view, posted, city))
    if act == "map:away":
        posted["longitude"] = posted["latitude"] = ""
    return ANCHOR


def _moved(act: str, view: MapView, posted: QueryDict, city: list[tuple[float, float]]) -> MapView:
    longitude, latitude = _degrees(posted.get("longitude")), _degrees(posted.get("latitude"))
    frame = frame_of(city, view)
    middle = ((frame.west + frame.east) / 2, (frame.south + frame.north) / 2)
    if act == "map:area":
        area = _area(posted.get("area", ""))
        return view if area is None else MapView(area.longitude or 0, area.latitude or 0, 1)
    if act == "map:in":
        at = middle if longitude is None or latitude is None else (longitude, latitude)
        return MapView(*at, min(view.zoom + 1, DEEPEST))
    if act == "map:out":
        return replace(view, zoom=max(view.zoom - 1, 0))
    return view


def _area(text: str) -> Area | None:
    try:
        key = UUID(text)
    except ValueError:
        return None
    return next((a for a in Vocabulary.load().areas if a.pk == key and a.longitude is not None), None)


def _edge(vocabulary: Vocabulary) -> list[tuple[float, float]]:
    whole = city_frame(city_map_areas(vocabulary.areas))
    return whole.corners if whole else []


def _degrees(value: Any) -> float | None:
    try:
        return float(str(value).replace(",", "."))
    except ValueError:
        return None
