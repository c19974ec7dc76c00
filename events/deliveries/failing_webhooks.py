# SPDX-License-Identifier: EUPL-1.2
"""Webhooks whose receiver does not answer: for how long, and when we stop."""

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.db.models.functions import Now

from accounts.models import Role, User
from events.models import TurnedOff, Webhook
from mail.actions import write_to

PATIENCE: Final = timedelta(days=5)


def note_success(webhook: Webhook) -> None:
    """Forget that it failed."""
    if webhook.failing_since is not None:
        Webhook.objects.filter(pk=webhook.pk).update(failing_since=None)


def note_failure(webhook: Webhook) -> None:
    """Remember since when it fails; after five days without one success it is turned off."""
    Webhook.objects.filter(pk=webhook.pk, failing_since=None).update(failing_since=Now())
    if Webhook.objects.filter(pk=webhook.pk, failing_since__lte=Now() - PATIENCE).exists():
        turn_off(webhook, TurnedOff.FAILING)


def forget_while_held() -> None:
    """Forget since when webhooks fail whose client has no key: days of rest are no days of failure."""
    Webhook.objects.without_key().exclude(failing_since=None).update(failing_since=None)


@transaction.atomic
def turn_off(webhook: Webhook, why: TurnedOff) -> None:
    """Turn a webhook off because of how its receiver answers, and tell the administrators; twice changes nothing."""
    changed = Webhook.objects.filter(pk=webhook.pk, is_on=True).update(
        is_on=False, turned_off_at=Now(), turned_off_because=why
    )
    if not changed:
        return
    for person in User.objects.filter(is_active=True, role_grants__role=Role.ADMINISTRATOR).order_by("id"):
        write_to(
            person,
            "webhook-turned-off",
            client=webhook.client.name,
            address=webhook.url,
            link=("exchange:webhook", webhook.pk),
        )
