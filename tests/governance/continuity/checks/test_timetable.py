# SPDX-License-Identifier: EUPL-1.2
"""The checks run every morning; a missed day is caught up, and /health says when nothing ran."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from celery import current_app
from django.core import management
from django.test import Client
from django.utils import timezone

from core.models import Moment
from governance.continuity.checks.registry import all_checks
from governance.continuity.runs import timetable
from governance.models import CheckRun, CheckSetting, RunState, Signal
from governance.tasks import run_due_checks
from tests.factories.governance import make_arrangement

pytestmark = pytest.mark.django_db
Clock = Callable[[datetime], None]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Set the clock of this process: clock(moment)."""

    def set_to(moment: datetime) -> None:
        monkeypatch.setattr(timezone, "now", lambda: moment)

    return set_to


def at(*numbers: int) -> datetime:
    return datetime(*numbers, tzinfo=UTC)  # type: ignore[arg-type,misc]


def days() -> list[date]:
    return list(CheckRun.objects.filter(check_code="expiry").order_by("created_at").values_list("day", flat=True))


def standing() -> list[Any]:
    return list(
        Signal.objects.open().order_by("pk").values("check_code", "stage", "severity", "since", "due_on", "facts")
    )


def test_every_check_runs_once_a_day(clock: Clock) -> None:
    clock(at(2026, 11, 24, 3, 30))
    run_due_checks()
    clock(at(2026, 11, 24, 15, 0))
    run_due_checks()
    assert CheckRun.objects.count() == len(all_checks())
    assert set(CheckRun.objects.values_list("day", "state")) == {(date(2026, 11, 24), RunState.FINISHED)}


def test_the_next_day_begins_early_in_the_morning_in_amsterdam(clock: Clock) -> None:
    clock(at(2026, 11, 24, 12, 0))
    run_due_checks()
    for moment in (at(2026, 11, 24, 23, 30), at(2026, 11, 25, 2, 59)):
        clock(moment)
        run_due_checks()
    assert days() == [date(2026, 11, 24)]
    clock(at(2026, 11, 25, 3, 0))
    run_due_checks()
    assert days() == [date(2026, 11, 24), date(2026, 11, 25)]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (at(2026, 7, 14, 21, 55), date(2026, 7, 14)),
        (at(2026, 7, 14, 22, 5), date(2026, 7, 15)),
        (at(2026, 11, 24, 22, 55), date(2026, 11, 24)),
        (at(2026, 11, 24, 23, 5), date(2026, 11, 25)),
        (at(2026, 12, 31, 23, 5), date(2027, 1, 1)),
        (at(2026, 3, 29, 0, 5), date(2026, 3, 29)),
        (at(2026, 3, 28, 22, 59), date(2026, 3, 28)),
        (at(2026, 10, 25, 0, 5), date(2026, 10, 25)),
        (at(2028, 2, 28, 23, 5), date(2028, 2, 29)),
        (at(2028, 2, 29, 23, 5), date(2028, 3, 1)),
    ],
)
def test_a_run_around_midnight_is_for_the_day_in_amsterdam(clock: Clock, moment: datetime, day: date) -> None:
    make_arrangement(first_day=date(2020, 1, 1), last_day=day)
    clock(moment)
    timetable.run_due()
    assert days() == [day]
    assert Signal.objects.get(check_code="expiry").stage == 4
    clock(moment + timedelta(days=1))
    timetable.run_due()
    clock(moment + timedelta(days=2))
    timetable.run_due()
    assert Signal.objects.get(check_code="expiry").stage == 5


def test_missed_days_are_caught_up_at_any_hour(clock: Clock) -> None:
    clock(at(2026, 11, 20, 12, 0))
    run_due_checks()
    clock(at(2026, 11, 24, 0, 30))
    run_due_checks()
    assert days() == [date(2026, 11, 20), date(2026, 11, 24)]


