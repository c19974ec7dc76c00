# SPDX-License-Identifier: EUPL-1.2
"""Totals over the API: the numbers of the pages, for what a client may see, to a key with the scope."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Scope
from governance.models import SingleLoss
from initiatives.models import Area
from tests.factories import make_area, make_initiative, make_theme, make_user
from tests.factories.api import make_api_client, with_key
from tests.factories.governance import make_arrangement, make_experiment, make_party

pytestmark = pytest.mark.django_db
API = "/api/v1"
SCOPES = {
    "outlook": "signals:read",
    "agenda": "learning:read",
    "losses": "scenarios:read",
    "temporariness": "arrangements:read",
}


def told(name: str, query: str = "", *areas: Area) -> Any:
    answer = with_key(make_api_client(scopes=(SCOPES[name],), areas=areas)[1]).get(f"{API}/{name}{query}")
    assert answer.status_code == 200, answer.content
    return answer.json()


@pytest.mark.parametrize("name", SCOPES)
def test_totals_need_their_scope(name: str) -> None:
    others = tuple(each for each in Scope if each != SCOPES[name])
    assert with_key(make_api_client(scopes=others)[1]).get(f"{API}/{name}").status_code == 403
    assert Client().get(f"{API}/{name}").status_code == 401
    with_scope = with_key(make_api_client(scopes=(SCOPES[name],))[1])
    for query in ("more=1", "kind=nothing", "day=2026-02-30", "area=%00"):
        assert with_scope.get(f"{API}/{name}?{query}").status_code == 400


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("outlook", ("area", "theme")),
        ("agenda", ("area", "theme")),
        ("losses", ("area",)),
        ("temporariness", ("area", "theme")),
    ],
)
def test_a_code_of_nothing_is_a_fault_and_never_nothing_found(name: str, parameters: tuple[str, ...]) -> None:
    make_arrangement(initiative=make_initiative(area=make_area(code="here")))
    make_theme(code="food")
    client = with_key(make_api_client(scopes=(SCOPES[name],))[1])
    known = {"area": "here", "theme": "food"}
    for parameter in parameters:
        assert client.get(f"{API}/{name}?{parameter}={known[parameter]}").status_code == 200
        for wrong in ("nowhere", "", "x" * 61, "HERE", "%00"):
            answer = client.get(f"{API}/{name}?{parameter}={wrong}")
            assert answer.status_code == 400, (parameter, wrong)
            [fault] = answer.json()["errors"]
            assert (fault["in"], fault["name"]) == ("query", parameter)
    every = client.get(f"{API}/{name}?" + "&".join(f"{each}=nowhere" for each in parameters)).json()["errors"]
    assert [fault["name"] for fault in every] == list(parameters)


def test_the_outlook_is_about_what_the_client_may_see() -> None:
    here, elsewhere = make_area(), make_area()
    soon = timezone.localdate() + timedelta(days=40)
    for area, money in ((here, 100), (elsewhere, 1000)):
        make_arrangement(initiative=make_initiative(area=area), kind="subsidy", amount_granted=money, last_day=soon)
    assert told("outlook", "", here)["open"] == 100
    whole = told("outlook")
    assert (whole["open"], whole["touched"], len(whole["months"])) == (1100, 2, 19)
    assert sum(month["open"] for month in whole["months"]) == 1100
    assert told("outlook", f"?area={elsewhere.code}")["open"] == 1000


def test_the_agenda_counts_what_runs() -> None:
    make_experiment()
    fields = {(one["movement"], one["side"]): one["count"] for one in told("agenda")["fields"]}
    assert fields["experiment", "doing"] == 1
    assert len(fields) == 6
    assert told("agenda", "?day=2020-01-01")["day"] == "2020-01-01"


def test_losses_come_worst_first_and_tell_nothing_that_identifies_people() -> None:
    person, alderman = make_user(name="Wilhelmina Zomerdijk"), make_party(name="Wethouder De Wit", is_person=True)
    today, party = timezone.localdate(), uuid4()
    SingleLoss.objects.create(kind="party", key=party, stops=1, computed_on=today)
    SingleLoss.objects.create(kind="party", key=alderman.pk, stops=0, weakens=1, computed_on=today)
    SingleLoss.objects.create(kind="person", key=person.pk, stops=4, weakens=2, computed_on=today)
    body = told("losses")
    rows = body["results"]
    assert [row["place"] for row in rows] == [1, 2, 3]
    assert [(row["kind"], row["key"]) for row in rows] == [("person", None), ("party", str(party)), ("party", None)]
    for secret in ("Wilhelmina", str(person.pk), "De Wit", str(alderman.pk)):
        assert secret not in str(body)
    SingleLoss.objects.filter(key=alderman.pk).delete()
    assert [row["kind"] for row in told("losses", "", make_area())["results"]] == ["party"]
