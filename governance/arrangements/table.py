# SPDX-License-Identifier: EUPL-1.2
"""The arrangements of one initiative as a drawing and the lines of a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from accounts.models import Person
from governance.arrangements.policy.council import council_days
from governance.arrangements.succession import continued_of
from governance.arrangements.terms import ENDING_WITHIN, days_left
from governance.arrangements.timeline.charts import Timeline, chains, draw
from governance.growth.queries import Coming, coming_of
from governance.models import Arrangement
from initiatives.models import Initiative


@dataclass(frozen=True, slots=True)
class ArrangementRow:
    """An arrangement in the table: which term it is in its chain, how long it still runs, and the gap before it."""

    arrangement: Arrangement
    turn: int
    days_left: int | None
    is_renewed: bool
    # Whether something follows it, also when nobody noted that it renews this one.
    is_followed: bool
    is_ending: bool
    gap_before: int = 0

    @property
    def is_invented(self) -> bool:
        """Whether it was made up for the demo."""
        return self.arrangement.is_invented

    @property
    def is_over(self) -> bool:
        """Whether its last day has passed."""
        return self.days_left is not None and self.days_left < 0


@dataclass(frozen=True, slots=True)
class ArrangementTable:
    """What carries one initiative for a time, and the exceptions it asked for and did not get."""

    timeline: Timeline | None
    lines: list[ArrangementRow]
    turned_down: list[Arrangement]
    # What partners agreed to at a growth step, and have not done.
    coming: Coming


def arrangements_of(initiative: Initiative, user: Person, *, whole: bool = False) -> ArrangementTable:
    """Return the drawing and the lines of what this person may read; four queries."""
    rows = Arrangement.every.visible_to(user).filter(initiative=initiative)
    every = list(rows.select_related("granted_by", "goal", "scheme").order_by("first_day", "id"))
    found = [one for one in every if not one.is_turned_down]
    today = timezone.localdate()
    coming = coming_of(initiative, user)
    councils = council_days() if found or coming.days else ()
    return ArrangementTable(
        draw(found, today, horizon=initiative.horizon_on, whole=whole, councils=councils, coming=coming),
        [line for chain in chains(found) for line in _lines(chain, today, continued_of(found, today))],
        [one for one in every if one.is_turned_down],
        coming,
    )


def _lines(chain: Sequence[Arrangement], today: date, followed: frozenset[UUID]) -> list[ArrangementRow]:
    lines: list[ArrangementRow] = []
    for turn, one in enumerate(chain, start=1):
        left = days_left(one.last_day, today) if one.last_day else None
        is_followed = one.pk in followed
        is_ending = left is not None and 0 <= left <= ENDING_WITHIN.days and not is_followed
        before = lines[-1].arrangement.last_day if lines else None
        gap = max((one.first_day - before).days - 1, 0) if before else 0
        lines.append(ArrangementRow(one, turn, left, turn < len(chain), is_followed, is_ending, gap))
    return lines
