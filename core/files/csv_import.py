# SPDX-License-Identifier: EUPL-1.2
"""Reading a CSV file as spreadsheets write them, row by row, with the row and column of everything that is wrong.

What the cells mean is for each kind of file to say: it gives its columns and a function that reads one row.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _

Item = TypeVar("Item")

SEPARATORS = ";,\t|"
DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")


def decoded(data: bytes) -> str:
    """Return the text of a file in UTF-8, with or without a mark, or in Windows-1252 as older spreadsheets write it."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def separator_of(text: str) -> str:
    """Return what stands between the cells: of `;`, `,`, tab and `|` what the first line has most; `;` without any.

    The first line is the first that is not blank. A comma between two digits is one of a decimal, unless nothing else
    stands between the cells. A line `sep=;`, as spreadsheets write it for themselves, says it itself; `without_hint`
    takes that line away.
    """
    first = next((line for line in text.splitlines() if line.strip()), "")
    if _is_hint(first):
        return first[-1]
    whole = DECIMAL_COMMA.sub("", first)
    return max(SEPARATORS, key=whole.count if any(one in whole for one in SEPARATORS) else first.count)


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


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong and where; `row` counts as a spreadsheet does, the header being 1; 0 is the whole file."""

    row: int
    column: str
    text: str

    def __str__(self) -> str:
        if not self.row:
            return self.text
        place = _("Row %(row)s") % {"row": self.row}
        return f"{place}, {self.column}: {self.text}" if self.column else f"{place}: {self.text}"


class FaultyFileError(Exception):
    """The file cannot be used, and nothing of it is; every fault is named."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(map(str, faults)))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class FileRow:
    """A row under the header: its cells by the name of their column, and what is found wrong with them."""

    number: int
    cells: Mapping[str, str]
    faults: list[Fault] = field(default_factory=list)

    def text(self, name: str) -> str:
        """Return a cell without the blanks around it; empty where the file has no such column."""
        return unguarded(self.cells.get(name, "").strip())

    def fault(self, column: str, text: str) -> None:
        """Note what is wrong with the cell in this column; "" is the whole row."""
        self.faults.append(Fault(self.number, column, text))


def _missing(header: list[str], names: list[str]) -> list[Fault]:
    if not header:
        return [Fault(1, "", _("The file is empty."))]
    return [Fault(1, name, _("This column is missing. The first row names the columns.")) for name in names]


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns a kind of file has.

    `names` gives what people call a column, in small letters and with blanks, its own name; what is not in it is
    ignored. `needed` are the names that must be there, with what a fault calls them. `label` says what a fault calls a
    column by its heading, and `missing` what is wrong with a header without these.
    """

    names: Mapping[str, str]
    needed: Mapping[str, str | Promise]
    most_rows: int | None = None
    label: Callable[[str], str] = str
    missing: Callable[[list[str], list[str]], list[Fault]] = _missing

    def places(self, header: list[str]) -> dict[str, int]:
        """Return where each column we know stands; raises FaultyFileError when a needed one is missing."""
        known: dict[str, int] = {}
        for place, cell in enumerate(header):
            name = self.names.get(" ".join(cell.replace("_", " ").strip("\ufeff \t\r\n").casefold().split()))
            if name is not None:
                known.setdefault(name, place)
        missing = [str(label) for name, label in self.needed.items() if name not in known]
        if missing:
            raise FaultyFileError(self.missing(header, missing))
        return known


def read_rows(data: bytes | str, columns: Columns) -> Iterator[FileRow]:
    """Yield the rows of a file under its header; empty ones are skipped.

    `;`, `,`, tab or `|` stand between the cells; bytes are UTF-8 or Windows-1252. A quote that does not close, and
    cells beyond the header, are faults of their row. Raises FaultyFileError for what is no such file at all.
    """
    text = data if isinstance(data, str) else decoded(data)
    if "\x00" in text:
        raise FaultyFileError([Fault(0, "", _("This is not a CSV file. Save the spreadsheet as CSV, and try again."))])
    separator = separator_of(text)
    lines = rows_of(without_hint(text), separator)
    header: list[str] = []
    count = 0
    try:
        header = next((cells for _number, cells in lines if any(map(str.strip, cells))), [])
        places = columns.places(header)
        for number, cells in lines:
            if any(cell.strip() for cell in cells):
                count += 1
                if columns.most_rows is not None and count > columns.most_rows:
                    words = _("A file has at most %d rows.") % columns.most_rows
                    raise FaultyFileError([Fault(number, "", words)])
                row = FileRow(number, {name: cells[at] for name, at in places.items() if at < len(cells)})
                _ensure_one_row(row, cells, header, separator, columns)
                yield row
    except OpenQuoteError as error:
        broken = FileRow(error.row, {})
        broken.fault(_heading(header, error.place, columns), _open_quote())
        yield broken


def read_all(
    data: bytes | str, columns: Columns, read: Callable[[FileRow], Item | None]
) -> tuple[list[Item], list[Fault]]:
    """Return what `read` makes of every row that is sound, and the faults of all others."""
    items: list[Item] = []
    faults: list[Fault] = []
    for row in read_rows(data, columns):
        item = None if row.faults else read(row)
        faults += row.faults
        if item is not None and not row.faults:
            items.append(item)
    return items, faults


def _heading(header: list[str], place: int, columns: Columns) -> str:
    """Return what a fault calls the column at a place: its heading in the file, or its number."""
    name = header[place].strip() if place < len(header) else ""
    return columns.label(name or str(place + 1))


def _ensure_one_row(row: FileRow, cells: list[str], header: list[str], separator: str, columns: Columns) -> None:
    """Note a cell that holds a whole row, because a quote closed too late; and cells beyond the header."""
    width = len(header)
    for place, cell in enumerate(cells):
        is_a_row = cell.count(separator) >= width - 1 or len(cells) > width
        if is_a_row and len(cell.splitlines()) > 1:
            row.fault(_heading(header, place, columns), _open_quote())
            return
    if any(cell.strip() for cell in cells[width:]):
        row.fault("", _("This row has more cells than the header. Put quotes around text with a separator in it."))


def _open_quote() -> str:
    return _(
        "A quote opens in this cell and does not close, so that rows after it would be lost. Close it or take it out."
    )
