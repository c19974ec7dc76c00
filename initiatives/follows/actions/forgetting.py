# SPDX-License-Identifier: EUPL-1.2
"""Forgetting: what was not confirmed in time, who follows nothing any more, and what is too old to be told again."""

from django.db.models import Exists, OuterRef
from django.utils import timezone

from initiatives.follows.actions.following import wipe
from initiatives.follows.renewal import LONGEST
from initiatives.models import Follow, FollowedStory, Follower
from initiatives.register.contact.confirming import CONFIRM_WITHIN


def forget_unconfirmed() -> int:
    """Wipe the addresses of who did not confirm in time, and of who follows nothing any more; return how many.

    Something that was followed may be gone from the register for good, and with it the reason to keep an address.
    """
    now = timezone.now()
    Follow.objects.filter(confirmed_at__isnull=True, created_at__lt=now - CONFIRM_WITHIN).delete()
    FollowedStory.objects.filter(created_at__lt=now - LONGEST).delete()
    alone = Follower.objects.filter(~Exists(Follow.objects.filter(follower=OuterRef("pk"))))
    # Somebody who is just asking has a row and no follow for a moment.
    return wipe(list(alone.filter(created_at__lt=now - CONFIRM_WITHIN).values_list("pk", flat=True)))
