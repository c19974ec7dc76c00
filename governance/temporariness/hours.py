# SPDX-License-Identifier: EUPL-1.2
"""Hours of asking again: as each side said them once, else an estimate; which of both is always said along."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from governance.models import AskingHours, AskingSide

# What an estimate is, where a deployment names no source of its own.
OUR_ESTIMATE: Final = _("an assumption of Meervoud, which nobody measured")


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of one side: for one request, and for all that was asked again. `said_on` None is an estimate."""

    side: str
    for_one: Decimal
    total: Decimal
    said_on: date | None

    @property
    def is_estimate(self) -> bool:
        """Whether nobody said it."""
        return self.said_on is None


Said = Mapping[tuple[UUID, str], AskingHours]


def said_of(initiatives: Iterable[UUID]) -> dict[tuple[UUID, str], AskingHours]:
    """Return what was said, by initiative and side; one query."""
    rows = AskingHours.objects.filter(initiative__in=list(initiatives))
    return {(row.initiative_id, row.side): row for row in rows}


def hours_of(again: int, initiative: UUID, said: Said) -> tuple[Hours, Hours]:
    """Return the hours of the initiative and of the municipality: requests that were asked again, times hours each."""
    return _hours(AskingSide.INITIATIVE, again, initiative, said), _hours(AskingSide.CITY, again, initiative, said)


def _hours(side: AskingSide, again: int, initiative: UUID, said: Said) -> Hours:
    known = said.get((initiative, side.value))
    for_one = known.hours if known else Decimal(settings.ASKING_HOURS[side.value])
    return Hours(side.value, for_one, again * for_one, known.said_on if known else None)


def source() -> str:
    """Return what the estimates rest on, in words."""
    return settings.ASKING_HOURS_SOURCE or str(OUR_ESTIMATE)
