# SPDX-License-Identifier: EUPL-1.2
"""The most dangerous single losses: computed for every element at once, replaced as a whole, read in ranking order."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db import connection, transaction
from django.utils import timezone

from core.database.bulk_copy import Table
from core.database.keyset import Order
from core.models import new_id
from governance.models import SingleLoss
from governance.models.whatif import ElementKind
from governance.network.arithmetic.singles import NOWHERE, echoes, single_losses
from governance.network.what_if.supports import NumberedCity, read_city

# Initiatives that stop first, then those that weaken, then people.
RANKED: Final = Order.of("-stops", "-weakens", "-people")
# Two runs at once would wait for one another half-way; this number is ours alone.
_LOCK: Final = 0x6C6F7373
COLUMNS: Final = (
    "kind", "key", "area_id", "stops", "weakens", "people", "roles_emptied", "waves", "bereft", "is_echo",
)  # fmt: skip
# Of two that are the same danger the one told is what can be named most exactly.
_NARROWEST: Final = (
    ElementKind.PLACE, ElementKind.PERSON, ElementKind.ARRANGEMENT, ElementKind.SCHEME, ElementKind.GOAL,
    ElementKind.INITIATIVE, ElementKind.PARTY,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counted:
    """What a run found: of how many elements the loss was computed, and how many of those losses do harm."""

    day: date
    elements: int
    harmful: int


@transaction.atomic
def compute_losses(day: date | None = None) -> Counted:
    """Compute every single loss on `day` (today) and put the outcome in the place of the one before."""
    day = day or timezone.localdate()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    mapped = read_city(day)
    table = Table(SingleLoss, "id", *COLUMNS, "computed_on")
    for values in _values(mapped):
        table.add(new_id(), *values, day)
    SingleLoss.objects.all().delete()
    table.flush()
    return Counted(day, len(mapped.numbers.elements), table.written)


def losses_on(day: date) -> list[dict[str, Any]]:
    """Return what every single loss does on a day, by the names of COLUMNS; nothing is kept."""
    return [dict(zip(COLUMNS, values, strict=True)) for values in _values(read_city(day))]


def _values(mapped: NumberedCity) -> Iterator[tuple[Any, ...]]:
    """Yield the values of COLUMNS of each loss that does harm."""
    ranks = {kind.value: number for number, kind in enumerate(_NARROWEST)}
    singles = list(single_losses(mapped.city))
    twice = echoes(mapped.city, singles, lambda element: ranks[mapped.numbers.elements[element][0]])
    for one in singles:
        kind, key = mapped.numbers.elements[one.element]
        area = None if one.area == NOWHERE else mapped.areas[one.area]
        yield (
            kind, key, area, one.stops, one.weakens, one.people, one.roles_emptied, one.waves, one.bereft,
            one.element in twice,
        )  # fmt: skip


def computed_on() -> date | None:
    """Return of which day the losses are; None before the first night."""
    return SingleLoss.objects.values_list("computed_on", flat=True).first()


def compute_if_due() -> bool:
    """Compute the losses of today unless that was done; what one bell misses the next one finds."""
    today = timezone.localdate()
    found = computed_on()
    if found is not None and found >= today:
        return False
    compute_losses(today)
    return True
