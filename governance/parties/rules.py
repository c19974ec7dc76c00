# SPDX-License-Identifier: EUPL-1.2
"""Who keeps parties, the chain of an initiative, places and ways of governing."""

import rules

from accounts.rules import is_coordinator, is_official
from initiatives.moderation.rules import carries, handles_it

rules.add_perm("governance.manage_chain", handles_it)
rules.add_perm("governance.choose_style", handles_it)
# Founders say themselves what they need.
rules.add_perm("governance.say_role_needed", handles_it | carries)
# Places belong to the whole city, their use to an initiative.
rules.add_perm("governance.manage_places", is_coordinator | is_official)
rules.add_perm("governance.manage_place_uses", handles_it)
# Parties belong to the whole city; making one of two cannot be undone by a click.
rules.add_perm("governance.manage_parties", is_coordinator | is_official)
rules.add_perm("governance.merge_parties", is_coordinator)
rules.add_perm("governance.import_parties", is_coordinator)
