# SPDX-License-Identifier: EUPL-1.2
"""Options side by side: the eleven first, then reach, cost and what falls. They are never added up into one number."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils import timezone

from accounts.models import Person
from assessment.lens.texts import LensText
from assessment.lens.translation import text_of
from assessment.models import Assessment, Lens
from assessment.results.comparison import ResultChange, changes_between
from governance.models import Option, Weighing


@dataclass(frozen=True, slots=True)
class EffectCell:
    """What one option is expected to do to one principle; `change` is None where nobody said anything."""

    change: int | None
    sureness: str = ""
    why: str = ""
    is_best: bool = False

    @property
    def sign(self) -> str:
        """The change as people write it."""
        return "" if self.change is None else f"{self.change:+d}".replace("-", "\u2212").replace("+0", "0")


@dataclass(frozen=True, slots=True)
class PrincipleRow:
    """One principle across the options."""

    code: str
    name: str
    cells: tuple[EffectCell, ...]
    observed: ResultChange | None = None


@dataclass(frozen=True, slots=True)
class SideRows:
    """One side of the lens with its principles."""

    code: str
    name: str
    rows: tuple[PrincipleRow, ...]


@dataclass(frozen=True, slots=True)
class EffectCount:
    """How many principles an option lifts and lowers; a count to read by, not a score."""

    option: Option
    up: int
    down: int


def compare(
    options: Sequence[Option], lens: LensText, observed: Mapping[str, ResultChange] | None = None
) -> tuple[list[SideRows], list[EffectCount]]:
    """Return the options side by side per side of the lens; `options` come with their effects prefetched.

    The best expectation of a row is marked only where the options differ.
    """
    known = [{one.principle: one for one in option.effects.all()} for option in options]
    seen = observed or {}
    halves = []
    for side in lens.sides:
        rows = [
            PrincipleRow(one.code, one.name, _cells(one.code, known), seen.get(one.code))
            for one in lens.principles
            if one.side == side.code
        ]
        halves.append(SideRows(side.drawn, side.name, tuple(rows)))
    tallies = [
        EffectCount(option, *_counts(effect.change for effect in effects.values()))
        for option, effects in zip(options, known, strict=True)
    ]
    return halves, tallies


def _cells(code: str, known: Sequence[Mapping[str, Any]]) -> tuple[EffectCell, ...]:
    changes = [effects[code].change if code in effects else 0 for effects in known]
    best = max(changes, default=0)
    differs = len(set(changes)) > 1
    return tuple(
        EffectCell(
            effects[code].change, effects[code].get_sureness_display(), effects[code].why, differs and change == best
        )
        if code in effects
        else EffectCell(None, is_best=differs and change == best)
        for effects, change in zip(known, changes, strict=True)
    )


def _counts(changes: Iterable[int]) -> tuple[int, int]:
    listed = list(changes)
    return sum(change > 0 for change in listed), sum(change < 0 for change in listed)


def lens_in_force() -> LensText | None:
    """Return the texts of the lens in force; None before one is loaded."""
    lens = Lens.objects.in_use().about("initiative").order_by("-number").first()
    return text_of(lens) if lens else None


def observed_since(weighing: Weighing, reader: Person) -> dict[str, ResultChange]:
    """Return what assessments found of the initiative: the last result before the decision beside the latest after it.

    Empty without a decision, an initiative, or results on both sides of the day; only results this person may read.
    """
    if weighing.decided_on is None or weighing.initiative_id is None:
        return {}
    results = (
        Assessment.objects.visible_to(reader).settled().filter(subject__initiative=weighing.initiative_id).with_lens()
    )
    before = results.filter(submitted_at__date__lte=weighing.decided_on).order_by("-submitted_at", "-id").first()
    after = results.filter(submitted_at__date__gt=weighing.decided_on).order_by("-submitted_at", "-id").first()
    if before is None or after is None or before.lens.code != after.lens.code:
        return {}
    return {step.code: step for step in changes_between(before, after)}


def look_back_due() -> Q:
    """Return what narrows to decisions whose day to look back has come."""
    return Q(decided_on__isnull=False, looked_back_on__isnull=True, look_back_on__lte=timezone.localdate())
