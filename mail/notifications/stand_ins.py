# SPDX-License-Identifier: EUPL-1.2
"""Who is written to instead of somebody who is away."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import get_user_model

from core.permissions import may
from core.registry import Registry, alone

StandInOf = Callable[[Any], Any]

stand_ins: Registry[StandInOf] = Registry(
    "Who stands in today for a person, or None; accounts adds it.",
    key=alone,
)


def stand_in_of(person: Any, needs: tuple[str, object] | None = None) -> Any:
    """Return who stands in today for this person and may do what the work `needs`, an act on a thing; else None.

    Who stands in may be on the other side, as its carrier: then it stays with the person. One query without `needs`.
    """
    found = stand_ins.get()
    stand_in = found(person) if found and isinstance(person, get_user_model()) else None
    return stand_in if stand_in and (needs is None or may(stand_in, *needs)) else None
