# SPDX-License-Identifier: EUPL-1.2
"""What an office allows is said in each app's rules; these are the offices themselves."""

import rules

from accounts.models import Role
from accounts.people.queries import holds


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


rules.add_perm("accounts.manage_people", is_administrator)
rules.add_perm("accounts.manage_api_clients", is_administrator)
rules.add_perm("accounts.read_reading_log", is_administrator)
rules.add_perm("accounts.manage_retention", is_administrator)
rules.add_perm("accounts.decide_on_destruction", is_administrator | is_coordinator)
