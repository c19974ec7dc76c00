# SPDX-License-Identifier: EUPL-1.2
"""Until when the municipality answers a registration: six weeks, the last day included, counted in Amsterdam."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

ANSWER_TERM = timedelta(weeks=6)


def answer_due_on(submitted_at: datetime) -> date:
    """Return the last day on which an answer to a registration submitted at this moment is in time."""
    return timezone.localdate(submitted_at) + ANSWER_TERM


def overdue_before(today: date) -> datetime:
    """Return the moment before which a registration must have been submitted to be overdue on `today`."""
    return timezone.make_aware(datetime.combine(today - ANSWER_TERM, time.min))
