# SPDX-License-Identifier: EUPL-1.2
"""What this room knows about one person: what they were told and asked, and what they did with signals."""

from typing import Any

from accounts.models import User
from accounts.own_data import Part, register
from governance.models import Confirmation, SignalStep, Telling


def register_own_part() -> None:
    """Register what this room knows."""
    register(Part("governance", _export, _erase))


def _export(person: User) -> dict[str, Any]:
    tellings = Telling.objects.filter(user=person).select_related("signal__initiative").order_by("created_at")
    asked = Confirmation.objects.filter(asked_of=person).select_related("initiative").order_by("created_at")
    steps = SignalStep.objects.filter(done_by=person).select_related("signal__initiative").order_by("created_at")
    return {
        "told_of_signals": [
            {"when": one.day.isoformat(), "check": one.signal.check_code, "initiative": one.signal.initiative.name}
            for one in tellings
        ],
        "asked_whether_still_right": [
            {
                "when": one.created_at.isoformat(),
                "initiative": one.initiative.name,
                "answer": None if one.is_right is None else ("yes" if one.is_right else "no"),
            }
            for one in asked
        ],
        "steps_with_signals": [
            {
                "when": one.day.isoformat(),
                "what": one.kind,
                "initiative": one.signal.initiative.name,
                "note": one.note,
            }
            for one in steps
        ],
    }


def _erase(person: User) -> None:
    """Remove what was asked and told; steps stay without the name, as the row itself sees to."""
    Telling.objects.filter(user=person).delete()
    Confirmation.objects.filter(asked_of=person).delete()
