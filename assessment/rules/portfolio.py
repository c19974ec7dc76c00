# SPDX-License-Identifier: EUPL-1.2
"""The portfolio is for those who handle initiatives; what assessors gave before a panel is the coordinator's."""

import rules

from accounts.rules import is_coordinator, is_official

rules.add_perm("assessment.read_portfolio", is_official | is_coordinator)
rules.add_perm("assessment.read_agreement", is_coordinator)
