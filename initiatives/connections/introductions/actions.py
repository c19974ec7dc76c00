# SPDX-License-Identifier: EUPL-1.2
"""Bringing a need and an offer together: proposed, answered by both sides, taken back, and what came of it.

Contact data goes over in the moment both sides have said yes, and never before.
"""

from typing import Final, Literal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from initiatives.connections.introductions import mails
from initiatives.connections.introductions.lifecycle import REMIND_AFTER, IntroductionState
from initiatives.distance.queries import distant_among
from initiatives.models import Carrier, Introduction, Need
from initiatives.models.need import NeedKind

Side = Literal["need", "offer"]
SIDES: Final[tuple[Side, Side]] = ("need", "offer")


@transaction.atomic
def propose_introduction(*, need: Need, offer: Need, reason: str, by: User) -> Introduction:
    """Ask both sides whether they want to meet; a carrier's own side has said yes with it.

    The same pair twice, by two people or a double click, is one introduction. Raises RefusedError when either is
    closed or not in the register, when one person carries both, or when the two were brought together before.
    """
    require(by, "initiatives.propose_introduction", Introduction(need=need, offer=offer))
    # In one order, so that two proposals wait for each other instead of for ever.
    rows = Need.objects.select_for_update(of=("self",)).select_related("initiative").order_by("pk")
    locked = {each.pk: each for each in rows.filter(pk__in=[need.pk, offer.pk])}
    need, offer = locked[need.pk], locked[offer.pk]
    known = Introduction.objects.with_sides().filter(need=need, offer=offer).first()
    if known is not None:
        if known.state in (IntroductionState.WAITING, IntroductionState.AGREED):
            return known
        raise RefusedError(_("These two were brought together before. Choose another need or offer."))
    _ensure_possible(need, offer)
    made = Introduction(need=need, offer=offer, reason=reason.strip(), proposed_by=by)
    own = side_of(made, by)
    if own:
        _write_answer(made, own, by, accepts=True, reason="")
    made.save()
    mails.ask(made, [side for side in SIDES if side != own])
    return made


def _ensure_possible(need: Need, offer: Need) -> None:
    if (need.kind, offer.kind) != (NeedKind.NEED, NeedKind.OFFER) or need.initiative_id == offer.initiative_id:
        raise RefusedError(_("Choose something that one initiative looks for and another offers."))
    if any(each.closed_on or not each.initiative.is_in_register for each in (need, offer)):
        raise RefusedError(_("One of the two no longer stands open. Choose another need or offer."))
    carriers = Carrier.objects.active()
    both = carriers.filter(initiative=need.initiative_id).values("user")
    if carriers.filter(initiative=offer.initiative_id, user__in=both).exists():
        raise RefusedError(_("The same person carries both, so there is nobody to introduce."))


def side_of(introduction: Introduction, person: User) -> Side | None:
    """Return the side this person carries; nobody carries both, or the introduction would have been refused."""
    carried = set(
        Carrier.objects.active()
        .filter(user=person, initiative__in=[introduction.need.initiative_id, introduction.offer.initiative_id])
        .values_list("initiative_id", flat=True)
    )
    if introduction.need.initiative_id in carried:
        return "need"
    return "offer" if introduction.offer.initiative_id in carried else None


def _locked(introduction: Introduction) -> Introduction:
    return Introduction.objects.select_for_update(of=("self",)).with_sides().get(pk=introduction.pk)


@transaction.atomic
def answer_introduction(*, introduction: Introduction, accepts: bool, reason: str, by: User) -> Introduction:
    """Say yes or no for one's own side. The same answer twice is once; the second yes sends the contact data.

    Raises RefusedError when a fellow carrier answered otherwise, or when it was taken back, is over or closed.
    """
    require(by, "initiatives.answer_introduction", introduction)
    current = _locked(introduction)
    side = side_of(current, by)
    assert side is not None  # noqa: S101 - the permission asked it
    given = getattr(current, f"{side}_accepts")
    if given is accepts:
        return current
    if given is not None:
        raise RefusedError(_("Another carrier of your initiative answered meanwhile. Read what became of it."))
    if current.state != IntroductionState.WAITING:
        raise RefusedError(_("This introduction can no longer be answered. Read what became of it."))
    changed = _write_answer(current, side, by, accepts=accepts, reason=reason)
    current.save(update_fields=changed)
    now: IntroductionState = current.state
    if now is IntroductionState.AGREED:
        mails.notify_agreed(current)
    elif not accepts:
        mails.notify_ended(current, [each for each in SIDES if each != side])
    return current


def _write_answer(introduction: Introduction, side: Side, by: User, *, accepts: bool, reason: str) -> list[str]:
    values = {
        f"{side}_accepts": accepts,
        f"{side}_answered_at": timezone.now(),
        f"{side}_answered_by": by,
        f"{side}_reason": "" if accepts else reason.strip(),
    }
    for name, value in values.items():
        setattr(introduction, name, value)
    return list(values)


@transaction.atomic
def withdraw_introduction(*, introduction: Introduction, by: User) -> None:
    """Take a proposal back before both have said yes; both sides get word. Twice is once."""
    require(by, "initiatives.withdraw_introduction", introduction)
    current = _locked(introduction)
    if current.state == IntroductionState.WITHDRAWN:
        return
    if current.state != IntroductionState.WAITING:
        raise RefusedError(_("This introduction has been answered or is over, so it cannot be taken back."))
    current.withdrawn_at = timezone.now()
    current.save(update_fields=["withdrawn_at"])
    own = side_of(current, by)
    mails.notify_ended(current, [side for side in SIDES if side != own])


@transaction.atomic
def note_outcome(
    *, introduction: Introduction, outcome: str, closes: frozenset[Side], expected_version: int, by: User
) -> Introduction:
    """Say what came of it, and close the need or offer that was met with it: a carrier only one's own.

    Raises RefusedError before both have said yes, and ConflictError when somebody else wrote meanwhile.
    """
    require(by, "initiatives.close_introduction", introduction)
    current = _locked(introduction)
    if not current.has_contact:
        raise RefusedError(_("Say what came of it when both have said yes."))
    today = timezone.localdate()
    changes = {"outcome": outcome.strip(), "closed_on": current.closed_on or today}
    update_unchanged(current, expected_version=expected_version, changes=changes)
    own = side_of(current, by)
    met = [getattr(current, f"{side}_id") for side in closes if own in (None, side)]
    Need.objects.filter(pk__in=met, closed_on__isnull=True).update(closed_on=today)
    return current


@transaction.atomic
def remind_waiting() -> int:
    """Remind once who has not answered for two weeks; return how many introductions. For the timetable.

    Who chose distance since is not reminded: being asked answered their own need or offer, a reminder answers nothing.
    """
    today = timezone.localdate()
    quiet = Introduction.objects.waiting(today).filter(
        reminded_at__isnull=True, created_at__lte=timezone.now() - REMIND_AFTER
    )
    waiting = list(quiet.select_for_update(of=("self",), skip_locked=True).with_sides())
    distant = distant_among([getattr(one, side).initiative for one in waiting for side in SIDES], today)
    reminded = 0
    for one in waiting:
        silent = [side for side in SIDES if getattr(one, f"{side}_accepts") is None]
        if sides := [side for side in silent if getattr(one, side).initiative_id not in distant]:
            mails.remind(one, sides)
            one.reminded_at = timezone.now()
            one.save(update_fields=["reminded_at"])
            reminded += 1
    return reminded
