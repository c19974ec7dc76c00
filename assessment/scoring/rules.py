# SPDX-License-Identifier: EUPL-1.2
"""Scoring is for the assessor who was asked, and never for somebody who belongs to what is assessed."""

import rules

from accounts.models import User
from accounts.rules import is_assessor
from assessment.models import Assignment
from assessment.rounds.subjects import stake_of


@rules.predicate
def is_asked(person: User, assignment: Assignment) -> bool:
    """Whether this person was asked, still is, and did not stand aside."""
    return assignment.assessor_id == person.pk and assignment.withdrawn_at is None and assignment.recused_at is None


@rules.predicate
def has_no_stake(person: User, assignment: Assignment) -> bool:
    """Whether this person has no stake in what is assessed."""
    return stake_of(assignment.subject, person) is None


rules.add_perm("assessment.score_assignment", is_assessor & is_asked & has_no_stake)
