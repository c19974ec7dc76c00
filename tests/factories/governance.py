# SPDX-License-Identifier: EUPL-1.2
"""Arrangements and contact."""

from datetime import date
from itertools import count
from typing import Any

from governance.models import Arrangement, ArrangementKind
from initiatives.models import Party
from initiatives.models.party import Sphere
from tests.factories.initiatives import make_initiative

_number = count(1)


def make_party(**fields: Any) -> Party:
    """Create a party in the sphere of government."""
    return Party.objects.create(**{"name": f"Party {next(_number)}", "sphere": Sphere.GOVERNMENT, **fields})


def make_arrangement(**fields: Any) -> Arrangement:
    """Create an agreement for the calendar year 2026."""
    values = {
        "kind": ArrangementKind.AGREEMENT,
        "title": f"Arrangement {next(_number)}",
        "first_day": date(2026, 1, 1),
        "last_day": date(2026, 12, 31),
        **fields,
    }
    for name, make in (("initiative", make_initiative), ("granted_by", make_party)):
        if name not in values:
            values[name] = make()
    return Arrangement.objects.create(**values)
