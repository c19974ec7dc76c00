# SPDX-License-Identifier: EUPL-1.2
"""Who keeps arrangements, contact and policy, and who takes part in a challenge."""

import rules

from accounts.models import User
from accounts.rules import is_coordinator
from governance.models import Challenge, ThreadMessage
from initiatives.moderation.rules import carries, handles_it


@rules.predicate
def handles_challenge(person: object, challenge: Challenge | None) -> bool:
    """Whether this official handles the initiative that challenges; nobody answers their own."""
    if challenge is None:
        return False
    return bool(handles_it.test(person, challenge.initiative)) and not carries.test(person, challenge.initiative)


@rules.predicate
def carries_challenger(person: object, challenge: Challenge | None) -> bool:
    """Whether this person carries the initiative that challenges."""
    return challenge is not None and bool(carries.test(person, challenge.initiative))


@rules.predicate
def wrote_message(person: object, message: ThreadMessage | None) -> bool:
    """Whether this person wrote the message, and may still write there."""
    if not isinstance(person, User) or message is None or message.written_by_id != person.pk:
        return False
    side = handles_it if message.is_from_city else carries
    return bool(side.test(person, message.initiative))


rules.add_perm("governance.submit_challenge", carries)
rules.add_perm("governance.handle_challenge", handles_challenge)
rules.add_perm("governance.withdraw_challenge", carries_challenger)
rules.add_perm("governance.manage_arrangements", handles_it)
rules.add_perm("governance.manage_contact", handles_it)
rules.add_perm("governance.ask_municipality", carries)
# Nobody answers themselves.
rules.add_perm("governance.answer_founder", handles_it & ~carries)
rules.add_perm("governance.take_back_message", wrote_message)
rules.add_perm("governance.manage_policy", is_coordinator)
rules.add_perm("governance.import_subsidies", is_coordinator)
