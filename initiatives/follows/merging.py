# SPDX-License-Identifier: EUPL-1.2
"""Telling followers of an initiative that it goes on as another one, which they follow from now on."""

from core.pages.links import absolute_link
from initiatives.follows.letters import MERGED
from initiatives.follows.links import own_link, stop_link
from initiatives.merging.kinds import Merge, MergeStep, merge_steps
from initiatives.models import Follower
from mail.actions import queue_message


def register_merging() -> None:
    """Make it known."""
    merge_steps.add(MergeStep("followers", _tell))


def _tell(merge: Merge) -> None:
    """Write to everybody who follows it and confirmed that, before their follows move."""
    following = Follower.objects.filter(follows__initiative=merge.other, follows__confirmed_at__isnull=False)
    for follower in following.distinct().order_by("pk"):
        queue_message(
            to=follower.email,
            letter=MERGED.code,
            context={
                "initiative": merge.keep.name,
                "merged": merge.other.name,
                "link": absolute_link("initiatives:initiative", merge.keep.pk, language=follower.language),
                "own_link": own_link(follower),
                "stop_link": stop_link(follower),
            },
            language=follower.language,
            about=follower.pk,
            stop_link=stop_link(follower),
            dedup_key=f"{MERGED.code}:{merge.other.pk}:{follower.pk}",
        )
