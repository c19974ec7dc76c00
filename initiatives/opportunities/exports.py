# SPDX-License-Identifier: EUPL-1.2
"""Opportunities as a spreadsheet and as RSS: what the public page shows, nothing about persons."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from typing import Any, Final

from django.conf import settings
from django.utils import timezone, translation
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import get_language, gettext

from core.database.server_cursors import stream_rows
from core.files.csv_export import exact
from core.pages.links import absolute_link
from initiatives.opportunities.filters import ORDER, OpportunityFilter, listed
from initiatives.register.names import area_name, theme_name
from initiatives.register.search import clean

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


def lines(filters: OpportunityFilter) -> Iterator[Sequence[Any]]:
    """Yield a line per opportunity, in the order of the list; the language of the request is kept while streaming."""
    language = get_language() or "nl"
    for one in stream_rows(listed(filters.found).order_by(*ORDER.columns), batch=BATCH):
        with translation.override(language):
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


def feed(filters: OpportunityFilter, path: str) -> str:
    """Return the feed of what is on the map, of what is filtered; `path` is the address it was asked by."""
    language = get_language() or "nl"
    made = Rss201rev2Feed(
        title=gettext("Opportunities in %(city)s") % {"city": settings.CITY_NAME},
        link=absolute_link("initiatives:opportunities", language=language),
        description=gettext("What people see that could happen, and who picks it up."),
        language=language,
        feed_url=f"{settings.SITE_URL.rstrip('/')}{path}",
    )
    for one in listed(filters.found).order_by("-opened", "-id")[:LENGTH]:
        link = absolute_link("initiatives:opportunity", one.pk, language=language)
        made.add_item(
            title=clean(one.title),
            link=link,
            description=f"{one.text} ({area_name(one.area)}, {one.get_state_display()})",
            # Picked up or done is news to a reader; the address alone would hide it.
            unique_id=f"{link}#{one.state}",
            unique_id_is_permalink=False,
            pubdate=timezone.make_aware(datetime.combine(one.opened, time())),
        )
    return str(made.writeString("utf-8"))
