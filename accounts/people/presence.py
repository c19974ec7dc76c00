# SPDX-License-Identifier: EUPL-1.2
"""Who has an office and does not come: the one definition for the list of people and the page of administration."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Q

from accounts.models import RoleGrant

NEVER, AWAY = "never", "away"
# Long enough for a leave, short enough for an account that nobody needs (ours).
AWAY_AFTER: Final = timedelta(days=182)


def _in_office() -> Q:
    return Q(is_active=True, is_machine=False, is_demo=False, pk__in=RoleGrant.objects.values("user"))


def _never(_now: datetime) -> Q:
    return _in_office() & Q(last_login__isnull=True)


def _away(now: datetime) -> Q:
    return _in_office() & Q(last_login__lt=now - AWAY_AFTER)


PRESENCE: Final[Mapping[str, Callable[[datetime], Q]]] = {NEVER: _never, AWAY: _away}
