# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with rounds, assessments and results; importing a file registers its rules."""

from assessment.rules import follow_ups, lenses, panel, portfolio, rounds, scoring, self_assessment

__all__ = ["follow_ups", "lenses", "panel", "portfolio", "rounds", "scoring", "self_assessment"]
