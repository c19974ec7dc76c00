# SPDX-License-Identifier: EUPL-1.2
"""What asks something of an administrator: each app tells its own, from what it counts already."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from core.registry import Registry

# What /health found, by the name of the check.
HealthFacts = Mapping[str, Mapping[str, Any]]


class Urgency(IntEnum):
    """What goes first: what is down for everybody, what keeps the site from opening, what waits."""

    DOWN = 1
    NEEDED = 2
    WAITS = 3


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to do: what it is, why, and the page where it is done; without `href` it is done on the machine."""

    urgency: Urgency
    title: str
    text: str
    act: str = ""
    href: str = ""

    @property
    def is_down(self) -> bool:
        """Whether something does not work now."""
        return self.urgency == Urgency.DOWN


MatterMaker = Callable[[HealthFacts], Iterable[Matter]]

matter_makers: Registry[MatterMaker] = Registry(
    "What asks something of an administrator, from what /health found; core, mail, accounts and events add theirs."
)


def matters_of(found: HealthFacts, more: Iterable[Matter] = ()) -> list[Matter]:
    """Return everything and `more`, the most urgent first and within that in the order of the apps."""
    made = [*more, *(matter for maker in matter_makers for matter in maker(found))]
    return sorted(made, key=lambda one: one.urgency)
