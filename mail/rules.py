# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with letters and mail. Offices are asked by name: this app lies below the one that gives them."""

from typing import Any

import rules

from core.rules import holds_office, is_administrator


@rules.predicate
def is_coordinator(person: object) -> bool:
    """Whether this person holds the office of coordinator."""
    return holds_office(person, "coordinator")


@rules.predicate
def is_for_others_eyes(_person: object, message: Any) -> bool:
    """Whether what a mail says may be read by more than its addressee: no code or link, no word between colleagues."""
    return message is not None and not (message.is_secret or message.is_between_colleagues)


rules.add_perm("mail.edit_letters", is_coordinator)
# Running the system gives no right to read what people are written.
rules.add_perm("mail.read_message", is_coordinator & is_for_others_eyes)
rules.add_perm("mail.view_outbox", is_coordinator | is_administrator)
rules.add_perm("mail.retry_message", is_coordinator | is_administrator)
rules.add_perm("mail.cancel_message", is_coordinator | is_administrator)
rules.add_perm("mail.hold_mail", is_administrator)
