# SPDX-License-Identifier: EUPL-1.2
"""Ratings from a CSV file of anybody's: a column per coder, a row per unit; everything wrong is told at once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Final

from core.files.csv_import import OpenQuoteError, decoded, rows_of, separator_of, without_hint

MISSING: Final = frozenset({"", ".", "na", "nan"})
# Headings that say that the first column names the units.
UNIT_WORDS: Final = frozenset(
    {
        "",
        "unit",
        "units",
        "eenheid",
        "item",
        "id",
        "nr",
        "no",
        "case",
        "subject",
        "onderwerp",
        "initiative",
        "initiatief",
        "name",
        "naam",
        "label",
    }
)
NUMBER: Final = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?", re.IGNORECASE | re.ASCII)
MOST_FAULTS: Final = 20
# What reading puts where bytes are no letter of any kind of text.
NO_LETTER: Final = "\N{REPLACEMENT CHARACTER}"

Cell = float | str | None


class RatingFileError(Exception):
    """The file is no table of ratings; `faults` says where and why."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = list(faults)


@dataclass(frozen=True, slots=True)
class RatingFile:
    """The coders and units by name, and per coder the values in the order of the units."""

    coders: list[str]
    units: list[str]
    ratings: list[list[Cell]]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the file with its number, as a spreadsheet counts."""

    number: int
    cells: list[str]


def read_ratings(data: bytes, *, names: bool = False, header: bool | None = None) -> RatingFile:
    """Return the ratings in a CSV file; `names` allows any text as a value (the nominal level).

    The text is UTF-8, with or without mark, or else Windows-1252, and its columns stand apart as `separator_of` finds;
    a number may have a decimal comma; an empty cell, `.` and NA are missing. The first line is a heading when something
    beyond its first column is no number (`header` says it for certain). The first column names the units when its
    heading is empty or says so, or when nothing in it is a number. Raises RatingFileError.
    """
    text = decoded(data)
    if NO_LETTER in text:
        raise RatingFileError(["the file is neither UTF-8 nor Windows-1252 text"])
    read = _rows(text)
    headed = _is_heading(read[0].cells) if header is None else header
    heading, body = (read[0].cells, read[1:]) if headed else (None, read)
    if not body:
        raise RatingFileError(["the file has no row with ratings"])
    labelled = _first_column_names_units(heading, body, names=names)
    faults: list[str] = []
    rows = [_values(row, labelled, faults, names=names) for row in body]
    if faults:
        more = len(faults) - MOST_FAULTS
        raise RatingFileError([*faults[:MOST_FAULTS], *([f"and {more} more"] if more > 0 else [])])
    coders = (
        [name.strip() for name in heading] if heading else [str(at + 1 - labelled) for at in range(len(read[0].cells))]
    )
    units = [row.cells[0].strip() if labelled else str(at) for at, row in enumerate(body, 1)]
    return RatingFile(coders[labelled:], units, [list(column) for column in zip(*rows, strict=True)])


def _rows(text: str) -> list[_Row]:
    try:
        rows = [_Row(number, cells) for number, cells in rows_of(without_hint(text), separator_of(text)) if cells]
    except OpenQuoteError as error:
        fault = f"row {error.row}, column {error.place + 1}: a quote opens and does not close"
        raise RatingFileError([fault]) from error
    if not rows:
        raise RatingFileError(["the file is empty"])
    width = len(rows[0].cells)
    faults = [
        f"row {row.number}: {len(row.cells)} columns, where the first row has {width}"
        for row in rows
        if len(row.cells) != width
    ]
    if faults:
        raise RatingFileError(faults[:MOST_FAULTS])
    return rows


def _is_heading(cells: Sequence[str]) -> bool:
    first = cells[0].strip().lower()
    if first and first in UNIT_WORDS:
        return True
    # A name before numbers is that of a unit.
    return not all(_is_value(cell) for cell in cells[1:] or cells)


def _first_column_names_units(heading: Sequence[str] | None, body: Sequence[_Row], *, names: bool) -> bool:
    if len(body[0].cells) == 1:
        return False
    if heading is not None and heading[0].strip().lower() in UNIT_WORDS:
        return True
    first = [row.cells[0] for row in body if not _is_missing(row.cells[0])]
    if not first or any(_is_value(cell) for cell in first):
        return False
    # Where values are names too, a first column of names is one of units only beside numbers.
    return not names or any(NUMBER.fullmatch(cell.strip()) for row in body for cell in row.cells[1:])


def _values(row: _Row, labelled: bool, faults: list[str], *, names: bool) -> list[Cell]:
    values: list[Cell] = []
    for column, cell in enumerate(row.cells[labelled:], 1 + labelled):
        value = _value(cell, names=names)
        if value is None and not _is_missing(cell):
            faults.append(f"row {row.number}, column {column}: {cell.strip()!r} is not a number")
        values.append(value)
    return values


def _value(cell: str, *, names: bool) -> Cell:
    text = cell.strip()
    if _is_missing(text):
        return None
    number = float(text.replace(",", ".")) if NUMBER.fullmatch(text) else None
    if number is not None and isfinite(number):
        return number
    return text if names else None


def _is_missing(cell: str) -> bool:
    return cell.strip().lower() in MISSING


def _is_value(cell: str) -> bool:
    return _is_missing(cell) or bool(NUMBER.fullmatch(cell.strip()))
