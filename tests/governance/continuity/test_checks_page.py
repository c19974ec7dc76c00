# SPDX-License-Identifier: EUPL-1.2
"""The checks for coordinators: parameters, runs, and running by hand."""

import pytest
from django.test import Client
from django.utils import timezone

from core.jobs.queue import run_due
from core.models import Job
from governance.continuity.checks.registry import all_checks, check_named
from governance.continuity.runs.engine import run_check
from governance.models import CheckRun, CheckSetting, Signal
from tests.cast import Cast
from tests.factories import make_initiative


@pytest.fixture
def coordinator(client: Client, cast: Cast) -> Client:
    client.force_login(cast.coordinator)
    return client


def test_every_check_stands_on_the_page_with_its_words_and_defaults(coordinator: Client) -> None:
    page = coordinator.get("/controles").content.decode()

    for check in all_checks():
        assert f'id="{check.code}"' in page
    assert 'value="90, 60, 30, 7"' in page


def test_what_is_changed_is_kept_and_only_that(coordinator: Client) -> None:
    coordinator.post("/controles/silence/instellen", {"version": 0, "is_on": "on", "days": "365"})

    assert CheckSetting.objects.get().parameters == {"days": 365}
    assert 'value="365"' in coordinator.get("/controles").content.decode()

    coordinator.post(
        "/controles/silence/instellen", {"version": CheckSetting.objects.get().version, "is_on": "on", "days": "180"}
    )
    assert CheckSetting.objects.get().parameters == {}


@pytest.mark.parametrize("days", ["0", "-1", "abc", "99999", "1, 2", "", "9" * 90, "180.5"])
def test_a_number_out_of_bounds_is_told_at_its_field(days: str, coordinator: Client) -> None:
    page = coordinator.post("/controles/silence/instellen", {"version": 0, "is_on": "on", "days": days})

    assert page.status_code == 422
    assert 'href="#id_silence_days"' in page.content.decode()
    assert not CheckSetting.objects.exists()


@pytest.mark.parametrize(("typed", "is_kept"), [("60, 14", True), ("14, 60", False), ("60, 60", False)])
def test_a_ladder_falls(typed: str, is_kept: bool, coordinator: Client) -> None:
    fields = {"version": 0, "is_on": "on"}
    form = {parameter.name: str(parameter.default) for parameter in check_named("expiry").parameters}  # type: ignore[union-attr]
    ladder = next(one.name for one in check_named("expiry").parameters if one.is_ladder)  # type: ignore[union-attr]

    coordinator.post("/controles/expiry/instellen", {**fields, **form, ladder: typed})

    assert CheckSetting.objects.exists() is is_kept


def test_what_a_colleague_kept_meanwhile_is_not_undone(coordinator: Client) -> None:
    coordinator.post("/controles/silence/instellen", {"version": 0, "is_on": "on", "days": "365"})

    page = coordinator.post("/controles/silence/instellen", {"version": 0, "is_on": "on", "days": "90"})

    assert page.status_code == 409
    assert "days: 365" in page.content.decode()
    assert CheckSetting.objects.get().parameters == {"days": 365}


def test_a_run_by_hand_counts_first_and_then_does_it(coordinator: Client, cast: Cast) -> None:
    make_initiative(area=cast.area)
    today = timezone.localdate().isoformat()
    coordinator.post("/controles/draai", {"on": today, "check": "no-contact-person"})
    run_due()
    job = Job.objects.get()
    page = coordinator.get(f"/controles/draai/{job.pk}").content.decode()
    assert "Geen contactpersoon" in page
    assert not Signal.objects.exists()
    assert not CheckRun.objects.exists()

    coordinator.post("/controles/draai", {"on": today, "check": "no-contact-person", "really": "1"})
    run_due()

    assert Signal.objects.get().check_code == "no-contact-person"
    assert CheckRun.objects.get().started_by == cast.coordinator


def test_the_page_of_a_check_shows_its_runs(coordinator: Client) -> None:
    check = check_named("silence")
    assert check is not None
    run_check(check, timezone.localdate())

    page = coordinator.get("/controles/silence").content.decode()

    assert "het rooster" in page
    assert "Afgerond" in page or "Klaar" in page


@pytest.mark.parametrize("who", ["official", "founder", "assessor", "administrator"])
def test_nobody_but_coordinators_sets_or_runs_checks(who: str, client: Client, cast: Cast) -> None:
    client.force_login(getattr(cast, who))

    assert client.get("/controles").status_code == 403
    assert client.post("/controles/silence/instellen", {"version": 0, "days": "90"}).status_code == 403
    assert client.post("/controles/draai", {"on": "2027-01-31"}).status_code == 403
    assert not Job.objects.exists()
    assert not CheckSetting.objects.exists()
