# SPDX-License-Identifier: EUPL-1.2
"""Where tiles go: each area its own cell, where it lies, beside its neighbours."""

from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.charts.tile_places import MOST_AREAS, MOST_COLUMNS, MOST_ROWS, Cell, Spot, beside_placed, place

NUMBERS = st.floats(-1000, 1000, allow_nan=False)
# Nine areas in a square of three by three, a to i from the north-west.
SQUARE = {letter: Spot(number % 3, -(number // 3)) for number, letter in enumerate("abcdefghi")}
BESIDE = [("a", "b"), ("b", "c"), ("d", "e"), ("e", "f"), ("g", "h"), ("h", "i"), ("a", "d"), ("d", "g"), ("c", "f")]


@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=40))
@settings(max_examples=40, deadline=None)
def test_every_area_gets_a_cell_and_no_tile_covers_another(points: list[tuple[float, float]]) -> None:
    cells = place({f"A{number}": Spot(*point) for number, point in enumerate(points)})

    halves = [(cell.column + half, cell.row) for cell in cells.values() for half in (0, 1)]
    assert len(cells) == len(points)
    assert len(set(halves)) == len(halves)
    assert min(cell.column for cell in cells.values()) == min(cell.row for cell in cells.values()) == 1
    assert max(cell.column for cell in cells.values()) <= 2 * MOST_COLUMNS
    assert max(cell.row for cell in cells.values()) <= MOST_ROWS


@given(st.permutations(sorted(SQUARE)))
@settings(max_examples=20, deadline=None)
def test_the_same_areas_give_the_same_picture_in_whatever_order_they_come(order: list[str]) -> None:
    assert place({letter: SQUARE[letter] for letter in order}, BESIDE) == place(SQUARE, BESIDE)


def test_north_is_up_and_west_is_left() -> None:
    cells = place(SQUARE, BESIDE)

    assert cells["a"].row < cells["g"].row
    assert cells["c"].row < cells["i"].row
    assert cells["a"].column < cells["c"].column
    assert cells["g"].column < cells["i"].column


def test_neighbours_stand_closer_than_strangers() -> None:
    cells = place(SQUARE, BESIDE)

    def far(one: str, other: str) -> float:
        return hypot((cells[one].column - cells[other].column) / 2, cells[one].row - cells[other].row)

    strangers = [(a, b) for a in SQUARE for b in SQUARE if a < b and (a, b) not in BESIDE]
    near = sum(far(*pair) for pair in BESIDE) / len(BESIDE)
    assert near < 1.3
    assert near < sum(far(*pair) for pair in strangers) / len(strangers) / 1.4


def test_two_areas_that_are_neighbours_are_drawn_together_although_they_lie_apart() -> None:
    line = {f"L{number}": Spot(number, (number * 7 % 5) / 10) for number in range(12)}

    apart, together = place(line)["L9"], place(line, [("L1", "L9")])["L9"]

    first = place(line, [("L1", "L9")])["L1"]
    assert abs(together.column - first.column) < abs(apart.column - place(line)["L1"].column)


@pytest.mark.parametrize("spots", [{}, {f"A{number}": Spot(number, 0) for number in range(MOST_AREAS + 1)}])
def test_no_areas_and_too_many_have_no_picture(spots: dict[str, Spot]) -> None:
    assert place(spots) == {}


def test_as_many_areas_as_fit_all_get_a_cell() -> None:
    spots = {f"A{number:03}": Spot(number % 19, number // 19) for number in range(MOST_AREAS)}
    assert len(set(place(spots).values())) == MOST_AREAS


def test_an_area_that_comes_later_stands_beside_the_nearest_and_covers_none() -> None:
    placed = {Cell(1, 1): Spot(0, 0), Cell(3, 1): Spot(1, 0), Cell(2, 2): Spot(0.5, -1), Cell(9, 1): Spot(9, 0)}

    cell = beside_placed(Spot(0.4, -0.2), placed)

    assert cell is not None
    assert cell.column <= 5
    assert cell.row <= 3
    assert all(abs(cell.column - other.column) > 1 for other in placed if other.row == cell.row)
