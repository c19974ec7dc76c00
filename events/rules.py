# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with webhooks."""

import rules

from accounts.rules import is_administrator

rules.add_perm("exchange.manage_webhooks", is_administrator)
