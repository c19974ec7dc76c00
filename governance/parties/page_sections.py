# SPDX-License-Identifier: EUPL-1.2
"""Parts of the page of a party that subjects above parties add."""

from collections.abc import Callable, Sequence

from accounts.models import User
from core.registry import Registry
from initiatives.models import Party
from initiatives.register.page_sections import Section

# Of a party with its departments, for who keeps parties.
PartySectionMaker = Callable[[Sequence[Party], User], Section | None]

on_party: Registry[PartySectionMaker] = Registry("Parts of the page of a party; governance (issues) adds them.")


def party_sections(together: Sequence[Party], user: User) -> list[Section]:
    """Return the parts of the page of a party and its departments for this reader, in order of appearance."""
    made = (maker(together, user) for maker in on_party)
    return sorted((section for section in made if section), key=lambda section: section.order)
