# SPDX-License-Identifier: EUPL-1.2
"""A subsidy register as a municipality publishes it, read line by line. No database here.

Columns as Amsterdam names them; BEGINDATUM and EINDDATUM are ours, because no published register carries the days, and
so are AANVRAAGDATUM, BESLUITDATUM and BEKENDMAKINGSDATUM. Without the first two a subsidy runs for its SUBSIDIEJAAR.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.files.csv_import import Columns, Fault, FaultyFileError, FileRow, read_all, unguarded
from governance.arrangements.forms.money_fields import MoneyField

NUMBER: Final = "DOSSIERNUMMER"
APPLICANT: Final = "AANVRAGER"
SCHEME: Final = "REGELINGNAAM"
FIELD: Final = "BELEIDSTERREIN"
DEPARTMENT: Final = "ORGANISATIEONDERDEEL"
PROJECT: Final = "PROJECT_NAAM"
PERIODICITY: Final = "TYPE_PERIODICITEIT"
REQUESTED: Final = "BEDRAG_AANGEVRAAGD"
GRANTED: Final = "BEDRAG_VERLEEND"
DETERMINED: Final = "BEDRAG_VASTGESTELD"
YEAR: Final = "SUBSIDIEJAAR"
FIRST_DAY: Final = "BEGINDATUM"
LAST_DAY: Final = "EINDDATUM"
ASKED_ON: Final = "AANVRAAGDATUM"
DECIDED_ON: Final = "BESLUITDATUM"
ANNOUNCED_ON: Final = "BEKENDMAKINGSDATUM"
TABLE: Final = "TABLE_NAME"
SEEN_ON: Final = "DATUM_OVERZICHT"
COLUMNS: Final = (
    TABLE, NUMBER, APPLICANT, SCHEME, FIELD, DEPARTMENT, PROJECT, PERIODICITY, REQUESTED, GRANTED, DETERMINED, YEAR,
    SEEN_ON, FIRST_DAY, LAST_DAY, ASKED_ON, DECIDED_ON, ANNOUNCED_ON,
)  # fmt: skip
NEEDED: Final = (NUMBER, APPLICANT, YEAR, GRANTED)
PERIODIC: Final = "periodiek"
ONCE: Final = "eenmalig"
EARLIEST, LATEST = 1990, 2100
LONGEST: Final = {APPLICANT: 150, SCHEME: 150, FIELD: 150, DEPARTMENT: 120, NUMBER: 50}
MOST_FAULTS: Final = 50
_DAYS: Final = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S")
_MONEY: Final = MoneyField(required=False)


def _column(name: str) -> str:
    return _("column %(name)s") % {"name": name}


def _missing(_header: list[str], names: list[str]) -> list[Fault]:
    words = _("These columns are missing: %(names)s. The first row must hold their names.")
    return [Fault(1, "", words % {"names": ", ".join(names)})]


_COLUMNS: Final = Columns(
    names={name.casefold().replace("_", " "): name for name in COLUMNS},
    needed={name: name for name in NEEDED},
    label=_column,
    missing=_missing,
)


@dataclass(frozen=True, slots=True)
class SubsidyRow:
    """One subsidy. Days are included; money is in euro; None is an empty cell."""

    row: int
    number: str
    applicant: str
    scheme: str
    field: str
    department: str
    project: str
    is_periodic: bool
    requested: Decimal | None
    granted: Decimal | None
    determined: Decimal | None
    year: int
    first_day: date
    last_day: date
    # Whether the file has the day; else it is that of the year.
    has_first_day: bool = True
    has_last_day: bool = True
    # The day on which the register looked like this.
    seen_on: date | None = None
    # When it was asked, decided and announced.
    asked_on: date | None = None
    decided_on: date | None = None
    announced_on: date | None = None

    @property
    def is_of_another_year(self) -> bool:
        """Whether its own days lie outside the year it stands under."""
        return not self.first_day.year <= self.year <= self.last_day.year

    @property
    def reference(self) -> str:
        """What the same subsidy is recognised by the next time: a periodic one has a number for all its years."""
        return f"{self.number}/{self.year}" if self.is_periodic else self.number

    @property
    def is_granted(self) -> bool:
        """Whether there is money: a request that was turned down stands in a register with nothing granted."""
        return bool(self.granted or self.determined)

    @property
    def is_open(self) -> bool:
        """Whether it was asked for and not decided: no day of a decision and no amount, not even 0."""
        return (
            self.asked_on is not None and self.decided_on is None and self.granted is None and self.determined is None
        )


def read_subsidies(data: bytes) -> list[SubsidyRow]:
    """Return the rows of a CSV file with Dutch numbers and days.

    All or nothing: raises FaultyFileError with every fault (the first MOST_FAULTS) by row and column. Columns we do not
    know are ignored.
    """
    rows, faults = read_all(data, _COLUMNS, lambda row: _Reader(row).read())
    faults += _doubles(rows)
    if not rows and not faults:
        faults.append(Fault(0, "", _("The file has no rows under its header.")))
    if faults:
        raise FaultyFileError(faults[:MOST_FAULTS])
    return rows


def _doubles(rows: list[SubsidyRow]) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for row in rows:
        known = first.setdefault(row.reference, row.row)
        if known != row.row:
            words = _("This subsidy stands in row %(row)s already. Keep one of the two.") % {"row": known}
            yield Fault(row.row, _column(NUMBER), words)


class _Reader:
    """Reads one row; every cell that cannot be read adds a fault."""

    def __init__(self, row: FileRow) -> None:
        self.row = row

    def read(self) -> SubsidyRow:
        """Return the subsidy; it counts only when no cell of the row is at fault."""
        year = self._read(YEAR, _year)
        first_day, last_day = self._term(year)
        asked_on, decided_on, announced_on = self._decision()
        periodicity = self.text(PERIODICITY).casefold()
        if periodicity not in {"", PERIODIC, ONCE}:
            self.fault(PERIODICITY, _("Write Eenmalig or Periodiek."))
        row = SubsidyRow(
            row=self.row.number,
            number=self._needed(NUMBER),
            applicant=self._needed(APPLICANT),
            scheme=self.text(SCHEME),
            field=self.text(FIELD),
            department=self.text(DEPARTMENT),
            project=self.text(PROJECT),
            is_periodic=periodicity == PERIODIC,
            requested=self._read(REQUESTED, _money),
            granted=self._read(GRANTED, _money),
            determined=self._read(DETERMINED, _money),
            year=year or 0,
            seen_on=self._read(SEEN_ON, _day),
            asked_on=asked_on,
            decided_on=decided_on,
            announced_on=announced_on,
            first_day=first_day or date.min,
            last_day=last_day or date.min,
            has_first_day=bool(self.text(FIRST_DAY)),
            has_last_day=bool(self.text(LAST_DAY)),
        )
        if year is None and not self.row.faults:
            self.fault(YEAR, _("Fill in the year."))
        return row

    def text(self, column: str) -> str:
        """Return a cell in one line."""
        raw = self.row.cells.get(column, "")
        text = " ".join("".join(sign if sign.isprintable() else " " for sign in raw).split())
        text = unguarded(text)
        if len(text) > LONGEST.get(column, len(text)):
            self.fault(column, _("This text is too long: %(n)s characters at most.") % {"n": LONGEST[column]})
        return text

    def fault(self, column: str, text: str) -> None:
        """Add a fault at a cell of this row."""
        self.row.fault(_column(column), text)

    def _needed(self, column: str) -> str:
        text = self.text(column)
        if not text:
            self.fault(column, _("This cell is empty. Fill it in."))
        return text

    def _read(self, column: str, read: Callable[[str], Any]) -> Any:
        text = self.text(column)
        if not text:
            return None
        try:
            return read(text)
        except ValidationError as error:
            self.fault(column, f"“{text[:40]}”: {error.messages[0]}")
            return None

    def _term(self, year: int | None) -> tuple[date | None, date | None]:
        first, last = self._read(FIRST_DAY, _day), self._read(LAST_DAY, _day)
        if year is not None:
            first, last = first or date(year, 1, 1), last or date(year, 12, 31)
        if first and last and last < first:
            self.fault(LAST_DAY, _("The last day lies before the first."))
        return first, last

    def _decision(self) -> tuple[date | None, date | None, date | None]:
        asked, decided = self._read(ASKED_ON, _day), self._read(DECIDED_ON, _day)
        announced = self._read(ANNOUNCED_ON, _day)
        if asked and decided and decided < asked:
            self.fault(DECIDED_ON, _("The decision lies before the day it was asked."))
        if announced and (decided is None or announced < decided):
            self.fault(ANNOUNCED_ON, _("The announcement needs a decision, and lies on or after it."))
        return asked, decided, announced


def _money(text: str) -> Decimal | None:
    return _MONEY.to_python(_MONEY.clean(text))


def _year(text: str) -> int:
    if not re.fullmatch(r"\d{4}", text, re.ASCII) or not EARLIEST <= int(text) <= LATEST:
        raise ValidationError(_("This is no year. Write it in four figures, for example 2026."))
    return int(text)


def _day(text: str) -> date:
    for form in _DAYS:
        try:
            day = datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
        if EARLIEST <= day.year <= LATEST:
            return day
    raise ValidationError(_("This is no day. Write it as 31-12-2026 or 2026-12-31."))
