# SPDX-License-Identifier: EUPL-1.2
"""Who may bring a need and an offer together, answer, and say what came of it; who may hold a meeting."""

from typing import Any

import rules

from accounts.models import User
from accounts.rules import is_coordinator, is_official
from initiatives.models import Initiative, Introduction, Meeting
from initiatives.models.handling import areas_worked_in


def _sides(introduction: Introduction) -> list[Any]:
    return [introduction.need.initiative_id, introduction.offer.initiative_id]


@rules.predicate
def carries_a_side(person: object, introduction: Introduction | None) -> bool:
    """Whether this person carries one of the two."""
    if not isinstance(person, User) or not person.is_active or introduction is None:
        return False
    return Initiative.objects.carried_by(person).filter(pk__in=_sides(introduction)).exists()


@rules.predicate
def handles_a_side(person: object, introduction: Introduction | None) -> bool:
    """Whether this official's teams cover one of the two; a coordinator covers all."""
    if not isinstance(person, User) or not person.is_active or introduction is None:
        return False
    return Initiative.objects.in_areas_of(person).filter(pk__in=_sides(introduction)).exists()


@rules.predicate
def proposed_it(person: object, introduction: Introduction | None) -> bool:
    """Whether this person proposed the introduction."""
    return isinstance(person, User) and introduction is not None and introduction.proposed_by_id == person.id


@rules.predicate
def carries_something(person: object) -> bool:
    """Whether this person carries an initiative of the public register."""
    return isinstance(person, User) and person.is_active and Initiative.objects.published().carried_by(person).exists()


@rules.predicate
def organises_it(person: object, meeting: Meeting | None) -> bool:
    """Whether this person organised the meeting."""
    return (
        isinstance(person, User) and person.is_active and meeting is not None and meeting.organised_by_id == person.id
    )


@rules.predicate
def is_in_their_area(person: object, meeting: Meeting | None) -> bool:
    """Whether the meeting is in an area of this official's teams, or about an initiative there."""
    if not isinstance(person, User) or meeting is None:
        return False
    if meeting.area_id and areas_worked_in(person).filter(area=meeting.area_id).exists():
        return True
    return Initiative.objects.in_areas_of(person).filter(meetings=meeting).exists()


@rules.predicate
def may_see(person: object, meeting: Meeting | None) -> bool:
    """Whether the meeting is in view for this person."""
    if not isinstance(person, User) or not person.is_active or meeting is None:
        return False
    return Meeting.objects.visible_to(person).filter(pk=meeting.pk).exists()


is_office = is_coordinator | is_official

rules.add_perm("initiatives.propose_introduction", carries_a_side | (is_office & handles_a_side))
rules.add_perm("initiatives.answer_introduction", carries_a_side)
rules.add_perm("initiatives.withdraw_introduction", proposed_it | (is_office & handles_a_side))
rules.add_perm("initiatives.close_introduction", carries_a_side | (is_office & handles_a_side))
rules.add_perm("initiatives.hold_meeting", is_office | carries_something)
rules.add_perm("initiatives.change_meeting", organises_it | is_coordinator | (is_official & is_in_their_area))
rules.add_perm("initiatives.come_to_meeting", may_see)
