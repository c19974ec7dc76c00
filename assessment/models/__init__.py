# SPDX-License-Identifier: EUPL-1.2
"""Lenses, rounds, assessments and scores."""

from assessment.models.assessment import Assessment, AssessmentKind, AssessmentState, Evidence, Score
from assessment.models.lens import Lens, Principle, Side
from assessment.models.preference import ScoringPreference
from assessment.models.round import Assignment, Round, RoundState, Subject

__all__ = [
    "Assessment",
    "AssessmentKind",
    "AssessmentState",
    "Assignment",
    "Evidence",
    "Lens",
    "Principle",
    "Round",
    "RoundState",
    "Score",
    "ScoringPreference",
    "Side",
    "Subject",
]
