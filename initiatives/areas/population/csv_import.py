# SPDX-License-Identifier: EUPL-1.2
"""Reading a file of residents per area, with Dutch or English columns. No database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.files.csv_import import Columns, Fault, FaultyFileError, FileRow, read_all

MOST_ROWS: Final = 10_000
MOST_RESIDENTS: Final = 30_000_000
LONGEST_SOURCE: Final = 200
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2200
CODE, RESIDENTS, DAY, SOURCE = "code", "residents", "date", "source"
_COLUMNS: Final = Columns(
    names={
        **dict.fromkeys(("code", "gebiedscode", "gebied", "area", "area code"), CODE),
        **dict.fromkeys(("inwoners", "aantal inwoners", "residents", "population"), RESIDENTS),
        **dict.fromkeys(("datum", "peildatum", "date", "counted on"), DAY),
        **dict.fromkeys(("bron", "source"), SOURCE),
    },
    needed={
        CODE: gettext_lazy("Area code"),
        RESIDENTS: gettext_lazy("Residents"),
        DAY: gettext_lazy("Date"),
        SOURCE: gettext_lazy("Source"),
    },
    most_rows=MOST_ROWS,
)
_DAYS: Final = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y")


@dataclass(frozen=True, slots=True)
class PopulationRow:
    """The residents of one area on one day."""

    row: int
    code: str
    residents: int
    counted_on: date
    source: str


def read_population(data: bytes | str) -> list[PopulationRow]:
    """Return the rows of a file. Raises FaultyFileError with every fault that can be seen without the register."""
    rows, faults = read_all(data, _COLUMNS, _row)
    faults += _doubles(rows)
    if faults:
        raise FaultyFileError(sorted(faults, key=lambda fault: fault.row))
    return rows


def _row(row: FileRow) -> PopulationRow | None:
    code, source = row.text(CODE), row.text(SOURCE)
    residents, counted_on = _number(row.text(RESIDENTS)), _day(row.text(DAY))
    if not code:
        row.fault(_("Area code"), _("Every row has the code of an area."))
    if residents is None or residents > MOST_RESIDENTS:
        row.fault(_("Residents"), _("Write a whole number, such as 12345."))
    if counted_on is None:
        row.fault(_("Date"), _("Write a day such as 2026-01-01."))
    if not source:
        row.fault(_("Source"), _("Say where the number comes from."))
    if len(source) > LONGEST_SOURCE:
        row.fault(_("Source"), _("A source has at most %d characters.") % LONGEST_SOURCE)
    return (
        None
        if residents is None or counted_on is None
        else PopulationRow(row.number, code, residents, counted_on, source)
    )


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


def _doubles(rows: list[PopulationRow]) -> Iterator[Fault]:
    seen: dict[tuple[str, date], int] = {}
    for one in rows:
        first = seen.setdefault((one.code, one.counted_on), one.row)
        if first != one.row:
            text = _("Row %(row)s has this area on this day too.") % {"row": first}
            yield Fault(one.row, _("Area code"), text)
