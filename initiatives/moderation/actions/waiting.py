# SPDX-License-Identifier: EUPL-1.2
"""Telling officials of registrations that wait for them: when one comes, and when its six weeks are nearly over.

State, not events: what waits and was not told at its stage is told. What was is remembered (the `dedup_key` of mails
and notifications), so a run that was missed catches up and a second one writes nothing.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from initiatives.lifecycle import Status
from initiatives.models import Initiative
from initiatives.models.handling import team_of
from initiatives.moderation.letters.waiting import COMES, NEARS, PASSED
from initiatives.registration.deadlines import answer_due_on
from mail.actions import is_told, write_to
from mail.letters.registry import Letter

# Who did not hear in so many days that one came hears when its term nears (ours).
NEWS_FOR: Final = timedelta(days=14)
NEAR: Final = timedelta(days=7)


def notify_waiting(today: date) -> int:
    """Write what officials should hear of registrations that wait and did not hear yet; return how many mails."""
    waiting = Initiative.objects.filter(status=Status.SUBMITTED, submitted_at__isnull=False)
    return sum(
        _mail_officials(one, today) for one in waiting.select_related("area").defer("search").order_by("submitted_at")
    )


def _stage(submitted: date, due: date, today: date) -> Letter | None:
    if today > due:
        return PASSED
    if today >= due - NEAR:
        return NEARS
    return COMES if today <= submitted + NEWS_FOR else None


@transaction.atomic
def _mail_officials(initiative: Initiative, today: date) -> int:
    assert initiative.submitted_at is not None  # noqa: S101 - asked for in the query
    submitted, due = timezone.localdate(initiative.submitted_at), answer_due_on(initiative.submitted_at)
    letter = _stage(submitted, due, today)
    if letter is None:
        return 0
    people = _deciders(initiative)
    keys = {one.pk: f"{letter.code}:{initiative.pk}:{submitted.isoformat()}:{one.pk}" for one in people}
    told = is_told(keys.values())
    for one in (one for one in people if keys[one.pk] not in told):
        write_to(
            one,
            letter.code,
            initiative=initiative.name,
            answer_by=due,
            link=("initiatives:moderate", initiative.pk),
            about=initiative.pk,
            dedup_key=keys[one.pk],
            needs=("initiatives.decide_registration", initiative),
        )
    return len(people) - len(told)


def _deciders(initiative: Initiative) -> Sequence[User]:
    """Return the officials of its area's team, or else the coordinators; never who carries it, as they decide not."""
    return team_of(initiative, among=User.objects.exclude(carrying__in=initiative.carriers.active()))
