# SPDX-License-Identifier: EUPL-1.2
"""Opening a CSV file as spreadsheets write them; what its cells mean is for the reader of each kind of file."""

import csv
import io
from collections.abc import Iterator
from itertools import islice

SEPARATORS = ";,\t|"


def decoded(data: bytes) -> str:
    """Return the text of a file in UTF-8, with or without a mark, or in Windows-1252 as older spreadsheets write it."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def separator_of(text: str) -> str:
    """Return what stands between the cells: of `;`, `,`, tab and `|` what the first line has most; `;` without any.

    A line `sep=;`, as spreadsheets write it for themselves, says it itself; `without_hint` takes that line away.
    """
    first = text.partition("\n")[0].strip("\r")
    if _is_hint(first):
        return first[-1]
    return max(SEPARATORS, key=first.count)


def without_hint(text: str) -> str:
    """Return the text without a first line `sep=;`, which a spreadsheet does not show as a row."""
    first, _end, rest = text.partition("\n")
    return rest if _is_hint(first.strip("\r")) else text


def _is_hint(line: str) -> bool:
    return line[:4].lower() == "sep=" and line[4:] != "" and line[4:] in SEPARATORS


class OpenQuoteError(Exception):
    """A cell opens a quote that does not close: it would swallow what follows. `row` and `place` count from 1 and 0."""

    def __init__(self, row: int, place: int) -> None:
        super().__init__(f"row {row}, cell {place + 1}")
        self.row, self.place = row, place


def rows_of(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with its number as a spreadsheet counts: the header is 1, empty rows count.

    A line end inside a cell begins no row. Raises OpenQuoteError where the reading ends.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    row, read = 0, 0
    try:
        for cells in reader:
            row, read = row + 1, reader.line_num
            yield row, cells
    except csv.Error as error:
        line = next(islice(io.StringIO(text, newline=""), read, None), "")
        raise OpenQuoteError(row + 1, _open_cell(line, separator)) from error


def _open_cell(line: str, separator: str) -> int:
    """Return the place of the cell that opens a quote: the first after which the line cannot be read."""
    parts, place = line.split(separator), 0
    for number in range(1, len(parts) + 1):
        try:
            place = len(next(csv.reader([separator.join(parts[:number])], delimiter=separator, strict=True)))
        except csv.Error as error:
            if "unexpected end" not in str(error):
                break
    return place


def unguarded(cell: str) -> str:
    """Take away the apostrophe that core.files.csv_export puts before what a spreadsheet would calculate."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in {"=", "+", "-", "@"} else cell
