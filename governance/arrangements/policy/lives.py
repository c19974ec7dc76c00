# SPDX-License-Identifier: EUPL-1.2
"""How long goals live beside how long initiatives do (docs/method.md)."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db import connection
from django.utils import timezone

from accounts.models import User
from assessment.statistics.estimates import Durations, quantile, total
from core.figures.kinds import FigureKind, Question, everybody, figure_kinds
from core.figures.queries import Figure, read_figure
from governance.models import PolicyGoal
from governance.models.querysets import goal_is_over

# Of fewer nothing is said: one more would make another sentence of it.
LEAST_TOLD: Final = 5

# Of what stopped: the first moment it is known as stopped since it was last known as going on. What was brought in as
# stopped has none, and is left out.
_INITIATIVES: Final = """
SELECT days, is_over, count(*) FROM (
  SELECT (CASE WHEN i.phase = 'stopped' THEN (stopped.at AT TIME ZONE %(zone)s)::date ELSE %(day)s::date END)
         - i.started_on AS days, i.phase = 'stopped' AS is_over
    FROM initiatives_initiative i
    LEFT JOIN LATERAL (
      SELECT min(e.pgh_created_at) AS at FROM initiatives_initiativeevent e
       WHERE e.pgh_obj_id = i.id AND e.phase = 'stopped' AND e.pgh_created_at >
             (SELECT max(g.pgh_created_at) FROM initiatives_initiativeevent g
               WHERE g.pgh_obj_id = i.id AND g.phase <> 'stopped')
    ) stopped ON i.phase = 'stopped'
   WHERE i.status = 'published' AND i.started_on <= %(day)s
) lived WHERE days >= 0 GROUP BY days, is_over
"""


@dataclass(frozen=True, slots=True)
class Life:
    """How long things of a kind live: half are over within `years`, None when that cannot be told; of `n`, so many on.

    `n` counts those of which the days are known.
    """

    years: float | None
    n: int
    still: int

    @property
    def is_told(self) -> bool:
        """Whether there are enough to say anything."""
        return self.n >= LEAST_TOLD


def life(durations: Durations) -> Life:
    """Return what these durations in days say; half is the product-limit estimate of Kaplan and Meier (1958)."""
    n, still = total(durations)
    half = quantile(durations, 0.5) if n >= LEAST_TOLD else None
    return Life(None if half is None else half / 365.25, n, still)


def life_of_goals(day: date) -> Life:
    """Return how long policy goals live, of those of which the start is known and past; two queries.

    Whether one is over on this day `goal_is_over` says. One that was withdrawn before it began never lived.
    """
    began = PolicyGoal.objects.filter(starts_on__lte=day).only("starts_on", "ends_on", "withdrawn_on")
    over = set(began.filter(goal_is_over(day)).values_list("pk", flat=True))
    ends = [(goal.starts_on, goal.over_on if goal.pk in over else None) for goal in began]
    lived = [(((end or day) - start).days, end is not None, 1) for start, end in ends if start]
    return life([one for one in lived if one[0] >= 0])


def _count(_by: User, _question: Question) -> list[list[Any]]:
    with connection.cursor() as cursor:
        cursor.execute(_INITIATIVES, {"day": timezone.localdate(), "zone": timezone.get_current_timezone_name()})
        return [list(row) for row in cursor.fetchall()]


LIVES: Final = FigureKind("initiative-lives", ("initiatives_initiative",), _count, everybody, by_day=True)


def register_lives() -> None:
    """Have them kept."""
    figure_kinds.add(LIVES)


def life_of_initiatives(by: User) -> tuple[Life, Figure]:
    """Return how long the initiatives of the public register live, as it is kept, and of which moment."""
    figure = read_figure(LIVES, by=by)
    return life([(days, is_over, cases) for days, is_over, cases in figure.value]), figure
