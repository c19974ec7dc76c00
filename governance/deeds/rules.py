# SPDX-License-Identifier: EUPL-1.2
"""Who reads what was counted of an institution, and replies: officials, and who speaks for it."""

import rules

from accounts.rules import is_coordinator, is_official
from assessment.follow_ups.rules import speaks_for

rules.add_perm("governance.read_deeds", is_coordinator | is_official | speaks_for)
rules.add_perm("governance.reply_to_deeds", is_coordinator | is_official | speaks_for)
