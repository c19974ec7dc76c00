# SPDX-License-Identifier: EUPL-1.2
"""What breaks while checks run: a killed worker, two at once, rows in another order, a change meanwhile."""

import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier, Event
from uuid import UUID

import pytest
from django.db import IntegrityError, OperationalError, connection, transaction
from django.utils import timezone

from governance.continuity.checks.definitions.expiry import EXPIRY
from governance.continuity.checks.registry import all_checks
from governance.continuity.runs import recheck, timetable
from governance.continuity.runs.engine import Counts, run_check
from governance.models import Arrangement, CheckRun, RunState, Signal, SignalStep
from tests.at_once import wait_for
from tests.factories.governance import make_arrangement

DAY = date(2026, 11, 24)
LAST = date(2026, 12, 31)
WORKERS = 4


def together(*acts: Callable[[], object]) -> list[object]:
    """Do these in threads of their own, from the same moment; what one raises is returned in its place."""
    barrier = Barrier(len(acts))

    def one(act: Callable[[], object]) -> object:
        barrier.wait()
        try:
            return act()
        except (IntegrityError, OperationalError) as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [done.result() for done in [pool.submit(one, act) for act in acts]]


def start_worker(how: str) -> subprocess.Popen[bytes]:
    url = os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{connection.settings_dict['NAME']}"
    command = [sys.executable, "-m", "tests.governance.continuity.checks.runner", how, DAY.isoformat()]
    return subprocess.Popen(command, env={**os.environ, "DATABASE_URL": url})  # noqa: S603 - our own test helper


def holds_the_lock() -> bool:
    with connection.cursor() as cursor:
        # Test processes share a server: only the locks of our own database count.
        cursor.execute(
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
        )
        return bool(cursor.fetchone()[0])


def steps_per_signal() -> set[int]:
    return set(Counter(SignalStep.objects.values_list("signal_id", flat=True)).values())


def test_a_worker_killed_in_the_middle_of_a_check_leaves_nothing_half_and_loses_nothing(transactional_db: None) -> None:
    for _number in range(3):
        make_arrangement(last_day=LAST)
    worker = start_worker("engine")
    wait_for(holds_the_lock)
    time.sleep(0.5)
    worker.kill()
    worker.wait()
    wait_for(lambda: not holds_the_lock())
    assert not Signal.objects.exists()
    assert CheckRun.objects.get().state == RunState.RUNNING
    counts = run_check(EXPIRY, DAY)
    assert (counts.found, counts.opened) == (3, 3)
    assert steps_per_signal() == {1}


@pytest.mark.full
def test_control_signals_opened_one_by_one_are_half_there_after_a_kill(transactional_db: None) -> None:
    for _number in range(3):
        make_arrangement(last_day=LAST)
    worker = start_worker("careless")
    wait_for(Signal.objects.exists)
    worker.kill()
    worker.wait()
    assert Signal.objects.count() == 1
    assert not SignalStep.objects.exists()


def test_two_beats_and_four_workers_at_the_same_tick_do_the_work_once(transactional_db: None) -> None:
    for _number in range(5):
        make_arrangement(first_day=date(2020, 1, 1), last_day=timezone.localdate() + timedelta(days=5))
    together(*[timetable.run_due] * WORKERS)
    runs = Counter(CheckRun.objects.values_list("check_code", flat=True))
    assert runs == {check.code: 1 for check in all_checks()}
    assert Signal.objects.filter(check_code="expiry").count() == 5
    assert steps_per_signal() == {1}


def test_by_hand_four_at_once_open_every_signal_once(transactional_db: None) -> None:
    for _number in range(5):
        make_arrangement(last_day=LAST)
    done = together(*[lambda: run_check(EXPIRY, DAY)] * WORKERS)
    assert sorted(counts.opened for counts in done if isinstance(counts, Counts)) == [0, 0, 0, 5]
    assert steps_per_signal() == {1}


