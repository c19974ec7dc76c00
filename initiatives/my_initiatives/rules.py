# SPDX-License-Identifier: EUPL-1.2
"""What a carrier may do to an initiative: everything on this page belongs to all its carriers alike.

Whether it can be done in the present state is the action's question; it ends in a sentence, not in a refusal of access.
"""

import rules

from accounts.models import User
from initiatives.models import Carrier, Invitation, Need, Post
from initiatives.moderation.rules import carries


@rules.predicate
def carries_what_it_belongs_to(person: object, part: Post | Need | Invitation | None) -> bool:
    """Whether this person actively carries the initiative that a post, need or invitation belongs to."""
    return part is not None and bool(carries(person, part.initiative))


@rules.predicate
def is_that_carrier(person: object, carrier: Carrier | None) -> bool:
    """Whether this is the person's own carrying: nobody ends another's."""
    return isinstance(person, User) and carrier is not None and carrier.user_id == person.id


rules.add_perm("initiatives.change_initiative", carries)
rules.add_perm("initiatives.invite_carrier", carries)
rules.add_perm("initiatives.post_update", carries)
rules.add_perm("initiatives.change_post", carries_what_it_belongs_to)
rules.add_perm("initiatives.close_need", carries_what_it_belongs_to)
rules.add_perm("initiatives.change_invitation", carries_what_it_belongs_to)
rules.add_perm("initiatives.stop_carrying", is_that_carrier)
