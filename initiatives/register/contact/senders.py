# SPDX-License-Identifier: EUPL-1.2
"""Who sends something in on a page for everybody, with or without an account, and how often they may."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.db.models import QuerySet
from django.db.models.functions import Now
from django.http import HttpRequest
from django.utils.translation import get_language

from accounts.models import User
from accounts.rate_limits import Limit, ensure_within
from core.errors import RefusedError
from core.pages.client_network import network_of

# However many visitors there are, officials get no more than this of one kind a day (ours). Who has an account is not
# refused for what visitors send: a flood closes the form for visitors alone, and by itself opens it again.
MOST_OF_VISITORS_A_DAY: Final = 200


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends something in without an account: where to answer, and in which language."""

    email: str
    name: str = ""
    language: str = "nl"


def sender_of(request: HttpRequest, given: Mapping[str, Any], of: str) -> Sender | None:
    """Return where to answer who sends something in; None for who is signed in and is answered there.

    `given` is what their form says, `of` names what they send, as in "issues". Raises RefusedError for too many.
    """
    if isinstance(request.user, User):
        ensure_within(Limit(f"{of}-by-one-person", 30, timedelta(days=1)), str(request.user.pk))
        return None
    ensure_within(Limit(f"{of}-from-one-place", 8, timedelta(hours=1)), network_of(request))
    ensure_within(Limit(f"{of}-from-one-place-a-day", 20, timedelta(days=1)), network_of(request))
    # Each sends a mail to an address nobody has shown to be theirs.
    ensure_within(Limit(f"{of}-for-one-mailbox", 5, timedelta(days=1)), given["email"])
    return Sender(email=given["email"], name=given["name"], language=get_language() or "nl")


def ensure_room(of_visitors: QuerySet[Any], sentence: str) -> None:
    """Raise RefusedError with this sentence when visitors sent very many in a day, of these rows that wait."""
    if of_visitors.filter(created_at__gt=Now() - timedelta(days=1)).count() >= MOST_OF_VISITORS_A_DAY:
        raise RefusedError(sentence)
