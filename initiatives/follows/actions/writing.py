# SPDX-License-Identifier: EUPL-1.2
"""Writing to followers: what happened and was not told yet, in one mail each.

A mail and what it tells are written in one transaction, with the follower's row as the lock: a worker that dies
half-way leaves either both or neither, and two at once cannot tell the same twice.
"""

from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from core.dates import last_day_at
from core.jobs.one_by_one import one_by_one
from initiatives.follows.letters import AT_ONCE, DIGEST
from initiatives.follows.links import stop_link
from initiatives.follows.renewal import LONGEST, followed
from initiatives.follows.stories import Matches, recent_stories
from initiatives.follows.texts import context_of
from initiatives.models import Follow, FollowedStory, Follower
from initiatives.models.follow import Rhythm
from mail.actions import queue_message
from mail.letters.registry import Letter

FRIDAY: Final = 4
DIGEST_TIME: Final = time(8)
# What happened longer ago comes with the mail of Friday, also to who hears at once.
AT_ONCE_FOR: Final = timedelta(days=3)
FAILED: Final = "follows.writing_failed"


def write_due(now: datetime) -> int:
    """Write to everybody for whom there is something to tell; return to how many. One failing stops no other."""
    return _write_at_once(now) + _write_digests(now)


def last_digest_day(now: datetime) -> date:
    """Return the last Friday on which it was time for the mails of the week."""
    day = last_day_at(DIGEST_TIME, now)
    return day - timedelta(days=(day.weekday() - FRIDAY) % 7)


def _write_at_once(now: datetime) -> int:
    stories = recent_stories(now - AT_ONCE_FOR)
    if not stories:
        return 0
    matches = Matches(stories)
    return one_by_one(_with_news(matches), lambda pk: _tell(pk, matches, AT_ONCE), failed=FAILED)


def _write_digests(now: datetime) -> int:
    day = last_digest_day(now)
    due = Follower.objects.filter(Q(digest_on__isnull=True) | Q(digest_on__lt=day), follows__confirmed_at__isnull=False)
    people = list(due.distinct().order_by("pk").values_list("pk", flat=True))
    if not people:
        return 0
    matches = Matches(recent_stories(now - LONGEST))
    return one_by_one(people, lambda pk: _tell(pk, matches, DIGEST, day=day), failed=FAILED)


def _with_news(matches: Matches) -> list[UUID]:
    """Return who hears at once and was not told all of it, in three statements: this is asked every few minutes."""
    follows: dict[UUID, list[Follow]] = {}
    for follow in Follow.objects.filter(rhythm=Rhythm.AT_ONCE, confirmed_at__isnull=False).order_by("follower_id"):
        follows.setdefault(follow.follower_id, []).append(follow)
    told: dict[UUID, set[str]] = {}
    keys = [story.key for story in matches.stories]
    for pk, key in FollowedStory.objects.filter(story__in=keys).values_list("follower_id", "story"):
        told.setdefault(pk, set()).add(key)
    return [
        pk for pk, asked in follows.items() if any(story.key not in told.get(pk, ()) for story in matches.of(asked))
    ]


@transaction.atomic
def _tell(pk: UUID, matches: Matches, letter: Letter, *, day: date | None = None) -> bool:
    """Write one follower what was not told yet; return whether there was anything. With `day` the week is told then."""
    follower = Follower.objects.select_for_update().filter(pk=pk).first()
    if follower is None or (day and follower.digest_on and follower.digest_on >= day):
        return False
    if day:
        follower.digest_on = day
        follower.save(update_fields=["digest_on"])
    follows = followed(follower, at_once=letter is AT_ONCE)
    wanted = matches.of(follows)
    known = set(follower.told.filter(story__in=[story.key for story in wanted]).values_list("story", flat=True))
    stories = [story for story in wanted if story.key not in known]
    if not stories:
        return False
    message = queue_message(
        to=follower.email,
        letter=letter.code,
        context=context_of(follower, follows, stories),
        language=follower.language,
        about=follower.pk,
        stop_link=stop_link(follower),
    )
    FollowedStory.objects.bulk_create(
        FollowedStory(follower=follower, story=story.key, message=message) for story in stories
    )
    return True
