# SPDX-License-Identifier: EUPL-1.2
"""Who manages the themes."""

import rules

from accounts.rules import is_administrator

rules.add_perm("initiatives.manage_themes", is_administrator)
