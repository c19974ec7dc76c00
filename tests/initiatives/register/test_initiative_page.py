# SPDX-License-Identifier: EUPL-1.2
"""The public page of an initiative: what it tells, and to whom."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.test import Client
from django.utils import timezone
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from initiatives.lifecycle import Status
from initiatives.models import Engagement, Initiative, Party, Post
from initiatives.models.initiative import Form
from initiatives.models.need import NeedKind
from initiatives.models.party import ChainRole, Sphere
from initiatives.opportunities.lifecycle import OpportunityState
from initiatives.register import pictures
from tests.cast import Cast
from tests.factories import (
    make_carrier,
    make_initiative,
    make_need,
    make_result,
    make_theme,
    make_user,
)
from tests.factories.initiatives import make_opportunity

pytestmark = pytest.mark.django_db


def show(client: Client, initiative: Initiative) -> str:
    response = client.get(f"/en/initiatief/{initiative.pk}")
    assert response.status_code == 200
    return response.content.decode()


def party(initiative: Initiative, name: str, role: ChainRole, **fields: object) -> None:
    made, _new = Party.objects.get_or_create(name=name, sphere=Sphere.GOVERNMENT)
    Engagement.objects.create(initiative=initiative, party=made, role=role, **fields)


def test_the_page_tells_the_story_needs_offers_parties_and_news(client: Client) -> None:
    initiative = make_initiative(name="Tuin", story="First line.\n\nSecond line.", address="Lindestraat")
    initiative.themes.add(make_theme(name_en="Energy"))
    make_need(initiative, text="A shed")
    make_need(initiative, kind=NeedKind.OFFER, text="Knowledge of soil")
    make_need(initiative, text="Long met", closed_on=timezone.localdate())
    party(initiative, "Gemeente", ChainRole.FUNDER)
    party(initiative, "Gemeente", ChainRole.HOST)
    party(initiative, "Gone", ChainRole.FUNDER, ends_on=timezone.localdate() - timedelta(days=1))
    Post.objects.create(initiative=initiative, text="34 gardens made", happened_on=timezone.localdate())
    Post.objects.create(
        initiative=initiative, text="Taken back", happened_on=timezone.localdate(), removed_at=timezone.now()
    )

    page = show(client, initiative)

    for text in ("<p>First line.</p>", "Energy", "A shed", "Knowledge of soil", "34 gardens made", "Lindestraat"):
        assert text in page
    assert "government · funder, host of the place" in page
    assert not any(text in page for text in ("Long met", "Gone", "Taken back"))


def test_the_page_names_no_carrier_and_no_address(client: Client) -> None:
    initiative = make_initiative(carriers_told=1)
    make_carrier(initiative, make_user(name="Fenna Founder", email="fenna@example.org"))
    make_carrier(initiative, make_user(name="Left Long Ago"), ended_on=timezone.localdate())

    page = show(client, initiative)

    assert "1 carrier" in page
    assert "enna" not in page
    assert "Left Long Ago" not in page


def test_a_published_result_is_on_the_page_and_in_its_story(client: Client) -> None:
    initiative = make_initiative()
    assert "This initiative has not been assessed yet." in show(client, initiative)
    result = make_result(initiative)

    page = show(client, initiative)

    assert "mv-profile" in page
    assert f"Result published: {result.sitting.title}." in page


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.PUBLISHED])
def test_what_is_not_public_looks_absent_to_strangers_and_says_so_to_who_may_read_it(
    client: Client, cast: Cast, status: Status
) -> None:
    initiative = make_initiative(status=status, area=cast.area)
    make_carrier(initiative, cast.founder)
    address = f"/en/initiatief/{initiative.pk}"

    assert client.get(address).status_code == 404
    for reader, code in [("stranger", 404), ("other_official", 404), ("assessor", 404), ("administrator", 404)]:
        client.force_login(getattr(cast, reader))
        assert client.get(address).status_code == code
    for reader in ("founder", "official", "coordinator"):
        client.force_login(getattr(cast, reader))
        page = show(client, initiative)
        assert "This page is not public." in page
        assert '<meta name="robots" content="noindex">' in page
        assert "Get in touch" not in page


def test_what_people_typed_is_text(client: Client) -> None:
    evil = "<script>alert(1)</script>"
    initiative = make_initiative(name=evil, summary=evil, story=evil, address=evil, picture_alt='"><script>alert(1)')
    make_need(initiative, text=evil)
    party(initiative, evil, ChainRole.FUNDER)
    Post.objects.create(initiative=initiative, text=evil, happened_on=timezone.localdate())

    assert "<script>alert" not in show(client, initiative)


def test_search_engines_learn_one_address_per_language(client: Client) -> None:
    initiative = make_initiative(summary="Neighbours keep a garden.")

    page = show(client, initiative)

    assert f'<link rel="canonical" href="http://127.0.0.1:8000/en/initiatief/{initiative.pk}">' in page
    assert f'hreflang="nl" href="http://127.0.0.1:8000/initiatief/{initiative.pk}"' in page
    assert '<meta name="description" content="Neighbours keep a garden.">' in page


def with_picture(**fields: object) -> Initiative:
    upload = BytesIO()
    Image.new("RGB", (1600, 900), "green").save(upload, "JPEG")
    upload.seek(0)
    return make_initiative(picture=pictures.store(upload), picture_alt="A garden", **fields)


def test_the_picture_comes_in_two_sizes_and_may_be_kept(client: Client) -> None:
    initiative = with_picture()

    page = show(client, initiative)
    response = client.get(f"/initiatief/{initiative.pk}/foto/480")
    data = b"".join(response)  # a file streams

    assert 'alt="A garden"' in page
    assert Image.open(BytesIO(data)).size == (480, 270)
    assert response["Content-Type"] == "image/webp"
    assert response["Cache-Control"] == "public, max-age=86400"
    assert client.get(f"/initiatief/{initiative.pk}/foto/481").status_code == 404


def test_the_picture_of_a_hidden_initiative_is_hidden_too(client: Client, cast: Cast) -> None:
    initiative = with_picture(status=Status.SUBMITTED, area=cast.area)
    address = f"/initiatief/{initiative.pk}/foto/1280"

    assert client.get(address).status_code == 404
    client.force_login(cast.official)
    response = client.get(address)
    assert response.status_code == 200
    assert "private" in response["Cache-Control"]


def test_the_page_costs_the_same_with_little_and_with_much(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    initiative = make_initiative()

    def fill(number: int) -> None:
        for each in range(number):
            initiative.themes.add(make_theme())
            make_need(initiative)
            party(initiative, f"Party {each} {number}", ChainRole.FUNDER)
            Post.objects.create(initiative=initiative, text="News", happened_on=timezone.localdate())
            make_carrier(initiative)

    fill(1)
    make_result(initiative)
    show(client, initiative)
    with django_assert_max_num_queries(15) as little:
        show(client, initiative)
    fill(6)
    with django_assert_max_num_queries(15) as much:
        show(client, initiative)

    assert len(little) == len(much)


@pytest.mark.parametrize(
    "address", ["/initiatief/1", "/initiatief/0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90", "/initiatief/x"]
)
def test_an_address_of_nothing_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_opportunities_stand_where_they_are_kept_and_where_they_were_picked_up(client: Client) -> None:
    empty_map = make_initiative(form=Form.OPPORTUNITY_MAP)
    keeper, doer, other = make_initiative(), make_initiative(), make_initiative()
    make_opportunity(title="Lege winkel", mapped_by=keeper, picked_up_by=doer, state=OpportunityState.PICKED_UP)

    assert "No opportunity stands on this map yet." in show(client, empty_map)
    assert "On this opportunity map" in show(client, keeper)
    assert "Lege winkel" in show(client, keeper)
    assert "Opportunities it picked up" in show(client, doer)
    assert "Lege winkel" not in show(client, other)
