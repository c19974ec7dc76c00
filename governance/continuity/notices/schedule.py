# SPDX-License-Identifier: EUPL-1.2
"""When people are told of signals: what is critical at any hour, the rest in the morning after the checks."""

from datetime import date, time

from django.utils import timezone

from governance.continuity.checks.registry import all_checks
from governance.continuity.notices.actions import notify_due
from governance.models import CheckRun, RunState

# Not in the night; and from noon on also when a check did not come to an end today.
MORNING, NOON = time(6, 0), time(12, 0)


def notify_if_due() -> int:
    """Tell what is due at this moment; return to how many people. A day nobody was told on is caught up by itself."""
    now = timezone.localtime()
    return notify_due(now.date(), with_digests=_is_time(now.date(), now.time()))


def _is_time(today: date, at: time) -> bool:
    if at < MORNING:
        return False
    ended = CheckRun.objects.filter(day=today, created_at__date=today).exclude(state=RunState.RUNNING)
    return at >= NOON or ended.values("check_code").distinct().count() >= len(all_checks())
