# SPDX-License-Identifier: EUPL-1.2
"""What is taken from a file of borders: which level, which municipalities, and under which names its columns go.

The names are those of the wijk- en buurtkaart of CBS as PDOK offers it (gemeentecode, wijkcode, buurtcode, water), and
of its older editions (GM_CODE, WK_CODE, BU_CODE, H2O); upper and lower case are the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

MUNICIPALITY_COLUMNS: Final = ("gemeentecode", "gm_code")
WATER_COLUMNS: Final = ("water", "h2o")
CODE_COLUMNS: Final = ("code",)
NAME_COLUMNS: Final = ("naam", "name")
# "B" is Belgian ground around Baarle-Nassau.
WATER, ABROAD = "JA", "B"


class BordersError(ValueError):
    """The file cannot be used; `faults` says per row what is wrong, where, and what to do."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = list(faults)
        super().__init__("\n".join(self.faults))


class Level(StrEnum):
    """A level of the wijk- en buurtkaart, the largest first; the value is the word of CBS for several of it."""

    MUNICIPALITY = "gemeenten"
    DISTRICT = "wijken"
    NEIGHBOURHOOD = "buurten"

    @property
    def code_columns(self) -> tuple[str, ...]:
        """The names that the column with the code of this level goes by."""
        return _COLUMNS[self][0]

    @property
    def name_columns(self) -> tuple[str, ...]:
        """The names that the column with the name of this level goes by."""
        return _COLUMNS[self][1]


_COLUMNS: Final[Mapping[Level, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    Level.MUNICIPALITY: (MUNICIPALITY_COLUMNS, ("gemeentenaam", "gm_naam")),
    Level.DISTRICT: (("wijkcode", "wk_code"), ("wijknaam", "wk_naam")),
    Level.NEIGHBOURHOOD: (("buurtcode", "bu_code"), ("buurtnaam", "bu_naam")),
}


class Division(models.TextChoices):
    """What becomes an area, and what lies inside one."""

    DISTRICTS = "wijken", gettext_lazy("Wijken")
    DISTRICTS_AND_NEIGHBOURHOODS = "wijken-buurten", gettext_lazy("Wijken, with the buurten inside them")
    NEIGHBOURHOODS = "buurten", gettext_lazy("Buurten")
    MUNICIPALITIES = "gemeenten", gettext_lazy("Whole municipalities")
    MUNICIPALITIES_AND_DISTRICTS = "gemeenten-wijken", gettext_lazy("Municipalities, with the wijken inside them")

    @property
    def levels(self) -> tuple[Level, ...]:
        """The level of the areas, and that of the parts inside them where there are any."""
        return tuple(Level(word) for word in self.value.split("-"))


@dataclass(frozen=True, slots=True)
class BordersQuery:
    """What is asked of a file. Names of properties are for files that are not of CBS; nothing means the usual ones."""

    division: Division = Division.DISTRICTS
    municipalities: frozenset[str] = frozenset()
    code: str = ""
    name: str = ""
    parent: str = ""


def municipality_codes(text: str) -> frozenset[str]:
    """Return the codes in a text: `GM0344, 321` gives GM0344 and GM0321. Raises ValueError with the first odd word."""
    codes = set()
    for word in text.replace(",", " ").replace(";", " ").split():
        digits = word.upper().removeprefix("GM")
        if not (digits.isascii() and digits.isdigit() and len(digits) <= 4):  # noqa: PLR2004 - as long as they are
            raise ValueError(word)
        codes.add(f"GM{int(digits):04}")
    return frozenset(codes)


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns of one level in one file; `level` is nothing for a file that is not of CBS."""

    code: str
    name: str
    level: Level | None = None
    parent: str = ""
    municipality: str = ""
    water: str = ""


def columns_of(names: Iterable[str], wanted: BordersQuery) -> Columns:
    """Return which of these columns holds what: those that are asked by name, those of CBS, or a code and a name."""
    known = {name.lower(): name for name in names}
    municipality, water = _first(known, MUNICIPALITY_COLUMNS), _first(known, WATER_COLUMNS)
    if wanted.code or wanted.name:
        return Columns(wanted.code or "code", wanted.name or "naam", None, wanted.parent, municipality, water)
    for level in reversed(Level):
        code = _first(known, level.code_columns)
        if code and not _first(known, CODE_COLUMNS):
            outer, *inner = wanted.division.levels
            parent = wanted.parent or (_first(known, outer.code_columns) if level in inner else "")
            name = _first(known, level.name_columns) or level.name_columns[0]
            return Columns(code, name, level, parent, municipality, water)
    code, name = _first(known, CODE_COLUMNS) or "code", _first(known, NAME_COLUMNS) or "naam"
    return Columns(code, name, None, wanted.parent, municipality, water)


def _first(known: Mapping[str, str], names: Iterable[str]) -> str:
    return next((known[name] for name in names if name in known), "")


def is_kept(properties: Mapping[str, Any], columns: Columns, wanted: BordersQuery) -> bool:
    """Return whether a row is of a level and a municipality that is asked for."""
    if columns.level is not None and columns.level not in wanted.division.levels:
        return False
    if properties.get(columns.water) == ABROAD:
        return False
    municipality = str(properties.get(columns.municipality))
    return not wanted.municipalities or not columns.municipality or municipality in wanted.municipalities


def nothing_kept(levels: Iterable[Level | None], municipalities: Iterable[str], wanted: BordersQuery) -> str:
    """Return in one sentence why a file has nothing that was asked for, and what to do."""
    found = sorted({level.value for level in levels if level is not None})
    asked = [level.value for level in wanted.division.levels]
    if found and not set(found) & set(asked):
        return _("The file has %(found)s and no %(asked)s. Choose %(found)s, or another file.") % {
            "found": ", ".join(found),
            "asked": ", ".join(asked),
        }
    there = sorted({str(code) for code in municipalities})
    if wanted.municipalities and there:
        return _("The file has nothing of %(asked)s. It has %(found)s. Check the codes of the municipalities.") % {
            "asked": ", ".join(sorted(wanted.municipalities)),
            "found": ", ".join(there[:10]) + ("…" if len(there) > 10 else ""),  # noqa: PLR2004 - enough to see it
        }
    return _("There is no feature in the file.")
