# SPDX-License-Identifier: EUPL-1.2
"""Opportunities as a spreadsheet and as RSS: what the public page shows, nothing about persons."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import get_language, gettext

from core.database.server_cursors import stream_rows
from core.files.csv_export import exact
from core.pages.links import absolute_link
from core.pages.rss import FeedItem
from initiatives.models.opportunity import OpportunityQuerySet
from initiatives.opportunities.filters import listed
from initiatives.register.names import area_name, theme_name

BATCH: Final = 500
LENGTH: Final = 30


def header() -> list[str]:
    """Return the names of the columns in the language of the page."""
    return [
        gettext("Opportunity"),
        gettext("What could happen"),
        gettext("State"),
        gettext("Area code"),
        gettext("Area"),
        gettext("Where"),
        gettext("Themes"),
        gettext("Seen by"),
        gettext("On the opportunity map of"),
        gettext("Who could take it up"),
        gettext("Before"),
        gettext("Open since"),
        gettext("Picked up by"),
        gettext("Picked up on"),
        gettext("Done on"),
        gettext("What came of it"),
        gettext("Page"),
        gettext("Identifier"),
        gettext("Longitude"),
        gettext("Latitude"),
    ]


def lines(found: Any) -> Iterator[Sequence[Any]]:
    """Yield a line per opportunity of the prepared list."""
    language = get_language() or "nl"
    for one in stream_rows(found, batch=BATCH):
        yield (
            one.title,
            one.text,
            one.get_state_display(),
            one.area.code if one.area else "",
            area_name(one.area),
            one.where,
            ", ".join(theme_name(theme) for theme in one.themes.all()),
            one.get_origin_display(),
            one.public_map.name if one.public_map else "",
            one.who_could,
            one.by_when,
            one.opened_on,
            one.public_keeper.name if one.public_keeper else "",
            one.picked_up_on,
            one.done_on,
            one.outcome,
            absolute_link("initiatives:opportunity", one.pk, language=language),
            one.pk,
            exact(one.longitude),
            exact(one.latitude),
        )


def feed_items(found: OpportunityQuerySet) -> Iterator[FeedItem]:
    """Yield what came on the map last; picked up or done is news again."""
    language = get_language() or "nl"
    for one in listed(found).order_by("-opened", "-id")[:LENGTH]:
        yield FeedItem(
            title=one.title,
            link=absolute_link("initiatives:opportunity", one.pk, language=language),
            description=f"{one.text} ({area_name(one.area)}, {one.get_state_display()})",
            at=timezone.make_aware(datetime.combine(one.opened, time())),
            version=one.state,
        )
