# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with rounds, assessments and results; importing a file registers its rules."""

from assessment.follow_ups import rules as follow_ups_rules
from assessment.lens import rules as lens_rules
from assessment.panels import rules as panels_rules
from assessment.portfolio import rules as portfolio_rules
from assessment.rounds import rules as rounds_rules
from assessment.scoring import rules as scoring_rules
from assessment.self_assessment import rules as self_assessment_rules
from assessment.surveys import rules as surveys_rules

__all__ = [
    "follow_ups_rules",
    "lens_rules",
    "panels_rules",
    "portfolio_rules",
    "rounds_rules",
    "scoring_rules",
    "self_assessment_rules",
    "surveys_rules",
]
