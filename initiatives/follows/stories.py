# SPDX-License-Identifier: EUPL-1.2
"""What followers can be told of: everything public that happened lately, each thing once, under a key of its own.

State, not events: a story is there for as long as what it tells is public, and is told to whom it was not told before.
So a missed run catches up, and what went out of the register before it was told is not told at all.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, cast
from uuid import UUID

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db.models import F, OuterRef, Q, Subquery
from django.http import QueryDict

from initiatives.follows.kinds import followed_kinds
from initiatives.lifecycle import Phase
from initiatives.models import Follow, Initiative, Post
from initiatives.models.follow import Topic
from initiatives.models.initiative import InitiativeQuerySet
from initiatives.models.need import NeedKind
from initiatives.register.filter_rules import open_needs
from initiatives.register.filters import RegisterFilterSet, Vocabulary

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True, slots=True)
class Story:
    """One thing that happened to `about`: an initiative, or a thing of another `kind` (initiatives.follows.kinds).

    `mark` tells apart what can happen to the same row more than once.
    """

    topic: Topic
    row: UUID
    about: UUID
    name: str
    area: str
    at: datetime
    text: "StrOrPromise" = ""
    mark: str = ""
    kind: str = ""

    @property
    def key(self) -> str:
        """What a follower was told of is remembered under this."""
        return f"{self.topic}:{self.row}{self.mark}"


def public() -> InitiativeQuerySet:
    """Return the initiatives everybody may read."""
    return Initiative.objects.visible_to(AnonymousUser())


def recent_stories(since: datetime, *, keys: Collection[str] | None = None) -> list[Story]:
    """Return what is public now and happened since, the newest first; with `keys` of those only."""
    made: list[Story] = []
    others = {kind.topic: kind.stories for kind in followed_kinds}
    for topic, source in [*_SOURCES.items(), *others.items()]:
        rows = None if keys is None else {_row_of(key) for key in keys if key.startswith(f"{topic}:")}
        if rows is None or rows:
            made += source(since, None if rows is None else Q(pk__in=rows))
    found = made if keys is None else [story for story in made if story.key in keys]
    return sorted(found, key=lambda story: (story.at, story.key), reverse=True)


def _row_of(key: str) -> UUID:
    return UUID(key.split(":")[1][:36])


def _new(since: datetime, only: Q | None) -> Iterator[Story]:
    found = public().filter(only or Q(), published_at__gte=since)
    for pk, at, *words in found.values_list("pk", "published_at", "name", "area__name", "summary"):
        # What is public was published some day, says a constraint.
        yield Story(Topic.NEW, pk, pk, words[0], words[1] or "", cast("datetime", at), words[2])


def _of_initiative(found: Any, since: datetime, text: str) -> Iterator[tuple[Any, ...]]:
    """Yield rows of public initiatives made since, as of the moment both the row and its initiative were public."""
    found = found.filter(created_at__gte=since, initiative__in=public())
    names = ("pk", "initiative", "initiative__name", "initiative__area__name", text)
    for row in found.values_list(*names, "created_at", "initiative__published_at"):
        yield (*row[:3], row[3] or "", row[4], max(row[5], row[6]))


def _help(since: datetime, only: Q | None) -> Iterator[Story]:
    found = open_needs().filter(only or Q(), kind=NeedKind.NEED)
    for pk, initiative, name, area, text, at in _of_initiative(found, since, "text"):
        yield Story(Topic.HELP, pk, initiative, name, area, at, text)


def _news(since: datetime, only: Q | None) -> Iterator[Story]:
    found = Post.objects.filter(only or Q(), removed_at__isnull=True)
    for pk, initiative, name, area, text, at in _of_initiative(found, since, "text"):
        yield Story(Topic.NEWS, pk, initiative, name, area, at, text)


def _changes(since: datetime, only: Q | None) -> Iterator[Story]:
    """Yield moves to the phase of now; the row is the initiative, history says when."""
    history = apps.get_model("initiatives", "InitiativeEvent")._default_manager  # noqa: SLF001 - Django documents it
    before = history.filter(pgh_obj=OuterRef("pgh_obj"), pgh_id__lt=OuterRef("pgh_id")).order_by("-pgh_id")
    found = history.filter(pgh_obj__in=public().filter(only or Q()), pgh_created_at__gte=since)
    moved = (
        found.annotate(phase_before=Subquery(before.values("phase")[:1]))
        .exclude(phase_before=F("phase"))
        .filter(phase_before__isnull=False, phase=F("pgh_obj__phase"), pgh_created_at__gt=F("pgh_obj__published_at"))
        .order_by("pgh_id")
    )
    names = ("pgh_obj", "pgh_obj__name", "pgh_obj__area__name", "phase", "pgh_created_at")
    for pk, name, area, phase, at in moved.values_list(*names):
        yield Story(Topic.CHANGE, pk, pk, name, area or "", at, Phase(phase).value, mark=f":{at:%Y%m%d%H%M%S}")


_SOURCES: Final[dict[Topic, Callable[[datetime, Q | None], Iterator[Story]]]] = {
    Topic.HELP: _help,
    Topic.NEWS: _news,
    Topic.NEW: _new,
    Topic.CHANGE: _changes,
}


class Matches:
    """Which of some stories are about what is followed; each search is asked once, for all who follow it."""

    def __init__(self, stories: Collection[Story]) -> None:
        self.stories = stories
        self._initiatives = {story.about for story in stories if not story.kind}
        self._vocabulary = Vocabulary.load()
        self._found: dict[str, frozenset[UUID]] = {}

    def of(self, follows: Collection[Follow]) -> list[Story]:
        """Return the stories that these follows ask for, none from before the follow."""
        return [story for story in self.stories if any(self._asks_for(follow, story) for follow in follows)]

    def _asks_for(self, follow: Follow, story: Story) -> bool:
        if follow.confirmed_at is None or story.at < follow.confirmed_at or story.topic not in follow.topics:
            return False
        if follow.kind or story.kind:
            return (story.kind, story.about) == (follow.kind, follow.thing)
        if follow.initiative_id:
            return story.about == follow.initiative_id
        return story.about in self._finds(follow.query)

    def _finds(self, query: str) -> frozenset[UUID]:
        if query not in self._found:
            filters = RegisterFilterSet(
                QueryDict(query), public().filter(pk__in=self._initiatives), vocabulary=self._vocabulary
            )
            # A search for an area or theme that is there no longer must not become a search for everything.
            found = () if filters.unknown else filters.found.values_list("pk", flat=True)
            self._found[query] = frozenset(found)
        return self._found[query]
