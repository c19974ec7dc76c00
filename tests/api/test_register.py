# SPDX-License-Identifier: EUPL-1.2
"""The public register over HTTP."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from initiatives.lifecycle import Phase, Status
from initiatives.models import Engagement, Initiative, Need, Party
from initiatives.models.initiative import Form
from tests.factories import make_area, make_initiative, make_theme

pytestmark = pytest.mark.django_db
URL = "/api/v1/initiatives"


def names(client: Client, **query: Any) -> list[str]:
    response = client.get(URL, query)
    assert response.status_code == 200, response.content
    return [found["name"] for found in response.json()["results"]]


def engage(initiative: Initiative) -> Engagement:
    party, _made = Party.objects.get_or_create(name="Gemeente Rotterdam", sphere="government")
    return Engagement.objects.create(initiative=initiative, party=party, role="funder")


def test_an_initiative_carries_its_area_themes_parties_and_open_needs(client: Client) -> None:
    area = make_area(name="Delfshaven", code="WK059903")
    initiative = make_initiative(name="Buurttuin", area=area, phase=Phase.GROWING, form=Form.FOUNDATION)
    initiative.themes.add(make_theme(code="green"), make_theme(code="care"))
    engage(initiative)
    Need.objects.create(initiative=initiative, kind="need", subject="place", text="Een schuur")
    Need.objects.create(initiative=initiative, kind="need", subject="money", text="Al gevonden", closed_on="2026-01-01")

    body = client.get(f"{URL}/{initiative.pk}").json()

    assert body["name"] == "Buurttuin"
    assert body["area"] == {"code": "WK059903", "name": "Delfshaven"}
    assert body["themes"] == ["care", "green"]
    assert body["parties"] == [{"name": "Gemeente Rotterdam", "sphere": "government", "role": "funder"}]
    assert body["needs"] == [{"kind": "need", "subject": "place", "text": "Een schuur"}]
    assert (body["phase"], body["form"], body["isInvented"]) == ("growing", "foundation", False)
    assert body["publishedAt"].endswith("Z")


def test_a_page_and_a_detail_tell_the_same(client: Client) -> None:
    initiative = make_initiative()
    assert client.get(URL).json() == {"results": [client.get(f"{URL}/{initiative.pk}").json()], "next": None}


@pytest.mark.parametrize("status", [status for status in Status if status != Status.PUBLISHED])
def test_what_is_not_published_is_absent(client: Client, status: Status) -> None:
    hidden = make_initiative(status=status)
    assert names(client) == []
    gone = client.get(f"{URL}/{hidden.pk}")
    nothing = client.get(f"{URL}/0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90")
    assert gone.status_code == nothing.status_code == 404
    assert gone.content == nothing.content


def test_filters_narrow_the_register(client: Client) -> None:
    north = make_area(code="WK059905")
    corner = make_area(code="BU0599-1", parent=north)
    green = make_theme(code="green")
    make_initiative(name="Tuin", area=north, phase=Phase.IDEA, form=Form.GROUP).themes.add(green)
    make_initiative(name="Bieb", area=corner, phase=Phase.RUNNING, form=Form.FOUNDATION, summary="Boeken lenen")
    make_initiative(name="Elders", phase=Phase.STOPPED)

    assert names(client, area="WK059905") == ["Tuin", "Bieb"]
    assert names(client, area="BU0599-1") == ["Bieb"]
    assert names(client, theme="green") == ["Tuin"]
    assert names(client, phase=["idea", "stopped"]) == ["Tuin", "Elders"]
    assert names(client, form="foundation") == ["Bieb"]
    assert names(client, q="boek") == ["Bieb"]
    assert names(client, q="") == ["Tuin", "Bieb", "Elders"]
    assert names(client, area="WK059905", phase="running", q="lenen") == ["Bieb"]


def test_updated_since_sees_changes_of_needs_and_parties_too(client: Client) -> None:
    old, by_need, by_party = (make_initiative(name=name) for name in ("old", "by need", "by party"))
    Initiative.objects.filter(pk=old.pk).update(summary="changed before")
    moment = timezone.now()
    Need.objects.create(initiative=by_need, kind="offer", subject="people", text="Handen")
    engage(by_party)
    since = moment.astimezone(UTC).isoformat()
    assert names(client, updatedSince=since) == ["by need", "by party"]
    told = client.get(URL, {"updatedSince": since}).json()["results"]
    assert all(datetime.fromisoformat(row["updatedAt"]) >= moment for row in told)
    assert names(client, updatedSince=(moment + timedelta(days=1)).isoformat()) == []


def test_pages_neither_skip_nor_repeat(client: Client) -> None:
    expected = [str(make_initiative().pk) for _number in range(7)]
    seen: list[str] = []
    address: str | None = f"{URL}?pageSize=3"
    while address:
        page = client.get(address).json()
        seen += [row["id"] for row in page["results"]]
        address = page["next"]
        assert address is None or address.startswith("http://testserver/api/v1/initiatives?")
    assert seen == expected


@pytest.mark.parametrize("rows", [1, 12])
def test_a_page_is_one_statement_however_many_rows(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    for _number in range(rows):
        initiative = make_initiative()
        initiative.themes.add(make_theme())
        engage(initiative)
    with django_assert_num_queries(1):
        client.get(URL)
    with django_assert_num_queries(1):
        client.get(f"{URL}/{initiative.pk}")


def test_areas_are_listed_and_one_shows_its_border(client: Client) -> None:
    north = make_area(code="WK059905", name="Noord", longitude=4.47, latitude=51.93)
    make_area(code="BU1", name="Bergpolder", parent=north, border={"type": "Polygon", "coordinates": []})
    listed = client.get("/api/v1/areas").json()
    assert [(row["code"], row["parentCode"]) for row in listed["results"]] == [("BU1", "WK059905"), ("WK059905", None)]
    assert listed["next"] is None
    assert "border" not in listed["results"][0]
    assert client.get("/api/v1/areas/BU1").json()["border"] == {"type": "Polygon", "coordinates": []}
    assert client.get("/api/v1/areas/none").status_code == 404
