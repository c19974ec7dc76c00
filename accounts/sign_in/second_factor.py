# SPDX-License-Identifier: EUPL-1.2
"""Whether a session of an office is strong enough: a passkey, an authenticator app, or OpenID Connect."""

import time

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest

from accounts.models import User

STRONG = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
SET_UP_PAGES = frozenset(
    {
        "mfa_index",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "account_reauthenticate",
        "accounts:again",
        "account_set_password",
        "account_change_password",
    }
)


def is_missing(request: HttpRequest, user: User) -> bool:
    """Return whether this person must set up a second factor before seeing anything else.

    A person who has one was asked for it at sign-in, so having one is enough.
    """
    if not settings.SECOND_FACTOR_REQUIRED or (user.is_demo and settings.DEMO):
        return False
    if any(record["method"] == "socialaccount" for record in get_authentication_records(request, user)):
        return False
    return not has_one(user)


def signed_in_just_now(request: HttpRequest, user: User) -> bool:
    """Return whether this person proved who they are, with all their factors, in the last ten minutes."""
    records = get_authentication_records(request, user)
    return bool(records) and time.time() - records[-1]["at"] < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT


def has_one(user: User) -> bool:
    """Return whether this person has a passkey or an authenticator app."""
    return bool(Authenticator.objects.filter(user=user, type__in=STRONG).exists())
