# SPDX-License-Identifier: EUPL-1.2
"""The API explained on pages: all that the contract says, for everybody, without a script of its own."""

import json

import pytest
from django.conf import settings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import Scope
from config.api.schema import contract
from config.reference import queries as reference

PAGE = "/api-uitleg"
TAGS = [tag["name"] for tag in contract()["tags"]]


@pytest.mark.django_db
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_introduction_leads_to_every_group_and_names_every_call_and_refusal(client: Client, prefix: str) -> None:
    html = client.get(prefix + PAGE).content.decode()
    for tag in TAGS:
        assert f'href="{prefix}{PAGE}/{tag}"' in html
    for path in contract()["paths"]:
        assert f"/api/v1{path}" in html
    for status in ("400", "401", "404", "429"):
        assert f"<dt>{status}</dt>" in html
    assert "problem+json" in html


@pytest.mark.django_db
def test_the_introduction_says_what_a_builder_needs_before_the_first_call(client: Client) -> None:
    html = client.get(PAGE).content.decode()
    for scope in Scope:
        assert f"<code>{scope.value}</code>" in html
    assert "grant_type=client_credentials" in html
    assert f"{settings.API_REQUESTS_PER_MINUTE} keer per minuut" in html
    for word in ("Idempotency-Key", "If-Match", "RateLimit", "Retry-After"):
        assert f"<code>{word}</code>" in html
    assert 'href="/gebeurtenissen"' in html


@pytest.mark.django_db
def test_an_answer_without_a_shape_of_its_own_tells_its_properties_with_the_call(client: Client) -> None:
    html = client.get(f"{PAGE}/events").content.decode()
    for name in ("results[].type", "results[].data", "results[].number", "next"):
        assert f"<code>{name}</code>" in html


@pytest.mark.django_db
def test_parameters_show_an_example_and_properties_that_refer_say_what_they_are(client: Client) -> None:
    html = client.get(f"{PAGE}/assessments").content.decode()
    assert "zoals <code>WK034402</code>" in html
    nameless = [
        f"{shape.name}.{each.name}"
        for group in reference.groups().values()
        for shape in group.shapes
        for each in shape.properties
        if not (each.title and each.description)
    ]
    assert nameless == []


@pytest.mark.django_db
@pytest.mark.parametrize("tag", TAGS)
def test_a_group_tells_every_call_parameter_shape_and_property_without_a_query(
    client: Client, tag: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        html = client.get(f"{PAGE}/{tag}").content.decode()
    group = reference.groups()[tag]
    assert group.calls
    for call in group.calls:
        assert f'id="{call.anchor}"' in html
        assert all(f"<code>{each.name}</code>" in html for each in call.parameters)
    for shape in group.shapes:
        assert f'id="vorm-{shape.name}"' in html
        assert all(f"<code>{each.name}</code>" in html for each in shape.properties)
    assert html.count("<script") == client.get(PAGE).content.decode().count("<script") == 3


@pytest.mark.django_db
def test_every_link_within_a_group_leads_somewhere_on_that_page(client: Client) -> None:
    for tag in TAGS:
        html = client.get(f"{PAGE}/{tag}").content.decode()
        targets = [part.partition('"')[0] for part in html.split('href="#')[1:]]
        assert [each for each in targets if f'id="{each}"' not in html] == [], tag


def test_every_operation_of_the_contract_is_in_exactly_one_group() -> None:
    told = [call.anchor for group in reference.groups().values() for call in group.calls]
    there = [one["operationId"] for methods in contract()["paths"].values() for one in methods.values()]
    assert sorted(told) == sorted(there)


def test_a_call_that_needs_a_key_says_its_scope_and_shows_the_key_in_the_line_to_try() -> None:
    [call] = [each for each in reference.groups()["rounds"].calls if each.anchor == "listRounds"]
    assert call.scope == "assessments:read"
    assert "Authorization: Bearer $KEY" in call.curl
    [public] = [each for each in reference.groups()["areas"].calls if each.anchor == "listAreas"]
    assert public.scope == ""
    assert "Authorization" not in public.curl


def test_examples_are_put_together_from_the_shapes() -> None:
    [call] = [each for each in reference.groups()["themes"].calls if each.anchor == "listThemes"]
    example = json.loads(call.answers[0].example)
    assert example["results"][0]["name"] == {"nl": "Voedsel", "en": "Food"}


def test_what_a_list_may_hold_is_told_once_and_without_marks() -> None:
    [call] = [each for each in reference.groups()["initiatives"].calls if each.anchor == "listInitiatives"]
    [phase] = [each for each in call.parameters if each.name == "phase"]
    assert f"{phase.kind} {phase.description}".count("growing") == 1
    assert "`" not in call.description


def test_a_line_that_writes_carries_a_key_a_body_and_the_headers_that_are_asked_for() -> None:
    writing = [call for group in reference.groups().values() for call in group.calls if call.method != "GET"]
    assert writing
    for call in writing:
        assert f"-X {call.method}" in call.curl
        assert "Bearer $KEY" in call.curl
        assert call.body_shape
        assert all(f"{each.name}: " in call.curl for each in call.parameters if each.place == "header")
        body = json.loads(call.curl.partition(" -d '")[2].removesuffix("'"))
        assert set(body) <= set(contract()["components"]["schemas"][call.body_shape]["properties"])


def test_what_an_object_without_a_name_holds_is_told_with_it() -> None:
    [shape] = [each for each in reference.groups()["arrangements"].shapes if each.name == "Arrangement"]
    assert {"grantedBy", "grantedBy.id", "grantedBy.name", "scheme.name"} <= {each.name for each in shape.properties}
    [lost] = [each for each in reference.groups()["scenarios"].shapes if each.name == "Scenario"]
    assert "lost[].kind" in {each.name for each in lost.properties}
    [changed] = [each for each in reference.groups()["arrangements"].shapes if each.name == "ArrangementChange"]
    [amount] = [each for each in changed.properties if each.name == "amountGranted"]
    assert amount.kind == "number | string | null"
    assert "`" not in changed.description


@pytest.mark.django_db
def test_a_group_that_does_not_exist_is_not_there(client: Client) -> None:
    assert client.get(f"{PAGE}/niets").status_code == 404


@pytest.mark.django_db
def test_the_refusal_that_is_shown_is_one_the_api_gives(client: Client) -> None:
    _shape, example = reference.problem()
    refused = client.get("/api/v1/initiatives?pageSize=0", headers={"Accept-Language": "nl"})
    assert json.loads(example) == refused.json()
