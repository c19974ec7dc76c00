# SPDX-License-Identifier: EUPL-1.2
"""A carrier answers "is this still right?" from a mail; the link works once and needs no signing in."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core.errors import RefusedError
from core.permissions import may
from governance.continuity.runs.listeners import recheck
from governance.models import Confirmation, Signal, SignalStep, StepKind
from initiatives.carriers.tokens import hash_of
from initiatives.my_initiatives.actions import confirm_still_right

SILENCE = "silence"


def confirmation_for(token: str) -> Confirmation | None:
    """Return the question of this link; None when there is none, or its carrier carries the initiative no longer."""
    rows = Confirmation.objects.select_related("initiative", "asked_of")
    found = rows.filter(token_hash=hash_of(token)).first()
    if found is None or not may(found.asked_of, "initiatives.change_initiative", found.initiative):
        return None
    return found


@transaction.atomic
def answer(*, token: str, is_right: bool) -> Confirmation:
    """Note the answer: yes is news of the initiative and its signal goes; no leaves a step for the official.

    Raises RefusedError when the link is unknown, used or out of date.
    """
    # The row is the lock: a double click is one answer.
    locked = Confirmation.objects.select_for_update().filter(token_hash=hash_of(token)).first()
    asked = confirmation_for(token) if locked else None
    if locked is None or asked is None:
        raise RefusedError(_("This link does not work any more."))
    if locked.answered_at is not None:
        if locked.is_right == is_right:
            return locked
        raise RefusedError(_("You answered this question already."))
    if locked.expires_at <= timezone.now():
        raise RefusedError(_("This link was valid for 30 days. Sign in to tell how it is."))
    locked.answered_at, locked.is_right = timezone.now(), is_right
    locked.save(update_fields=["answered_at", "is_right"])
    if is_right:
        confirm_still_right(initiative=asked.initiative, by=asked.asked_of)
    signals = Signal.objects.open().filter(check_code=SILENCE, initiative=asked.initiative)
    SignalStep.objects.bulk_create(
        SignalStep(
            signal=one,
            kind=StepKind.ANSWERED,
            day=timezone.localdate(),
            note="yes" if is_right else "no",
            done_by=asked.asked_of,
        )
        for one in signals.select_for_update().order_by("pk")
    )
    recheck(asked.initiative.pk, SILENCE)
    return locked
