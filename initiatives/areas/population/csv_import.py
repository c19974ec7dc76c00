# SPDX-License-Identifier: EUPL-1.2
"""Reading a file of residents per area: `;` or `,`, UTF-8 or Windows-1252, Dutch or English columns. No database."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.utils.translation import gettext as _

from core.files.csv_import import separator_of, unguarded

MOST_ROWS: Final = 10_000
MOST_RESIDENTS: Final = 30_000_000
LONGEST_SOURCE: Final = 200
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2200
CODE, RESIDENTS, DAY, SOURCE = "code", "residents", "date", "source"
_COLUMNS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("code", "gebiedscode", "gebied", "area", "area_code", "area code"), CODE),
    **dict.fromkeys(("inwoners", "aantal inwoners", "residents", "population"), RESIDENTS),
    **dict.fromkeys(("datum", "peildatum", "date", "counted_on", "counted on"), DAY),
    **dict.fromkeys(("bron", "source"), SOURCE),
}
_DAYS: Final = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in which row (the header is row 1) and column; "" is the whole row."""

    row: int
    column: str
    text: str

    def __str__(self) -> str:
        place = _("Row %(row)s") % {"row": self.row}
        return f"{place}, {self.column}: {self.text}" if self.column else f"{place}: {self.text}"


class PopulationFileError(Exception):
    """The file cannot be used; every fault is named."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(str(fault) for fault in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class PopulationRow:
    """The residents of one area on one day."""

    row: int
    code: str
    residents: int
    counted_on: date
    source: str


def read_population(text: str) -> list[PopulationRow]:
    """Return the rows of a file. Raises PopulationFileError with every fault that can be seen without the register."""
    reader = csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=separator_of(text), strict=True)
    try:
        lines = [line for line in enumerate(reader, start=1) if any(cell.strip() for cell in line[1])]
    except csv.Error as error:
        raise PopulationFileError([Fault(reader.line_num, "", str(error))]) from error
    if not lines:
        raise PopulationFileError([Fault(1, "", _("The file is empty."))])
    columns = _columns(lines[0][1])
    if len(lines) > MOST_ROWS + 1:
        raise PopulationFileError([Fault(MOST_ROWS + 2, "", _("A file has at most %d rows.") % MOST_ROWS)])
    rows: list[PopulationRow] = []
    faults: list[Fault] = []
    for number, cells in lines[1:]:
        values = {name: unguarded(cells[at].strip()) if at < len(cells) else "" for name, at in columns.items()}
        wrong = list(_faults(number, values))
        faults += wrong
        if not wrong:
            rows.append(_row(number, values))
    faults += _doubles(rows)
    if faults:
        raise PopulationFileError(sorted(faults, key=lambda fault: fault.row))
    return rows


def _columns(header: list[str]) -> dict[str, int]:
    known: dict[str, int] = {}
    for at, cell in enumerate(header):
        name = _COLUMNS.get(cell.strip().strip("\ufeff").casefold())
        if name is not None:
            known.setdefault(name, at)
    labels = {CODE: _("Area code"), RESIDENTS: _("Residents"), DAY: _("Date"), SOURCE: _("Source")}
    missing = [label for name, label in labels.items() if name not in known]
    if missing:
        text = _("This column is missing. The first row names the columns.")
        raise PopulationFileError([Fault(1, label, text) for label in missing])
    return known


def _faults(row: int, values: Mapping[str, str]) -> Iterator[Fault]:
    if not values[CODE]:
        yield Fault(row, _("Area code"), _("Every row has the code of an area."))
    number = _number(values[RESIDENTS])
    if number is None or number > MOST_RESIDENTS:
        yield Fault(row, _("Residents"), _("Write a whole number, such as 12345."))
    if _day(values[DAY]) is None:
        yield Fault(row, _("Date"), _("Write a day such as 2026-01-01."))
    if not values[SOURCE]:
        yield Fault(row, _("Source"), _("Say where the number comes from."))
    if len(values[SOURCE]) > LONGEST_SOURCE:
        yield Fault(row, _("Source"), _("A source has at most %d characters.") % LONGEST_SOURCE)


def _number(text: str) -> int | None:
    # A Dutch spreadsheet groups thousands with a point.
    parts = text.replace("\u00a0", " ").replace(" ", ".").split(".")
    is_grouped = len(parts) > 1 and all(len(part) == 3 for part in parts[1:]) and 1 <= len(parts[0]) <= 3  # noqa: PLR2004 - thousands
    digits = "".join(parts) if is_grouped or len(parts) == 1 else ""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 9 else None  # noqa: PLR2004


def _day(text: str) -> date | None:
    for form in _DAYS:
        try:
            found = datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
        return found if FIRST_YEAR <= found.year <= LAST_YEAR else None
    return None


def _row(number: int, values: Mapping[str, str]) -> PopulationRow:
    residents, counted_on = _number(values[RESIDENTS]), _day(values[DAY])
    assert residents is not None and counted_on is not None  # noqa: S101, PT018 - _faults looked
    return PopulationRow(number, values[CODE], residents, counted_on, values[SOURCE])


def _doubles(rows: list[PopulationRow]) -> Iterator[Fault]:
    seen: dict[tuple[str, date], int] = {}
    for one in rows:
        first = seen.setdefault((one.code, one.counted_on), one.row)
        if first != one.row:
            text = _("Row %(row)s has this area on this day too.") % {"row": first}
            yield Fault(one.row, _("Area code"), text)
