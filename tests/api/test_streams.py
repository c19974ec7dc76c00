# SPDX-License-Identifier: EUPL-1.2
"""Whole lists as one stream: the same rows as the pages, in constant memory."""

import csv
import gzip
import io
import json
import tracemalloc
from typing import Any
from unittest import mock

import brotli
import pytest
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import Scope
from core.api import renderers
from core.api.serializers import Layout
from initiatives.models import Initiative
from tests.api.resources import resources
from tests.cast import Cast
from tests.factories import make_area, make_initiative, make_need, make_result, make_theme
from tests.factories.api import make_api_client, make_published, with_key
from tests.factories.governance import make_place
from tests.factories.initiatives import make_opportunity

pytestmark = pytest.mark.django_db
API = "/api/v1"
NDJSON, CSV, GEOJSON = "application/x-ndjson", "text/csv", "application/geo+json"


def whole(response: Any) -> bytes:
    assert response.status_code == 200, getattr(response, "content", b"")
    return b"".join(response.streaming_content)


def read(client: Client, path: str, form: str, **headers: str) -> bytes:
    return whole(client.get(f"{API}/{path}", headers={"Accept": form, **headers}))


def test_ndjson_holds_the_rows_of_the_pages_one_on_a_line() -> None:
    http = with_key(make_api_client()[1])
    for _number in range(3):
        make_published()
        make_initiative().themes.add(make_theme())
    for path in ("initiatives", "assessments", "areas", "lenses", "rounds", "themes"):
        lines = read(http, path, NDJSON).splitlines()
        assert [json.loads(line) for line in lines] == http.get(f"{API}/{path}").json()["results"], path


def test_a_stream_honours_filters_properties_and_relations(client: Client) -> None:
    make_initiative(name="Tuin", phase="idea")
    make_initiative(name="Bieb", phase="running")
    lines = read(client, "initiatives?phase=idea&fields=name", NDJSON).splitlines()
    assert [json.loads(line) for line in lines] == [{"name": "Tuin"}]
    http = with_key(make_api_client()[1])
    make_published()
    [line] = read(http, "assessments?expand=initiative&fields=id", NDJSON).splitlines()
    assert json.loads(line)["initiative"]["name"]


@pytest.mark.parametrize("query", ["pageSize=2", "cursor=x"])
def test_a_stream_has_no_pages(client: Client, query: str) -> None:
    response = client.get(f"{API}/initiatives?{query}", headers={"Accept": NDJSON})
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"


def test_csv_has_a_column_for_every_property_and_makes_no_spreadsheet_calculate(client: Client) -> None:
    area = make_area(code="WK059903", name="Delfshaven")
    initiative = make_initiative(name='=HYPERLINK("x")', summary="-1+1", story="Een, met\nregels", area=area)
    initiative.themes.add(make_theme(code="care"), make_theme(code="green"))
    response = client.get(f"{API}/initiatives", headers={"Accept": CSV})
    assert response["Content-Type"] == "text/csv; charset=utf-8; header=present"
    assert response["Content-Disposition"] == 'attachment; filename="initiatives.csv"'
    [row] = csv.DictReader(io.StringIO(whole(response).decode(), newline=""))
    assert (row["name"], row["summary"]) == ('\'=HYPERLINK("x")', "'-1+1")
    assert (row["id"], row["story"]) == (str(initiative.pk), "Een, met\nregels")
    assert (row["area.code"], row["area.name"], row["themes"]) == ("WK059903", "Delfshaven", "care, green")
    assert (row["isInvented"], row["website"]) == ("false", "")
    assert row["updatedAt"].endswith("Z")


def table(http: Client, address: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(read(http, address, CSV).decode(), newline="")))


def test_scores_are_read_wide_with_a_column_per_principle_and_long_with_a_row_per_principle() -> None:
    made = make_published(levels={"robust": 3, "flexible": None})
    http = with_key(make_api_client(scopes=(Scope.ASSESSMENTS_READ,))[1])

    [wide] = table(http, "assessments")
    long = table(http, "scores")

    told = http.get(f"{API}/assessments/{made.pk}").json()
    assert wide["id"] == str(made.pk)
    assert len(long) == len(told["scores"]) == 11
    for score in told["scores"]:
        [row] = [each for each in long if each["principle"] == score["principle"]]
        expected = {name: "" if score[name] is None else str(score[name]) for name in ("answer", "level", "rationale")}
        assert {name: row[name] for name in expected} == expected
        assert {name: wide[f"scores.{score['principle']}.{name}"] for name in expected} == expected
    assert all("{" not in cell for row in [wide, *long] for cell in row.values())


def test_no_list_has_a_cell_of_json(cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)
    initiative.themes.add(make_theme(code="care", name_nl="Zorg", name_en="Care"))
    for subject in ("place", "money"):
        make_need(initiative, subject=subject, text=f"a {subject}")
    make_result(initiative)
    make_place(name="Hal", area=cast.area)
    make_opportunity(area=cast.area)
    http = with_key(make_api_client()[1])

    for resource in resources():
        for row in table(http, resource.prefix):
            assert not [cell for cell in row.values() if cell and cell[0] in "[{"], resource.prefix
    [row] = table(http, "initiatives")
    assert (row["needs.subject"], row["needs.text"]) == ("place | money", "a place | a money")
    assert table(http, "places")[0]["area.code"] == cast.area.code
    assert table(http, "opportunities")[0]["areaName"] == cast.area.name
    assert table(http, "themes")[0]["name.nl"] == "Zorg"
    [row] = table(http, "assessments?expand=initiative&fields=id")
    assert row["initiative.name"] == initiative.name


