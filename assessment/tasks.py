# SPDX-License-Identifier: EUPL-1.2
"""The background work of assessments."""

from celery import shared_task
from django.utils import timezone

from assessment.panels.actions.reply_reminders import remind_carriers


@shared_task(name="assessment.remind_of_replies")
def remind_of_replies() -> int:
    """Remind carriers once of a result they can still reply to; what one run misses the next one finds."""
    return remind_carriers(today=timezone.localdate())
