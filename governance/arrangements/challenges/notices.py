# SPDX-License-Identifier: EUPL-1.2
"""The letters to the carriers of an initiative that challenged."""

from typing import Any

from accounts.models import User
from governance.arrangements.challenges.letters import LETTER_OF
from governance.models import Challenge, ChallengeState, ChallengeStep
from initiatives.carriers.queries import active_carriers
from mail.actions import write_to


def send_letters(challenge: Challenge, step: ChallengeStep, *, by: User) -> None:
    """Write to every active carrier, in their own language, once per step; who withdrew it needs no letter."""
    letter = LETTER_OF.get(ChallengeState(step.state))
    if letter is None:
        return
    for carrier in active_carriers(challenge.initiative):
        known: dict[str, Any] = {
            "task": challenge.task,
            "initiative": challenge.initiative.name,
            "answer_by": challenge.answer_due_on,
            "note": challenge.answer if step.state in {"accepted", "declined"} else step.note,
            "official": "" if carrier.user_id == by.pk else by.name,
        }
        write_to(
            carrier.user,
            letter.code,
            link=("governance:mine-challenges", challenge.initiative_id),
            about=challenge.initiative_id,
            dedup_key=f"challenge-step:{step.pk}:{carrier.user_id}",
            **{name: value for name, value in known.items() if name in letter.placeholders},
        )
