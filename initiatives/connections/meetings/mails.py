# SPDX-License-Identifier: EUPL-1.2
"""The mails of a meeting: to who carries the initiatives named, and to who said they would come."""

from collections.abc import Collection, Iterable
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from accounts.models import User
from core.permissions import may
from initiatives.distance.queries import distant_among
from initiatives.models import Carrier, Initiative, Meeting
from mail.actions import write_to
from mail.models import Notification

INVITED: Final = "meeting-invited"


def date_and_time_text(meeting: Meeting) -> str:
    """Return day and time in words, in the language now spoken."""
    day = date_format(meeting.happens_on, "l j F Y")
    if meeting.starts_at is None:
        return day
    values = {"day": day, "start": time_format(meeting.starts_at, "H:i")}
    if meeting.ends_at is None:
        return _("%(day)s at %(start)s") % values
    return _("%(day)s from %(start)s to %(end)s") % {**values, "end": time_format(meeting.ends_at, "H:i")}


def kept_from(initiatives: Iterable[Initiative], by: User) -> Collection[UUID]:
    """Return which of these are not written to: an official invites nobody who chose distance. One query at most."""
    return distant_among(initiatives, timezone.localdate()) if may(by, "initiatives.view_queue") else ()


def _carriers(meeting: Meeting, initiatives: Iterable[Initiative], by: User) -> list[User]:
    named = list(initiatives)
    rows = Carrier.objects.reachable().filter(initiative__in=named).select_related("user")
    if kept := kept_from(named, by):
        # Who was invited before distance was chosen hears what became of that invitation.
        invited = Notification.objects.filter(kind=INVITED, about=meeting.pk).values("user")
        rows = rows.filter(~Q(initiative__in=kept) | Q(user__in=invited))
    people = {carrier.user_id: carrier.user for carrier in rows.order_by("started_on", "id")}
    people.pop(by.pk, None)
    return list(people.values())


def _guests(meeting: Meeting, by: User) -> list[User]:
    rows = meeting.guests.filter(user__is_active=True).exclude(user=by).select_related("user")
    return [guest.user for guest in rows.order_by("created_at", "id")]


def _send(meeting: Meeting, people: Iterable[User], letter: str, key: str) -> None:
    for person in {each.pk: each for each in people}.values():
        with override(person.language):
            when = date_and_time_text(meeting)
        write_to(
            person,
            letter,
            meeting=meeting.title,
            when=when,
            where=meeting.where,
            link=("initiatives:meeting", meeting.pk),
            about=meeting.pk,
            dedup_key=f"{letter}:{key}:{person.pk}",
        )


def invited_lately(by: User) -> int:
    """Return how many invitations to meetings of this person went out in the last day."""
    since = timezone.now() - timedelta(days=1)
    return Notification.objects.filter(
        kind=INVITED, created_at__gte=since, about__in=Meeting.objects.filter(organised_by=by).values("pk")
    ).count()


def invite(meeting: Meeting, initiatives: Iterable[Initiative], by: User) -> None:
    """Invite the carriers, each once, whatever number of their initiatives is named."""
    _send(meeting, _carriers(meeting, initiatives, by), INVITED, str(meeting.pk))


def notify_changed(meeting: Meeting, initiatives: Iterable[Initiative], by: User) -> None:
    """Tell day, time and place anew, once per change."""
    people = [*_carriers(meeting, initiatives, by), *_guests(meeting, by)]
    _send(meeting, people, "meeting-changed", f"{meeting.pk}:{meeting.version}")


def notify_called_off(meeting: Meeting, initiatives: Iterable[Initiative], by: User) -> None:
    """Say that it does not happen."""
    _send(meeting, [*_carriers(meeting, initiatives, by), *_guests(meeting, by)], "meeting-called-off", str(meeting.pk))
