# SPDX-License-Identifier: EUPL-1.2
"""The first and the last day there is, in every parameter that takes a day or a moment: an answer, never a fault."""

from typing import Any

import pytest
from django.test import Client

from config.api.schema import contract
from tests.cast import Cast
from tests.factories import make_initiative, make_result
from tests.factories.api import make_api_client, with_key
from tests.factories.governance import make_arrangement

pytestmark = pytest.mark.django_db
DAYS = ("0001-01-01", "0001-12-31", "9999-12-31")
PAGES = {
    "agenda": ("op", "sinds"), "agenda.pdf": ("op", "sinds"), "agenda.csv": ("op", "sinds"),
    "belemmeringen": ("sinds",), "experimenten": ("sinds",), "lessen": ("sinds",), "voorzieningen": ("sinds",),
    "netwerk": ("op", "dag"), "netwerk.json": ("op", "dag"), "netwerk.csv": ("op", "dag"),
    "netwerk/wat-als": ("dag",), "netwerk/verliezen": ("dag",), "stijlen": ("op",), "vooruitblik": ("op", "dag"),
    "signalen": ("op", "dag"), "register": ("op",), "portfolio/verloop": ("op",),
}  # fmt: skip


def of_time() -> list[tuple[str, str, str]]:
    """Every address of the contract with a parameter of the query that takes a day or a moment."""
    return [
        (path, each["name"], each["schema"]["format"])
        for path, operations in contract()["paths"].items()
        for each in operations.get("get", {}).get("parameters", ())
        if each["in"] == "query" and each["schema"].get("format") in {"date", "date-time"} and "{" not in path
    ]


@pytest.mark.parametrize("day", DAYS)
def test_the_api_answers_on_the_first_and_the_last_day(cast: Cast, day: str) -> None:
    make_result(make_initiative(area=cast.area))
    make_arrangement(initiative=make_initiative(area=cast.area))
    client = with_key(make_api_client()[1])

    asked: list[Any] = [
        (path, name, client.get(f"/api/v1{path}", {name: day if kind == "date" else f"{day}T00:00:00Z"}).status_code)
        for path, name, kind in of_time()
    ]

    assert [each for each in asked if each[2] >= 500] == []


@pytest.mark.parametrize("day", DAYS)
def test_pages_answer_on_the_first_and_the_last_day(client: Client, cast: Cast, day: str) -> None:
    made = make_initiative(area=cast.area)
    make_arrangement(initiative=made)
    client.force_login(cast.coordinator)
    client.raise_request_exception = False

    asked = [(page, name, client.get(f"/{page}", {name: day})) for page, names in PAGES.items() for name in names]
    parts = ("netwerk", "keten", "stijl")
    asked += [(part, "op", client.get(f"/dossier/{made.pk}/{part}", {"op": day, "dag": day})) for part in parts]

    assert [(page, name) for page, name, response in asked if response.status_code >= 500] == []
