# SPDX-License-Identifier: EUPL-1.2
"""Lenses are the coordinator's to bring in and to retire."""

import rules

from accounts.rules import is_coordinator

rules.add_perm("assessment.manage_lenses", is_coordinator)
