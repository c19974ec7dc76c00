# SPDX-License-Identifier: EUPL-1.2
"""Issues as a spreadsheet and as RSS: what the public page shows, nothing about persons."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from typing import Any, Final

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import get_language, gettext

from core.database.server_cursors import stream_rows
from core.pages.links import absolute_link
from core.pages.rss import FeedItem
from governance.issues.filters import ordered
from governance.issues.queries import missing_roles
from governance.models import IssueRole
from governance.models.issue import IssueQuerySet
from initiatives.models import Initiative
from initiatives.register.names import area_name, theme_name

BATCH: Final = 500
LENGTH: Final = 30


def with_ties(found: Any) -> Any:
    """Read along who can, which roles are missing and which public initiatives work on it: two statements a batch."""
    public = Initiative.objects.visible_to(AnonymousUser()).only("name").order_by("name")
    return found.prefetch_related(
        Prefetch("roles", IssueRole.objects.select_related("party__parent").order_by("party__name", "role")),
        Prefetch("initiatives", public),
    )


def header() -> list[str]:
    """Return the names of the columns in the language of the page."""
    return [
        gettext("Issue"),
        gettext("In residents' own words"),
        gettext("Language"),
        gettext("Raised by"),
        gettext("Area code"),
        gettext("Area"),
        gettext("Theme"),
        gettext("What it would take"),
        gettext("Who can"),
        gettext("Who should"),
        gettext("Roles that are missing"),
        gettext("Who or what is missing"),
        gettext("State"),
        gettext("Why"),
        gettext("On the list since"),
        gettext("Answer due on"),
        gettext("Answered on"),
        gettext("The answer"),
        gettext("Settled on"),
        gettext("What became of it"),
        gettext("Initiatives"),
        gettext("Page"),
        gettext("Identifier"),
    ]


def lines(found: Any) -> Iterator[Sequence[Any]]:
    """Yield a line per issue of the prepared list."""
    language = get_language() or "nl"
    for one in stream_rows(found, batch=BATCH):
        yield (
            one.title,
            one.text,
            one.language,
            one.get_origin_display(),
            one.area.code if one.area else "",
            area_name(one.area),
            theme_name(one.theme) if one.theme else "",
            one.needed,
            ", ".join(dict.fromkeys(role.party.full_name for role in one.roles.all() if role.party)),
            one.responsible.full_name if one.responsible else "",
            ", ".join(role.get_role_display() for role in missing_roles(one.roles.all())),
            one.missing,
            one.get_state_display(),
            one.reason,
            one.opened_on,
            one.answer_due_on,
            one.answered_on,
            one.answer,
            one.settled_on,
            one.outcome,
            ", ".join(initiative.name for initiative in one.initiatives.all()),
            absolute_link("governance:issue", one.pk, language=language),
            one.pk,
        )


def feed_items(found: IssueQuerySet) -> Iterator[FeedItem]:
    """Yield what came on the list last; worked on, answered or settled is news again."""
    language = get_language() or "nl"
    for one in ordered(found).order_by("-opened", "-id")[:LENGTH]:
        yield FeedItem(
            title=one.title,
            link=absolute_link("governance:issue", one.pk, language=language),
            description=f"{one.text} ({area_name(one.area)}, {one.get_state_display()})",
            at=timezone.make_aware(datetime.combine(one.opened, time())),
            version=f"{one.state}{'-answered' if one.answered_on else ''}",
        )
