# SPDX-License-Identifier: EUPL-1.2
"""Doing a POST once, however often it arrives; core.api asks, this app keeps."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from django.db import OperationalError, connection, transaction
from django.db.models.functions import Now
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from psycopg.errors import LockNotAvailable

from accounts.models import ApiClient
from core.api import idempotency
from core.api.exceptions import RefusedCallError
from events.models import StoredAnswer

KEEP: Final = timedelta(hours=24)
# How many seconds a second call with one key waits for the first; far longer than an act lasts.
PATIENCE: Final = 3
_HEADERS: Final = ("Content-Type", "ETag", "Location", "Cache-Control", "Vary")


@transaction.atomic
def answer_once(*, client: ApiClient, key: str, digest: str, act: Callable[[], HttpResponse]) -> HttpResponse:
    """Return what `act` answers, or what it answered the first time this client used this key.

    Two at once: the second INSERT waits until the first is done, and acts itself when the first is undone. What is
    refused leaves nothing, so that the same key serves for the mended call. Raises RefusedCallError: 422 when the key
    was used for another call, 409 when the first is not done in time.
    """
    row = StoredAnswer(client=client, key=key, digest=digest)
    _claim(row)
    kept = StoredAnswer.objects.filter(client=client, key=key).first()
    if kept is None:
        # Its day ended between the two statements.
        raise _still_busy()
    if kept.pk != row.pk:
        if kept.digest != digest:
            raise RefusedCallError(422)
        return HttpResponse(
            bytes(kept.body), status=kept.status, headers={**kept.headers, "Idempotency-Replayed": "true"}
        )
    response = act()
    kept.status, kept.body = response.status_code, response.content
    kept.headers = {name: response.headers[name] for name in _HEADERS if name in response.headers}
    kept.save(update_fields=["status", "body", "headers"])
    return response


def _claim(row: StoredAnswer) -> None:
    """Insert the row unless its key is taken; who took it is waited for, but not for ever."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('lock_timeout', %s, true)", [f"{PATIENCE}s"])
        try:
            StoredAnswer.objects.bulk_create([row], ignore_conflicts=True)
        except OperationalError as error:
            if isinstance(error.__cause__, LockNotAvailable):
                raise _still_busy() from error
            raise
        # What the act itself waits for is its own affair.
        cursor.execute("SET LOCAL lock_timeout TO DEFAULT")


def _still_busy() -> RefusedCallError:
    return RefusedCallError(409, _BUSY, wait=1)


def forget_old_answers() -> int:
    """Remove answers of more than a day ago; return how many."""
    return StoredAnswer.objects.filter(created_at__lt=Now() - KEEP).delete()[0]


def register_idempotency() -> None:
    """Make this known to the API."""
    idempotency.answer_keepers.add(answer_once)


_BUSY = _(
    "The same call, with this Idempotency-Key, is still being done. Send it again in a moment, with the same key."
)
