# SPDX-License-Identifier: EUPL-1.2
"""What readers reported, as a part of the work queue."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from initiatives.models import Initiative, Report
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.sections import Place, QueueSection, register_queue_section

SHOWN: Final = 10


def register_reports() -> None:
    """Add the section to the work queue."""
    register_queue_section(reports_section)


def reports_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """Return the open reports of this person's areas, the oldest first; nothing when there are none."""
    about = filters.narrow(Initiative.objects.in_areas_of(user), user)
    waiting = Report.objects.visible_to(user).open().filter(initiative__in=about)
    items = list(waiting.select_related("initiative").order_by("created_at", "id")[: SHOWN + 1])
    if not items:
        return None
    count = len(items) if len(items) <= SHOWN else waiting.count()
    return QueueSection(
        title=_("Readers say: not right"),
        items=items[:SHOWN],
        count=count,
        template="initiatives/moderation/reports/_queue_section.html",
        order=40,
        place=Place.SIDE,
    )
