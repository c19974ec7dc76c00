# SPDX-License-Identifier: EUPL-1.2
"""What readers reported, as a part of the work queue."""

from collections.abc import Mapping
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.database.first_rows import first_rows
from core.database.prepared_statements import READER
from initiatives.models import Initiative, Report
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.sections import Place, QueueSection, register_queue_section

SHOWN: Final = 10


def register_reports() -> None:
    """Add the section to the work queue."""
    register_queue_section(reports_section)


def reports_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """Return the open reports of this person's areas, the oldest first; nothing when there are none."""
    items, total = first_rows(_waiting, {}, filters, most=SHOWN, reader=user)
    if not items:
        return None
    return QueueSection(
        title=_("Readers say: not right"),
        items=items,
        count=total,
        template="initiatives/moderation/reports/_queue_section.html",
        order=40,
        place=Place.SIDE,
    )


def _waiting(values: Mapping[str, Any], filters: QueueFilters) -> QuerySet[Report]:
    user = values[READER]
    about = filters.narrow(Initiative.objects.in_areas_of(user), user)
    waiting = Report.objects.visible_to(user).open().filter(initiative__in=about.values("pk"))
    waiting = waiting.select_related("initiative").defer("initiative__search", "initiative__story")
    return waiting.order_by("created_at", "id")
