# SPDX-License-Identifier: EUPL-1.2
"""The portfolio is for those who handle initiatives; how much of agreement they read, says portfolio.agreement."""

import rules

from accounts.rules import is_alderman, is_coordinator, is_official

rules.add_perm("assessment.read_portfolio", is_official | is_coordinator | is_alderman)
