# SPDX-License-Identifier: EUPL-1.2
"""Programmes are the coordinator's to make and to change."""

import rules

from accounts.rules import is_coordinator

rules.add_perm("initiatives.manage_programmes", is_coordinator)
