# SPDX-License-Identifier: EUPL-1.2
"""The background work of the register."""

from celery import shared_task

from initiatives.actions import registration


@shared_task(name="initiatives.remove_expired_registrations")
def remove_expired_registrations() -> int:
    """Remove registrations nobody went on with; what one run misses the next one finds."""
    return registration.remove_expired_registrations()
