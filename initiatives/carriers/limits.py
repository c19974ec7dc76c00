# SPDX-License-Identifier: EUPL-1.2
"""How many invitations go out: an invitation is a mail to somebody who did not ask for it."""

from datetime import timedelta
from typing import Final

from accounts.rate_limits import Limit, take

BY_ONE_PERSON: Final = Limit("invitations-by-one-person", 20, timedelta(days=1))
# From whatever initiative and whoever invites.
TO_ONE_MAILBOX: Final = Limit("invitations-to-one-mailbox", 10, timedelta(days=1))


def may_invite(email: str, by: str = "") -> bool:
    """Count one invitation to this mailbox, by this person when one is signed in; return whether it may go."""
    return (not by or take(BY_ONE_PERSON, by)) and take(TO_ONE_MAILBOX, email.strip())
