# SPDX-License-Identifier: EUPL-1.2
"""Who may bring a need and an offer together, answer, and say what came of it; who may hold a meeting."""

from typing import Any

import rules

from accounts.models import User
from accounts.rules import is_coordinator, is_official
from initiatives.models import Initiative, Introduction


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


is_office = is_coordinator | is_official

rules.add_perm("initiatives.propose_introduction", carries_a_side | (is_office & handles_a_side))
rules.add_perm("initiatives.answer_introduction", carries_a_side)
rules.add_perm("initiatives.withdraw_introduction", proposed_it | (is_office & handles_a_side))
rules.add_perm("initiatives.close_introduction", carries_a_side | (is_office & handles_a_side))
