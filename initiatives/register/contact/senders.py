# SPDX-License-Identifier: EUPL-1.2
"""Who sends something in on a page for everybody, with or without an account, and how often they may."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language

from accounts.models import User
from accounts.rate_limits import Limit, ensure_within
from core.pages.client_network import network_of


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
    # Each sends a mail to an address nobody has shown to be theirs.
    ensure_within(Limit(f"{of}-for-one-mailbox", 5, timedelta(days=1)), given["email"])
    return Sender(email=given["email"], name=given["name"], language=get_language() or "nl")
