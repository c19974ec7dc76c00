# SPDX-License-Identifier: EUPL-1.2
"""The mail of the morning and of Monday: what waits, in one mail a person.

State, not events: what was written before the last eight o'clock and not mailed goes along, so a run that was missed is
caught up. Marking and mail are one transaction, with the person's row as its lock: a worker that dies half-way leaves
both undone, and two at once write one mail.
"""

from datetime import datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q, QuerySet
from django.db.models.functions import Now
from django.utils import timezone, translation
from django.utils.translation import ngettext

from core.dates import last_day_at
from core.jobs.one_by_one import one_by_one
from core.pages.links import absolute_link
from mail import actions
from mail.models import Notification
from mail.notifications.letters import DIGEST
from mail.notifications.rhythm import Rhythm

MORNING: Final = time(8, 0)
MOST_NAMED: Final = 30


def send_digests(now: datetime | None = None) -> int:
    """Write to everybody for whom something waited at the last eight o'clock; return to how many people."""
    due = _due(now or timezone.now())
    people = due.order_by("user").values_list("user", flat=True).distinct()
    return one_by_one(list(people), lambda person: send_digest(person, due), failed="digests.failed")


def _due(now: datetime) -> QuerySet[Notification]:
    # Also on the days on which the clock is changed.
    daily = timezone.make_aware(datetime.combine(last_day_at(MORNING, now), MORNING))
    weekly = daily - timedelta(days=daily.weekday())
    return Notification.objects.waiting().filter(
        Q(rhythm=Rhythm.DAILY, shows_at__lt=daily) | Q(rhythm=Rhythm.WEEKLY, shows_at__lt=weekly)
    )


@transaction.atomic
def send_digest(person: UUID, due: QuerySet[Notification]) -> bool:
    """Write one person's mail of what is due; return whether there was anything still, and anybody to write to."""
    people = get_user_model()._default_manager  # noqa: SLF001 - Django documents it
    user: Any = people.select_for_update(no_key=True).filter(pk=person).first()
    rows = list(due.filter(user=person).order_by("created_at", "id"))
    if user is None or not rows:
        return False
    Notification.objects.filter(pk__in=[row.pk for row in rows]).update(mailed_at=Now())
    if not user.is_active:
        return False
    with translation.override(user.language):
        lines = [f"- {row.subject}\n  {_address(row)}" for row in rows[:MOST_NAMED]]
        if more := len(rows) - len(lines):
            lines.append(ngettext("And %(n)s more.", "And %(n)s more.", more) % {"n": more})
        number = ngettext("%(n)s notification", "%(n)s notifications", len(rows)) % {"n": len(rows)}
    actions.write_to(
        user,
        DIGEST.code,
        number=number,
        notifications="\n\n".join(lines),
        link=("mail:notifications",),
        choices_link=absolute_link("mail:notifications", language=user.language) + "#choices",
    )
    return True


def _address(row: Notification) -> str:
    return absolute_link("mail:notification", row.pk, language=translation.get_language())
