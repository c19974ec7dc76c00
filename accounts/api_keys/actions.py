# SPDX-License-Identifier: EUPL-1.2
"""Keys of API clients. A client may hold a new key beside the old one, so that its owner can change over in peace."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.api_keys.keys import known_token, make_key, make_token
from accounts.models import AccessAct, AccessChange, AccessToken, ApiClient, ApiKey, Scope, User
from accounts.models.api_client import MOST_KEYS
from core.errors import RefusedError
from core.permissions import require

# How long an old key works beside the new one, unless somebody says otherwise.
OVERLAP = timedelta(days=7)
TOKEN_LIFE = timedelta(hours=1)


@transaction.atomic
def rotate_api_client(
    *, client: ApiClient, by: User, overlap: timedelta = OVERLAP, expires_at: datetime | None = None
) -> str:
    """Give a client a new key and return it; the keys it has end after `overlap`, or earlier when they were to.

    Refuses a revoked client, and a key more than MOST_KEYS that work at once.
    """
    require(by, "accounts.manage_api_clients")
    locked = ApiClient.objects.select_for_update().get(pk=client.pk)
    if locked.revoked_at is not None:
        raise RefusedError(_("This client is revoked. Make a new one."))
    now = timezone.now()
    usable = locked.keys.usable(now)
    if overlap > timedelta(0):
        usable.filter(Q(expires_at=None) | Q(expires_at__gt=now + overlap)).update(expires_at=now + overlap)
    else:
        usable.update(revoked_at=now)
    if locked.keys.usable(now).count() >= MOST_KEYS:
        raise RefusedError(_("This client already has three keys that work. End one of them first."))
    key = add_key(locked, expires_at=expires_at, by=by)
    AccessChange.objects.create(act=AccessAct.CLIENT_ROTATED, client=locked, by=by)
    return key


@transaction.atomic
def end_key(*, key: ApiKey, by: User) -> None:
    """Stop one key at once, with the tokens that were given out for it; a second time changes nothing."""
    require(by, "accounts.manage_api_clients")
    if ApiKey.objects.usable().filter(pk=key.pk).update(revoked_at=timezone.now()):
        AccessToken.objects.filter(key=key).delete()
        AccessChange.objects.create(act=AccessAct.KEY_ENDED, client=key.client, by=by)


def add_key(client: ApiClient, *, expires_at: datetime | None, by: User | None) -> str:
    """Make a key for this client and return it, inside the transaction of an action; an end must be to come."""
    if expires_at is not None and expires_at <= timezone.now():
        raise RefusedError(_("Choose a day in the future."), field="expires_at")
    key = make_key()
    ApiKey.objects.create(client=client, prefix=key.prefix, hash=key.hash, expires_at=expires_at, created_by=by)
    return key.raw


@transaction.atomic
def give_token(*, key: ApiKey, scopes: list[Scope]) -> str:
    """Exchange a key for an access token with these of its client's scopes; the key is the proof, no person acts."""
    token = make_token()
    AccessToken.objects.create(
        key=key, prefix=token.prefix, hash=token.hash, scopes=scopes, expires_at=timezone.now() + TOKEN_LIFE
    )
    return token.raw


@transaction.atomic
def take_token(*, client: ApiClient, raw: str) -> None:
    """Stop a token of this client; one of another client, or none at all, is left alone."""
    token = known_token(raw)
    if token is not None and token.key.client_id == client.pk:
        AccessToken.objects.filter(pk=token.pk).delete()
