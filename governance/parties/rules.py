# SPDX-License-Identifier: EUPL-1.2
"""Who keeps parties, the chain of an initiative, places and ways of governing."""

import rules

from accounts.models import User
from accounts.rules import is_coordinator, is_official
from assessment.follow_ups.rules import speaks_for
from governance.models import PartnerPromise
from initiatives.moderation.rules import carries, handles_it


@rules.predicate
def answers_for_party(person: User, promise: PartnerPromise | None) -> bool:
    """Whether this person speaks for the party that promised it, or carries the initiative that the party is."""
    if promise is None:
        return False
    return bool(speaks_for(person, promise.party) or carries(person, promise.party.initiative))


rules.add_perm("governance.manage_chain", handles_it)
rules.add_perm("governance.choose_style", handles_it)
rules.add_perm("governance.recognise_style", carries)
# Founders say themselves what they need.
rules.add_perm("governance.say_role_needed", handles_it | carries)
# Who is left waiting may ask; what a party has to do and what became of it is kept by who handles the initiative.
rules.add_perm("governance.call_partner", handles_it | carries)
rules.add_perm("governance.answer_call", answers_for_party)
# Places belong to the whole city, their use to an initiative.
rules.add_perm("governance.manage_places", is_coordinator | is_official)
rules.add_perm("governance.manage_place_uses", handles_it)
# Parties belong to the whole city; making one of two cannot be undone by a click.
rules.add_perm("governance.manage_parties", is_coordinator | is_official)
rules.add_perm("governance.merge_parties", is_coordinator)
rules.add_perm("governance.import_parties", is_coordinator)
