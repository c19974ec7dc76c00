# SPDX-License-Identifier: EUPL-1.2
"""Webhooks: made, changed, turned on and off, given another secret."""

from collections.abc import Collection
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from accounts.models import ApiClient, User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from events.deliveries.queue import DELIVERIES
from events.event_types import registry
from events.models import TurnedOff, Webhook
from events.webhooks import signatures
from events.webhooks.targets import UnusableError, target_of

# As long as the receiver has to learn the new secret.
BOTH_SECRETS: Final = timedelta(hours=24)


@transaction.atomic
def create_webhook(*, client: ApiClient, url: str, event_types: Collection[str], by: User) -> tuple[Webhook, str]:
    """Make a webhook and return it with its secret, which cannot be shown again.

    Raises RefusedError for a client that is revoked, an address that may not be used or is there already, and kinds the
    client holds no scope for.
    """
    require(by, "exchange.manage_webhooks")
    if client.revoked_at is not None:
        raise RefusedError(_("This client is revoked. Choose another one."), field="client")
    _ensure_usable(url)
    kinds = _kinds(client, event_types)
    secret = signatures.new_secret()
    webhook = Webhook(client=client, url=url, event_types=kinds, secret=signatures.sealed(secret), created_by=by)
    Webhook.objects.bulk_create([webhook], ignore_conflicts=True)
    if not Webhook.objects.filter(pk=webhook.pk).exists():
        raise _already_there()
    return webhook, secret


@transaction.atomic
def change_webhook(
    *, webhook: Webhook, url: str, event_types: Collection[str], expected_version: int, by: User
) -> bool:
    """Send to another address or other kinds from now on; return whether anything differed. See create_webhook."""
    require(by, "exchange.manage_webhooks", webhook)
    _ensure_usable(url)
    kinds = _kinds(webhook.client, event_types)
    try:
        with transaction.atomic():
            changes = {"url": url, "event_types": kinds}
            return update_unchanged(webhook, expected_version=expected_version, changes=changes)
    except IntegrityError as error:
        # Asking first whether the address is taken would let two who change at once both pass.
        if "one_webhook_per_client_and_address" not in str(error):
            raise
        raise _already_there() from error


@transaction.atomic
def replace_secret(*, webhook: Webhook, by: User) -> str:
    """Give a webhook a new secret and return it; for 24 hours the old one signs too."""
    require(by, "exchange.manage_webhooks", webhook)
    locked = Webhook.objects.select_for_update().get(pk=webhook.pk)
    secret = signatures.new_secret()
    Webhook.objects.filter(pk=locked.pk).update(
        secret=signatures.sealed(secret), previous_secret=locked.secret, previous_secret_until=Now() + BOTH_SECRETS
    )
    return secret


@transaction.atomic
def turn_webhook_off(*, webhook: Webhook, by: User) -> None:
    """Send nothing any more; what waits stays, what happens meanwhile is not kept for it. Twice changes nothing."""
    require(by, "exchange.manage_webhooks", webhook)
    Webhook.objects.filter(pk=webhook.pk, is_on=True).update(
        is_on=False, turned_off_at=Now(), turned_off_because=TurnedOff.BY_HAND
    )


@transaction.atomic
def turn_webhook_on(*, webhook: Webhook, by: User) -> None:
    """Send again, first what waits; it has five days again to answer well. Twice changes nothing."""
    require(by, "exchange.manage_webhooks", webhook)
    Webhook.objects.filter(pk=webhook.pk, is_on=False).update(
        is_on=True, turned_off_at=None, turned_off_because="", failing_since=None
    )
    transaction.on_commit(DELIVERIES.wake_workers)


def _ensure_usable(url: str) -> None:
    try:
        target_of(url)
    except UnusableError as error:
        told = _("Give a whole address that begins with https://, without a user name and without a port.")
        if settings.WEBHOOK_ALLOW_HTTP:
            told = _(
                "Give a whole address that begins with https:// or http://, without a user name, on a port from 1024."
            )
        raise RefusedError(told, field="url") from error


def _kinds(client: ApiClient, codes: Collection[str]) -> list[str]:
    """Return the codes in order; refuse none at all, those nobody tells and those the client may not know."""
    if not codes:
        raise RefusedError(_("Choose at least one kind of event."), field="event_types")
    lacking = {}
    for code in codes:
        kind = registry.find(code)
        if kind is None:
            raise RefusedError(_("There is no event called %(code)s.") % {"code": code}, field="event_types")
        if not kind.is_open_to(client.scopes):
            lacking[str(kind.title)] = str(kind.scope)
    if lacking:
        raise RefusedError(
            _("%(client)s may not know of “%(event)s”: it lacks the scope %(scope)s.")
            % {"client": client, "event": "”, “".join(lacking), "scope": ", ".join(sorted(set(lacking.values())))},
            field="event_types",
        )
    return sorted(set(codes))


def _already_there() -> RefusedError:
    return RefusedError(_("This client already has a webhook with this address. Change that one."), field="url")
