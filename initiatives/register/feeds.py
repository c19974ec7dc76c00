# SPDX-License-Identifier: EUPL-1.2
"""The register as RSS."""

from typing import Final

from django.conf import settings
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import get_language, gettext

from core.pages.links import absolute_link
from initiatives.register.filters import RegisterFilter
from initiatives.register.names import area_name
from initiatives.register.orders import TOLD
from initiatives.register.search import clean

CONTENT_TYPE: Final = "application/rss+xml; charset=utf-8"
LENGTH: Final = 30


def register_feed(filters: RegisterFilter, path: str) -> str:
    """Return the feed of what was told last, of what is filtered; `path` is the address it was asked by."""
    language = get_language() or "nl"
    feed = Rss201rev2Feed(
        title=gettext("Initiatives in %(city)s") % {"city": settings.CITY_NAME},
        link=absolute_link("initiatives:register", language=language),
        description=gettext("What was told last in the register of initiatives."),
        language=language,
        feed_url=f"{settings.SITE_URL.rstrip('/')}{path}",
    )
    found = TOLD.prepare(filters.found, filters.words).order_by(*TOLD.order.columns).select_related("area")[:LENGTH]
    for initiative in found:
        link = absolute_link("initiatives:initiative", initiative.pk, language=language)
        feed.add_item(
            title=clean(initiative.name),
            link=link,
            description=f"{clean(initiative.summary)} ({area_name(initiative.area)}, {initiative.get_phase_display()})",
            # A new telling is a new item to a reader; the address alone would hide it.
            unique_id=f"{link}#{initiative.told_at or initiative.published_at:%Y%m%dT%H%M%S}",
            unique_id_is_permalink=False,
            pubdate=initiative.told_at or initiative.published_at,
        )
    return str(feed.writeString("utf-8"))
