# SPDX-License-Identifier: EUPL-1.2
"""Who may be signed in at all."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings

from accounts.models import User


def may_sign_in(user: User) -> bool:
    """Return whether this person may be signed in: active, no machine, and no demo person outside demo mode."""
    return user.is_active and not user.is_machine and (settings.DEMO or not user.is_demo)


class Backend(AuthenticationBackend):  # type: ignore[misc] # allauth has no types
    """Allauth's backend; also the door every request's person comes through."""

    def user_can_authenticate(self, user: Any) -> bool:
        """Refuse inactive people, and demo people outside demo mode; asked at sign-in and at every request."""
        return may_sign_in(user)
