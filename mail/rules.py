# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with letters and mail. Offices are asked by name: this app lies below the one that gives them."""

import rules

from core.rules import holds_office, is_administrator


@rules.predicate
def is_coordinator(person: object) -> bool:
    """Whether this person holds the office of coordinator."""
    return holds_office(person, "coordinator")


rules.add_perm("mail.edit_letters", is_coordinator)
rules.add_perm("mail.view_outbox", is_coordinator | is_administrator)
rules.add_perm("mail.retry_message", is_coordinator | is_administrator)
rules.add_perm("mail.cancel_message", is_coordinator | is_administrator)
rules.add_perm("mail.hold_mail", is_administrator)
