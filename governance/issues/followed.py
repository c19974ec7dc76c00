# SPDX-License-Identifier: EUPL-1.2
"""Issues as a kind of thing to follow by mail: where they stand, what was asked and answered, and what hangs on them.

Only what everybody reads on the page of an issue, and only while it is on the list.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, Q
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from governance.issues.queries import readable_challenges, step_title, told_steps
from governance.models import Issue, IssueStep, IssueStepKind
from governance.models.issue import PUBLIC_STATES, IssueQuerySet
from initiatives.follows.kinds import FollowedKind, followed_kinds
from initiatives.follows.stories import Story
from initiatives.models import Initiative, Opportunity
from initiatives.models.follow import Topic

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

CODE: Final = "vraagstuk"
ANYONE: Final = AnonymousUser()


def register_followed_issues() -> None:
    """Have people follow issues."""
    followed_kinds.add(
        FollowedKind(
            code=CODE,
            name=_("one issue of residents"),
            gone=_("An issue that is not on the list now"),
            topic=Topic.ISSUE,
            url_name="governance:issue",
            names=_names,
            stories=_stories,
        )
    )


def _public() -> IssueQuerySet:
    return Issue.objects.visible_to(ANYONE).public()


def _names(ids: Collection[UUID]) -> Mapping[UUID, str]:
    return dict(_public().filter(pk__in=ids).values_list("pk", "title"))


def _stories(since: datetime, only: Q | None) -> Iterator[Story]:
    """Yield what happened to issues; five statements at most, however many there are."""
    rows = IssueStep.objects.filter(only or Q(), created_at__gte=since, issue__in=_public(), state__in=PUBLIC_STATES)
    wanted = dict(rows.exclude(kind=IssueStepKind.UNTIED).values_list("pk", "issue"))
    if not wanted:
        return
    steps = Prefetch("steps", IssueStep.objects.select_related("party__parent"))
    issues = _public().filter(pk__in=wanted.values()).select_related("area").defer("area__border")
    hanging = _hanging(wanted.values())
    for issue in issues.prefetch_related(steps):
        for step, told in told_steps(issue.steps.all()):
            # What hangs on it is told by its name, and only while it does and everybody may read it.
            is_told = step.kind != IssueStepKind.TIED or (issue.pk, step.note) in hanging
            if step.pk in wanted and is_told:
                yield _story(issue, step, told)


def _story(issue: Issue, step: IssueStep, told: str) -> Story:
    area = issue.area.name if issue.area else ""
    return Story(Topic.ISSUE, step.pk, issue.pk, issue.title, area, step.created_at, _text(step, told), kind=CODE)


def _text(step: IssueStep, told: str) -> "StrOrPromise":
    """Return what happened, in the language of who reads it later."""
    words = [word for word in (step.party.full_name if step.party else "", told) if word]
    return (
        format_lazy("{title}: {words}", title=step_title(step), words=". ".join(words)) if words else step_title(step)
    )


def _hanging(issues: Collection[UUID]) -> set[tuple[UUID, str]]:
    """Return what hangs on these issues and everybody may read, by its name."""
    return {
        *Initiative.objects.visible_to(ANYONE).filter(issues__in=issues).values_list("issues", "name"),
        *Opportunity.objects.visible_to(ANYONE).filter(issues__in=issues).values_list("issues", "title"),
        *readable_challenges(ANYONE).filter(issues__in=issues).values_list("issues", "task"),
    }
