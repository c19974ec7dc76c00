# SPDX-License-Identifier: EUPL-1.2
"""What happened to an initiative, for its public page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Person
from core.database.prepared_statements import read
from core.registry import Registry
from initiatives.models import Initiative, Post

# A page is no archive: the newest so many.
LENGTH = 30


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened, on a day; `is_told` by the initiative itself."""

    day: date
    text: str
    href: str = ""
    is_told: bool = False
    is_invented: bool = False


TimelineSource = Callable[[Initiative, Person], Sequence[TimelineEntry]]
timeline_sources: Registry[TimelineSource] = Registry(
    "Moments on the public timeline; initiatives (meetings) and assessment (results) add them."
)


def timeline_of(initiative: Initiative, user: Person) -> list[TimelineEntry]:
    """Return what happened, the newest first; one query for the posts and what the other apps need."""
    moments = [*_own(initiative), *_posts(initiative)]
    for maker in timeline_sources:
        moments += maker(initiative, user)
    return sorted(moments, key=lambda moment: moment.day, reverse=True)[:LENGTH]


def _own(initiative: Initiative) -> list[TimelineEntry]:
    made = []
    if initiative.started_on:
        is_invented = "started_on" in initiative.invented_fields
        made.append(TimelineEntry(initiative.started_on, _("The initiative started."), is_invented=is_invented))
    if initiative.published_at:
        made.append(TimelineEntry(timezone.localdate(initiative.published_at), _("Came into the register.")))
    return made


def _posts(initiative: Initiative) -> list[TimelineEntry]:
    return [
        TimelineEntry(day, text, is_told=True, is_invented=is_invented)
        for day, text, is_invented in read(_posts_of, {"initiative": initiative.pk}, LENGTH)
    ]


def _posts_of(values: Mapping[str, Any], length: int) -> QuerySet[Post, Any]:
    posts = Post.objects.filter(initiative=values["initiative"], removed_at__isnull=True)
    return posts.order_by("-happened_on", "-id").values_list("happened_on", "text", "is_invented")[:length]
