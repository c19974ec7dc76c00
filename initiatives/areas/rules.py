# SPDX-License-Identifier: EUPL-1.2
"""Who manages the areas and brings in how many people live there."""

import rules

from accounts.rules import is_administrator, is_coordinator

rules.add_perm("initiatives.manage_areas", is_administrator)
rules.add_perm("initiatives.import_population", is_administrator | is_coordinator)
