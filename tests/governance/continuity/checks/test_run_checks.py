# SPDX-License-Identifier: EUPL-1.2
"""manage.py run_checks: any day, some or all checks, counted; nothing is written with --dry-run."""

import json
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from governance.continuity.checks.registry import all_checks
from governance.models import CheckRun, CheckSetting, Signal
from tests.factories.governance import make_arrangement

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("run_checks", *arguments, stdout=out)
    return out.getvalue()


def answer(*arguments: str) -> dict[str, Any]:
    return dict(json.loads(run("--json", *arguments)))


def test_it_counts_per_check_and_in_all() -> None:
    make_arrangement(last_day=date(2027, 3, 1))
    told = answer("--on", "2027-01-31")
    assert list(told) == ["day", "checks", "found", "opened", "closed"]
    assert told["day"] == "2027-01-31"
    assert [row["check"] for row in told["checks"]] == [check.code for check in all_checks()]
    assert {"check": "expiry", "found": 1, "opened": 1, "closed": 0} in told["checks"]
    for name in ("found", "opened", "closed"):
        assert told[name] == sum(row[name] for row in told["checks"])
    assert told["opened"] == Signal.objects.open().count()


def test_again_opens_and_closes_nothing() -> None:
    make_arrangement(last_day=date(2027, 3, 1))
    first = answer("--on", "2027-01-31")
    again = answer("--on", "2027-01-31")
    assert (again["found"], again["opened"], again["closed"]) == (first["found"], 0, 0)


def test_a_dry_run_counts_what_would_happen() -> None:
    make_arrangement(last_day=date(2027, 3, 1))
    would = answer("--on", "2027-01-31", "--dry-run")
    assert not Signal.objects.exists()
    assert not CheckRun.objects.exists()
    assert answer("--on", "2027-01-31") == would


def test_one_check_or_some() -> None:
    assert [row["check"] for row in answer("--check", "silence")["checks"]] == ["silence"]
    assert len(answer("--check", "silence", "--check", "expiry")["checks"]) == 2


def test_without_a_day_it_is_today_in_amsterdam() -> None:
    assert answer("--check", "expiry")["day"] == timezone.localdate().isoformat()
    assert CheckRun.objects.get().day == timezone.localdate()


def test_people_get_a_table() -> None:
    make_arrangement(last_day=date(2027, 3, 1))
    lines = run("--on", "2027-01-31", "--check", "expiry").splitlines()
    assert lines[0] == "2027-01-31"
    assert lines[2].split() == ["expiry", "1", "1", "0"]
    assert lines[-1].split() == ["in", "all", "1", "1", "0"]


@pytest.mark.parametrize("day", ["2027-02-29", "yesterday", "31-01-2027", "", "99999-01-01"])
def test_what_is_no_day_is_refused_with_words(day: str) -> None:
    with pytest.raises(CommandError, match="is not a day"):
        run("--on", day)


def test_an_unknown_check_is_refused_with_the_known_ones() -> None:
    with pytest.raises(CommandError, match=r"no check nonsense.*expiry"):
        run("--check", "nonsense")
    assert not CheckRun.objects.exists()


def test_a_failed_check_fails_the_command_after_the_others_ran(caplog: pytest.LogCaptureFixture) -> None:
    make_arrangement(last_day=date(2027, 3, 1))
    CheckSetting.objects.create(check_code="temporariness", parameters={"times": "three"})
    with pytest.raises(CommandError, match="temporariness failed"):
        run("--on", "2027-01-31")
    assert Signal.objects.filter(check_code="expiry").exists()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_days_at_the_edge_of_the_calendar_break_nothing(day: str) -> None:
    make_arrangement(first_day=date(1, 1, 1), last_day=date(9999, 12, 31), kind="subsidy")
    assert not [row for row in answer("--on", day)["checks"] if "failed" in row]
