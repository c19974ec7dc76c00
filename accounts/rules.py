# SPDX-License-Identifier: EUPL-1.2
"""What an office allows is said in each app's rules; these are the offices themselves."""

import rules

from accounts.handing_over.kinds import work_kinds
from accounts.models import Role, User
from accounts.people.queries import holds
from accounts.stand_ins.queries import handles_initiatives


@rules.predicate
def is_assessor(person: object) -> bool:
    """Whether this person scores what is assigned to them."""
    return holds(person, Role.ASSESSOR)


@rules.predicate
def is_official(person: object) -> bool:
    """Whether this person works in the areas of their teams."""
    return holds(person, Role.OFFICIAL)


@rules.predicate
def is_coordinator(person: object) -> bool:
    """Whether this person runs rounds and works in all areas."""
    return holds(person, Role.COORDINATOR)


@rules.predicate
def is_alderman(person: object) -> bool:
    """Whether this person decides in the college and reads figures over the whole city."""
    return holds(person, Role.ALDERMAN)


@rules.predicate
def is_administrator(person: object) -> bool:
    """Whether this person manages people, areas, clients and settings."""
    return holds(person, Role.ADMINISTRATOR)


@rules.predicate
def is_signed_in(person: object) -> bool:
    """Whether this is somebody with an account that is open, whatever their office."""
    return isinstance(person, User) and person.is_active


@rules.predicate
def is_themselves(person: object, whose: User | None) -> bool:
    """Whether it is about the person who asks."""
    return isinstance(person, User) and person.is_active and person == whose


@rules.predicate
def has_work_to_do(_person: object, whose: User | None) -> bool:
    """Whether the office of whom it is about has work that a colleague can do."""
    return whose is not None and handles_initiatives(whose)


@rules.predicate
def left_work(_person: object, whose: User | None) -> bool:
    """Whether work that a colleague can do stands in the name of whom it is about, whatever their office is now."""
    return whose is not None and any(kind.of(whose).exists() for kind in work_kinds if kind.hand_over)


rules.add_perm("accounts.manage_people", is_administrator)
rules.add_perm("accounts.manage_api_clients", is_administrator)
rules.add_perm("accounts.read_reading_log", is_administrator)
rules.add_perm("accounts.manage_retention", is_administrator)
rules.add_perm("accounts.decide_on_destruction", is_administrator | is_coordinator)
# Who lost the office still has what stood in their name: an administrator gives it to who can do it.
rules.add_perm(
    "accounts.hand_over_work", (is_themselves & has_work_to_do) | (is_administrator & (has_work_to_do | left_work))
)
rules.add_perm("accounts.read_load", is_official | is_coordinator)
rules.add_perm("accounts.arrange_stand_in", (is_administrator | is_themselves) & has_work_to_do)
