# SPDX-License-Identifier: EUPL-1.2
"""A table of ratings in the form the arithmetic of agreement counts with; pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import isfinite, isnan
from typing import Any, Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

Level = Literal["nominal", "ordinal", "interval", "ratio"]
Rating = int | float | Decimal | Fraction | str | None
Ratings = Sequence[Sequence[Rating] | NDArray[Any]] | NDArray[Any]
LEVELS: Final[tuple[Level, ...]] = get_args(Level)
NONE: Final = -1


@dataclass(frozen=True, slots=True)
class Table:
    """The units with two values or more, each different one once.

    `places` has a column per different unit: the places in `values` of what its coders gave, in order, NONE for
    nothing. `times` says how many units look like that. So neither the order of coders nor that of units can change
    a bit of what is computed, and twenty thousand units on five levels are a few hundred columns.
    """

    places: NDArray[np.int64]
    times: NDArray[np.int64]
    values: NDArray[np.float64]

    def counts(self) -> NDArray[np.int64]:
        """Return how often each value was given, n_c."""
        given = self.places != NONE
        every = np.repeat(self.times[np.newaxis], len(self.places), axis=0)
        # Counts stay far below 2^53, so as floats they are exact.
        counted = np.bincount(self.places[given], weights=every[given], minlength=self.values.size)
        return counted.astype(np.int64)

    def without_one(self, column: int) -> "Table":
        """Return the table with one unit like `column` fewer."""
        times = self.times.copy()
        times[column] -= 1
        return Table(self.places, times, self.values)


def stacked(units: Iterable[Sequence[float]]) -> list[list[float | None]]:
    """Return a row per coder and a column per unit from the values of each unit, filled from the top; None is missing.

    For figures to which it makes no difference who gave which value: all of agreement, and the pooled spread.
    """
    columns = list(units)
    most = max(map(len, columns), default=0)
    return [[unit[at] if at < len(unit) else None for unit in columns] for at in range(most)]


def table_of(ratings: Ratings, level: Level) -> Table:
    """Return the ratings as a table. Raises ValueError for what is no table or has no meaning at this level."""
    if level not in LEVELS:
        raise ValueError(f"the level of measurement is one of {', '.join(LEVELS)}, not {level!r}")
    rows = _coded(ratings) if level == "nominal" else values_of(ratings)
    cells = np.array([[np.nan if value is None else value for value in row] for row in rows], dtype=np.float64)
    cells = cells.reshape(len(rows), len(rows[0]) if rows else 0)
    if level == "ratio" and (cells < 0).any():
        raise ValueError("on a ratio scale no value is negative")
    paired = cells[:, (~np.isnan(cells)).sum(axis=0) >= 2]  # noqa: PLR2004
    values = np.unique(paired[~np.isnan(paired)])
    places = np.where(np.isnan(paired), NONE, np.searchsorted(values, paired)).astype(np.int64)
    if not values.size:
        return Table(places, np.zeros(0, dtype=np.int64), values)
    columns, times = np.unique(np.sort(places, axis=0), axis=1, return_counts=True)
    return Table(columns, times.astype(np.int64), values)


def values_of(ratings: Ratings) -> list[list[float | None]]:
    """Return the rows as numbers, None where there is none. Raises ValueError with row and column."""
    return [
        [_number(value, at, place) for place, value in enumerate(row, 1)] for at, row in enumerate(_rows(ratings), 1)
    ]


def _rows(ratings: Ratings) -> list[list[Any]]:
    rows: list[list[Any]] = []
    for at, row in enumerate(ratings, 1):
        if isinstance(row, str) or not hasattr(row, "__iter__"):
            raise ValueError(f"ratings are rows of values, one row per coder; row {at} is no row")
        rows.append(list(row))
        if len(rows[-1]) != len(rows[0]):
            raise ValueError(f"every row has as many units; row {at} has {len(rows[-1])}, row 1 has {len(rows[0])}")
    return rows


def _number(value: Any, row: int, column: int) -> float | None:
    if value is None:
        return None
    try:
        number = float(value) if not isinstance(value, str) else None
    except (TypeError, ValueError):
        number = None
    if number is None:
        raise ValueError(f"row {row}, column {column}: {value!r} is not a number")
    if isnan(number):
        return None
    if not isfinite(number):
        raise ValueError(f"row {row}, column {column}: {value!r} is not a number")
    return number


def _coded(ratings: Ratings) -> list[list[float | None]]:
    """Return names as numbers: on the nominal level any name will do, and only equality counts."""
    rows = _rows(ratings)
    if not any(isinstance(value, str) for row in rows for value in row):
        return values_of(rows)
    kept = [[None if value is None or value != value else str(value) for value in row] for row in rows]  # noqa: PLR0124
    codes = {
        name: float(at) for at, name in enumerate(sorted({name for row in kept for name in row if name is not None}))
    }
    return [[None if name is None else codes[name] for name in row] for row in kept]
