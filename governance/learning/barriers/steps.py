# SPDX-License-Identifier: EUPL-1.2
"""The ladder of a barrier as it is drawn: what is behind us, where it stands, and since when. No database here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from governance.models import Barrier, BarrierState


@dataclass(frozen=True, slots=True)
class StepMark:
    """A step of the ladder: whether it is behind us, and since when."""

    label: str
    is_done: bool
    is_current: bool
    happened_on: date | None


def step_marks(barrier: Barrier, steps: Iterable[Any]) -> list[StepMark]:
    """Return the ladder with the day of each rung that was reached; a rung that was left again has no day."""
    states = list(BarrierState)
    place = states.index(BarrierState(barrier.state))
    days = {step.state: step.happened_on for step in steps}
    return [
        StepMark(str(state.label), at < place, at == place, days.get(state.value) if at <= place else None)
        for at, state in enumerate(states)
    ]
