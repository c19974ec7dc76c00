# SPDX-License-Identifier: EUPL-1.2
"""Who keeps arrangements and contact: whoever handles the initiative."""

import rules

from initiatives.rules.moderation import handles_it

rules.add_perm("governance.manage_arrangements", handles_it)
rules.add_perm("governance.manage_contact", handles_it)
