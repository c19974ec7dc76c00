# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with rounds, assessments and results; importing a file registers its rules."""

from assessment.rules import clients, lenses, panel, rounds, scoring, self_assessment

__all__ = ["clients", "lenses", "panel", "rounds", "scoring", "self_assessment"]
