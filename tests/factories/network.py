# SPDX-License-Identifier: EUPL-1.2
"""Money as carriers tell it, and what-ifs that were kept."""

from itertools import count
from typing import Any

from django.utils import timezone

from accounts.models import User
from governance.models import Scenario
from initiatives.models import Income, Initiative, Party
from initiatives.models.party import IncomeKind

_number = count(1)


def make_income(initiative: Initiative, party: Party | None, share: int | None, **fields: Any) -> Income:
    """Let a party pay a share of the money."""
    values = {"kind": IncomeKind.FUND, "party": party, "share_percent": share, **fields}
    return Income.objects.create(initiative=initiative, **values)


def make_scenario(by: User, *lost: Party, **fields: Any) -> Scenario:
    """Keep a what-if without these parties, for colleagues to see; three stopped at the time."""
    values = {
        "title": f"Scenario {next(_number)}",
        "lost": [{"kind": "party", "key": str(one.pk)} for one in lost],
        "day": timezone.localdate(),
        "result": {"stops": 3, "weakens": 0, "goes_on": 0, "people": 9, "initiatives": []},
        "computed_at": timezone.now(),
        "is_shared": True,
        "made_by": by,
        **fields,
    }
    return Scenario.objects.create(**values)
