# SPDX-License-Identifier: EUPL-1.2
"""Going to an address of the city as somebody, leaving everything as it was."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import reverse

from accounts.models import DataRead
from tests.architecture.addresses import ADDRESSES
from tests.architecture.world import ROLES, World

EVERYBODY = ("anyone", *ROLES)
ROOMS = sorted({name.split(":", maxsplit=1)[0] for name in ADDRESSES if ":" in name})


def room_of(name: str) -> str:
    return name.split(":", maxsplit=1)[0]


def client_of(world: World, role: str, **options: Any) -> Client:
    """Return a browser of this person, signed in."""
    client = Client(**options)
    if role in world.sessions:
        client.cookies[settings.SESSION_COOKIE_NAME] = world.sessions[role]
    elif role != "anyone":
        client.force_login(world.person(role))
    return client


def visit(world: World, role: str, method: str, path: str, begin: str = "", *, is_undone: bool = True) -> Any:
    """Return the answer, after the act that must be done first; whatever the requests did is undone, or left there."""
    client = client_of(world, role)
    with transaction.atomic():
        if begin:
            client.post(reverse(begin))
        answer: Any = client.get(path) if method == "get" else client.post(path, {})
        answer.body = b"".join(answer) if answer.streaming else answer.content
        answer.noted = set(DataRead.objects.values_list("subject", flat=True))
        transaction.set_rollback(is_undone)
    return answer
