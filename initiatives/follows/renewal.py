# SPDX-License-Identifier: EUPL-1.2
"""What a mail to a follower says at the moment it goes out: what is public then, and is followed still."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from initiatives.follows.stories import Matches, recent_stories
from initiatives.follows.texts import context_of
from initiatives.models import Follow, FollowedStory, Follower
from initiatives.models.follow import Rhythm
from mail.actions import text_of
from mail.letters import registry
from mail.letters.registry import MailText
from mail.models import Message

# What is older is not told any more, and who was told of it is forgotten.
LONGEST: Final = timedelta(days=45)


def followed(follower: Follower, *, at_once: bool) -> list[Follow]:
    """Return what a mail is about: at once only what is followed so, on Friday everything."""
    confirmed = follower.follows.filter(confirmed_at__isnull=False)
    return list(confirmed.filter(rhythm=Rhythm.AT_ONCE) if at_once else confirmed)


@transaction.atomic
def renewed(pk: UUID, *, at_once: bool = False) -> MailText | None:
    """Return the text of a message as of now; None when nothing of it can be told any more.

    What is left out counts as not told: it comes in a later mail if it becomes public again.
    """
    told = FollowedStory.objects.filter(message=pk)
    message = Message.objects.filter(pk=pk).first()
    about = message.about if message else None
    follower = Follower.objects.select_for_update().filter(pk=about).first() if about else None
    if message is None or follower is None:
        return None
    keys = set(told.values_list("story", flat=True))
    follows = followed(follower, at_once=at_once)
    stories = Matches(recent_stories(timezone.now() - LONGEST, keys=keys)).of(follows)
    told.exclude(story__in=[story.key for story in stories]).delete()
    if not stories:
        return None
    return text_of(registry.get(message.kind), context_of(follower, follows, stories), follower.language)
