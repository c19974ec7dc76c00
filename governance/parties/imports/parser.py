# SPDX-License-Identifier: EUPL-1.2
"""Reading a file of parties, with Dutch or English column names. No database."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.files.csv_import import Columns, Fault, FaultyFileError, FileRow, read_all
from governance.parties.queries import is_register_number
from initiatives.models.party import Sphere

MOST_ROWS: Final = 10_000
LONGEST_NAME: Final = 150
LONGEST_SITE: Final = 300
BETWEEN_NAMES: Final = "|"
NAME, SPHERE, NUMBER, WEBSITE, OTHER_NAMES = "name", "sphere", "register_number", "website", "other_names"
PART_OF: Final = "part_of"
_COLUMNS: Final = Columns(
    names={
        **dict.fromkeys(("naam", "name", "partij", "party", "organisatie"), NAME),
        **dict.fromkeys(("sfeer", "sphere", "domein"), SPHERE),
        **dict.fromkeys(("kvk", "kvk-nummer", "kvknummer", "register number", "registernummer",
                         "nummer in het handelsregister", "number in the trade register"), NUMBER),
        **dict.fromkeys(("website", "site"), WEBSITE),
        **dict.fromkeys(("andere namen", "other names", "alias", "aliassen"), OTHER_NAMES),
        **dict.fromkeys(("afdeling van", "onderdeel van", "is een afdeling van", "is a department of",
                         "part of"), PART_OF),
    },
    needed={NAME: gettext_lazy("Name"), SPHERE: gettext_lazy("Sphere")},
    most_rows=MOST_ROWS,
)  # fmt: skip
_SPHERES: Final[Mapping[str, str]] = {
    **{value: value for value in Sphere.values},
    "overheid": Sphere.GOVERNMENT.value,
    "markt": Sphere.MARKET.value,
    "gemeenschap": Sphere.COMMUNITY.value,
    "samenleving": Sphere.COMMUNITY.value,
}


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One party of the file."""

    row: int
    name: str
    sphere: str
    register_number: str = ""
    website: str = ""
    other_names: tuple[str, ...] = ()
    part_of: str = ""


def read_parties(data: bytes | str) -> list[PartyRow]:
    """Return the parties of a file. Raises FaultyFileError with every fault that can be seen without the register."""
    rows, faults = read_all(data, _COLUMNS, _row)
    faults += _doubles(rows)
    if faults:
        raise FaultyFileError(sorted(faults, key=lambda fault: fault.row))
    return rows


def _row(row: FileRow) -> PartyRow:
    name, sphere = row.text(NAME), _SPHERES.get(row.text(SPHERE).casefold(), "")
    if not name:
        row.fault(_("Name"), _("Every party has a name."))
    if len(name) > LONGEST_NAME:
        row.fault(_("Name"), _("A name has at most %d characters.") % LONGEST_NAME)
    if not sphere:
        row.fault(_("Sphere"), _("Write government, market or community."))
    number = row.text(NUMBER).replace(" ", "")
    if number and not is_register_number(number):
        row.fault(_("Number in the trade register"), _("This number has eight digits."))
    other_names = _other_names(row.text(OTHER_NAMES))
    if any(len(other) > LONGEST_NAME for other in other_names):
        row.fault(_("Other names"), _("A name has at most %d characters.") % LONGEST_NAME)
    part_of = row.text(PART_OF)
    if part_of and part_of.casefold() == name.casefold():
        row.fault(_("Is a department of"), _("A party is no department of itself."))
    return PartyRow(row.number, name, sphere, number, _site(row), other_names, part_of)


def _site(row: FileRow) -> str:
    site = row.text(WEBSITE)
    if site:
        try:
            URLValidator(schemes=["http", "https"])(site)
        except ValidationError:
            row.fault(_("Website"), _("Write the whole address, with https://."))
    if len(site) > LONGEST_SITE:
        row.fault(_("Website"), _("This address is too long."))
    return site


def _other_names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(BETWEEN_NAMES) if name.strip())


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
