# SPDX-License-Identifier: EUPL-1.2
"""Who carries an initiative, as pages ask it: the view `CarryingPeriod` is the one definition (docs/adr/0022)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Self

from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone

from initiatives.models.facts import CarryingPeriod


@dataclass(frozen=True, slots=True)
class Carrying:
    """What is known of who carries one initiative: at `least` so many people, all of them when `is_known`."""

    least: int
    is_known: bool

    @property
    def hangs_on_one(self) -> bool:
        """Whether one person is known to be all there is."""
        return self.is_known and self.least == 1

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Self:
        """Return what `carrying_on` found."""
        return cls(row["least"], row["is_known"])


def from_now_on() -> date:
    """Return the day that pages ask of: who leaves today carries up to tonight, and is not counted on any more."""
    return timezone.localdate() + timedelta(days=1)


def carrying_on(day: date, initiative: str = "pk") -> Subquery:
    """Return what is known on `day` as an expression on a row; `initiative` names its column. See `Carrying.of`."""
    known = CarryingPeriod.objects.on(day).filter(initiative=OuterRef(initiative))
    return Subquery(known.values(known=JSONObject(least="least", is_known="is_known")))
