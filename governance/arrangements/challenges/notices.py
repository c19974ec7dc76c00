# SPDX-License-Identifier: EUPL-1.2
"""The letters to the carriers of an initiative that challenged."""

from django.utils import translation
from django.utils.formats import date_format

from accounts.models import User
from core.pages.links import absolute_link
from governance.arrangements.challenges.letters import LETTER_OF
from governance.models import Challenge, ChallengeState, ChallengeStep
from initiatives.carriers.queries import active_carriers
from mail.actions import queue_message


def send_letters(challenge: Challenge, step: ChallengeStep, *, by: User) -> None:
    """Write to every active carrier, in their own language, once per step; who withdrew it needs no letter."""
    letter = LETTER_OF.get(ChallengeState(step.state))
    if letter is None:
        return
    for carrier in active_carriers(challenge.initiative):
        language = carrier.user.language
        with translation.override(language):
            known = {
                "task": challenge.task,
                "initiative": challenge.initiative.name,
                "answer_by": date_format(challenge.answer_due_on, "j F Y"),
                "note": challenge.answer if step.state in {"accepted", "declined"} else step.note,
                "official": "" if carrier.user_id == by.pk else by.name,
                "link": absolute_link("governance:mine-challenges", challenge.initiative_id, language=language),
            }
        queue_message(
            to=carrier.user.email,
            letter=letter.code,
            context={name: known[name] for name in letter.placeholders},
            language=language,
            about=challenge.initiative_id,
            dedup_key=f"challenge-step:{step.pk}:{carrier.user_id}",
        )
