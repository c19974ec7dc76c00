# SPDX-License-Identifier: EUPL-1.2
"""Who carries an initiative may assess it themselves; who handles it reads what came of it."""

import rules

from initiatives.moderation.rules import carries, handles_it

rules.add_perm("assessment.assess_self", carries)
rules.add_perm("assessment.read_gap", carries | handles_it)
