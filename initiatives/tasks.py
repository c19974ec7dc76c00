# SPDX-License-Identifier: EUPL-1.2
"""The background work of the register."""

from celery import shared_task
from django.utils import timezone

from initiatives.connections.introductions import actions as introductions_actions
from initiatives.follows.actions import forgetting, writing
from initiatives.helping import actions as helping_actions
from initiatives.moderation.actions import waiting
from initiatives.opportunities.actions import opportunity
from initiatives.registration.actions import draft


@shared_task(name="initiatives.remove_expired_registrations")
def remove_expired_registrations() -> int:
    """Remove registrations nobody went on with; what one run misses the next one finds."""
    return draft.remove_expired_registrations()


@shared_task(name="initiatives.forget_opportunity_listers")
def forget_opportunity_listers() -> int:
    """Remove the addresses of who listed what ended three months ago."""
    return opportunity.forget_listers()


@shared_task(name="initiatives.remind_introductions")
def remind_introductions() -> int:
    """Remind once who let an introduction wait; what one run misses the next one finds."""
    return introductions_actions.remind_waiting()


@shared_task(name="initiatives.tell_waiting")
def notify_waiting() -> int:
    """Tell officials of registrations that wait; what one run misses the next one finds."""
    return waiting.notify_waiting(timezone.localdate())


@shared_task(name="initiatives.write_to_followers")
def write_to_followers() -> int:
    """Write to followers what they were not told yet; what one run misses the next one finds."""
    return writing.write_due(timezone.now())


@shared_task(name="initiatives.forget_followers")
def forget_followers() -> int:
    """Wipe the addresses of who did not confirm in time, and of who follows nothing any more."""
    return forgetting.forget_unconfirmed()


@shared_task(name="initiatives.forget_unconfirmed_help")
def forget_unconfirmed_help() -> int:
    """Remove offers of help nobody confirmed in time, with their addresses."""
    return helping_actions.forget_unconfirmed()
