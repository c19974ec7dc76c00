# SPDX-License-Identifier: EUPL-1.2
"""The recipe for Power BI and Excel asks for what the API has."""

import re
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from config.api.schema import contract
from tests.factories.api import make_api_client, make_published, with_key

GUIDE = (Path(__file__).parents[2] / "docs" / "guides" / "power-bi-and-excel.md").read_text(encoding="utf-8")


@pytest.mark.django_db
def test_every_address_in_a_query_answers_a_client_in_the_form_it_asks_for() -> None:
    http = with_key(make_api_client()[1])
    (streamed,) = re.findall(r'RelativePath = "([^"]+)",.*?Accept = "([^"]+)"', GUIDE, re.DOTALL)
    lists = re.findall(r'MeervoudRows\("([a-z-]+)"(?:, \[(\w+) = "([^"]+)"\])?\)', GUIDE)
    assert {name for name, _filter, _value in lists} == {"assessments", "initiatives", "arrangements", "signals"}
    asked = [(f"/api/v1/{name}", {one: value} if one else {}, "application/json") for name, one, value in lists]
    for path, query, form in [*asked, (f"/{streamed[0]}", {}, streamed[1])]:
        response = http.get(path, query, headers={"Accept": form})
        assert response.status_code == 200, path
        assert response.headers["Content-Type"].startswith(form)


@pytest.mark.django_db
def test_the_query_of_next_is_all_the_recipe_needs_to_walk_on() -> None:
    http = with_key(make_api_client()[1])
    for _number in range(3):
        make_published()
    met: list[str] = []
    query: dict[str, str] | None = {"pageSize": "1"}
    while query is not None:
        page = http.get("/api/v1/assessments", query).json()
        met += [each["id"] for each in page["results"]]
        query = dict(parse_qsl(urlsplit(page["next"]).query)) if page["next"] else None
    assert len(met) == len(set(met)) >= 3


def test_every_column_of_the_recipe_is_a_property() -> None:
    shapes = contract()["components"]["schemas"]
    columns = [
        set(re.findall(r'"(\w+)"', each))
        for each in re.findall(r'"(?:assessment|scores|initiative|area)",\s+\{([^}]+)\}', GUIDE)
    ]
    of = ("Assessment", "Score", "Initiative", "AreaName")
    assert len(columns) == len(of)
    for named, shape in zip(columns, of, strict=True):
        assert named
        assert named <= set(shapes[shape]["properties"])
