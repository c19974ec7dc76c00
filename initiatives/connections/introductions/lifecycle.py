# SPDX-License-Identifier: EUPL-1.2
"""Where an introduction stands follows from its fields; nothing else says it. No Django models here."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

# Both sides have so many days; then it is over without anybody having said no.
TERM: Final = timedelta(days=60)
REMIND_AFTER: Final = timedelta(days=14)
# An official may help when something waits for so long.
WAITS_LONG: Final = timedelta(days=14)


class IntroductionState(TextChoices):
    """How far an introduction came."""

    WAITING = "waiting", _("Waits for an answer")
    AGREED = "agreed", _("Both want it")
    DONE = "done", _("Known what came of it")
    DECLINED = "declined", _("Declined")
    WITHDRAWN = "withdrawn", _("Taken back")
    EXPIRED = "expired", _("No answer in time")
    GONE = "gone", _("No longer open")


# What becomes of a waiting introduction without contact; a side reads only that it did not go through.
ENDED: Final = frozenset(
    {IntroductionState.DECLINED, IntroductionState.WITHDRAWN, IntroductionState.EXPIRED, IntroductionState.GONE}
)
KNOWS_CONTACT: Final = frozenset({IntroductionState.AGREED, IntroductionState.DONE})


@dataclass(frozen=True, slots=True)
class Facts:
    """What the state follows from. `is_open`: both the need and the offer still stand open in the register."""

    need_accepts: bool | None
    offer_accepts: bool | None
    is_withdrawn: bool
    is_closed: bool
    is_open: bool
    expires_on: date


def state_of(facts: Facts, today: date) -> IntroductionState:
    """Return where an introduction stands today; the last day of its term is in time."""
    if facts.is_withdrawn:
        return IntroductionState.WITHDRAWN
    if facts.need_accepts is False or facts.offer_accepts is False:
        return IntroductionState.DECLINED
    if facts.need_accepts and facts.offer_accepts:
        return IntroductionState.DONE if facts.is_closed else IntroductionState.AGREED
    if today > facts.expires_on:
        return IntroductionState.EXPIRED
    return IntroductionState.WAITING if facts.is_open else IntroductionState.GONE
