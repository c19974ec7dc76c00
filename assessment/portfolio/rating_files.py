# SPDX-License-Identifier: EUPL-1.2
"""Ratings from a CSV file of anybody's: a column per coder, a row per unit; everything wrong is told at once."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Final

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
DELIMITERS: Final = (";", "\t", ",")
MOST_FAULTS: Final = 20

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
class _Line:
    """A row of the file with the number of the line it ends on."""

    number: int
    cells: list[str]


def read_ratings(data: bytes, *, names: bool = False, header: bool | None = None) -> RatingFile:
    """Return the ratings in a CSV file; `names` allows any text as a value (the nominal level).

    The text is UTF-8, with or without mark, or else Windows-1252; columns stand between `;`, tabs or `,`; a number may
    have a decimal comma; an empty cell, `.` and NA are missing. The first line is a heading when something beyond its
    first column is no number (`header` says it for certain). The first column names the units when its heading is
    empty or says so, or when nothing in it is a number. Raises RatingFileError.
    """
    lines = _lines(_text(data))
    headed = _is_heading(lines[0].cells) if header is None else header
    heading, body = (lines[0].cells, lines[1:]) if headed else (None, lines)
    if not body:
        raise RatingFileError(["the file has no row with ratings"])
    labelled = _first_column_names_units(heading, body, names=names)
    faults: list[str] = []
    rows = [_row(line, labelled, faults, names=names) for line in body]
    if faults:
        more = len(faults) - MOST_FAULTS
        raise RatingFileError([*faults[:MOST_FAULTS], *([f"and {more} more"] if more > 0 else [])])
    coders = (
        [name.strip() for name in heading] if heading else [str(at + 1 - labelled) for at in range(len(lines[0].cells))]
    )
    units = [line.cells[0].strip() if labelled else str(at) for at, line in enumerate(body, 1)]
    return RatingFile(coders[labelled:], units, [list(column) for column in zip(*rows, strict=True)])


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise RatingFileError(["the file is neither UTF-8 nor Windows-1252 text"]) from error


def _lines(text: str) -> list[_Line]:
    first = next((line for line in text.splitlines() if line.strip()), "")
    # In this order, because a comma beside another delimiter is a decimal comma.
    delimiter = next((each for each in DELIMITERS if each in first), ",")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        lines = [_Line(reader.line_num, cells) for cells in reader if cells]
    except csv.Error as error:
        raise RatingFileError([f"line {reader.line_num}: {error}"]) from error
    if not lines:
        raise RatingFileError(["the file is empty"])
    width = len(lines[0].cells)
    faults = [
        f"line {line.number}: {len(line.cells)} columns, where the first line has {width}"
        for line in lines
        if len(line.cells) != width
    ]
    if faults:
        raise RatingFileError(faults[:MOST_FAULTS])
    return lines


def _is_heading(cells: Sequence[str]) -> bool:
    first = cells[0].strip().lower()
    if first and first in UNIT_WORDS:
        return True
    # A name before numbers is that of a unit.
    return not all(_is_value(cell) for cell in cells[1:] or cells)


def _first_column_names_units(heading: Sequence[str] | None, body: Sequence[_Line], *, names: bool) -> bool:
    if len(body[0].cells) == 1:
        return False
    if heading is not None and heading[0].strip().lower() in UNIT_WORDS:
        return True
    first = [line.cells[0] for line in body if not _is_missing(line.cells[0])]
    if not first or any(_is_value(cell) for cell in first):
        return False
    # Where values are names too, a first column of names is one of units only beside numbers.
    return not names or any(NUMBER.fullmatch(cell.strip()) for line in body for cell in line.cells[1:])


def _row(line: _Line, labelled: bool, faults: list[str], *, names: bool) -> list[Cell]:
    row: list[Cell] = []
    for column, cell in enumerate(line.cells[labelled:], 1 + labelled):
        value = _value(cell, names=names)
        if value is None and not _is_missing(cell):
            faults.append(f"line {line.number}, column {column}: {cell.strip()!r} is not a number")
        row.append(value)
    return row


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
