# SPDX-License-Identifier: EUPL-1.2
"""Follow-ups are worked on by who carries the initiative and who handles it; their owner changes and closes them."""

import rules

from accounts.models import User
from assessment.models import FollowUp
from initiatives.moderation.rules import carries, handles_it


@rules.predicate
def works_on_its_initiative(person: User, follow_up: FollowUp | None) -> bool:
    """Whether this person carries or handles the initiative it is about."""
    initiative = follow_up.subject.initiative if follow_up else None
    return initiative is not None and bool((carries | handles_it)(person, initiative))


@rules.predicate
def handles_its_initiative(person: User, follow_up: FollowUp | None) -> bool:
    """Whether this person handles the initiative it is about."""
    initiative = follow_up.subject.initiative if follow_up else None
    return initiative is not None and bool(handles_it(person, initiative))


@rules.predicate
def owns_it(person: User, follow_up: FollowUp | None) -> bool:
    """Whether this person promised it."""
    return follow_up is not None and follow_up.owner_id == person.pk


rules.add_perm("assessment.add_follow_up", carries | handles_it)
# What somebody promised is theirs to word: the other carriers close it, and do not rewrite it.
rules.add_perm("assessment.change_follow_up", owns_it | handles_its_initiative)
rules.add_perm("assessment.close_follow_up", owns_it | works_on_its_initiative)
