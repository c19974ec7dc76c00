# SPDX-License-Identifier: EUPL-1.2
"""Opportunities: listing one, moving it along its life, and offering help."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.dates import ensure_coming
from core.errors import RefusedError, ensure_length
from core.permissions import may, require
from initiatives.models import Initiative, Opportunity, OpportunityLister, OpportunityStep
from initiatives.opportunities.event_types import emit_opportunity
from initiatives.opportunities.lifecycle import OpportunityState, ensure_move
from initiatives.opportunities.mails import send_letters, send_received
from initiatives.register.contact.senders import Sender, ensure_room

NOTE_LENGTH: Final = 500
OUTCOME_LENGTH: Final = 2000


@transaction.atomic
def list_opportunity(*, values: Mapping[str, Any], by: User | None = None, sender: Sender | None = None) -> Opportunity:
    """List an opportunity; an official of its area puts it on the map at once, of others it waits for one.

    `values` has the fields of the model, with `themes` as a list. Without an account `sender` says where to answer.
    What the same sender lists twice is listed once. Raises RefusedError when visitors without an account listed very
    many today.
    """
    given = dict(values)
    themes = given.pop("themes", [])
    waiting = Opportunity.objects.filter(state=OpportunityState.PROPOSED)
    if sender and (same := waiting.filter(**given, lister__email__iexact=sender.email).first()):
        return same
    if by is None:
        sentence = _("We have many opportunities to look at already. Try again tomorrow.")
        ensure_room(waiting.filter(listed_by=None), sentence)
    _ensure_map_is_ours(given.get("mapped_by"), by)
    ensure_coming(given.get("by_when"), field="by_when")
    opportunity = Opportunity.objects.create(listed_by=by, **given)
    opportunity.themes.set(themes)
    if sender:
        OpportunityLister.objects.create(
            opportunity=opportunity, name=sender.name, email=sender.email, language=sender.language
        )
    opportunity.steps.create(state=OpportunityState.PROPOSED, noted_by=by)
    if by and may(by, "initiatives.decide_opportunity", opportunity):
        return move_opportunity(opportunity=opportunity, to=OpportunityState.OPEN, by=by)
    send_received(opportunity)
    return opportunity


def _ensure_map_is_ours(mapped_by: Initiative | None, by: User | None) -> None:
    if mapped_by is None:
        return
    known = Initiative.objects
    if by is None or not (
        known.carried_by(by).filter(pk=mapped_by.pk).exists() or known.in_areas_of(by).filter(pk=mapped_by.pk).exists()
    ):
        raise RefusedError(_("Choose an opportunity map that you keep yourself."), field="mapped_by")


@transaction.atomic
def change_opportunity(
    *, opportunity: Opportunity, values: Mapping[str, Any], expected_version: int, by: User
) -> Opportunity:
    """Change what an opportunity says, before or after it is on the map. Raises ConflictError."""
    require(by, "initiatives.decide_opportunity", opportunity)
    given = dict(values)
    themes = given.pop("themes", None)
    if given.get("mapped_by") != opportunity.mapped_by:
        _ensure_map_is_ours(given.get("mapped_by"), by)
    ensure_coming(given.get("by_when"), field="by_when", known=opportunity.by_when)
    update_unchanged(opportunity, expected_version=expected_version, changes=given)
    if themes is not None:
        opportunity.themes.set(themes)
    return opportunity


@transaction.atomic
def move_opportunity(
    *,
    opportunity: Opportunity,
    to: OpportunityState,
    by: User,
    note: str = "",
    initiative: Initiative | None = None,
    as_broker: bool = False,
    outcome: str = "",
) -> Opportunity:
    """Move an opportunity to another state, with everything that goes with it; the one door along MOVES.

    In one transaction on the locked row: the state and its days, a step with who and what was said, and a letter to who
    listed it. Picking up needs `initiative` (carried by `by`), or `as_broker` for an official, or both; declining needs
    a `note` that says why; done needs `outcome`. Raises NotAllowedError, and RefusedError when the table has no such
    move or something needed is missing.
    """
    to = OpportunityState(to)
    note, outcome = note.strip(), outcome.strip()
    current = Opportunity.objects.select_for_update().get(pk=opportunity.pk)
    require(by, ensure_move(OpportunityState(current.state), to), current)
    ensure_length(note, NOTE_LENGTH, "note")
    before = current.state
    changes = _changes(current, to, note=note, outcome=outcome)
    if to is OpportunityState.PICKED_UP:
        changes |= _keepers(current, initiative, as_broker=as_broker, by=by)
    for name, value in changes.items():
        setattr(current, name, value)
    current.save(update_fields=list(changes))
    current.refresh_from_db()
    step = current.steps.create(state=to, note=note or outcome[:NOTE_LENGTH], noted_by=by)
    send_letters(current, step, by=by)
    emit_opportunity(current, before=before)
    return current


def _changes(current: Opportunity, to: OpportunityState, *, note: str, outcome: str) -> dict[str, Any]:
    today = timezone.localdate()
    changes: dict[str, Any] = {"state": to}
    if to is OpportunityState.OPEN:
        changes |= {"opened_on": current.opened_on or today, "declined_because": ""} | _nobody()
    elif to is OpportunityState.WITHDRAWN:
        changes |= _nobody()
    elif to is OpportunityState.DECLINED:
        if not note:
            raise RefusedError(_("Write why it does not go on the map. Whoever listed it reads this."), field="note")
        changes["declined_because"] = note
    elif to is OpportunityState.DONE:
        if not outcome:
            raise RefusedError(_("Write what came of it. Everybody can read it."), field="outcome")
        ensure_length(outcome, OUTCOME_LENGTH, "outcome")
        changes |= {"done_on": today, "outcome": outcome}
    return changes


def _nobody() -> dict[str, Any]:
    return {"picked_up_on": None, "picked_up_by": None, "broker": None}


def _keepers(current: Opportunity, initiative: Initiative | None, *, as_broker: bool, by: User) -> dict[str, Any]:
    if initiative is None and not as_broker:
        raise RefusedError(_("Choose with which initiative you pick it up."), field="initiative")
    if initiative is not None:
        _ensure_carried(initiative, by)
    if as_broker:
        require(by, "initiatives.decide_opportunity", current)
    return {
        "picked_up_by": initiative,
        "broker": by if as_broker else None,
        "picked_up_on": timezone.localdate(),
    }


def _ensure_carried(initiative: Initiative, by: User) -> None:
    found = Initiative.objects.carried_by(by).published().filter(pk=initiative.pk)
    if not found.exists():
        raise RefusedError(_("Choose an initiative of yours that is in the public register."), field="initiative")


@transaction.atomic
def join_opportunity(
    *, opportunity: Opportunity, by: User, initiative: Initiative | None = None, as_broker: bool = False, note: str = ""
) -> Opportunity:
    """Pick up together: an initiative joins a broker, or a broker an initiative. Raises RefusedError when taken."""
    current = Opportunity.objects.select_for_update().get(pk=opportunity.pk)
    require(by, "initiatives.pick_up_opportunity", current)
    if current.state != OpportunityState.PICKED_UP:
        raise RefusedError(_("Somebody can only join while it is picked up. Reload the page."))
    ensure_length(note.strip(), NOTE_LENGTH, "note")
    wanted = _keepers(current, initiative, as_broker=as_broker, by=by)
    changes: dict[str, Any] = {}
    for name in ("picked_up_by", "broker"):
        if wanted[name] is None:
            continue
        if getattr(current, f"{name}_id") is not None:
            raise RefusedError(_("Somebody else did this already. Reload the page to see who."))
        changes[name] = wanted[name]
    for name, value in changes.items():
        setattr(current, name, value)
    current.save(update_fields=list(changes))
    current.refresh_from_db()
    current.steps.create(state=current.state, note=note.strip(), noted_by=by)
    return current


@transaction.atomic
def let_go_opportunity(*, opportunity: Opportunity, by: User, note: str = "") -> Opportunity:
    """Stop with an opportunity: the other of the two goes on with it, or it looks for somebody again.

    A carrier lets go for the initiative, a broker for themselves; an official who is neither ends it for both.
    """
    current = Opportunity.objects.select_for_update().get(pk=opportunity.pk)
    require(by, "initiatives.follow_opportunity", current)
    carries = (
        current.picked_up_by_id is not None
        and Initiative.objects.carried_by(by).filter(pk=current.picked_up_by_id).exists()
    )
    left: dict[str, Any] = {}
    if current.broker_id == by.pk and current.picked_up_by_id and not carries:
        left = {"broker": None}
    elif carries and current.broker_id and current.broker_id != by.pk:
        left = {"picked_up_by": None}
    if not left or current.state != OpportunityState.PICKED_UP:
        return move_opportunity(opportunity=current, to=OpportunityState.OPEN, by=by, note=note)
    ensure_length(note.strip(), NOTE_LENGTH, "note")
    for name in left:
        setattr(current, name, None)
    current.save(update_fields=list(left))
    current.refresh_from_db()
    current.steps.create(state=current.state, note=note.strip(), noted_by=by)
    return current


@transaction.atomic
def note_progress(*, opportunity: Opportunity, note: str, by: User) -> OpportunityStep:
    """Tell how far it is; who follows it knows that somebody is at it."""
    current = Opportunity.objects.select_for_update().get(pk=opportunity.pk)
    require(by, "initiatives.follow_opportunity", current)
    if current.state != OpportunityState.PICKED_UP:
        raise RefusedError(_("You can tell how far it is while it is picked up."))
    if not note.strip():
        raise RefusedError(_("Write how far it is."), field="note")
    ensure_length(note.strip(), NOTE_LENGTH, "note")
    return current.steps.create(state=current.state, note=note.strip(), noted_by=by)


def forget_listers(*, days: int = 90) -> int:
    """Remove the addresses of who listed what ended more than `days` ago; nobody needs an answer any more."""
    ended = (OpportunityState.DONE, OpportunityState.DECLINED, OpportunityState.WITHDRAWN)
    old = timezone.now() - timedelta(days=days)
    return OpportunityLister.objects.filter(opportunity__state__in=ended, opportunity__updated_at__lt=old).delete()[0]
