# SPDX-License-Identifier: EUPL-1.2
"""Sending bodies to the API, as a program does."""

import json
from typing import Any
from uuid import uuid4

from django.test import Client

API = "/api/v1"
# An id that nothing has; the same in every process, since it stands in the names of tests.
NOWHERE = "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90"


def post(client: Client, address: str, body: Any, *, key: str | None = None, **headers: str) -> Any:
    """Send a new row under a key of its own, or under this one."""
    sent = {"Idempotency-Key": key or str(uuid4()), **headers}
    return client.post(f"{API}/{address}", json.dumps(body), content_type="application/json", headers=sent)


def patch(client: Client, address: str, body: Any, *, tag: str | None = None) -> Any:
    """Send a change of what has this tag, or of what is read just before."""
    held = client.get(f"{API}/{address}").headers.get("ETag", '"x"') if tag is None else tag
    sent = {"If-Match": held}
    return client.patch(f"{API}/{address}", json.dumps(body), content_type="application/json", headers=sent)


def faults(response: Any) -> list[str]:
    """Return which places of the body are refused."""
    assert response.status_code == 400, response.content
    return [fault["name"] for fault in response.json()["errors"]]
