# SPDX-License-Identifier: EUPL-1.2
"""Links that prove a mailbox of an invited official: signed, good for a week, and for one sign-in."""

from datetime import timedelta

from django.core import signing

from accounts.models import User

VALID_FOR = timedelta(days=7)
_SALT = "accounts.office-invitation"


def make_token(person: User) -> str:
    """Return a token for this person; it dies at their next sign-in."""
    return signing.dumps([str(person.pk), _stamp(person)], salt=_SALT)


def read_token(token: str) -> User | None:
    """Return the person of a token that is ours, young enough and unused; otherwise nothing."""
    try:
        pk, stamp = signing.loads(token, salt=_SALT, max_age=VALID_FOR)
    except signing.BadSignature:
        return None
    person = User.objects.filter(pk=pk, is_active=True).first()
    return person if person is not None and _stamp(person) == stamp else None


def _stamp(person: User) -> str:
    return person.last_login.isoformat() if person.last_login else ""
