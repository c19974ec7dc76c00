# SPDX-License-Identifier: EUPL-1.2
"""The links in mails to followers: they show whose mailbox it is, so that nobody needs an account to stop.

Signed, not kept: every mail has the same links for as long as its reader follows anything, and nothing after that.
"""

from typing import Final
from uuid import UUID

from django.core.signing import BadSignature, Signer

from core.pages.links import absolute_link
from initiatives.models import Follower

_SIGNER: Final = Signer(salt="initiatives.follows", sep=".")


def token_of(follower: Follower) -> str:
    """Return what stands in the address of a follower's own page."""
    return _SIGNER.sign(follower.pk.hex)


def follower_of(token: str) -> Follower | None:
    """Return who holds this token; None for a forged one, and for who follows nothing any more."""
    try:
        return Follower.objects.filter(pk=UUID(_SIGNER.unsign(token))).first()
    except (BadSignature, ValueError):
        return None


def own_link(follower: Follower) -> str:
    """Return the whole address of the page with what somebody follows."""
    return absolute_link("initiatives:follows", token_of(follower), language=follower.language)


def stop_link(follower: Follower) -> str:
    """Return the whole address where somebody stops all of it; a mail program posts to it too (RFC 8058)."""
    return absolute_link("initiatives:follow-stop", token_of(follower), language=follower.language)
