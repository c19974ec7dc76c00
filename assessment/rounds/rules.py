# SPDX-License-Identifier: EUPL-1.2
"""Rounds, assignments and results are the coordinator's."""

import rules

from accounts.rules import is_coordinator

rules.add_perm("assessment.manage_rounds", is_coordinator)
rules.add_perm("assessment.publish_result", is_coordinator)
rules.add_perm("assessment.chair_panel", is_coordinator)
rules.add_perm("assessment.reopen_assessment", is_coordinator)
