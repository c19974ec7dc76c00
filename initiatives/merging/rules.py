# SPDX-License-Identifier: EUPL-1.2
"""Who makes one initiative of two: who handles both, and carries neither."""

import rules

from initiatives.moderation.rules import carries, handles_it

# Asked of each of the two.
rules.add_perm("initiatives.merge_initiative", handles_it & ~carries)