def test_an_empty_list_still_has_its_frame(client: Client) -> None:
    assert read(client, "initiatives", NDJSON) == b""
    assert read(client, "initiatives?fields=id,area", CSV) == b"id,area.code,area.name\r\n"
    assert json.loads(read(client, "initiatives", GEOJSON)) == {"type": "FeatureCollection", "features": []}


def test_geojson_places_an_initiative_in_its_area_and_not_at_its_address(client: Client) -> None:
    area = make_area(longitude=4.44, latitude=51.91)
    there = make_initiative(area=area, longitude=4.4, latitude=51.9)
    nowhere = make_initiative()
    found = json.loads(read(client, "initiatives", GEOJSON))["features"]
    assert [each["geometry"] for each in found] == [{"type": "Point", "coordinates": [4.44, 51.91]}, None]
    assert [each["id"] for each in found] == [str(there.pk), str(nowhere.pk)]
    assert [each["properties"] for each in found] == client.get(f"{API}/initiatives").json()["results"]
    one = client.get(f"{API}/initiatives/{there.pk}", headers={"Accept": GEOJSON})
    assert (one["Content-Type"], one.json()) == (GEOJSON, found[0])


def test_areas_have_their_border_in_geojson(client: Client) -> None:
    border = {"type": "Polygon", "coordinates": [[[4.4, 51.9], [4.5, 51.9], [4.5, 52.0], [4.4, 51.9]]]}
    make_area(code="A", border=border, longitude=4.4, latitude=51.9)
    make_area(code="B", longitude=4.5, latitude=51.8)
    found = json.loads(read(client, "areas", GEOJSON))["features"]
    assert [each["geometry"] for each in found] == [border, {"type": "Point", "coordinates": [4.5, 51.8]}]
    assert "border" not in found[0]["properties"]


def test_what_has_no_place_has_no_geojson() -> None:
    http = with_key(make_api_client()[1])
    refused = http.get(f"{API}/assessments", headers={"Accept": GEOJSON})
    assert (refused.status_code, refused["Content-Type"]) == (406, "application/problem+json")


def test_the_client_says_in_accept_which_form_it_likes_best(client: Client) -> None:
    make_initiative()
    for accept, form in {
        "application/json;q=0.5, text/csv": "text/csv",
        "text/*": "text/csv",
        "text/html, application/x-ndjson;q=0.2": NDJSON,
        "text/csv;q=0, */*": "application/json",
        "application/json; charset=utf-8": "application/json",
        "": "application/json",
    }.items():
        response = client.get(f"{API}/initiatives", headers={"Accept": accept})
        assert response["Content-Type"].startswith(form), accept
        b"".join(response)


def test_a_stream_is_compressed_as_it_goes(client: Client) -> None:
    for _number in range(5):
        make_initiative(story="Samen. " * 50)
    plain = read(client, "initiatives", NDJSON)
    assert gzip.decompress(read(client, "initiatives", NDJSON, **{"Accept-Encoding": "gzip"})) == plain
    assert brotli.decompress(read(client, "initiatives", NDJSON, **{"Accept-Encoding": "br"})) == plain


def test_head_of_a_stream_reads_nothing(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        head: Any = client.head(f"{API}/initiatives", headers={"Accept": CSV})
    assert (head.status_code, b"".join(head)) == (200, b"")
    assert head["Content-Type"].startswith("text/csv")


def test_a_fault_before_the_first_row_is_a_problem(client: Client) -> None:
    make_initiative()
    open_before = len(connection.savepoint_ids)
    kept: list[BaseException] = []

    def fail(_row: object) -> bytes:
        # Somebody may hold on to a fault, and with it to everything that was under way.
        kept.append(ZeroDivisionError("secret"))
        raise kept[0]

    with mock.patch.object(renderers, "to_json", fail):
        response = client.get(f"{API}/initiatives", headers={"Accept": NDJSON})
    assert (response.status_code, response["Content-Type"]) == (500, "application/problem+json")
    assert len(connection.savepoint_ids) == open_before


@pytest.mark.parametrize("form", [NDJSON, CSV, GEOJSON])
def test_a_fault_on_the_way_breaks_the_stream_off(client: Client, form: str) -> None:
    for _number in range(3):
        make_initiative()
    with mock.patch.object(renderers, "BATCH", 1):
        response: Any = client.get(f"{API}/initiatives", headers={"Accept": form, "Accept-Encoding": "gzip"})
        parts = iter(response.streaming_content)
        sent = next(parts)
        with (
            mock.patch.object(Layout, "read", side_effect=ZeroDivisionError),
            pytest.raises(ZeroDivisionError),
        ):
            sent += b"".join(parts)
    # The server closes the connection without the last chunk; the compressed text has no end either.
    with pytest.raises(EOFError):
        gzip.decompress(sent)


def peak(client: Client, path: str) -> int:
    response: Any = client.get(f"{API}/{path}", headers={"Accept": NDJSON})
    tracemalloc.start()
    for _part in response.streaming_content:
        pass
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_memory_stays_flat_however_long_a_stream_is(client: Client) -> None:
    one = make_initiative(story="Samen. " * 100)
    fields = [field.attname for field in Initiative._meta.concrete_fields if field.name not in {"id", "search"}]
    rows = [Initiative(**{name: getattr(one, name) for name in fields}) for _number in range(1500)]
    Initiative.objects.bulk_create(rows)
    peak(client, "initiatives")
    small = peak(client, "initiatives")
    for _turn in range(3):
        Initiative.objects.bulk_create(
            [Initiative(**{name: getattr(one, name) for name in fields}) for _number in range(1500)]
        )
    assert peak(client, "initiatives") < 1.3 * small
