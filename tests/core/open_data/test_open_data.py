# SPDX-License-Identifier: EUPL-1.2
"""Open data: the page, the files, the description for portals; and nobody's name in any of them."""

import json
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from core.open_data import datasets
from core.open_data.datasets import Dataset, Download, all_datasets
from tests.architecture.world import make_world
from tests.factories import make_area, make_initiative
from tests.factories.governance import make_engagement, make_party

pytestmark = pytest.mark.django_db
PAGE, CATALOGUE = "/open-data", "/open-data/catalogus.jsonld"
DATASET = (
    "dct:title", "dct:description", "dct:publisher", "dct:creator", "dcat:contactPoint", "dct:identifier",
    "dct:accessRights", "dct:license", "dct:issued", "dct:spatial", "dcat:theme", "dcat:distribution",
)  # fmt: skip


def ways() -> list[tuple[Dataset, Download]]:
    return [(dataset, way) for dataset in all_datasets() for way in dataset.ways()]


def body_of(response: Any) -> str:
    whole = b"".join(response.streaming_content) if response.streaming else response.content
    return str(whole.decode())


def catalogue(client: Client) -> dict[str, Any]:
    response = client.get(CATALOGUE)
    assert response.headers["Content-Type"] == "application/ld+json"
    told: dict[str, Any] = json.loads(response.content)
    return told


def addresses_in(value: Any) -> list[str]:
    if isinstance(value, list):
        return [found for each in value for found in addresses_in(each)]
    if not isinstance(value, dict):
        return []
    own = [value["@id"]] if "@id" in value else []
    return own + [found for each in value.values() for found in addresses_in(each)]


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_page_names_every_dataset_with_its_records_licence_and_ways(client: Client, prefix: str) -> None:
    make_initiative()
    html = client.get(prefix + PAGE).content.decode()
    assert {each.code for each in all_datasets()} >= {"initiatieven", "gebieden", "themas", "programmas", "lenzen"}
    for each in all_datasets():
        assert f'id="{each.code}"' in html
    assert html.count("CC BY 4.0") == len(all_datasets())
    assert 'type="application/ld+json"' in html


def test_the_page_asks_one_question_per_dataset_however_many_records(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _number in range(2):
        make_initiative()
        with django_assert_num_queries(len(all_datasets())):
            client.get(PAGE)


def test_every_way_answers_anybody_in_the_form_it_says(client: Client) -> None:
    make_world()
    for dataset, way in ways():
        response = client.get(way.path)
        assert response.status_code == 200, (dataset.code, way.code)
        assert response.headers["Content-Type"].partition(";")[0] == way.form, (dataset.code, way.code)
        text = body_of(response)
        assert text or way.code == "ndjson", (dataset.code, way.code)
        if "json" in way.form and way.code != "ndjson":
            json.loads(text)


def test_no_way_tells_who_carries_lists_or_decides(client: Client) -> None:
    world = make_world()
    world.party.contacts.create(name="Piet Partij", function="bode", phone="06 12345678")
    make_engagement(initiative=world.initiative, party=make_party(name="Wethouder Wim", is_person=True))
    people = User.objects.all()
    secrets = {person.email for person in people} | {person.name for person in people if person.name}
    secrets |= {"12345678", "Piet Partij", "Petra Partij", "petra@example.org", "buur@example.org", "Wethouder Wim"}
    assert {"Sam Stranger", "Fenna Founder", "Ole Official"} <= secrets
    for login in (None, world.cast.coordinator):
        if login is not None:
            client.force_login(login)
        told = [(dataset.code, way.code, body_of(client.get(way.path))) for dataset, way in ways()]
        told.append(("", "dcat", client.get(CATALOGUE).content.decode()))
        found = [(code, way, secret) for code, way, text in told for secret in secrets if secret in text]
        assert found == []


def test_what_is_not_published_is_in_no_way_for_anybody(client: Client) -> None:
    world = make_world()
    client.force_login(world.cast.coordinator)
    for dataset, way in ways():
        text = body_of(client.get(way.path))
        assert str(world.submitted.pk) not in text, (dataset.code, way.code)
        assert str(world.listed.pk) not in text or dataset.code == "kansen", (dataset.code, way.code)


def test_the_catalogue_holds_what_dcat_ap_asks(client: Client) -> None:
    make_area()
    told = catalogue(client)
    assert told["@type"] == "dcat:Catalog"
    for name in ("dct:title", "dct:description", "dct:publisher", "dcat:dataset"):
        assert told[name], name
    used = {key.partition(":")[0] for key in json.loads(json.dumps(told)) if ":" in key}
    assert used <= set(told["@context"])
    assert len(told["dcat:dataset"]) == len(all_datasets())
    for dataset in told["dcat:dataset"]:
        assert [name for name in DATASET if not dataset.get(name)] == [], dataset["@id"]
        assert {each["@language"] for each in dataset["dct:title"]} == {"nl", "en"}
        for one in dataset["dcat:distribution"]:
            assert one["dcat:accessURL"]["@id"].startswith(settings.SITE_URL)
            assert one["dct:license"]["@id"] == "https://creativecommons.org/licenses/by/4.0/"
    assert all(each.startswith(("http://", "https://", "mailto:")) for each in addresses_in(told))


def test_every_address_in_the_catalogue_answers_in_its_media_type(client: Client) -> None:
    make_world()
    root = "https://www.iana.org/assignments/media-types/"
    for dataset in catalogue(client)["dcat:dataset"]:
        page = dataset["dcat:landingPage"]["@id"].removeprefix(settings.SITE_URL).partition("#")[0]
        assert client.get(page, follow=True).status_code == 200
        for one in dataset["dcat:distribution"]:
            for name in ("dcat:accessURL", "dcat:downloadURL"):
                if name in one:
                    response = client.get(one[name]["@id"].removeprefix(settings.SITE_URL))
                    body_of(response)
                    assert response.headers["Content-Type"].partition(";")[0] == (
                        one["dcat:mediaType"]["@id"].removeprefix(root)
                    )


def test_a_portal_that_holds_the_catalogue_is_told_so(client: Client) -> None:
    tag = client.get(CATALOGUE).headers["ETag"]
    assert client.get(CATALOGUE, headers={"If-None-Match": tag}).status_code == 304
    make_area()
    assert client.get(CATALOGUE, headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize("path", ["niets.csv", "themas.geojson", "subsidies.csv", "programmas.geojson", "gebieden.xml"])
def test_a_file_that_is_not_offered_is_not_there(client: Client, path: str) -> None:
    assert client.get(f"/open-data/{path}").status_code == 404


def test_a_dataset_is_refused_when_its_code_is_taken_or_a_key_is_needed() -> None:
    from assessment.rounds.api import RoundViewSet  # noqa: PLC0415 - a resource that is not public

    [first, *_others] = all_datasets()
    values: dict[str, Any] = {
        "title": "", "description": "", "theme": "GOVE", "keywords": (), "issued": first.issued,
        "rows": first.rows, "changed": "", "sources": (),
    }  # fmt: skip
    with pytest.raises(ValueError, match="two datasets"):
        datasets.register(Dataset(code=first.code, **values))
    with pytest.raises(ValueError, match="not public"):
        datasets.register(Dataset(code="rondes", resource=RoundViewSet, **values))
    assert datasets.find("rondes") is None
