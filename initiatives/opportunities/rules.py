# SPDX-License-Identifier: EUPL-1.2
"""Who may put an opportunity on the map, pick it up, follow it and take it back."""

import rules

from accounts.models import User
from accounts.rules import is_coordinator, is_official, is_signed_in
from initiatives.models import Initiative, Opportunity


@rules.predicate
def decides_on_opportunity(person: object, opportunity: Opportunity | None) -> bool:
    """Whether it lies in this official's areas, or in the whole city."""
    if not isinstance(person, User) or not person.is_active or opportunity is None:
        return False
    return Opportunity.objects.handled_by(person).filter(pk=opportunity.pk).exists()


@rules.predicate
def listed_opportunity(person: object, opportunity: Opportunity | None) -> bool:
    """Whether this person listed it, signed in."""
    return isinstance(person, User) and opportunity is not None and opportunity.listed_by_id == person.id


@rules.predicate
def brokers_opportunity(person: object, opportunity: Opportunity | None) -> bool:
    """Whether this person is its area broker."""
    return isinstance(person, User) and opportunity is not None and opportunity.broker_id == person.id


@rules.predicate
def carries_who_picked_up(person: object, opportunity: Opportunity | None) -> bool:
    """Whether this person carries the initiative that picked it up."""
    if not isinstance(person, User) or opportunity is None or opportunity.picked_up_by_id is None:
        return False
    return Initiative.objects.carried_by(person).filter(pk=opportunity.picked_up_by_id).exists()


@rules.predicate
def carries_a_published_one(person: object) -> bool:
    """Whether this person carries an initiative of the public register."""
    return isinstance(person, User) and person.is_active and Initiative.objects.carried_by(person).published().exists()


decides = (is_coordinator | is_official) & decides_on_opportunity
rules.add_perm("initiatives.decide_opportunity", decides)
rules.add_perm("initiatives.withdraw_opportunity", listed_opportunity | decides)
rules.add_perm("initiatives.pick_up_opportunity", carries_a_published_one | decides)
rules.add_perm("initiatives.follow_opportunity", brokers_opportunity | carries_who_picked_up | decides)
rules.add_perm("initiatives.help_opportunity", is_signed_in)
