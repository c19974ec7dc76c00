# SPDX-License-Identifier: EUPL-1.2
"""How strict each assessor of a round reads, for coordinators only (assessment.statistics.severity does the sums).

It says something of a colleague, so it is told to who may read their scores anyway, with its error, and only where
assessors scored enough in common.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet

from accounts.models import User
from assessment.models import Round, Score
from assessment.models.assessment import Answer
from assessment.portfolio.agreement import assessments_of, in_round, reads_all
from assessment.statistics.severity import Severity, is_strict, severities
from core.database.prepared_statements import fetch

if TYPE_CHECKING:
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class AssessorSeverity:
    """One assessor, and how many levels lower than the average they score; `is_strict` is None when not clear."""

    assessor: User
    found: Severity
    is_strict: bool | None


def severities_of(round_: Round, by: User) -> list[AssessorSeverity]:
    """Return the assessors who are compared in a round, the strictest first; nothing to who is no coordinator."""
    if not reads_all(by):
        return []
    cells: dict[tuple[UUID, UUID], list[tuple[UUID, float]]] = defaultdict(list)
    for subject, principle, who, level in fetch(_levels, in_round(round_), reader=by, is_planned_anew=True):
        cells[subject, principle].append((who, float(level or 0)))
    strict = severities(cells.values())
    people = User.objects.in_bulk(strict)
    readers = [AssessorSeverity(people[who], one, is_strict(one)) for who, one in strict.items()]
    return sorted(readers, key=lambda reader: (-reader.found.levels, str(reader.assessor)))


def _levels(values: Mapping[str, Any], _shape: None) -> QuerySet[Score, Any]:
    compared = assessments_of(values).filter(assessor__isnull=False)
    scored = Score.objects.filter(assessment__in=compared.values("pk"), answer=Answer.LEVEL, level__isnull=False)
    rows = scored.order_by("assessment_id", "principle_id")
    return rows.values_list("assessment__subject_id", "principle_id", "assessment__assessor_id", "level")
