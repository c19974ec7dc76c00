# SPDX-License-Identifier: EUPL-1.2
"""From findings to signals: opened, refreshed, closed; resolved stays resolved; twice changes nothing."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from governance.continuity.checks.definitions.expiry import EXPIRY
from governance.continuity.checks.registry import Audience, Check, Findings, SignalText, all_checks, register_check
from governance.continuity.runs.engine import Counts, run_check, run_checks
from governance.models import Arrangement, CheckRun, CheckSetting, RunState, Signal, SignalStep
from initiatives.lifecycle import Phase, Status
from initiatives.models import Initiative
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 1)
LAST = date(2026, 12, 31)


def expiry(day: date = DAY, **options: Any) -> Counts:
    counts = run_check(EXPIRY, day, **options)
    assert not counts.error
    return counts


def numbers(counts: Counts) -> tuple[int, int, int]:
    return counts.found, counts.opened, counts.closed


def everything() -> list[Any]:
    return [list(Signal.objects.order_by("id").values()), list(SignalStep.objects.order_by("id").values())]


def test_a_finding_opens_a_signal_with_its_step_and_the_run_is_recorded() -> None:
    arrangement = make_arrangement(last_day=LAST)
    assert numbers(expiry()) == (1, 1, 0)
    signal = Signal.objects.get()
    assert (signal.initiative, signal.subject_key) == (arrangement.initiative, str(arrangement.pk))
    assert (signal.opened_on, signal.seen_on, signal.due_on) == (DAY, DAY, LAST)
    assert signal.id.version == 7
    assert [(step.kind, step.day) for step in signal.steps.all()] == [("opened", DAY)]
    run = CheckRun.objects.get()
    assert (run.state, run.day, run.found, run.opened, run.closed) == (RunState.FINISHED, DAY, 1, 1, 0)


def test_the_same_run_again_changes_nothing() -> None:
    make_arrangement(last_day=LAST)
    expiry()
    before = everything()
    assert numbers(expiry()) == (1, 0, 0)
    assert everything() == before


def test_a_dry_run_counts_the_same_and_writes_nothing() -> None:
    make_arrangement(last_day=LAST)
    assert numbers(expiry(dry_run=True)) == (1, 1, 0)
    assert everything() == [[], []]
    assert not CheckRun.objects.exists()


def test_the_next_day_it_is_seen_again_without_a_new_version() -> None:
    make_arrangement(last_day=LAST)
    expiry()
    version = Signal.objects.get().version
    expiry(DAY + timedelta(days=1))
    signal = Signal.objects.get()
    assert (signal.seen_on, signal.opened_on, signal.version) == (DAY + timedelta(days=1), DAY, version)
    assert signal.steps.count() == 1


def test_nearer_the_end_it_rises_once_per_rung_and_wakes() -> None:
    make_arrangement(last_day=LAST)
    expiry(LAST - timedelta(days=90))
    Signal.objects.update(snoozed_until=LAST)
    stages = []
    for left in (59, 30, 8, 7, 0, -1):
        expiry(LAST - timedelta(days=left))
        signal = Signal.objects.get()
        stages.append((signal.stage, signal.severity))
    assert stages == [(2, 1), (3, 2), (3, 2), (4, 3), (4, 3), (5, 3)]
    assert [step.kind for step in signal.steps.all()] == ["opened", "rose", "rose", "rose", "rose"]
    assert signal.snoozed_until is None


def test_days_that_were_missed_are_caught_up() -> None:
    make_arrangement(last_day=LAST)
    expiry(LAST - timedelta(days=5))
    assert Signal.objects.get().stage == 4


def test_what_is_gone_closes_by_itself() -> None:
    arrangement = make_arrangement(last_day=LAST)
    expiry()
    Arrangement.objects.filter(pk=arrangement.pk).update(last_day=LAST + timedelta(days=800))
    assert numbers(expiry()) == (0, 0, 1)
    signal = Signal.objects.get()
    assert (signal.closed_on, signal.closed_because) == (DAY, "gone")
    assert [step.kind for step in signal.steps.all()] == ["opened", "closed"]


def test_back_again_it_is_a_new_signal() -> None:
    arrangement = make_arrangement(last_day=LAST)
    expiry()
    Arrangement.objects.filter(pk=arrangement.pk).update(last_day=None)
    expiry()
    Arrangement.objects.filter(pk=arrangement.pk).update(last_day=LAST)
    assert numbers(expiry()) == (1, 1, 0)
    assert Signal.objects.open().count() == 1
    assert Signal.objects.count() == 2


def resolve(day: date = DAY) -> None:
    Signal.objects.open().update(closed_on=day, closed_because="resolved")


def test_resolved_it_stays_closed_while_the_same_stands_at_the_same_stage() -> None:
    make_arrangement(last_day=LAST)
    expiry()
    resolve()
    assert numbers(expiry()) == (1, 0, 0)
    assert numbers(expiry(DAY + timedelta(days=1))) == (1, 0, 0)
    assert not Signal.objects.open().exists()


def test_a_higher_stage_opens_again_what_was_resolved() -> None:
    make_arrangement(last_day=LAST)
    expiry()
    resolve()
    assert numbers(expiry(LAST - timedelta(days=30))) == (1, 1, 0)
    assert Signal.objects.open().get().stage == 3


def test_resolved_gone_and_back_opens_again() -> None:
    arrangement = make_arrangement(last_day=LAST)
    expiry()
    resolve()
    Arrangement.objects.filter(pk=arrangement.pk).update(last_day=None)
    expiry()
    Arrangement.objects.filter(pk=arrangement.pk).update(last_day=LAST)
    assert numbers(expiry()) == (1, 1, 0)


@pytest.mark.parametrize("status", [status for status in Status if status != Status.PUBLISHED])
def test_only_what_is_in_the_register_gets_signals(status: Status) -> None:
    make_arrangement(initiative=make_initiative(status=status), last_day=LAST)
    assert numbers(expiry()) == (0, 0, 0)


def test_what_stopped_gets_no_signals() -> None:
    make_arrangement(initiative=make_initiative(phase=Phase.STOPPED), last_day=LAST)
    assert numbers(expiry()) == (0, 0, 0)


@pytest.mark.parametrize("change", [{"status": Status.WITHDRAWN}, {"phase": Phase.STOPPED}])
def test_a_signal_about_what_left_the_register_is_moot(change: dict[str, str]) -> None:
    make_arrangement(last_day=LAST)
    expiry()
    Initiative.objects.update(**change)
    assert numbers(expiry()) == (0, 0, 1)
    assert Signal.objects.get().closed_because == "moot"


def test_a_check_that_is_off_finds_nothing_and_closes_what_it_opened() -> None:
    make_arrangement(last_day=LAST)
    expiry()
    CheckSetting.objects.create(check_code="expiry", is_on=False)
    assert numbers(expiry()) == (0, 0, 1)
    assert Signal.objects.get().closed_because == "moot"


def test_a_deployment_has_its_own_parameters() -> None:
    make_arrangement(last_day=LAST)
    CheckSetting.objects.create(check_code="expiry", parameters={"ladder": [14, 3]})
    assert numbers(expiry()) == (0, 0, 0)
    expiry(LAST - timedelta(days=14))
    assert Signal.objects.get().stage == 1


def test_looking_at_one_initiative_touches_no_other() -> None:
    one, other = make_arrangement(last_day=LAST), make_arrangement(last_day=LAST)
    expiry(only=[one.initiative_id])
    assert Signal.objects.get().initiative == one.initiative
    expiry()
    Arrangement.objects.update(last_day=None)
    assert numbers(expiry(only=[other.initiative_id])) == (0, 0, 1)
    assert Signal.objects.open().get().initiative == one.initiative
    assert CheckRun.objects.count() == 1


def say(_signal: Signal, _audience: Audience) -> SignalText:
    return SignalText("what", "why", "since", "reliable")


ROW = (
    "SELECT {who}::uuid AS initiative_id, '' AS subject_key, 1 AS severity, {stage} AS stage,"
    " DATE '2026-01-01' AS since, NULL::date AS due_on, '{{}}'::jsonb AS facts"
)


def poison(sql: str = ROW.format(who="NULL", stage="1 / 0")) -> Check:
    return Check("poison", "Poison", "Fails.", "reliable", lambda _day, _values: Findings(sql, {}), say)


def test_a_poisonous_check_is_recorded_and_stops_no_other(caplog: pytest.LogCaptureFixture) -> None:
    make_arrangement(last_day=LAST)
    failed, passed = run_checks(DAY, [poison(), EXPIRY])
    assert "division by zero" in failed.error
    assert numbers(passed) == (1, 1, 0)
    run = CheckRun.objects.get(check_code="poison")
    assert run.state == RunState.FAILED
    assert "division by zero" in run.error
    assert run.finished_at is not None


def test_a_setting_that_makes_no_sense_fails_that_check_only(caplog: pytest.LogCaptureFixture) -> None:
    CheckSetting.objects.create(check_code="expiry", parameters={"ladder": [7, 90]})
    assert run_check(EXPIRY, DAY).error
    assert CheckRun.objects.get().state == RunState.FAILED


def test_the_same_finding_twice_is_one_signal_at_the_higher_stage() -> None:
    initiative = make_initiative()
    sql = " UNION ALL ".join(ROW.format(who=f"'{initiative.pk}'", stage=stage) for stage in (1, 2))
    assert numbers(run_check(poison(sql), DAY)) == (1, 1, 0)
    assert Signal.objects.get().stage == 2


def test_the_number_of_statements_does_not_depend_on_the_number_of_findings() -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as seen:
            expiry()
        return len(seen)

    make_arrangement(last_day=LAST)
    first = statements()
    for _number in range(5):
        make_arrangement(last_day=LAST)
    assert statements() == first


def test_a_code_is_registered_once() -> None:
    with pytest.raises(ValueError, match="expiry"):
        register_check(EXPIRY)
    codes = [check.code for check in all_checks()]
    assert len(codes) == len(set(codes))
