# SPDX-License-Identifier: EUPL-1.2
"""Where the tiles of a cartogram go: each area its own cell, roughly where it lies, neighbours beside each other.

Pure and deterministic: the same areas give the same picture. Cells lie like bricks, every other row half a cell aside,
so that each touches six. The method is ours: an area is drawn to where it lies, half by its place and half by its rank
(so that a dense centre gets room), starts in the nearest free cell, and then cells are swapped as long as that brings
areas closer to where they lie and neighbours closer to each other.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import ceil, hypot, sqrt
from typing import Final, NamedTuple

# Names must be readable on a phone, so a cartogram is at most so many tiles wide; what is more goes below.
MOST_COLUMNS: Final = 8
MOST_ROWS: Final = 40
# As many cells as areas would leave no room for the shape of a city.
ROOM: Final = 1.25
MOST_AREAS: Final = int(MOST_COLUMNS * MOST_ROWS / ROOM)
# How many times wider a tile is than it is high: 1.9 at a desk, 1.3 on a phone.
TILE_SHAPE: Final = 1.5
NARROWEST, WIDEST = 0.6, 3.2
# Rows of bricks, in half cells, so that all six neighbours are equally far.
_ROW: Final = sqrt(3)
_BESIDE: Final = 2.0
_PULL: Final = 1.5
_REACH: Final = 7.0
_MOST_PASSES: Final = 60


class Cell(NamedTuple):
    """A place of a tile: `column` counts half tiles and `row` tiles, both from 1; a tile is two half tiles wide."""

    column: int
    row: int


class Spot(NamedTuple):
    """Where an area lies: any unit that is the same both ways, north up."""

    x: float
    y: float


def place(spots: Mapping[str, Spot], neighbours: Iterable[tuple[str, str]] = ()) -> dict[str, Cell]:
    """Return a cell for each area by its code; none at all for more than MOST_AREAS areas."""
    codes = sorted(spots)
    if not codes or len(codes) > MOST_AREAS:
        return {}
    columns, rows = _size([spots[code] for code in codes])
    targets = _targets([spots[code] for code in codes], columns, rows)
    number = {code: at for at, code in enumerate(codes)}
    beside: list[list[int]] = [[] for _code in codes]
    for one, other in neighbours:
        beside[number[one]].append(number[other])
        beside[number[other]].append(number[one])
    board = _Board(targets, beside, [(2 * c + r % 2, r * _ROW) for r in range(rows) for c in range(columns)])
    board.settle()
    return _packed(dict(zip(codes, ((round(x), round(y / _ROW)) for x, y in board.places()), strict=True)))


def beside_placed(spot: Spot, placed: Mapping[Cell, Spot], *, most: int = 3) -> Cell | None:
    """Return the free cell nearest to where the nearest placed areas stand, for an area that comes later.

    None when no cell is free.
    """
    near = sorted(placed, key=lambda cell: (_distance(placed[cell], spot), cell))[:most]
    column = sum(cell.column for cell in near) / len(near)
    row = sum(cell.row for cell in near) / len(near)
    taken = {(cell.column + half, cell.row) for cell in placed for half in (-1, 0, 1)}
    cells = (Cell(c, r) for r in range(1, MOST_ROWS + 1) for c in range(1, 2 * MOST_COLUMNS + 1))
    free = [cell for cell in cells if cell not in taken]
    return min(
        free,
        key=lambda cell: (hypot(cell.column - column, (cell.row - row) * _ROW), cell.row, cell.column),
        default=None,
    )


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _size(spots: Sequence[Spot]) -> tuple[int, int]:
    """Return how many columns and rows suit the shape of the city."""
    wide = max(spot.x for spot in spots) - min(spot.x for spot in spots)
    high = max(spot.y for spot in spots) - min(spot.y for spot in spots)
    shape = min(max(wide / high if high else WIDEST, NARROWEST), WIDEST)
    cells = len(spots) * ROOM
    columns = min(max(round(sqrt(cells * shape / TILE_SHAPE)), 1), MOST_COLUMNS)
    return columns, min(ceil(cells / columns), MOST_ROWS)


def _targets(spots: Sequence[Spot], columns: int, rows: int) -> list[tuple[float, float]]:
    across = _spread([spot.x for spot in spots], 2 * columns - 1)
    down = _spread([-spot.y for spot in spots], (rows - 1) * _ROW)
    return list(zip(across, down, strict=True))


def _spread(values: Sequence[float], size: float) -> list[float]:
    """Return the values over 0..size, half by their place and half by their rank."""
    low, high = min(values), max(values)
    order = sorted(range(len(values)), key=lambda at: (values[at], at))
    rank = {at: number / max(len(values) - 1, 1) for number, at in enumerate(order)}
    share = [(value - low) / (high - low) if high > low else 0.5 for value in values]
    return [size * (share[at] + (rank[at] if high > low else 0.5)) / 2 for at in range(len(values))]


class _Board:
    """Who is in which cell, and how good that is."""

    def __init__(
        self,
        targets: Sequence[tuple[float, float]],
        beside: Sequence[Sequence[int]],
        cells: Sequence[tuple[float, float]],
    ) -> None:
        self.targets, self.beside, self.cells = targets, beside, cells
        self.holder: list[int | None] = [None] * len(cells)
        self.at: list[int] = []
        for number, target in enumerate(targets):
            free = [cell for cell, holder in enumerate(self.holder) if holder is None]
            chosen = min(free, key=lambda cell, target=target: (_distance(cells[cell], target), cell))  # type: ignore[misc]
            self.at.append(chosen)
            self.holder[chosen] = number

    def places(self) -> list[tuple[float, float]]:
        """Return the place of each area."""
        return [self.cells[cell] for cell in self.at]

    def settle(self) -> None:
        """Swap what stands in two cells, or move to an empty one, until nothing gets better."""
        for _pass in range(_MOST_PASSES):
            if not sum(self._improve(number) for number in range(len(self.at))):
                return

    def _improve(self, number: int) -> bool:
        here, before = self.at[number], 0.0
        best, gain = here, 1e-9
        for cell, place in enumerate(self.cells):
            if cell == here or _distance(place, self.targets[number]) > _REACH:
                continue
            other = self.holder[cell]
            before = self._cost(number) + (self._cost(other) if other is not None else 0.0)
            self._swap(here, cell)
            after = self._cost(number) + (self._cost(other) if other is not None else 0.0)
            self._swap(here, cell)
            if before - after > gain:
                best, gain = cell, before - after
        if best != here:
            self._swap(here, best)
        return best != here

    def _swap(self, one: int, other: int) -> None:
        self.holder[one], self.holder[other] = self.holder[other], self.holder[one]
        for cell in (one, other):
            holder = self.holder[cell]
            if holder is not None:
                self.at[holder] = cell

    def _cost(self, number: int) -> float:
        x, y = self.cells[self.at[number]]
        to_x, to_y = self.targets[number]
        cost = (x - to_x) ** 2 + (y - to_y) ** 2
        for other in self.beside[number]:
            u, v = self.cells[self.at[other]]
            cost += _PULL * max(hypot(x - u, y - v) - _BESIDE, 0.0) ** 2
        return cost


def _packed(places: Mapping[str, tuple[int, int]]) -> dict[str, Cell]:
    """Return the cells from the first column and row that are used, without rows in which nothing stands."""
    first = min(column for column, _row in places.values())
    rows = {row: number for number, row in enumerate(sorted({row for _column, row in places.values()}), start=1)}
    return {code: Cell(column - first + 1, rows[row]) for code, (column, row) in places.items()}
