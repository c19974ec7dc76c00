# SPDX-License-Identifier: EUPL-1.2
"""Who keeps the growth path of an initiative: who carries it and who handles it; only carriers show it to everybody."""

import rules

from initiatives.moderation.rules import carries, handles_it

rules.add_perm("governance.keep_growth", handles_it | carries)
rules.add_perm("governance.show_growth", carries)
