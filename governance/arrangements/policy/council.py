# SPDX-License-Identifier: EUPL-1.2
"""The terms of the council, and what became of goals in each. Counted from days alone; docs/method.md says how."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from governance.arrangements.terms import ONE_DAY
from governance.models import CouncilTerm, PolicyGoal

if TYPE_CHECKING:
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class GoalsOfTerm:
    """A term and the goals in it: `stood` at its start, `set_in` it, `withdrawn` or `ended` in it, `standing` after it.

    `last` is None when no next council is known. Every goal that ends does so in one term, so that
    stood + set_in - withdrawn - ended = standing; of a term that runs or is to come, as things are planned now.
    """

    id: "UUID"
    first: date
    last: date | None
    is_invented: bool
    stood: list[PolicyGoal]
    set_in: list[PolicyGoal]
    withdrawn: list[PolicyGoal]
    ended: list[PolicyGoal]
    standing: list[PolicyGoal]


def council_days() -> list[date]:
    """Return the days on which a new council took or takes office, the first on top; one query."""
    return list(CouncilTerm.objects.values_list("starts_on", flat=True))


def next_council(day: date) -> date | None:
    """Return the first day after this one on which a new council takes office, if one is known; one query."""
    later = CouncilTerm.objects.filter(starts_on__gt=day)
    return later.values_list("starts_on", flat=True).first()


def goals_per_term(terms: Sequence[CouncilTerm], goals: Iterable[PolicyGoal]) -> list[GoalsOfTerm]:
    """Return what became of these goals in each of these terms, which come first to last.

    A goal of which no start is known stood from the beginning.
    """
    every = list(goals)
    nexts = [*[term.starts_on - ONE_DAY for term in terms[1:]], None]
    return [_in_term(term, last, every) for term, last in zip(terms, nexts, strict=False)]


def _in_term(term: CouncilTerm, last: date | None, goals: list[PolicyGoal]) -> GoalsOfTerm:
    first, end = term.starts_on, last or date.max
    here = [one for one in goals if (one.over_on or date.max) >= first and (one.starts_on or date.min) <= end]
    over = [one for one in here if one.over_on and one.over_on <= end]
    withdrawn = [one for one in over if one.withdrawn_on == one.over_on]
    return GoalsOfTerm(
        id=term.pk,
        first=first,
        last=last,
        is_invented=term.is_invented,
        stood=[one for one in here if (one.starts_on or date.min) < first],
        set_in=[one for one in here if (one.starts_on or date.min) >= first],
        withdrawn=withdrawn,
        ended=[one for one in over if one.withdrawn_on != one.over_on],
        standing=[one for one in here if one not in over],
    )
