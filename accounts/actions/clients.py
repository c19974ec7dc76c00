# SPDX-License-Identifier: EUPL-1.2
"""API clients. The page and the command line do the same."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.api_keys import make_key
from accounts.models import AccessAct, AccessChange, ApiClient, Scope, User
from core.errors import RefusedError
from core.permissions import require


@transaction.atomic
def create_api_client(
    *, name: str, scopes: Collection[Scope], expires_at: datetime | None, by: User | None
) -> tuple[ApiClient, str]:
    """Make a client and return it with its key, which cannot be shown again.

    `by` is None only for the command line. Refuses a name that is taken, no scope at all, and an end that has passed.
    """
    if by is not None:
        require(by, "accounts.manage_api_clients")
    name = name.strip()
    if not name:
        raise RefusedError(_("Give the client a name."), field="name")
    if not scopes:
        raise RefusedError(_("Choose at least one scope."), field="scopes")
    if expires_at is not None and expires_at <= timezone.now():
        raise RefusedError(_("Choose a day in the future."), field="expires_at")
    key = make_key()
    client, is_new = ApiClient.objects.get_or_create(
        name=name,
        defaults={
            "key_prefix": key.prefix,
            "key_hash": key.hash,
            "scopes": sorted(set(scopes)),
            "expires_at": expires_at,
            "created_by": by,
        },
    )
    if not is_new:
        raise RefusedError(_("There is already a client with this name. Choose another name."), field="name")
    AccessChange.objects.create(act=AccessAct.CLIENT_MADE, client=client, by=by)
    return client, key.raw


@transaction.atomic
def rotate_api_client(*, client: ApiClient, by: User) -> str:
    """Give a client a new key and return it; the old one stops at once. A revoked client stays revoked."""
    require(by, "accounts.manage_api_clients")
    locked = ApiClient.objects.select_for_update().get(pk=client.pk)
    if locked.revoked_at is not None:
        raise RefusedError(_("This client is revoked. Make a new one."))
    key = make_key()
    ApiClient.objects.filter(pk=locked.pk).update(key_prefix=key.prefix, key_hash=key.hash)
    AccessChange.objects.create(act=AccessAct.CLIENT_ROTATED, client=locked, by=by)
    return key.raw


@transaction.atomic
def revoke_api_client(*, client: ApiClient, by: User) -> None:
    """Stop a client for good; a second time changes nothing."""
    require(by, "accounts.manage_api_clients")
    if ApiClient.objects.filter(pk=client.pk, revoked_at=None).update(revoked_at=timezone.now()):
        AccessChange.objects.create(act=AccessAct.CLIENT_REVOKED, client=client, by=by)
