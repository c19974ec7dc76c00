# SPDX-License-Identifier: EUPL-1.2
"""The growth path as it stands on a day: which step holds, from when until when, with its money and its partners."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final

from django.db.models import (
    BooleanField,
    Case,
    CharField,
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from governance.models import GrowthChange, GrowthStep
from initiatives.lifecycle import alive
from initiatives.models import ChosenDistance, Income, Initiative
from initiatives.models.party import IncomeKind

# Ours: as long ahead as the first signal of what ends (docs/continuity.md), there is time to agree.
TALK_AHEAD: Final = timedelta(days=90)
ONE_DAY: Final = timedelta(days=1)
# A source of money and its share of all money, unknown where it is None.
Money = Mapping[str, int | None]


class Standing(StrEnum):
    """Where a step stands on the path."""

    BEFORE = "before"
    NOW = "now"
    NEXT = "next"


STANDINGS: Final[Mapping[Standing, str | Promise]] = {
    Standing.NOW: _("This step now"),
    Standing.NEXT: _("The next step, not begun"),
    Standing.BEFORE: _("An earlier step"),
}


@dataclass(frozen=True, slots=True)
class Source:
    """A source of money of a step in words, with its share when it is known."""

    kind: IncomeKind
    share: int | None


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step as it stands: its last day (none while it holds or waits), its money, and what partners change."""

    step: GrowthStep
    standing: Standing
    last_day: date | None
    sources: Sequence[Source]
    changes: Sequence[GrowthChange]
    to_discuss: bool = False

    @property
    def agreed(self) -> int:
        """How many changes are agreed."""
        return sum(one.is_agreed for one in self.changes)

    @property
    def late(self) -> int:
        """How many are agreed, and not done while their last day has passed."""
        return sum(one.is_late for one in self.changes)


def _later() -> QuerySet[GrowthStep]:
    return GrowthStep.objects.filter(initiative=OuterRef("initiative"), started_on__gt=OuterRef("started_on"))


def holds_now() -> Q:
    """Return the condition that a step holds now: it has begun, and no other one began after it."""
    return Q(started_on__isnull=False) & ~Q(Exists(_later()))


def standing_of() -> Combinable:
    """Return where a step stands, for a statement over steps."""
    return Case(
        When(started_on__isnull=True, then=Value(Standing.NEXT.value)),
        When(holds_now(), then=Value(Standing.NOW.value)),
        default=Value(Standing.BEFORE.value),
        output_field=CharField(),
    )


def stands(standing: Standing) -> Q:
    """Return the condition that a step stands there; `standing_of` says the same of every step."""
    if standing == Standing.NEXT:
        return Q(started_on__isnull=True)
    return holds_now() if standing == Standing.NOW else Q(started_on__isnull=False) & ~holds_now()


def ended_on() -> Combinable:
    """Return the last day of a step: the day before the next one began; nothing while it holds or waits."""
    begins = _later().order_by("started_on").values("started_on")[:1]
    # A day minus an interval is a moment to PostgreSQL.
    return Cast(ExpressionWrapper(Subquery(begins) - Value(ONE_DAY), output_field=DateField()), DateField())


def to_discuss(day: date) -> Q:
    """Return the condition that a step is wanted soon, or should have begun, while no partner agreed to anything.

    Not of what is not in the register or has stopped, nor where distance from the municipality was chosen.
    """
    agreed = GrowthChange.objects.agreed().filter(step=OuterRef("pk"))
    distant = ChosenDistance.objects.holding_on(day).filter(initiative=OuterRef("initiative"))
    soon = Q(started_on__isnull=True, wished_on__lte=day + TALK_AHEAD)
    return soon & alive("initiative__") & ~Q(Exists(agreed)) & ~Q(Exists(distant))


def running_on(day: date) -> Q:
    """Return the condition that a source of money in the register has not ended."""
    return Q(ends_on__isnull=True) | Q(ends_on__gte=day)


def by_kind(told: Iterable[Any]) -> dict[str, int | None]:
    """Return the money of these rows per kind; a share is known when that of every source of the kind is."""
    found: dict[str, list[int | None]] = {}
    for one in told:
        found.setdefault(one.kind, []).append(one.share_percent)
    # Shares that carriers told for several sources may add up to more than there is.
    return {
        kind: None if None in shares else min(100, sum(share or 0 for share in shares))
        for kind, shares in found.items()
    }


def money_now(initiative: Initiative, day: date) -> dict[str, int | None]:
    """Return the money of an initiative as its carriers tell it in the register, per kind; one query."""
    return by_kind(Income.objects.filter(running_on(day), initiative=initiative).order_by("kind", "id"))


def _sources(money: Money) -> list[Source]:
    """Return sources of money, the largest known share first, in the order of the register after that."""
    order = list(IncomeKind)
    found = [Source(IncomeKind(kind), share) for kind, share in money.items()]
    return sorted(found, key=lambda one: (-(one.share or 0), order.index(one.kind)))


def handled_steps(person: Person) -> QuerySet[GrowthStep]:
    """Return the steps of the initiatives that this official handles."""
    return GrowthStep.objects.visible_to(person).filter(initiative__in=Initiative.objects.in_areas_of(person))


def along_the_path(steps: QuerySet[GrowthStep], day: date) -> QuerySet[Any]:
    """Return these steps as `row_of` reads them: three statements more, however many steps."""
    changes = GrowthChange.objects.select_related("party__parent", "promise").order_by("party__name", "id")
    running = Income.objects.filter(running_on(day)).order_by("kind", "id")
    return (
        steps.annotate(
            standing=standing_of(),
            last=ended_on(),
            talk=ExpressionWrapper(to_discuss(day), output_field=BooleanField()),
        )
        .select_related("initiative__area")
        .defer("initiative__search", "initiative__story")
        .prefetch_related("incomes", Prefetch("changes", changes), Prefetch("initiative__incomes", running))
    )


def row_of(step: Any) -> StepRow:
    """Return a step of `along_the_path` as it stands; no statement. The money of now is that of the register."""
    standing = Standing(step.standing)
    told = step.initiative.incomes if standing is Standing.NOW else step.incomes
    sources = _sources(by_kind(told.all()))
    return StepRow(step, standing, step.last, sources, list(step.changes.all()), to_discuss=step.talk)


def path_of(initiative: Initiative, steps: QuerySet[GrowthStep], day: date) -> list[StepRow]:
    """Return those of these steps that are of one initiative, along its path; one statement, four where there are."""
    own = steps.filter(initiative=initiative).order_by(F("started_on").asc(nulls_last=True), "id")
    return [row_of(one) for one in along_the_path(own, day)]


@dataclass(frozen=True, slots=True)
class Coming:
    """What is to come on one path: the step that is wanted next, and what partners agreed to and have not done."""

    step: GrowthStep | None
    changes: Sequence[GrowthChange]

    @property
    def days(self) -> list[date]:
        """The days it speaks of."""
        return [day for day in [self.step and self.step.wished_on, *(one.last_day for one in self.changes)] if day]


def coming_of(initiative: Initiative, reader: Person) -> Coming:
    """Return what is to come on the path of an initiative, as this person reads it; two statements."""
    wanted = GrowthStep.objects.visible_to(reader).wished().filter(initiative=initiative).first()
    awaited = GrowthChange.objects.visible_to(reader).awaited().filter(initiative=initiative)
    return Coming(wanted, list(awaited.select_related("party__parent", "promise", "step")))
