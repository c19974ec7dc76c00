# SPDX-License-Identifier: EUPL-1.2
"""Meetings: planned, changed, called off, who comes, and what came of them."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.dates import ensure_coming
from core.errors import RefusedError
from core.permissions import may, require
from initiatives.carriers.changes import ChangeKind, notify_listeners
from initiatives.connections.meetings import mails
from initiatives.connections.meetings.opportunities import MEETS_ABOUT, around
from initiatives.models import Initiative, Introduction, Meeting, MeetingGuest, Opportunity, Party

# When one of these changes, who was invited has to know.
TOLD = ("happens_on", "starts_at", "ends_at", "where")
# A carrier brings people together; their meetings are no mailing list (ours).
MOST_OTHERS = 10
MOST_INVITED_A_DAY = 50


@transaction.atomic
def plan_meeting(
    *,
    values: Mapping[str, Any],
    initiatives: Collection[Initiative],
    parties: Collection[Party],
    introduction: Introduction | None = None,
    by: User,
) -> Meeting:
    """Plan a meeting and invite who carries the initiatives named. The same meeting sent twice is planned once.

    Raises RefusedError for a day that is past, and for initiatives a carrier may not name.
    """
    require(by, "initiatives.hold_meeting")
    ensure_coming(values["happens_on"], field="happens_on")
    about = values.get("opportunity")
    _ensure_about(about, by)
    _ensure_may_name(initiatives, introduction, about, is_open=values["is_open"], by=by)
    # The lock makes the second click of two wait for the first.
    User.objects.select_for_update().get(pk=by.pk)
    same = {"title": values["title"], "happens_on": values["happens_on"], "organised_by": by, "cancelled_on": None}
    known = Meeting.objects.filter(**same).first()
    if known is not None:
        return known
    made = Meeting.objects.create(**values, introduction=introduction, organised_by=by)
    made.initiatives.set(initiatives)
    made.parties.set(parties)
    mails.invite(made, initiatives, by)
    return made


def _ensure_about(opportunity: Opportunity | None, by: User) -> None:
    """Refuse an opportunity this person does not see, or about which there is nothing left to meet."""
    seen = Opportunity.objects.visible_to(by).filter(state__in=MEETS_ABOUT)
    if opportunity is not None and not seen.filter(pk=opportunity.pk).exists():
        raise RefusedError(_("Choose an opportunity that looks for somebody or is picked up."), field="opportunity")


def _ensure_may_name(
    initiatives: Collection[Initiative],
    introduction: Introduction | None,
    about: Opportunity | None,
    *,
    is_open: bool,
    by: User,
) -> None:
    """Refuse initiatives that are not in view.

    A carrier names their own, whom they were introduced to, who helps with the opportunity they picked up, and some
    others from the register.
    """
    if may(by, "initiatives.view_queue"):
        return
    allowed = set(Initiative.objects.carried_by(by).values_list("pk", flat=True))
    if introduction is not None and introduction.has_contact:
        allowed |= {introduction.need.initiative_id, introduction.offer.initiative_id}
    if about is not None:
        allowed |= {each.pk for each in around(about, by)}
    named = {each.pk for each in initiatives}
    _ensure_may_invite(named - allowed, by)
    if not named and not is_open:
        raise RefusedError(_("Name an initiative, or make everybody welcome."), field="initiatives")


def _ensure_may_invite(others: set[UUID], by: User) -> None:
    """Refuse a carrier to invite others who are not in the register, or very many."""
    if not others:
        return
    refusal = ""
    if Initiative.objects.published().filter(pk__in=others).count() < len(others):
        refusal = _("Name only initiatives that are in the register.")
    elif len(others) > MOST_OTHERS:
        refusal = _("Name at most %(most)s initiatives of others.") % {"most": MOST_OTHERS}
    elif mails.invited_lately(by) >= MOST_INVITED_A_DAY:
        refusal = _("You invited many people today. Invite more of them tomorrow.")
    if refusal:
        raise RefusedError(refusal, field="initiatives")


@transaction.atomic
def change_meeting(
    *,
    meeting: Meeting,
    expected_version: int,
    values: Mapping[str, Any],
    initiatives: Collection[Initiative],
    parties: Collection[Party],
    by: User,
) -> Meeting:
    """Change a meeting; who was invited is told when day, time or place changed, who is new gets an invitation.

    Raises ConflictError when somebody else changed it meanwhile, RefusedError when it was called off.
    """
    require(by, "initiatives.change_meeting", meeting)
    current = (
        Meeting.objects.select_for_update(of=("self",)).select_related("introduction", "opportunity").get(pk=meeting.pk)
    )
    if current.cancelled_on:
        raise RefusedError(_("This meeting was called off. Plan a new one."))
    before = {name: getattr(current, name) for name in TOLD}
    invited = list(current.initiatives.all())
    # What this person may not read did not stand in their form, so it is not theirs to take off.
    seen = set(Initiative.objects.visible_to(by).filter(meetings=current))
    initiatives = [*initiatives, *(each for each in invited if each not in seen)]
    new = [each for each in initiatives if each not in invited]
    about = values.get("opportunity", current.opportunity)
    if about != current.opportunity:
        _ensure_about(about, by)
    _ensure_may_name(new, None, about, is_open=values["is_open"] or bool(invited), by=by)
    update_unchanged(current, expected_version=expected_version, changes=dict(values))
    current.initiatives.set(initiatives)
    current.parties.set(parties)
    staying = [each for each in invited if each in initiatives]
    if current.happens_on >= timezone.localdate():
        if any(getattr(current, name) != old for name, old in before.items()):
            mails.notify_changed(current, staying, by)
        mails.invite(current, new, by)
    return current


@transaction.atomic
def call_off_meeting(*, meeting: Meeting, by: User) -> None:
    """Call a meeting off and tell who was invited or said they would come; twice is once."""
    require(by, "initiatives.change_meeting", meeting)
    current = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if current.cancelled_on:
        return
    if current.happens_on < timezone.localdate():
        raise RefusedError(_("This meeting is past. Say what came of it instead."))
    current.cancelled_on = timezone.localdate()
    current.save(update_fields=["cancelled_on"])
    mails.notify_called_off(current, current.initiatives.all(), by)


@transaction.atomic
def come_to_meeting(*, meeting: Meeting, comes: bool, by: User) -> None:
    """Say that one comes, or after all does not; twice is once. Only to a meeting in view that is still to be."""
    require(by, "initiatives.come_to_meeting", meeting)
    current = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if current.cancelled_on or current.happens_on < timezone.localdate():
        raise RefusedError(_("This meeting is past or was called off."))
    if comes:
        MeetingGuest.objects.get_or_create(meeting=current, user=by)
    else:
        current.guests.filter(user=by).delete()


@transaction.atomic
def note_meeting_outcome(
    *, meeting: Meeting, outcome: str, present: Collection[UUID], was_i_there: bool, expected_version: int, by: User
) -> Meeting:
    """Say what came of a meeting and which of the guests were there; the day itself or afterwards.

    Raises ConflictError when somebody else wrote meanwhile.
    """
    require(by, "initiatives.change_meeting", meeting)
    current = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if current.cancelled_on or current.happens_on > timezone.localdate():
        raise RefusedError(_("Say what came of it when the meeting has been."))
    update_unchanged(current, expected_version=expected_version, changes={"outcome": outcome.strip()})
    current.guests.filter(pk__in=present).update(was_there=True)
    current.guests.exclude(pk__in=present).update(was_there=False)
    if was_i_there:
        MeetingGuest.objects.update_or_create(meeting=current, user=by, defaults={"was_there": True})
    for key in current.initiatives.values_list("pk", flat=True):
        notify_listeners(key, ChangeKind.TOLD)
    return current
