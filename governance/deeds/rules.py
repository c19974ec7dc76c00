# SPDX-License-Identifier: EUPL-1.2
"""Who reads what was counted of an institution: officials, aldermen, who speaks for it. Who replies: no alderman."""

import rules

from accounts.rules import is_alderman, is_coordinator, is_official
from assessment.follow_ups.rules import speaks_for

rules.add_perm("governance.read_deeds", is_coordinator | is_official | is_alderman | speaks_for)
rules.add_perm("governance.reply_to_deeds", is_coordinator | is_official | speaks_for)
