# SPDX-License-Identifier: EUPL-1.2
"""Reading a file of parties: `;` or `,`, UTF-8 or Windows-1252, Dutch or English column names. No database."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from core.files.csv_import import separator_of, unguarded
from governance.parties.queries import is_register_number
from initiatives.models.party import Sphere

MOST_ROWS: Final = 10_000
LONGEST_NAME: Final = 150
LONGEST_SITE: Final = 300
BETWEEN_NAMES: Final = "|"
NAME, SPHERE, NUMBER, WEBSITE, OTHER_NAMES = "name", "sphere", "register_number", "website", "other_names"
# What people call the columns, in small letters.
_COLUMNS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("naam", "name", "partij", "party", "organisatie"), NAME),
    **dict.fromkeys(("sfeer", "sphere", "domein"), SPHERE),
    **dict.fromkeys(("kvk", "kvk-nummer", "kvknummer", "register_number", "registernummer",
                     "nummer in het handelsregister", "number in the trade register"), NUMBER),
    **dict.fromkeys(("website", "site"), WEBSITE),
    **dict.fromkeys(("andere namen", "other names", "other_names", "alias", "aliassen"), OTHER_NAMES),
}  # fmt: skip
_SPHERES: Final[Mapping[str, str]] = {
    **{value: value for value in Sphere.values},
    "overheid": Sphere.GOVERNMENT.value,
    "markt": Sphere.MARKET.value,
    "gemeenschap": Sphere.COMMUNITY.value,
    "samenleving": Sphere.COMMUNITY.value,
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in which row (the header is row 1) and column; "" is the whole row."""

    row: int
    column: str
    text: str

    def __str__(self) -> str:
        place = _("Row %(row)s") % {"row": self.row}
        return f"{place}, {self.column}: {self.text}" if self.column else f"{place}: {self.text}"


class PartyFileError(Exception):
    """The file cannot be used; every fault is named."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(str(fault) for fault in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One party of the file."""

    row: int
    name: str
    sphere: str
    register_number: str = ""
    website: str = ""
    other_names: tuple[str, ...] = ()


def read_parties(text: str) -> list[PartyRow]:
    """Return the parties of a file. Raises PartyFileError with every fault that can be seen without the register."""
    reader = csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=separator_of(text), strict=True)
    try:
        lines = [line for line in enumerate(reader, start=1) if any(cell.strip() for cell in line[1])]
    except csv.Error as error:
        raise PartyFileError([Fault(reader.line_num, "", str(error))]) from error
    if not lines:
        raise PartyFileError([Fault(1, "", _("The file is empty."))])
    columns = _columns(lines[0][1])
    if len(lines) > MOST_ROWS + 1:
        raise PartyFileError([Fault(MOST_ROWS + 2, "", _("A file has at most %d parties.") % MOST_ROWS)])
    rows, faults = [], []
    for number, cells in lines[1:]:
        values = {name: unguarded(cells[at].strip()) if at < len(cells) else "" for name, at in columns.items()}
        wrong = list(_faults(number, values))
        faults += wrong
        if not wrong:
            rows.append(_row(number, values))
    faults += _doubles(rows)
    if faults:
        raise PartyFileError(sorted(faults, key=lambda fault: fault.row))
    return rows


def _columns(header: list[str]) -> dict[str, int]:
    known: dict[str, int] = {}
    for at, cell in enumerate(header):
        name = _COLUMNS.get(cell.strip().strip("\ufeff").casefold())
        if name is not None:
            known.setdefault(name, at)
    missing = [label for name, label in ((NAME, _("Name")), (SPHERE, _("Sphere"))) if name not in known]
    if missing:
        text = _("This column is missing. The first row names the columns.")
        raise PartyFileError([Fault(1, label, text) for label in missing])
    return known


def _faults(row: int, values: Mapping[str, str]) -> Iterator[Fault]:
    if not values[NAME]:
        yield Fault(row, _("Name"), _("Every party has a name."))
    if len(values[NAME]) > LONGEST_NAME:
        yield Fault(row, _("Name"), _("A name has at most %d characters.") % LONGEST_NAME)
    if values[SPHERE].casefold() not in _SPHERES:
        yield Fault(row, _("Sphere"), _("Write government, market or community."))
    number = values.get(NUMBER, "").replace(" ", "")
    if number and not is_register_number(number):
        yield Fault(row, _("Number in the trade register"), _("This number has eight digits."))
    yield from _site_faults(row, values.get(WEBSITE, ""))
    if any(len(name) > LONGEST_NAME for name in _other_names(values)):
        yield Fault(row, _("Other names"), _("A name has at most %d characters.") % LONGEST_NAME)


def _site_faults(row: int, site: str) -> Iterator[Fault]:
    if not site:
        return
    try:
        URLValidator(schemes=["http", "https"])(site)
    except ValidationError:
        yield Fault(row, _("Website"), _("Write the whole address, with https://."))
    if len(site) > LONGEST_SITE:
        yield Fault(row, _("Website"), _("This address is too long."))


def _row(number: int, values: Mapping[str, str]) -> PartyRow:
    return PartyRow(
        row=number,
        name=values[NAME],
        sphere=_SPHERES[values[SPHERE].casefold()],
        register_number=values.get(NUMBER, "").replace(" ", ""),
        website=values.get(WEBSITE, ""),
        other_names=_other_names(values),
    )


def _other_names(values: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(name.strip() for name in values.get(OTHER_NAMES, "").split(BETWEEN_NAMES) if name.strip())


def _doubles(rows: list[PartyRow]) -> Iterator[Fault]:
    numbers: dict[str, int] = {}
    names: dict[tuple[str, str], int] = {}
    for one in rows:
        first = numbers.setdefault(one.register_number, one.row) if one.register_number else one.row
        if first != one.row:
            text = _("Row %(row)s has this number too.") % {"row": first}
            yield Fault(one.row, _("Number in the trade register"), text)
        first = names.setdefault((one.name.casefold(), one.sphere), one.row)
        if first != one.row:
            yield Fault(one.row, _("Name"), _("Row %(row)s has this name too.") % {"row": first})
