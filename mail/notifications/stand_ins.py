# SPDX-License-Identifier: EUPL-1.2
"""Who is written to instead of somebody who is away."""

from collections.abc import Callable
from typing import Any

from core.registry import Registry, alone

StandInOf = Callable[[Any], Any]

stand_ins: Registry[StandInOf] = Registry(
    "Who stands in today for a person, or None; accounts adds it.",
    key=alone,
)


def stand_in_of(person: Any) -> Any:
    """Return who stands in today for this person; None when nobody does. One query."""
    found = stand_ins.get()
    return found(person) if found else None
