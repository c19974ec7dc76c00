# SPDX-License-Identifier: EUPL-1.2
"""Departments, goals and schemes: what hangs on them, who writes them, and how a goal is withdrawn."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from core.figures import counting
from governance.arrangements.policy.queries import PolicyUse, policy_use
from governance.models import Department, PolicyGoal, Scheme
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement

TODAY = timezone.localdate()
RUNS = {"first_day": TODAY - timedelta(days=10), "last_day": TODAY + timedelta(days=10)}


@pytest.fixture
def goal(db: None) -> PolicyGoal:
    """A goal of a department."""
    return PolicyGoal.objects.create(title="Groen in de wijk", department=Department.objects.create(name="Stadsbeheer"))


def test_what_hangs_on_a_goal_comes_in_directly_or_through_its_scheme(cast: Cast, goal: PolicyGoal) -> None:
    scheme = Scheme.objects.create(name="Bewonersinitiatieven", goal=goal)
    one, two = make_initiative(area=cast.area), make_initiative(area=cast.elsewhere)
    make_arrangement(initiative=one, goal=goal, **RUNS)
    make_arrangement(initiative=one, scheme=scheme, **RUNS)
    make_arrangement(initiative=two, scheme=scheme, **RUNS)
    make_arrangement(initiative=two, goal=goal, first_day=date(2020, 1, 1), last_day=TODAY - timedelta(days=1))

    assert policy_use("goal", cast.coordinator, TODAY)[goal.pk] == PolicyUse(3, 2)
    assert policy_use("scheme", cast.coordinator, TODAY)[scheme.pk] == PolicyUse(2, 2)
    assert policy_use("department", cast.coordinator, TODAY)[goal.department_id] == PolicyUse(3, 2)
    assert policy_use("goal", cast.official, TODAY)[goal.pk] == PolicyUse(2, 1)
    assert policy_use("goal", cast.stranger, TODAY) == {}


def test_the_page_shows_what_hangs_on_each_as_it_was_counted_and_follows_writes(
    client: Client, cast: Cast, goal: PolicyGoal, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.FIGURES_KEPT = True
    monkeypatch.setattr(counting, "REST", 0)
    one = make_initiative(area=cast.area)
    make_arrangement(initiative=one, goal=goal, **RUNS)
    client.force_login(cast.official)
    assert dict(client.get("/beleid").context["goals"])[goal] == PolicyUse(1, 1)
    make_arrangement(initiative=one, goal=goal, **RUNS)
    page = client.get("/beleid")
    assert dict(page.context["goals"])[goal] == PolicyUse(1, 1)
    assert "Daarna is er iets veranderd." in page.content.decode()
    counting.count_due()
    assert dict(client.get("/beleid").context["goals"])[goal] == PolicyUse(2, 1)


def test_an_official_reads_and_a_coordinator_writes(client: Client, cast: Cast, goal: PolicyGoal) -> None:
    client.force_login(cast.official)
    page = client.get("/beleid").content.decode()

    assert "Groen in de wijk" in page
    assert "/beleid/doel/nieuw" not in page
    assert client.post("/beleid/doel/nieuw", {"title": "Nieuw"}).status_code == 403
    client.force_login(cast.coordinator)
    client.post("/beleid/doel/nieuw", {"title": "Schoon", "starts_on": "01-01-2027", "ends_on": "31-12-2030"})
    client.post("/beleid/regeling/nieuw", {"name": "Potje", "goal": goal.pk})
    client.post("/beleid/afdeling/nieuw", {"name": "Sport"})

    assert PolicyGoal.objects.get(title="Schoon").ends_on == date(2030, 12, 31)
    assert Scheme.objects.get(name="Potje").has_legal_basis is False
    assert Department.objects.filter(name="Sport").exists()
    assert client.get("/beleid/onzin/nieuw").status_code == 404


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"title": "Groen in de wijk"}, "Er is al iets met deze naam."),
        ({"title": "x", "starts_on": "02-01-2027", "ends_on": "01-01-2027"}, "op of na de eerste dag"),
        ({"title": ""}, "Vul dit in: Doel"),
    ],
)
@pytest.mark.usefixtures("goal")
def test_what_is_not_right_is_told(given: dict[str, str], sentence: str, client: Client, cast: Cast) -> None:
    client.force_login(cast.coordinator)

    page = client.post("/beleid/doel/nieuw", given)

    assert page.status_code == 422
    assert sentence in page.content.decode()


def test_a_goal_is_withdrawn_once_with_the_reason_and_leaves_the_list_in_force(
    client: Client, cast: Cast, goal: PolicyGoal
) -> None:
    client.force_login(cast.coordinator)
    address = f"/beleid/doel/{goal.pk}/intrekken"
    why = {"withdrawn_on": TODAY.isoformat(), "withdrawn_because": "Nieuw college.", "version": 1}

    silent = client.post(address, {**why, "withdrawn_because": ""})
    client.post(address, why)
    again = client.post(address, {**why, "version": 2})

    goal.refresh_from_db()
    assert silent.status_code == again.status_code == 422
    assert (goal.withdrawn_on, goal.withdrawn_because) == (TODAY, "Nieuw college.")
    assert "Groen in de wijk" not in client.get("/beleid").content.decode()
    assert "Nieuw college." in client.get("/beleid?stand=voorbij").content.decode()


def test_the_filter_keeps_one_department(client: Client, cast: Cast, goal: PolicyGoal) -> None:
    PolicyGoal.objects.create(title="Sporten")
    client.force_login(cast.official)

    page = client.get(f"/beleid?afdeling={goal.department_id}").content.decode()

    assert "Groen in de wijk" in page
    assert "Sporten" not in page
    assert client.get("/beleid?afdeling=onzin&stand=onzin").status_code == 200


def test_of_two_who_change_a_goal_the_second_sees_both(client: Client, cast: Cast, goal: PolicyGoal) -> None:
    client.force_login(cast.coordinator)
    address = f"/beleid/doel/{goal.pk}/wijzig"
    client.post(address, {"title": "Eerste", "department": goal.department_id, "version": 1})

    second = client.post(address, {"title": "Tweede", "department": goal.department_id, "version": 1})

    assert second.status_code == 409
    assert "Eerste" in second.content.decode()


def test_the_list_and_the_page_of_a_goal_ask_no_more_when_more_hangs_on_it(
    client: Client, cast: Cast, goal: PolicyGoal, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(cast.coordinator)
    for _ in range(12):
        PolicyGoal.objects.create(title=f"Doel {_}", department=goal.department)
        make_arrangement(goal=goal, **RUNS)

    with django_assert_max_num_queries(14):
        client.get("/beleid")
    with django_assert_max_num_queries(8):
        page = client.get(f"/beleid/doel/{goal.pk}").content.decode()
    assert page.count("#arrangements") == 12
