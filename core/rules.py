# SPDX-License-Identifier: EUPL-1.2
"""Who may change what this installation is. Offices are asked by name: this app lies below the one that gives them."""

import rules


def holds_office(person: object, role: str) -> bool:
    """Return whether this person is active and holds the office of this name."""
    return bool(getattr(person, "is_active", False)) and role in getattr(person, "roles", ())


@rules.predicate
def is_administrator(person: object) -> bool:
    """Whether this person holds the office of administrator."""
    return holds_office(person, "administrator")


rules.add_perm("core.manage_site", is_administrator)
