# SPDX-License-Identifier: EUPL-1.2
"""Running checks: what is found becomes a signal, what is gone closes it (docs/adr/0013)."""

import logging
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import OperationalError, connection, transaction
from django.utils import timezone

from accounts.models import User
from events.deliveries.queue import DELIVERIES
from governance.continuity.checks.registry import Check, all_checks
from governance.continuity.runs import comparison
from governance.models import CheckRun, CheckSetting, RunState

logger = logging.getLogger(__name__)

# A run still "running" after this was killed: no run lasts longer than the hard limit of a task.
KILLED_AFTER = timedelta(minutes=10)
TRIES = 3


@dataclass(frozen=True, slots=True)
class Counts:
    """What a run of one check came to; `error` is empty unless it failed, `run` is None when nothing was recorded."""

    check: str
    found: int = 0
    opened: int = 0
    closed: int = 0
    error: str = ""
    run: CheckRun | None = None


def run_checks(
    day: date, checks: Iterable[Check] | None = None, *, by: User | None = None, dry_run: bool = False
) -> list[Counts]:
    """Run these checks, or all, for one day; a check that fails is recorded as failed and stops no other."""
    return [run_check(check, day, by=by, dry_run=dry_run) for check in (all_checks() if checks is None else checks)]


def run_check(
    check: Check,
    day: date,
    *,
    by: User | None = None,
    dry_run: bool = False,
    only: Collection[UUID] | None = None,
    unless: Callable[[], bool] = lambda: False,
    afterwards: Callable[[], None] = lambda: None,
) -> Counts:
    """Look for one kind of danger on `day`, and open, refresh and close its signals; two at once wait for each other.

    `dry_run` only counts and writes nothing. `only` looks at these initiatives, in as many statements as at one, and
    records no run; a wide check has nothing to say about some. `unless` is asked once the check has its turn: when it
    holds, another did the work meanwhile. `afterwards` is part of the same transaction. A failure is recorded and
    returned, never raised.
    """
    if only is not None and check.is_wide:
        return Counts(check.code)
    run = None if dry_run or only is not None else _begin(check, day, by)
    try:
        counted = _run(check, day, only, run, dry_run=dry_run, unless=unless, afterwards=afterwards)
    except Exception as error:
        logger.exception("check %s failed for %s", check.code, day)
        text = f"{type(error).__name__}: {error}"
        _record_failure(run, text)
        return Counts(check.code, error=text, run=run)
    if counted is None and run is not None:
        run.delete()
        run = None
    return Counts(check.code, *(counted or (0, 0, 0)), run=run)


def _begin(check: Check, day: date, by: User | None) -> CheckRun:
    killed = CheckRun.objects.filter(
        check_code=check.code, state=RunState.RUNNING, created_at__lt=timezone.now() - KILLED_AFTER
    )
    killed.update(state=RunState.FAILED, finished_at=timezone.now(), error="stopped half-way")
    return CheckRun.objects.create(check_code=check.code, day=day, started_by=by)


def _record_failure(run: CheckRun | None, text: str) -> None:
    if run is not None:
        run.state, run.finished_at, run.error = RunState.FAILED, timezone.now(), text
        run.save(update_fields=["state", "finished_at", "error"])


def _run(
    check: Check,
    day: date,
    only: Collection[UUID] | None,
    run: CheckRun | None,
    *,
    dry_run: bool,
    unless: Callable[[], bool],
    afterwards: Callable[[], None],
) -> tuple[int, int, int] | None:
    """Do it in one transaction; PostgreSQL undoes all of it when the worker dies."""
    for turn in range(1, TRIES + 1):
        try:
            with transaction.atomic():
                if not dry_run:
                    wait_for_turn(check.code)
                    if unless():
                        return None
                counted = _compare(check, day, only, dry_run=dry_run)
                if run is not None:
                    _finish(run, counted)
                if not dry_run:
                    transaction.on_commit(DELIVERIES.wake_workers)
                afterwards()
                return counted
        except OperationalError as error:
            is_worth_another = getattr(error.__cause__, "sqlstate", "") in {"40P01", "40001"}
            if turn == TRIES or not is_worth_another or connection.in_atomic_block:
                raise
    raise AssertionError("the last try returns or raises")


def wait_for_turn(code: str) -> None:
    """Wait until nobody else opens or closes signals of this check; held until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(comparison.LOCK, {"run_check": code})


def _compare(check: Check, day: date, only: Collection[UUID] | None, *, dry_run: bool) -> tuple[int, int, int]:
    setting = CheckSetting.objects.filter(check_code=check.code).first()
    found = check.findings(day, check.values(setting.parameters if setting else {}))
    values: dict[str, Any] = {
        **found.params,
        "day": day,
        "run_check": check.code,
        "run_is_on": setting is None or setting.is_on,
        "run_only": None if only is None else list(only),
    }
    with connection.cursor() as cursor:
        if not dry_run:
            cursor.execute(comparison.LOCK_ROWS, values)
        statement = comparison.counting if dry_run else comparison.writing
        cursor.execute(statement(found.sql, check), values)
        row: tuple[int, int, int] = cursor.fetchone()
    return row


def _finish(run: CheckRun, counted: tuple[int, int, int]) -> None:
    run.found, run.opened, run.closed = counted
    run.state, run.finished_at = RunState.FINISHED, timezone.now()
    run.save(update_fields=["found", "opened", "closed", "state", "finished_at"])
