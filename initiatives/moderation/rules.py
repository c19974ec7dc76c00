# SPDX-License-Identifier: EUPL-1.2
"""What an official or a coordinator may do to a registration, and a carrier to its status."""

import rules

from accounts.models import User
from accounts.rules import is_coordinator, is_official, is_signed_in
from initiatives.models import Area, DecisionBatch, Initiative, SavedView
from initiatives.models.handling import areas_worked_in


@rules.predicate
def works_in_its_area(person: object, initiative: Initiative | None) -> bool:
    """Whether this official's teams cover the initiative; what belongs to the whole city has no area official."""
    if not isinstance(person, User) or initiative is None:
        return False
    return Initiative.objects.in_areas_of(person).filter(pk=initiative.pk).exists()


@rules.predicate
def works_in(person: object, area: Area | None) -> bool:
    """Whether this official's teams cover the area; the whole city has no area official."""
    if not isinstance(person, User) or area is None:
        return False
    return areas_worked_in(person).filter(area=area).exists()


@rules.predicate
def carries(person: object, initiative: Initiative | None) -> bool:
    """Whether this person actively carries the initiative."""
    if not isinstance(person, User) or not person.is_active or initiative is None:
        return False
    return initiative.carriers.active().filter(user=person).exists()


@rules.predicate
def owns_view(person: object, view: SavedView | None) -> bool:
    """Whether this person saved the view."""
    return isinstance(person, User) and view is not None and view.user_id == person.id


@rules.predicate
def decided_it(person: object, batch: DecisionBatch | None) -> bool:
    """Whether this person made the decisions."""
    return isinstance(person, User) and batch is not None and batch.decided_by_id == person.id


handles_it = is_coordinator | (is_official & works_in_its_area)

rules.add_perm("initiatives.view_queue", is_coordinator | is_official)
rules.add_perm("initiatives.view_dossier", handles_it)
rules.add_perm("initiatives.correct_register", handles_it)
# What another system of the municipality knows comes in where it works.
rules.add_perm("initiatives.bring_in", is_coordinator | (is_official & works_in))
# Nobody decides on a registration they carry themselves, whatever their office.
rules.add_perm("initiatives.decide_registration", handles_it & ~carries)
# Of each of them the rule of deciding is asked too.
rules.add_perm("initiatives.take_back_decisions", decided_it & (is_coordinator | is_official))
rules.add_perm("initiatives.move_own_registration", carries)
rules.add_perm("initiatives.save_view", is_coordinator | is_official)
rules.add_perm("initiatives.keep_columns", is_signed_in)
rules.add_perm("initiatives.change_view", owns_view & (is_coordinator | is_official))
