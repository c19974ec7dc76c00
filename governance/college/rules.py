# SPDX-License-Identifier: EUPL-1.2
"""Who reads what the college decides: aldermen and coordinators; of one institution also who speaks for it."""

import rules

from accounts.rules import is_alderman, is_coordinator
from assessment.follow_ups.rules import speaks_for

rules.add_perm("governance.read_college", is_alderman | is_coordinator | speaks_for)
