# SPDX-License-Identifier: EUPL-1.2
"""Lenses, rounds, assessments and scores."""

from assessment.models.assessment import Assessment, AssessmentKind, AssessmentState, Evidence, Score
from assessment.models.facts import Result
from assessment.models.follow_up import FollowUp, FollowUpState
from assessment.models.lens import FounderWords, Lens, Principle, Side
from assessment.models.lens_change import LensChange, LensMove
from assessment.models.panel import (
    Panel,
    PanelReply,
    PanelShowing,
    PanelSignature,
    PanelState,
    Reopening,
    SideFigures,
)
from assessment.models.preference import ScoringPreference
from assessment.models.round import (
    Assignment,
    Purpose,
    Round,
    RoundState,
    SelfShown,
    Settling,
    Subject,
    SubjectKind,
    Vignette,
)
from assessment.models.survey import FounderAnswers, Survey, SurveyFigure

__all__ = [
    "Assessment",
    "AssessmentKind",
    "AssessmentState",
    "Assignment",
    "Evidence",
    "FollowUp",
    "FollowUpState",
    "FounderAnswers",
    "FounderWords",
    "Lens",
    "LensChange",
    "LensMove",
    "Panel",
    "PanelReply",
    "PanelShowing",
    "PanelSignature",
    "PanelState",
    "Principle",
    "Purpose",
    "Reopening",
    "Result",
    "Round",
    "RoundState",
    "Score",
    "ScoringPreference",
    "SelfShown",
    "Settling",
    "Side",
    "SideFigures",
    "Subject",
    "SubjectKind",
    "Survey",
    "SurveyFigure",
    "Vignette",
]
