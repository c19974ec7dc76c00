# SPDX-License-Identifier: EUPL-1.2
"""The portfolio and the quiet areas over the API: the numbers of the pages, nothing of fewer than three."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.models import Scope
from initiatives.models import Area, Population
from tests.factories import make_area, make_initiative
from tests.factories.api import make_api_client, with_key
from tests.factories.assessment import make_result

pytestmark = pytest.mark.django_db
API = "/api/v1"
STRONG, WEAK = {"robust": 4, "flexible": 4, "reliable": 4}, {"robust": 0, "flexible": 1, "reliable": 1}


def told(address: str, *areas: Area, status: int = 200) -> Any:
    answer = with_key(make_api_client(scopes=("portfolio:read",), areas=areas)[1]).get(f"{API}/{address}")
    assert answer.status_code == status, answer.content
    return answer.json()


def results(area: Area, levels: dict[str, int], many: int) -> None:
    for _ in range(many):
        make_result(make_initiative(area=area), levels=levels)


@pytest.mark.parametrize("address", ["portfolio", "portfolio/principles"])
def test_the_portfolio_needs_its_scope_and_reads_strictly(address: str) -> None:
    others = tuple(each for each in Scope if each != "portfolio:read")
    assert with_key(make_api_client(scopes=others)[1]).get(f"{API}/{address}").status_code == 403
    assert Client().get(f"{API}/{address}").status_code == 401
    for query in ("more=1", "area=nowhere", "round=x", "theme=%00"):
        told(f"{address}?{query}", status=400)


@pytest.mark.parametrize("address", ["portfolio", "portfolio/principles"])
@pytest.mark.parametrize("parameter", ["area", "theme", "round"])
def test_a_code_of_nothing_is_a_fault_and_never_nothing_found(address: str, parameter: str) -> None:
    results(make_area(), STRONG, 1)
    for wrong in ("nowhere", "", "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90", "x" * 61):
        [fault] = told(f"{address}?{parameter}={wrong}", status=400)["errors"]
        assert (fault["in"], fault["name"]) == ("query", parameter)


def test_the_quiet_areas_take_no_parameters(client: Client) -> None:
    for parameter in ("area", "theme", "programme"):
        [fault] = client.get(f"{API}/quiet-areas?{parameter}=nowhere").json()["errors"]
        assert fault["name"] == parameter


def test_without_results_there_is_nothing_to_count() -> None:
    assert told("portfolio")["lens"] is None
    assert told("portfolio/principles") == {"groups": [], "principles": []}


def test_levels_are_counted_where_the_client_works_and_told_from_three_on() -> None:
    here, there = make_area(name="Noord"), make_area(name="Zuid")
    results(here, STRONG, 3)
    results(there, WEAK, 2)

    of_here, of_there = told("portfolio", here), told("portfolio", there)
    robust = next(one for one in of_here["principles"] if one["principle"] == "robust")
    grouped = told("portfolio/principles")
    line = next(one for one in grouped["principles"] if one["principle"] == "robust")

    assert of_here["total"] == 3
    assert (robust["levels"], robust["median"]) == ([0, 0, 0, 0, 3], 4)
    assert {one["levels"] is None for one in of_there["principles"]} == {True}
    assert [(one["name"], one["results"]) for one in grouped["groups"]] == [("Noord", 3), ("Zuid", 2)]
    assert line["medians"] == [4, None]
    told(f"portfolio?area={there.code}", here, status=400)


def test_anybody_reads_where_it_is_quiet(client: Client) -> None:
    area = make_area(name="Noord")
    make_initiative(area=area)
    Population.objects.create(area=area, counted_on=date(2026, 1, 1), residents=20_000, source="Telling")

    row = next(one for one in client.get(f"{API}/quiet-areas").json()["results"] if one["code"] == area.code)

    assert (row["initiatives"], row["residents"], row["perTenThousand"]) == (1, 20_000, 0.5)
