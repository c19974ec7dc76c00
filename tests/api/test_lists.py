# SPDX-License-Identifier: EUPL-1.2
"""What every list can do: choose properties, ask relations along, be walked while others write."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import Scope
from initiatives.lifecycle import Status
from initiatives.models import Initiative, Programme
from tests.factories import make_area, make_initiative, make_round, make_theme
from tests.factories.api import make_api_client, make_published, with_key

pytestmark = pytest.mark.django_db
API = "/api/v1"


@pytest.fixture
def puller(db: None) -> Client:
    return with_key(make_api_client(scopes=(Scope.ASSESSMENTS_READ,))[1])


def faults(response: Any) -> list[str]:
    assert response.status_code == 400, response.content
    return [fault["name"] for fault in response.json()["errors"]]


def test_a_client_gets_only_the_properties_it_names(client: Client, puller: Client) -> None:
    initiative = make_initiative(name="Buurttuin")
    page = client.get(f"{API}/initiatives?fields=name,id").json()
    assert page["results"] == [{"name": "Buurttuin", "id": str(initiative.pk)}]
    assert client.get(f"{API}/initiatives/{initiative.pk}?fields=phase").json() == {"phase": initiative.phase}
    made = make_published()
    assert puller.get(f"{API}/assessments?fields=id").json()["results"] == [{"id": str(made.pk)}]


@pytest.mark.parametrize("value", ["", "nothing", "id,", "id,password", "area__name", "%00"])
def test_a_property_that_is_not_there_is_a_fault(client: Client, value: str) -> None:
    assert faults(client.get(f"{API}/initiatives?fields={value}")) == ["fields"]


def test_whole_answers_are_the_same_however_they_are_made(puller: Client) -> None:
    made = make_published(levels={"robust": 2})
    whole = puller.get(f"{API}/assessments").json()["results"][0]
    assert puller.get(f"{API}/assessments?fields={','.join(whole)}").json()["results"] == [whole]
    assert puller.get(f"{API}/assessments/{made.pk}").json() == whole


def test_relations_come_along_in_one_statement_each(
    puller: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _number in range(4):
        made = make_published()
    with django_assert_num_queries(4):
        results = puller.get(f"{API}/assessments?expand=initiative,round").json()["results"]
    assert len(results) == 4
    for row in results:
        assert row["initiative"] == puller.get(f"{API}/initiatives/{row['initiativeId']}").json()
        assert row["round"] == puller.get(f"{API}/rounds/{row['roundId']}").json()
    assert puller.get(f"{API}/assessments/{made.pk}?expand=round").json()["round"]["title"] == made.sitting.title


def test_only_declared_relations_can_be_asked_along(client: Client, puller: Client) -> None:
    make_published()
    for value in ("initiative.parties", "assessor", "", "initiative,"):
        assert faults(puller.get(f"{API}/assessments?expand={value}")) == ["expand"]
    assert faults(client.get(f"{API}/initiatives?expand=carriers")) == ["expand"]


def test_a_round_tells_when_and_on_which_lens_and_nothing_of_scores(puller: Client) -> None:
    make_round(state="planned")
    made = make_published()
    [row] = puller.get(f"{API}/rounds?state=open").json()["results"]
    assert set(row) == {"id", "title", "state", "lens", "opensOn", "deadline", "isInvented", "updatedAt"}
    assert (row["id"], row["lens"]) == (str(made.round_id), {"code": "veerkracht", "version": 1})
    assert puller.get(f"{API}/rounds?state=closed").json()["results"] == []
    assert Client().get(f"{API}/rounds").status_code == 401


def test_themes_and_programmes_are_public(client: Client) -> None:
    make_theme(code="green", name_nl="Groen", name_en="Green")
    assert client.get(f"{API}/themes/green").json() == {"code": "green", "name": {"nl": "Groen", "en": "Green"}}
    area = make_area(code="WK059905", name="Noord")
    programme = Programme.objects.create(name="Voedselnet", summary="Eten uit de wijk", area=area)
    public, hidden = make_initiative(), make_initiative(status=Status.SUBMITTED)
    programme.initiatives.add(public, hidden)
    body = client.get(f"{API}/programmes/{programme.pk}").json()
    assert (body["name"], body["area"]) == ("Voedselnet", {"code": "WK059905", "name": "Noord"})
    assert body["initiativeIds"] == [str(public.pk)]
    assert client.get(f"{API}/programmes?area=WK059905").json()["results"] == [body]


def test_a_walk_meets_every_row_that_stayed_exactly_once_whatever_is_written_meanwhile(client: Client) -> None:
    stayed = [make_initiative() for _number in range(8)]
    gone = [make_initiative() for _number in range(3)]
    more = [make_initiative() for _number in range(4)]
    seen: list[str] = []
    address: str | None = f"{API}/initiatives?pageSize=3"
    turn = 0
    while address:
        page = client.get(address).json()
        seen += [row["id"] for row in page["results"]]
        address = page["next"]
        # Between two pages others write: a row comes, rows that were read and are still to be read change, one goes.
        make_initiative()
        for changed in (stayed[turn % 8], stayed[-1 - turn % 8], more[turn % 4]):
            Initiative.objects.filter(pk=changed.pk).update(summary=f"Changed {turn}")
        if gone:
            gone.pop().delete()
        turn += 1
        assert turn < 30
    assert len(seen) == len(set(seen))
    assert {str(row.pk) for row in stayed + more} <= set(seen)


def test_options_tells_what_exists_and_lets_other_origins_read_only_what_is_public(client: Client) -> None:
    public = client.options(f"{API}/initiatives", headers={"Origin": "https://elders.example"})
    assert (public.status_code, public["Allow"]) == (204, "GET, HEAD, OPTIONS")
    assert public["Access-Control-Allow-Origin"] == "*"
    assert "If-None-Match" in public["Access-Control-Allow-Headers"]
    closed = client.options(f"{API}/assessments", headers={"Origin": "https://elders.example"})
    assert (closed.status_code, closed["Allow"]) == (204, "GET, HEAD, OPTIONS")
    assert not any(name.lower().startswith("access-control") for name in closed.headers)


def test_a_method_that_is_not_there_says_which_are(client: Client) -> None:
    for path in ("initiatives", "openapi.json", "areas"):
        refused = client.delete(f"{API}/{path}")
        assert (refused.status_code, refused["Allow"]) == (405, "GET, HEAD, OPTIONS")
        assert refused["Content-Type"] == "application/problem+json"