@pytest.mark.full
def test_control_looking_first_and_opening_then_collides(transactional_db: None) -> None:
    arrangements = [make_arrangement(last_day=LAST) for _number in range(5)]
    looked = Barrier(WORKERS)

    def careless() -> None:
        missing = [one for one in arrangements if not Signal.objects.filter(subject_key=str(one.pk)).exists()]
        looked.wait()
        for one in missing:
            Signal.objects.create(check_code="expiry", initiative_id=one.initiative_id, subject_key=str(one.pk),
                                  severity=1, since=DAY, opened_on=DAY, seen_on=DAY)  # fmt: skip

    done = together(*[careless] * WORKERS)
    assert [error for error in done if isinstance(error, IntegrityError)]


def test_people_and_checks_that_work_on_the_same_signals_wait_in_one_order(transactional_db: None) -> None:
    for _number in range(12):
        make_arrangement(last_day=LAST)
    run_check(EXPIRY, DAY)

    def people() -> None:
        for _turn in range(8):
            with transaction.atomic():
                chosen = Signal.objects.open().select_for_update().order_by("id")
                for signal in chosen:
                    Signal.objects.filter(pk=signal.pk).update(acknowledged_at=timezone.now())

    def checks() -> list[str]:
        return [run_check(EXPIRY, DAY + timedelta(days=turn)).error for turn in range(8)]

    done = together(people, checks, checks)
    assert done == [None, [""] * 8, [""] * 8]


@pytest.mark.full
def test_control_two_who_take_rows_in_opposite_order_block_one_another(transactional_db: None) -> None:
    for _number in range(2):
        make_arrangement(last_day=LAST)
    run_check(EXPIRY, DAY)
    ids = list(Signal.objects.order_by("id").values_list("pk", flat=True))
    half_way = Barrier(2)

    def bulk(order: list[UUID]) -> None:
        with transaction.atomic():
            for place, key in enumerate(order):
                Signal.objects.filter(pk=key).update(acknowledged_at=timezone.now())
                if place == 0:
                    half_way.wait()

    done = together(lambda: bulk(list(ids)), lambda: bulk(list(reversed(ids))))
    assert [error for error in done if isinstance(error, OperationalError)]


def extended_meanwhile(arrangement: Arrangement) -> None:
    """Let a check read the old last day, extend the arrangement, and then let the check finish."""
    has_read, may_finish = Event(), Event()

    def pause() -> None:
        has_read.set()
        assert may_finish.wait(30)

    def check() -> None:
        run_check(EXPIRY, timezone.localdate(), afterwards=pause)

    def official() -> None:
        assert has_read.wait(30)
        Arrangement.objects.filter(pk=arrangement.pk).update(last_day=None)
        may_finish.set()

    together(check, official)


@pytest.fixture
def ending(transactional_db: None) -> Arrangement:
    return make_arrangement(first_day=date(2020, 1, 1), last_day=timezone.localdate() + timedelta(days=5))


def test_an_arrangement_extended_while_the_check_runs_is_looked_at_again(ending: Arrangement) -> None:
    extended_meanwhile(ending)
    recheck.recheck([ending.initiative_id])
    assert not Signal.objects.open().filter(check_code="expiry").exists()


def test_looking_again_waits_for_the_check_that_runs(ending: Arrangement) -> None:
    has_read, may_finish = Event(), Event()

    def pause() -> None:
        has_read.set()
        assert may_finish.wait(30)

    def official() -> None:
        assert has_read.wait(30)
        Arrangement.objects.filter(pk=ending.pk).update(last_day=None)
        with ThreadPoolExecutor(1) as pool:
            again = pool.submit(look_again)
            time.sleep(0.5)
            assert not again.done()
            may_finish.set()
            again.result()

    def look_again() -> None:
        try:
            recheck.recheck([ending.initiative_id])
        finally:
            connection.close()

    together(lambda: run_check(EXPIRY, timezone.localdate(), afterwards=pause), official)
    assert not Signal.objects.open().filter(check_code="expiry").exists()


@pytest.mark.full
def test_control_without_looking_again_the_signal_stays_until_the_next_run(ending: Arrangement) -> None:
    extended_meanwhile(ending)
    assert Signal.objects.open().filter(check_code="expiry").exists()
    run_check(EXPIRY, timezone.localdate() + timedelta(days=1))
    assert not Signal.objects.open().filter(check_code="expiry").exists()
