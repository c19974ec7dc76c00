# SPDX-License-Identifier: EUPL-1.2
"""Registers made by chance, with the same seed always the same: who tells what, and who grants what."""

import random
from datetime import date, timedelta

from initiatives.models import Initiative, Party
from initiatives.models.party import IncomeKind
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement, make_party
from tests.factories.network import make_income

DAY = date(2026, 11, 30)
_ENDS = (None, DAY, DAY - timedelta(days=1), DAY + timedelta(days=200))
_SHARES = (1, 6, 12, 20, 25, 33, 35, 48, 60, 75, 82, 100)


def make_register(seed: int, initiatives: int = 12) -> tuple[list[Initiative], list[Party]]:
    """Make published initiatives with told and granted money of a few parties."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    parties = [make_party() for _each in range(4)]
    # Two of them are departments of the first: one payer.
    parties += [make_party(parent=parties[0]) for _each in range(2)]
    made = [make_initiative() for _each in range(initiatives)]
    for one in made:
        for _each in range(chance.choice([0, 0, 1, 2, 3, 4])):
            party = chance.choice([None, *parties])
            kind = chance.choice(IncomeKind.values)
            make_income(
                one, party, chance.choice([None, *_SHARES]), kind=kind, ends_on=chance.choice(_ENDS),
                has_many_payers=party is None and chance.choice([False, False, True]),
            )  # fmt: skip
        for _each in range(chance.choice([0, 1, 1, 2, 3])):
            first = DAY - timedelta(days=chance.choice([0, 10, 364, 365, 900, -5]))
            days = chance.choice([None, 0, 30, 365, 366, 1200])
            make_arrangement(
                initiative=one,
                granted_by=chance.choice(parties),
                kind=chance.choice(["subsidy", "agreement"]),
                first_day=first,
                last_day=None if days is None else first + timedelta(days=days),
                amount_granted=chance.choice([None, 0, 1000, 2500, 30_000, 48_000]),
            )
    return made, parties
