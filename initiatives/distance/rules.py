# SPDX-License-Identifier: EUPL-1.2
"""Who records and ends chosen distance: who carries the initiative, and who handles it in their name."""

import rules

from initiatives.moderation.rules import carries, handles_it

rules.add_perm("initiatives.keep_distance", handles_it | carries)
