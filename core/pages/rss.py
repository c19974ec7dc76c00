# SPDX-License-Identifier: EUPL-1.2
"""The newest of a list as RSS."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import get_language

from core.pages.filter_set import clean_line
from core.pages.links import absolute_link


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One piece of news: the same address with another `version` is news again to a reader."""

    title: str
    link: str
    description: str
    at: datetime
    version: str


def rss_response(
    request: HttpRequest, *, title: str, description: str, url_name: str, items: Iterable[FeedItem]
) -> HttpResponse:
    """Return the feed of the list named `url_name`, with the filters of this address."""
    language = get_language() or settings.LANGUAGE_CODE
    feed = Rss201rev2Feed(
        title=title,
        link=absolute_link(url_name, language=language),
        description=description,
        language=language,
        feed_url=f"{settings.SITE_URL.rstrip('/')}{request.get_full_path()}",
    )
    for one in items:
        feed.add_item(
            title=clean_line(one.title),
            link=one.link,
            description=one.description,
            unique_id=f"{one.link}#{one.version}",
            unique_id_is_permalink=False,
            pubdate=one.at,
        )
    return HttpResponse(str(feed.writeString("utf-8")), content_type="application/rss+xml; charset=utf-8")
