# SPDX-License-Identifier: EUPL-1.2
"""Running the checks every day, and seeing that it happens. State, not events: a missed day is caught up."""

from datetime import time, timedelta
from typing import Any

from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Max
from django.utils import timezone

from core.models import Moment
from core.operations.timestamps import record_timestamp
from governance.continuity.checks.registry import Check, all_checks
from governance.continuity.runs.engine import Counts, run_check
from governance.models import CheckRun, RunState

# The night is for back-ups; a day that was missed altogether is caught up at any hour.
NOT_BEFORE = time(4, 0)
# A check that fails is tried again, but not every few minutes.
REST_AFTER_FAILURE = timedelta(hours=1)
# Two intervals of a day, with some hours for a machine that was off in the morning.
SILENCE = timedelta(hours=54)


def run_due() -> list[Counts]:
    """Run what was not run today; asked twice at the same moment, it is done once."""
    return [_run(check) for check in all_checks() if _is_due(check) and not _rests(check)]


def _run(check: Check) -> Counts:
    return run_check(
        check,
        timezone.localdate(),
        unless=lambda: not _is_due(check),
        afterwards=lambda: record_timestamp(_moment_of(check)),
    )


def _moment_of(check: Check) -> str:
    return f"check:{check.code}"


def _is_due(check: Check) -> bool:
    """Whether its signals do not stand at today; a clock that ran ahead and came back makes it due again."""
    last = Moment.objects.filter(name=_moment_of(check)).values_list("at", flat=True).first()
    if last is None:
        return True
    now = timezone.localtime()
    stood = timezone.localdate(last)
    if stood == now.date():
        return False
    return stood != now.date() - timedelta(days=1) or now.time() >= NOT_BEFORE


def _rests(check: Check) -> bool:
    since = timezone.now() - REST_AFTER_FAILURE
    return CheckRun.objects.filter(
        check_code=check.code, state=RunState.FAILED, finished_at__range=(since, timezone.now())
    ).exists()


def health() -> tuple[bool, dict[str, Any]]:
    """Return whether every check ran within two days, with how many are behind and how many failed the last time."""
    codes = [check.code for check in all_checks()]
    moments = dict(Moment.objects.filter(name__startswith="check:").values_list("name", "at"))
    applied = MigrationRecorder.Migration.objects.filter(app="governance").aggregate(last=Max("applied"))["last"]
    # A new installation, or a new check after an upgrade, gets its two days as well.
    stood = [moments.get(f"check:{code}", applied) for code in codes]
    latest = CheckRun.objects.filter(check_code__in=codes).order_by("check_code", "-created_at", "-id")
    states = latest.distinct("check_code").values_list("state", flat=True)
    facts: dict[str, Any] = {"failed": sum(state == RunState.FAILED for state in states)}
    behind = sum(timezone.now() - moment > SILENCE for moment in stood)
    if behind:
        return False, {**facts, "behind": behind, "reason": "nothing ran for two intervals"}
    return True, {**facts, "behind": 0}
