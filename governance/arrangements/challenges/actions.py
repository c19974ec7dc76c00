# SPDX-License-Identifier: EUPL-1.2
"""Challenges: submitting one, preparing the answer, and moving it along its life."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.dates import ensure_coming
from core.errors import RefusedError, ensure_length
from core.permissions import require
from core.site.queries import own_party
from governance.arrangements.actions.arrangements import Terms, add_arrangement
from governance.arrangements.challenges.lifecycle import WAITING, answer_due_on, ensure_move
from governance.arrangements.challenges.notices import send_letters
from governance.changes import Changed, announce
from governance.models import Arrangement, ArrangementKind, Challenge, ChallengeState, ChallengeStep, Department
from initiatives.models import Initiative
from initiatives.models.party import Sphere

NOTE_LENGTH: Final = 500
# More than this at once from one initiative is not talked over by anybody (ours).
WAITING_MOST: Final = 5


@dataclass(frozen=True, slots=True)
class Term:
    """From when until when the task is taken over; both days included."""

    first_day: date
    last_day: date | None = None


@transaction.atomic
def submit_challenge(*, initiative: Initiative, values: Mapping[str, Any], by: User) -> Challenge:
    """Offer to take over a public task; the answer is due within the weeks of CHALLENGE_ANSWER_WEEKS.

    What is submitted twice is kept once. Raises NotAllowedError, and RefusedError for an initiative that is not in the
    public register or has many challenges waiting.
    """
    require(by, "governance.submit_challenge", initiative)
    locked = Initiative.objects.select_for_update().get(pk=initiative.pk)
    if not locked.is_in_register:
        raise RefusedError(_("Only an initiative of the public register can challenge. Publish yours first."))
    waiting = Challenge.objects.filter(initiative=locked, state__in=WAITING)
    if same := waiting.filter(**values).first():
        return same
    if waiting.count() >= WAITING_MOST:
        raise RefusedError(_("You have several challenges waiting already. Wait for an answer to one of them."))
    ensure_coming(values.get("wanted_from"), field="wanted_from")
    today = timezone.localdate()
    made = Challenge.objects.create(initiative=locked, submitted_on=today, answer_due_on=answer_due_on(today), **values)
    step = made.steps.create(state=ChallengeState.SUBMITTED, noted_by=by)
    send_letters(made, step, by=by)
    return made


@transaction.atomic
def prepare_challenge(
    *, challenge: Challenge, department: Department | None, budget: Decimal | None, expected_version: int, by: User
) -> Challenge:
    """Say whose task it is and what it costs now. Raises ConflictError when somebody else did meanwhile."""
    require(by, "governance.handle_challenge", challenge)
    update_unchanged(challenge, expected_version=expected_version, changes={"department": department, "budget": budget})
    return challenge


@transaction.atomic
def note_talk(*, challenge: Challenge, note: str, by: User) -> ChallengeStep:
    """Keep what was said; the first talk moves what was submitted to talks."""
    current = Challenge.objects.select_for_update().get(pk=challenge.pk)
    require(by, "governance.handle_challenge", current)
    if not note.strip():
        raise RefusedError(_("Write what was said."), field="note")
    if current.state == ChallengeState.SUBMITTED:
        move_challenge(challenge=current, to=ChallengeState.IN_TALKS, by=by, note=note)
        return current.steps.latest("created_at", "id")
    if current.state != ChallengeState.IN_TALKS:
        raise RefusedError(_("There is nothing to talk over any more: the answer has been given."))
    ensure_length(note.strip(), NOTE_LENGTH, "note")
    return current.steps.create(state=current.state, note=note.strip(), noted_by=by)


@transaction.atomic
def move_challenge(
    *,
    challenge: Challenge,
    to: ChallengeState,
    by: User,
    note: str = "",
    term: Term | None = None,
    arrangement: Arrangement | None = None,
) -> Challenge:
    """Move a challenge to another state, with everything that goes with it; the one door along MOVES.

    In one transaction on the locked row: the state, a step with who and what was said, and a letter to the carriers. An
    answer (accepted, declined) needs a `note` that says why. Accepted needs a `term`, of which the agreement is made,
    or the `arrangement` that carries it. Raises NotAllowedError and RefusedError.
    """
    to = ChallengeState(to)
    note = note.strip()
    current = Challenge.objects.select_for_update().get(pk=challenge.pk)
    require(by, ensure_move(ChallengeState(current.state), to), current)
    changes: dict[str, Any] = {"state": to}
    if to in {ChallengeState.ACCEPTED, ChallengeState.DECLINED}:
        if not note:
            raise RefusedError(_("Write the answer and why. The carriers read it in a letter."), field="note")
        changes |= {"answer": note, "answered_on": timezone.localdate()}
    if to is ChallengeState.ACCEPTED:
        changes["arrangement"] = arrangement or _agreed(current, term, by)
        _ensure_own(current, changes["arrangement"])
    for name, value in changes.items():
        setattr(current, name, value)
    current.save(update_fields=list(changes))
    current.refresh_from_db()
    step = current.steps.create(state=to, note=note[:NOTE_LENGTH], noted_by=by)
    send_letters(current, step, by=by)
    announce(Changed.CHALLENGE, current.initiative_id)
    return current


def _agreed(current: Challenge, term: Term | None, by: User) -> Arrangement:
    if term is None:
        raise RefusedError(_("Say from when until when, or choose the agreement that carries it."), field="first_day")
    terms = Terms(
        kind=ArrangementKind.AGREEMENT,
        title=current.task,
        first_day=term.first_day,
        last_day=term.last_day,
        amount_granted=current.price,
    )
    return add_arrangement(
        initiative=current.initiative,
        terms=terms,
        party_name=own_party(),
        sphere=Sphere.GOVERNMENT,
        by=by,
    )


def _ensure_own(current: Challenge, arrangement: Arrangement) -> None:
    taken = Challenge.objects.filter(arrangement=arrangement).exclude(pk=current.pk).exists()
    if arrangement.initiative_id != current.initiative_id or taken:
        raise RefusedError(
            _("Choose an agreement of this initiative that carries no other challenge."), field="arrangement"
        )
