# SPDX-License-Identifier: EUPL-1.2
"""Who may be signed in at all."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings
from django.db.models import OuterRef, QuerySet

from accounts.models import User
from core.database.prepared_statements import fetch
from core.database.subqueries import count_of
from mail.models import Notification


def may_sign_in(user: User) -> bool:
    """Return whether this person may be signed in: active, no machine, and no demo person outside demo mode."""
    return user.is_active and not user.is_machine and (settings.DEMO or not user.is_demo)


class Backend(AuthenticationBackend):  # type: ignore[misc] # allauth has no types
    """Allauth's backend; also the door every request's person comes through."""

    def user_can_authenticate(self, user: Any) -> bool:
        """Refuse inactive people, and demo people outside demo mode; asked at sign-in and at every request."""
        return may_sign_in(user)

    def get_user(self, user_id: Any) -> User | None:
        """Return the person of a session, as every request asks."""
        [found] = fetch(_user, {"id": UUID(str(user_id))}) or [None]
        return found if found is not None and self.user_can_authenticate(found) else None


def _user(values: Mapping[str, Any], _shape: None) -> QuerySet[User]:
    # What the bell of every page shows comes along: no page asks a statement more.
    unread = Notification.objects.shown().unread().filter(user=OuterRef("pk"))
    return User.objects.filter(pk=values["id"]).annotate(unread_count=count_of(unread, "user"))
