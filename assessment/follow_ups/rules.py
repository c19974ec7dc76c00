# SPDX-License-Identifier: EUPL-1.2
"""Follow-ups are worked on by who carries the initiative and who handles it; their owner changes and closes them."""

import rules

from accounts.models import User
from assessment.models import FollowUp
from initiatives.models import Initiative, Party
from initiatives.moderation.rules import carries, handles_it


@rules.predicate
def speaks_for(person: User, about: object) -> bool:
    """Whether this is an institution that the person speaks for."""
    return isinstance(about, Party) and Party.objects.represented_by(person).filter(pk=about.pk).exists()


@rules.predicate
def carries_or_handles(person: User, about: object) -> bool:
    """Whether this is an initiative that the person carries or handles."""
    return isinstance(about, Initiative) and bool((carries | handles_it)(person, about))


@rules.predicate
def works_on_it(person: User, follow_up: FollowUp | None) -> bool:
    """Whether this person carries, handles or speaks for what it is about."""
    subject = follow_up.subject if follow_up else None
    if subject is None:
        return False
    if subject.initiative is not None:
        return bool((carries | handles_it)(person, subject.initiative))
    return bool(speaks_for(person, subject.party))


@rules.predicate
def leads_it(person: User, follow_up: FollowUp | None) -> bool:
    """Whether this person handles the initiative it is about, or speaks for the institution."""
    subject = follow_up.subject if follow_up else None
    if subject is None:
        return False
    if subject.initiative is not None:
        return bool(handles_it(person, subject.initiative))
    return bool(speaks_for(person, subject.party))


@rules.predicate
def owns_it(person: User, follow_up: FollowUp | None) -> bool:
    """Whether this person promised it."""
    # Nobody is the owner of what nobody promised, whoever is not signed in either.
    return follow_up is not None and follow_up.owner_id is not None and follow_up.owner_id == person.pk


rules.add_perm("assessment.add_follow_up", speaks_for | carries_or_handles)
# What somebody promised is theirs to word: the other carriers close it, and do not rewrite it.
rules.add_perm("assessment.change_follow_up", owns_it | leads_it)
rules.add_perm("assessment.close_follow_up", owns_it | works_on_it)
