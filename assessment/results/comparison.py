# SPDX-License-Identifier: EUPL-1.2
"""Two results of one subject compared: what clearly changed, measured by how assessors differ in both rounds."""

from collections import defaultdict
from dataclasses import dataclass

from assessment.lens.texts import older_code
from assessment.lens.translation import text_of
from assessment.models import Assessment, AssessmentKind, AssessmentState, Score
from assessment.statistics.change import Change, compare, spread_within, standard_error
from assessment.statistics.ratings import stacked

# A round of 250 subjects and four assessors; a larger one is measured by its first.
MOST_SCORES = 12_000


@dataclass(frozen=True, slots=True)
class ResultChange:
    """One principle of two results: both levels on the one scale, and what may be said of the difference."""

    code: str
    name: str
    before: int
    after: int
    change: Change

    @property
    def is_clear(self) -> bool:
        """Whether it went up or down by more than assessors differ."""
        return self.change in {Change.HIGHER, Change.LOWER}


def changes_between(before: Assessment, after: Assessment) -> list[ResultChange]:
    """Return the principles that both lens versions ask, in the order of the newer; five queries.

    Each result is read with its own lens. The newer lens says what it continues; on different scales nothing compares.
    """
    lens, older = text_of(after.lens), text_of(before.lens)
    then, now = _levels(before), _levels(after)
    known = {code: old for code in now if (old := older_code(lens, code, older)) is not None}
    continued = {code: then.get(old) for code, old in known.items()}
    erred, errs = _errors(before), _errors(after)
    errors = {code: (erred.get(old), errs.get(code)) for code, old in known.items()}
    rows = compare(continued, now, errors, tops=(older.top, lens.top))
    return [
        ResultChange(row.code, lens.principle(row.code).name, int(row.before), int(row.after), row.change)
        for row in rows
    ]


def _levels(result: Assessment) -> dict[str, float | None]:
    rows = result.scores.order_by("principle__position").values_list("principle__code", "level")
    return dict(rows)


def _errors(result: Assessment) -> dict[str, float | None]:
    """Return the standard error of what this result's assessors found, by principle, from its round's own spread."""
    rows = (
        Score.objects.filter(
            assessment__round=result.round_id,
            assessment__kind=AssessmentKind.INDEPENDENT,
            assessment__state=AssessmentState.SUBMITTED,
            assessment__superseded_at=None,
            level__isnull=False,
        )
        .order_by("assessment_id")
        .values_list("principle__code", "assessment__subject_id", "level")[:MOST_SCORES]
    )
    units: dict[str, dict[object, list[int]]] = defaultdict(lambda: defaultdict(list))
    for code, subject, level in rows:
        units[code][subject].append(level or 0)
    return {code: _error(list(of.values()), len(of.get(result.subject_id, ()))) for code, of in units.items()}


def _error(units: list[list[int]], assessors: int) -> float | None:
    return standard_error(spread_within(stacked(units)), assessors) if assessors else None
