# SPDX-License-Identifier: EUPL-1.2
"""What /health says about work in the background."""

from datetime import timedelta
from typing import Any, Final

from django.db.models import Count, Q
from django.db.models.functions import Now

from core.models import Job, JobState

# The sweeper comes by every minute; what waits this long has no worker, or stands behind very much.
LATE: Final = timedelta(minutes=10)


def jobs() -> tuple[bool, dict[str, Any]]:
    """Return whether no job waits too long, with how many wait, run, are late and failed in the days they are kept."""
    late = Q(state=JobState.QUEUED, created_at__lte=Now() - LATE)
    late |= Q(state=JobState.RUNNING, claimed_until__lte=Now() - LATE)
    counts = Job.objects.aggregate(
        waiting=Count("id", filter=Q(state=JobState.QUEUED)),
        running=Count("id", filter=Q(state=JobState.RUNNING)),
        late=Count("id", filter=late),
        failed=Count("id", filter=Q(state=JobState.FAILED)),
    )
    return counts["late"] == 0, counts
