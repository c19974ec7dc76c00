# SPDX-License-Identifier: EUPL-1.2
"""One barrier opened on the agenda: how far it is, whom it touches and how strong they are, and what was tried."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from accounts.models import User
from core.charts.data import Bar
from governance.learning.barriers.steps import StepMark, step_marks
from governance.models import Barrier, Experiment, Lesson, Provision
from initiatives.models import Initiative
from initiatives.register.profiles import profiles_for

MOST_TOUCHED: Final = 3
MOST_TRIED: Final = 6


@dataclass(frozen=True, slots=True)
class TouchedInitiative:
    """An initiative it stands in the way of, with its lowest principle when a result was published."""

    initiative: Initiative
    lowest: Bar | None


@dataclass(frozen=True, slots=True)
class Attempt:
    """Something tried, learnt or settled about it."""

    day: date | None
    kind: str
    url_name: str
    pk: UUID
    title: str
    is_invented: bool


@dataclass(frozen=True, slots=True)
class BarrierDetail:
    """The barrier with everything around it; `more` are the touched initiatives that are not named."""

    barrier: Barrier
    ladder: list[StepMark]
    touched: list[TouchedInitiative]
    count: int
    tries: list[Attempt]

    @property
    def more(self) -> int:
        """How many initiatives are touched that are not named here."""
        return self.count - len(self.touched)


def barrier_detail(person: User, pk: UUID | None) -> BarrierDetail | None:
    """Return the barrier with this key when this person may read it; a fixed number of queries."""
    if pk is None:
        return None
    barrier = Barrier.objects.visible_to(person).select_related("owner").filter(pk=pk).first()
    if barrier is None:
        return None
    named = list(
        Initiative.objects.visible_to(person).filter(barriers=barrier).order_by("name").defer("search")[:MOST_TOUCHED]
    )
    bars = profiles_for([one.pk for one in named])
    touched = [TouchedInitiative(one, _lowest(bars.get(one.pk, ()))) for one in named]
    steps = barrier.steps.all()
    return BarrierDetail(
        barrier, step_marks(barrier, steps), touched, barrier.initiatives.count(), _tries(person, barrier)
    )


def _lowest(bars: tuple[Bar, ...]) -> Bar | None:
    scored = [bar for bar in bars if bar.level is not None]
    return min(scored, key=lambda bar: bar.level or 0, default=None)


def _tries(person: User, barrier: Barrier) -> list[Attempt]:
    """Return what was tried with the same rule, what it taught, and what was settled; three queries, newest last."""
    same_rule = Q(rule=barrier.rule) if barrier.rule else Q(pk__in=[])
    settled = Provision.objects.visible_to(person).filter(barrier=barrier)
    tried = Experiment.objects.visible_to(person).filter(same_rule | Q(pk__in=settled.values("experiment")))
    learnt = Lesson.objects.visible_to(person).filter(
        Q(experiment__in=tried.order_by().values("pk")) | Q(pk__in=settled.order_by().values("lesson"))
    )
    found = [
        *(Attempt(one.starts_on, _("Experiment"), "governance:experiment", one.pk, one.title, one.is_invented)
          for one in tried[:MOST_TRIED]),
        *(Attempt(one.learnt_on, _("Lesson"), "governance:lesson", one.pk, one.title, one.is_invented)
          for one in learnt[:MOST_TRIED]),
        *(Attempt(one.starts_on, one.get_kind_display(), "governance:provision", one.pk, one.title, one.is_invented)
          for one in settled[:MOST_TRIED]),
    ]  # fmt: skip
    return sorted(found, key=lambda one: one.day or date.max)
