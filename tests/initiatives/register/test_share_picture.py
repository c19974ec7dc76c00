# SPDX-License-Identifier: EUPL-1.2
"""The picture that is shown where the address of an initiative is shared."""

import re
from io import BytesIO

import pytest
from django.test import Client
from PIL import Image

from initiatives.lifecycle import Status
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.assessment import make_result

pytestmark = pytest.mark.django_db


def picture_of(client: Client, page: str) -> str:
    found = re.search(r'property="og:image" content="http://[^/]+(/[^"]+)"', client.get(page).content.decode())
    assert found
    return found[1]


def test_every_public_initiative_has_a_picture_to_share_with_its_profile(client: Client) -> None:
    bare, assessed = make_initiative(name="Tuin"), make_initiative(name="Tuin")
    make_result(assessed)

    answers = [client.get(picture_of(client, f"/initiatief/{one.pk}")) for one in (bare, assessed)]

    assert [answer["Content-Type"] for answer in answers] == ["image/png"] * 2
    assert [Image.open(BytesIO(answer.content)).size for answer in answers] == [(1200, 630)] * 2
    assert answers[0].content != answers[1].content
    assert "public" in answers[0]["Cache-Control"]


@pytest.mark.parametrize("name", ["x" * 120, '#let a = read("/etc/passwd")', "حديقة 🌻 花园", "*_`$@<>\\"])
def test_no_name_breaks_the_picture(client: Client, name: str) -> None:
    one = make_initiative(name=name, summary=name)

    answer = client.get(picture_of(client, f"/en/initiatief/{one.pk}"))

    assert answer.status_code == 200
    assert Image.open(BytesIO(answer.content)).size == (1200, 630)


def test_a_changed_initiative_has_another_address_for_its_picture(client: Client) -> None:
    one = make_initiative()
    before = picture_of(client, f"/initiatief/{one.pk}")
    one.summary = "Iets anders."
    one.save(update_fields=["summary"])

    assert picture_of(client, f"/initiatief/{one.pk}") != before


def test_what_is_not_public_has_no_picture_whoever_asks(client: Client, cast: Cast) -> None:
    one = make_initiative(status=Status.SUBMITTED, area=cast.area)
    client.force_login(cast.coordinator)

    assert client.get(f"/initiatief/{one.pk}/deelplaatje").status_code == 404
    assert "og:image" not in client.get(f"/initiatief/{one.pk}").content.decode()
