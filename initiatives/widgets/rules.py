# SPDX-License-Identifier: EUPL-1.2
"""Who lets sites of others show our widgets."""

import rules

from accounts.rules import is_administrator

rules.add_perm("initiatives.manage_widget_sites", is_administrator)