@pytest.mark.parametrize("ahead", [timedelta(days=1), timedelta(days=400)])
def test_a_clock_that_ran_ahead_leaves_nothing_behind(clock: Clock, ahead: timedelta) -> None:
    make_arrangement(first_day=date(2020, 1, 1), last_day=date(2026, 12, 31))
    make_arrangement(first_day=date(2020, 1, 1), last_day=date(2027, 12, 31))
    now = at(2026, 11, 24, 12, 0)
    clock(now)
    run_due_checks()
    before = standing()
    clock(now + ahead)
    run_due_checks()
    clock(now + timedelta(minutes=10))
    run_due_checks()
    assert standing() == before
    run_due_checks()
    assert len(days()) == 3


def test_a_clock_an_hour_back_runs_for_the_day_it_shows_and_then_goes_on(clock: Clock) -> None:
    make_arrangement(first_day=date(2020, 1, 1), last_day=date(2026, 12, 31))
    clock(at(2026, 11, 23, 12, 0))
    run_due_checks()
    clock(at(2026, 11, 24, 3, 30))
    run_due_checks()
    clock(at(2026, 11, 24, 2, 30))
    run_due_checks()
    assert days() == [date(2026, 11, 23), date(2026, 11, 24)]
    assert Signal.objects.filter(check_code="expiry").count() == 1


def test_a_run_by_hand_for_another_day_does_not_count_as_the_run_of_today(clock: Clock) -> None:
    clock(at(2026, 11, 24, 12, 0))
    management.call_command("run_checks", "--on", "2026-11-24", "--check", "expiry", stdout=StringIO())
    run_due_checks()
    assert len(days()) == 2


def test_a_failed_check_is_tried_again_after_an_hour(clock: Clock, caplog: pytest.LogCaptureFixture) -> None:
    setting = CheckSetting.objects.create(check_code="expiry", parameters={"ladder": []})
    now = at(2026, 11, 24, 12, 0)
    for minutes in (0, 10, 50):
        clock(now + timedelta(minutes=minutes))
        run_due_checks()
    assert list(CheckRun.objects.filter(check_code="expiry").values_list("state", flat=True)) == [RunState.FAILED]
    setting.delete()
    clock(now + timedelta(minutes=61))
    run_due_checks()
    assert CheckRun.objects.filter(check_code="expiry", state=RunState.FINISHED).count() == 1


def test_a_run_that_was_killed_is_told_as_failed_by_the_next(clock: Clock) -> None:
    now = timezone.now()
    killed = CheckRun.objects.create(check_code="expiry", day=timezone.localdate())
    clock(now + timedelta(minutes=11))
    run_due_checks()
    killed.refresh_from_db()
    assert (killed.state, killed.error) == (RunState.FAILED, "stopped half-way")


def test_the_timetable_of_celery_runs_them_and_catches_up() -> None:
    beat = current_app.conf.beat_schedule
    assert beat["checks"]["task"] == beat["missed-checks"]["task"] == run_due_checks.name
    assert (beat["checks"]["schedule"].hour, beat["checks"]["schedule"].minute) == ({4}, {30})
    assert beat["missed-checks"]["schedule"] == 600
    assert str(current_app.timezone) == "Europe/Amsterdam"


def health(client: Client) -> dict[str, Any]:
    return dict(client.get("/health", {"only": "checks"}).json()["checks"]["checks"])


def test_health_tells_that_nothing_ran_for_two_intervals(client: Client) -> None:
    run_due_checks()
    assert health(client) == {"ok": True, "behind": 0, "failed": 0}
    Moment.objects.filter(name="check:silence").update(at=timezone.now() - timedelta(hours=55))
    assert health(client) == {
        "ok": False,
        "behind": 1,
        "failed": 0,
        "reason": "nothing ran for two intervals",
    }


def test_a_new_installation_has_two_days(client: Client, clock: Clock) -> None:
    assert health(client)["ok"] is True
    clock(timezone.now() + timedelta(hours=55))
    assert health(client)["behind"] == len(all_checks())


def test_health_tells_how_many_failed_the_last_time(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    CheckSetting.objects.create(check_code="expiry", parameters={"ladder": []})
    run_due_checks()
    assert health(client)["failed"] == 1
