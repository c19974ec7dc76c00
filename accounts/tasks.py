# SPDX-License-Identifier: EUPL-1.2
"""What this app cleans up."""

from celery import shared_task
from django.utils import timezone

from accounts.models import AccessToken, Session, Tally
from accounts.reading_log.middleware import forget_old_readings
from accounts.retention.actions import propose_due
from accounts.retention.unused import warn_unused as warn


@shared_task(name="accounts.clear_what_expired")
def clear_what_expired() -> int:
    """Remove sessions, tallies, tokens and readings whose time is over; return how many. Safe to run twice."""
    now = timezone.now()
    removed = [
        Session.objects.filter(expire_date__lt=now).delete()[0],
        AccessToken.objects.filter(expires_at__lt=now).delete()[0],
        Tally.objects.filter(ends_at__lt=now).delete()[0],
        forget_old_readings(),
    ]
    return sum(removed)


@shared_task(name="accounts.propose_destruction")
def propose_destruction() -> int:
    """Propose what has passed its term for destruction; every night, and nothing happens twice."""
    return propose_due(timezone.localdate())


@shared_task(name="accounts.warn_unused")
def warn_unused() -> int:
    """Write to people whose account nobody uses before it is proposed for destruction; nothing happens twice."""
    return warn(timezone.localdate())
