# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with rounds, assessments and results; importing a file registers its rules."""

from assessment.follow_ups import rules as follow_ups_x  # noqa: F401
from assessment.lens import rules as lenses_x  # noqa: F401
from assessment.panels import rules as panel_x  # noqa: F401
from assessment.portfolio import rules as portfolio_x  # noqa: F401
from assessment.rounds import rules as rounds_x  # noqa: F401
from assessment.scoring import rules as scoring_x  # noqa: F401
from assessment.self_assessment import rules as self_assessment_x  # noqa: F401

__all__ = [
    "follow_ups_rules",
    "lens_rules",
    "panels_rules",
    "portfolio_rules",
    "rounds_rules",
    "scoring_rules",
    "self_assessment_rules",
]
