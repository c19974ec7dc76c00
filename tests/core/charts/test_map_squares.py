# SPDX-License-Identifier: EUPL-1.2
"""Squares over a map: every place can be picked, and a view fits in a hidden field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.charts.map_squares import CODES, DEEPEST, MapView, frame_of, squares

CITY = [(4.35, 51.85), (4.60, 51.99)]


def test_thirty_squares_cover_the_city_from_the_north_west() -> None:
    made = squares(frame_of(CITY))

    assert [square.code for square in made] == list(CODES)
    assert (made[0].code, made[5].code, made[-1].code) == ("A1", "F1", "F5")
    assert made[0].longitude < made[5].longitude
    assert made[0].latitude > made[-1].latitude
    frame = frame_of(CITY)
    assert all(frame.west <= longitude <= frame.east for longitude, _latitude in CITY)
    assert all(frame.south <= latitude <= frame.north for _longitude, latitude in CITY)


@given(st.floats(4.35, 4.60), st.floats(51.85, 51.99))
def test_zooming_in_on_the_nearest_square_ends_close_to_any_place(longitude: float, latitude: float) -> None:
    view = MapView(4.4, 51.9, 0)
    for zoom in range(1, DEEPEST + 2):
        made = squares(frame_of(CITY, view))
        nearest = min(made, key=lambda each: abs(each.longitude - longitude) + abs(each.latitude - latitude))
        view = MapView(nearest.longitude, nearest.latitude, min(zoom, DEEPEST))
    assert abs(view.longitude - longitude) < 0.001
    assert abs(view.latitude - latitude) < 0.001


def test_a_square_says_what_lies_near_and_how_wide_it_is() -> None:
    made = squares(frame_of(CITY), [("West", 4.36, 51.92), ("Oost", 4.59, 51.92)])

    assert (made[0].near, made[5].near) == ("West", "Oost")
    assert frame_of(CITY, MapView(4.5, 51.9, 2)).metres == pytest.approx(frame_of(CITY).metres / 16, abs=10)


def test_a_view_comes_back_from_the_page_and_nonsense_does_not() -> None:
    view = MapView(4.47123, 51.92, 2)

    assert MapView.read(str(view)) == view
    for odd in ("", "x", "1,2", "4,51,9", "400,51,1", "nan,51,1", "4,51,-1", "4.4,51.9,1,1"):
        assert MapView.read(odd) is None
