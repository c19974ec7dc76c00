# SPDX-License-Identifier: EUPL-1.2
"""A made register in Amsterdam's columns of which it is known how likely every renewal truly was."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random

from governance.arrangements.subsidies.parser import COLUMNS

FIRST_YEAR, LAST_YEAR = 2012, 2026
SEEN_ON = date(2026, 11, 1)
# The chance of one more year, by how often it was renewed before; three stands for more.
GROWING: Mapping[int, float] = {0: 0.45, 1: 0.65, 2: 0.8, 3: 0.92}
# As likely whatever went before: nothing can be foretold better than the share itself.
FLAT: Mapping[int, float] = dict.fromkeys(GROWING, 0.6)
COLUMNS_WRITTEN = tuple(COLUMNS)


def made_register(
    seed: int, applicants: int, chances: Mapping[int, float], *, with_days: bool
) -> tuple[bytes, dict[str, float]]:
    """Return the file, and per file number the true chance that its year was followed by another.

    `with_days` adds the columns with the days it was asked and decided: a year later than asked for, as most are.
    """
    chance = Random(seed)
    lines, truth = [";".join(COLUMNS_WRITTEN)], {}
    for applicant in range(applicants):
        scheme = f"Regeling {chance.randrange(6)}"
        year, before = chance.randint(FIRST_YEAR, LAST_YEAR), 0
        while True:
            number = f"SBA-{applicant}-{year}"
            truth[number] = chances[min(before, max(chances))]
            lines.append(_line(chance, number, f"Vereniging nummer {applicant}", scheme, year, with_days=with_days))
            if year == LAST_YEAR or chance.random() >= truth[number]:
                break
            year, before = year + 1, before + 1
    return ("\n".join(lines) + "\n").encode(), truth


def _line(chance: Random, number: str, applicant: str, scheme: str, year: int, *, with_days: bool) -> str:
    asked = date(year - 1, 9, 1) + timedelta(days=chance.randrange(60))
    decided = asked + timedelta(days=chance.randint(60, 180))
    amount = str(chance.randrange(2, 40) * 500)
    cells = {
        "TABLE_NAME": "Register", "DOSSIERNUMMER": number, "AANVRAGER": applicant, "REGELINGNAAM": scheme,
        "PROJECT_NAAM": "Buurtwerk", "TYPE_PERIODICITEIT": "Eenmalig", "BEDRAG_AANGEVRAAGD": amount,
        "BEDRAG_VERLEEND": amount, "SUBSIDIEJAAR": str(year), "DATUM_OVERZICHT": SEEN_ON.isoformat(),
    }  # fmt: skip
    if with_days:
        cells |= {"AANVRAAGDATUM": asked.isoformat(), "BESLUITDATUM": decided.isoformat()}
    return ";".join(cells.get(column, "") for column in COLUMNS_WRITTEN)
