# SPDX-License-Identifier: EUPL-1.2
"""Doing a POST once, however often it arrives; core.api asks, this room keeps."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.db.models.functions import Now
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from accounts.models import ApiClient
from core.api import repeating
from core.api.problems import RefusedCallError
from exchange.models import StoredAnswer

KEEP: Final = timedelta(hours=24)
_HEADERS: Final = ("Content-Type", "ETag", "Location", "Cache-Control", "Vary")


@transaction.atomic
def answer_once(*, client: ApiClient, key: str, digest: str, act: Callable[[], HttpResponse]) -> HttpResponse:
    """Return what `act` answers, or what it answered the first time this client used this key.

    Two at once: the second INSERT waits until the first is done. What is refused leaves nothing, so that the same key
    serves for the mended call. Raises RefusedCallError (409) when the key was used for another call.
    """
    row = StoredAnswer(client=client, key=key, digest=digest)
    StoredAnswer.objects.bulk_create([row], ignore_conflicts=True)
    kept = StoredAnswer.objects.get(client=client, key=key)
    if kept.pk != row.pk:
        if kept.digest != digest:
            raise RefusedCallError(409, _OTHER_CALL)
        return HttpResponse(bytes(kept.body), status=kept.status, headers=kept.headers)
    response = act()
    kept.status, kept.body = response.status_code, response.content
    kept.headers = {name: response.headers[name] for name in _HEADERS if name in response.headers}
    kept.save(update_fields=["status", "body", "headers"])
    return response


def forget_old_answers() -> int:
    """Remove answers of more than a day ago; return how many."""
    return StoredAnswer.objects.filter(created_at__lt=Now() - KEEP).delete()[0]


def register_answers() -> None:
    """Make this known to the API."""
    repeating.register(answer_once)


_OTHER_CALL = _("This Idempotency-Key was used for another call. Choose a new one for every new act.")
