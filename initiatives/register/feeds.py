# SPDX-License-Identifier: EUPL-1.2
"""The register as RSS."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, cast

from django.utils.translation import get_language

from core.pages.filter_set import clean_line
from core.pages.links import absolute_link
from core.pages.rss import FeedItem
from initiatives.models.initiative import InitiativeQuerySet
from initiatives.register.names import area_name
from initiatives.register.orders import TOLD, with_told

if TYPE_CHECKING:
    from datetime import datetime

LENGTH: Final = 30


def feed_items(found: InitiativeQuerySet) -> Iterator[FeedItem]:
    """Yield what was told last."""
    language = get_language() or "nl"
    for one in with_told(found).order_by(*TOLD.order.columns).select_related("area")[:LENGTH]:
        told = cast("datetime", one.told_at or one.published_at)
        yield FeedItem(
            title=one.name,
            link=absolute_link("initiatives:initiative", one.pk, language=language),
            description=f"{clean_line(one.summary)} ({area_name(one.area)}, {one.get_phase_display()})",
            at=told,
            version=f"{told:%Y%m%dT%H%M%S}",
        )
