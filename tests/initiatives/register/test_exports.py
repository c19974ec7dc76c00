# SPDX-License-Identifier: EUPL-1.2
"""The register as CSV and as RSS: the same rows as the page, and nothing about persons."""

import csv
from io import StringIO
from typing import TYPE_CHECKING, cast
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from initiatives.lifecycle import Phase, Status
from tests.factories import make_carrier, make_initiative, make_need, make_result, make_theme, make_user

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import StreamingHttpResponse

pytestmark = pytest.mark.django_db


def read(client: Client, query: str = "") -> list[dict[str, str]]:
    response = cast("StreamingHttpResponse", client.get(f"/en/register.csv{query}"))
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    data = b"".join(cast("Iterable[bytes]", response.streaming_content)).decode("utf-8")
    assert data.startswith("\ufeff")
    return list(csv.DictReader(StringIO(data.removeprefix("\ufeff")), delimiter=";"))


def test_the_csv_holds_every_row_of_the_list_in_its_order(client: Client) -> None:
    for number in range(30):
        make_initiative(name=f"Garden {number:02}", phase=Phase.IDEA if number % 2 else Phase.RUNNING)
    make_initiative(name="Hidden", status=Status.SUBMITTED)

    assert [row["Name"] for row in read(client, "?fase=idea&volgorde=naam")] == [
        f"Garden {number:02}" for number in range(1, 30, 2)
    ]
    assert len(read(client)) == 30


def test_a_line_tells_what_the_page_tells_and_nobodys_name(client: Client) -> None:
    made = make_initiative(name="Tuin", people_involved="3-10")
    made.themes.add(make_theme(name_en="Energy"))
    make_need(made, text="A shed")
    make_result(made, {"robust": 1, "flexible": 1, "reliable": 3})
    make_carrier(made, make_user(name="Fenna Founder", email="fenna@example.org"))

    (row,) = read(client)

    assert row["Themes"] == "Energy"
    assert row["Looks for"] == "A shed"
    assert (row["Lowest level"], row["Principles at the lowest level"]) == ("1", "2")
    assert row["Page"].endswith(f"/en/initiatief/{made.pk}")
    assert "enna" not in str(row)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", " =", "\t=", "\uff1d"])
def test_a_cell_never_becomes_a_formula(client: Client, start: str) -> None:
    make_initiative(name=f'{start}HYPERLINK("https://evil.example")', summary="-2+3; and more")

    (row,) = read(client)

    assert row["Name"] == f'\'{start}HYPERLINK("https://evil.example")'
    assert row["In one sentence"] == "'-2+3; and more"


def test_the_queries_of_the_csv_do_not_grow_with_its_rows(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_result(make_initiative())
    read(client)
    with django_assert_max_num_queries(8) as few:
        read(client)
    for _ in range(8):
        make_result(make_initiative())
    # Each brought an area, which are read once when they change.
    read(client)
    with django_assert_max_num_queries(8) as many:
        read(client)

    assert len(few) == len(many)


def test_the_feed_is_valid_filtered_and_keeps_odd_signs_out(client: Client) -> None:
    make_initiative(name="Tuin & <b>co</b>\x0b", summary="Groen", phase=Phase.IDEA)
    make_initiative(name="Other", phase=Phase.RUNNING)

    response = client.get("/en/register.rss?fase=idea")
    channel = ET.fromstring(response.content).find("channel")  # noqa: S314 - our own feed

    assert response["Content-Type"].startswith("application/rss+xml")
    assert channel is not None
    assert [item.findtext("title") for item in channel.findall("item")] == ["Tuin & <b>co</b>"]
    assert channel.findtext("language") == "en"
    assert str(channel.findtext("item/link")).startswith("http://127.0.0.1:8000/en/initiatief/")
    assert channel.findtext("item/pubDate")
