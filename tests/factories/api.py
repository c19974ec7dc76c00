# SPDX-License-Identifier: EUPL-1.2
"""API clients and what they pull."""

from itertools import count
from typing import Any

from django.test import Client
from django.utils import timezone

from accounts.api_keys import make_key
from accounts.models import ApiClient, Scope
from assessment.models import Assessment
from tests.factories.assessment import make_assessment

_number = count(1)
ALL_SCOPES = tuple(Scope)


def make_api_client(*, scopes: tuple[str, ...] = ALL_SCOPES, **fields: Any) -> tuple[ApiClient, str]:
    """Create an API client; return it with its key."""
    key = make_key()
    client = ApiClient.objects.create(
        **{
            "name": f"Client {next(_number)}",
            "key_prefix": key.prefix,
            "key_hash": key.hash,
            "scopes": list(scopes),
            # As after the first call of the day, so that counting queries counts the reading only.
            "last_used_on": timezone.localdate(),
            **fields,
        }
    )
    return client, key.raw


def with_key(key: str) -> Client:
    """Return a test client that sends this key."""
    return Client(headers={"Authorization": f"Bearer {key}"})


def make_published(**fields: Any) -> Assessment:
    """Create a submitted assessment that is published."""
    assessment = make_assessment(submitted=True, **fields)
    Assessment.objects.filter(pk=assessment.pk).update(published_at=timezone.now())
    assessment.refresh_from_db()
    return assessment
