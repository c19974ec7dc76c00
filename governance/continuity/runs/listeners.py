# SPDX-License-Identifier: EUPL-1.2
"""Looking again at initiatives after an act, so that a signal that is solved goes at once.

Checks with an open signal of this initiative look at once, so that the next page shows it gone; all others look in the
background. After an import, which is background work itself, all of them look at once. Nothing an act does depends on
either; what fails here the next run puts right.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from governance import changes
from governance.changes import Changed
from governance.continuity.checks.registry import all_checks, check_named
from governance.continuity.runs.engine import run_check
from governance.continuity.runs.recheck import recheck as look_at
from governance.continuity.runs.recheck import recheck_party_soon, recheck_soon
from governance.events.types import SIGNAL_OPENED, record_signals
from governance.models import ClosedBecause, Signal, SignalStep, StepKind
from initiatives.carriers import changes as initiative_changes
from initiatives.carriers.changes import ChangeKind as InitiativeChanged
from initiatives.models import StatusMove

# By what changed: the checks whose signals that can solve.
_SOLVED_BY: Final[Mapping[Changed, Sequence[str]]] = {
    Changed.ARRANGEMENT: (
        "expiry",
        "temporariness",
        "repeated-exception",
        "horizon",
        "single-funder",
        "determination-due",
        "notice-term",
        "four-year-limit",
        "decided-too-late",
    ),
    Changed.CHALLENGE: ("founder-waits",),
    Changed.MESSAGE: ("founder-waits",),
    Changed.CONTACT: ("no-contact-person", "silence"),
    Changed.CHAIN: ("chain-gap", "promise-overdue"),
}
CARRIERS = ("single-carrier",)
NEWS = ("silence", "horizon", "chain-gap", "single-funder")
LEARNING = ("experiment-verdict",)
PROMISES = ("promise-overdue",)


def listen() -> None:
    """Look again after what is done to parties and arrangements, and after what carriers do in the app below."""
    changes.subject_listeners.add(_after_act)
    initiative_changes.change_listeners.add(_after_change)


def _after_act(what: Changed, about: Collection[UUID]) -> None:
    if what is Changed.IMPORT:
        recheck_all(about)
        return
    for key in about:
        if what is Changed.PARTY:
            recheck_party_soon(key)
        else:
            recheck(key, *_SOLVED_BY[what])


def _after_change(initiative: UUID, what: InitiativeChanged) -> None:
    if what is InitiativeChanged.TAKEN_BACK:
        _put_back(initiative)
    recheck(initiative, *_after(what))


def _put_back(initiative: UUID) -> None:
    """Open the signals again that the last move closed, with what people did with them, as if they never were."""
    moved_at = StatusMove.objects.filter(initiative=initiative).latest("created_at", "id").created_at
    steps = SignalStep.objects.filter(
        signal__initiative=initiative, signal__closed_because=ClosedBecause.MOOT, kind=StepKind.CLOSED,
        created_at__gte=moved_at,
    )  # fmt: skip
    rows = list(Signal.objects.filter(pk__in=steps.values("signal")))
    keys = [row.pk for row in rows]
    Signal.objects.filter(pk__in=keys).update(closed_on=None, closed_because="", is_standing=True)
    SignalStep.objects.filter(signal__in=keys, kind=StepKind.CLOSED, created_at__gte=moved_at).delete()
    record_signals(SIGNAL_OPENED, rows)


def _after(what: InitiativeChanged) -> Sequence[str]:
    """Return the checks that a change can end at once; what leaves the register leaves them all."""
    if what in {InitiativeChanged.STATUS, InitiativeChanged.TAKEN_BACK}:
        return [check.code for check in all_checks()]
    if what is InitiativeChanged.PROMISE:
        return PROMISES
    if what is InitiativeChanged.DISTANCE:
        return [check.code for check in all_checks() if check.is_silent_at_distance]
    return (*NEWS, *CARRIERS) if what is InitiativeChanged.TOLD else CARRIERS


def recheck(initiative: UUID | None, *codes: str) -> None:
    """Have these checks look at the initiative again once the caller's transaction is committed."""
    if initiative is not None:
        transaction.on_commit(partial(_look_again, initiative, codes), robust=True)
        recheck_soon([initiative])


def recheck_all(initiatives: Collection[UUID]) -> None:
    """Have every check look at these initiatives once the caller's transaction is committed; not for a request."""
    transaction.on_commit(partial(look_at, initiatives), robust=True)


def _look_again(initiative: UUID, codes: tuple[str, ...]) -> None:
    open_now = Signal.objects.open().filter(initiative=initiative, check_code__in=codes).order_by("check_code")
    today = timezone.localdate()
    for code in open_now.values_list("check_code", flat=True).distinct():
        if check := check_named(code):
            run_check(check, today, only=[initiative])
