# SPDX-License-Identifier: EUPL-1.2
"""API clients and what they pull."""

from itertools import count
from typing import Any

from django.test import Client
from django.utils import timezone

from accounts.api_keys.keys import make_key
from accounts.clients.actions import put_to_work
from accounts.models import ApiClient, ApiKey, Scope, User
from accounts.models.person import MACHINE_DOMAIN
from assessment.models import Assessment
from core.models import new_id
from tests.factories.assessment import make_assessment

_number = count(1)
ALL_SCOPES = tuple(Scope)


def make_api_client(
    *, scopes: tuple[str, ...] = ALL_SCOPES, areas: tuple[Any, ...] = (), **fields: Any
) -> tuple[ApiClient, str]:
    """Create an API client that works in these areas, or for the whole city; return it with its key.

    `expires_at` and `last_used_on` are of its key, everything else of the client.
    """
    # As after the first call of the day, so that counting queries counts the reading only.
    of_key = {"last_used_on": timezone.localdate(), "expires_at": None}
    of_key = {name: fields.pop(name, value) for name, value in of_key.items()}
    name = fields.pop("name", f"Client {next(_number)}")
    user = User.objects.create_user(
        email=f"{new_id()}@{MACHINE_DOMAIN}", name=name, is_machine=True, is_active=False, wants_digests=False
    )
    client = ApiClient.objects.create(name=name, user=user, scopes=list(scopes), is_city_wide=not areas, **fields)
    put_to_work(user, [area.code for area in areas])
    return client, make_client_key(client, **of_key)


def make_client_key(client: ApiClient, **fields: Any) -> str:
    """Give a client one more key and return it."""
    key = make_key()
    ApiKey.objects.create(client=client, prefix=key.prefix, hash=key.hash, **fields)
    return key.raw


def with_key(key: str) -> Client:
    """Return a test client that sends this key."""
    return Client(headers={"Authorization": f"Bearer {key}"})


def make_published(**fields: Any) -> Assessment:
    """Create a submitted assessment that is published."""
    assessment = make_assessment(submitted=True, **fields)
    Assessment.objects.filter(pk=assessment.pk).update(published_at=timezone.now())
    assessment.refresh_from_db()
    return assessment
