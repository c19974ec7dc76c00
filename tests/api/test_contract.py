# SPDX-License-Identifier: EUPL-1.2
"""The contract: the committed file, the served document and the answers are one."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from django.conf import settings
from django.test import Client

from config.api.schema import contract
from core.api.responses import API_VERSION
from initiatives.models import Area
from tests.api.resources import resources
from tests.factories import make_area, make_initiative, make_theme
from tests.factories.api import make_api_client, make_published, with_key
from tests.factories.assessment import make_lens

FILE = Path(__file__).parents[2] / "docs" / "api" / "v1.yaml"


def shapes_of(value: Any) -> Any:
    """OpenAPI 3.0 schemas as JSON Schema: `nullable` becomes a type that allows null."""
    if isinstance(value, list):
        return [shapes_of(item) for item in value]
    if not isinstance(value, dict):
        return value
    changed = {name: shapes_of(item) for name, item in value.items() if name != "nullable"}
    if value.get("nullable") is True:
        return {"anyOf": [changed, {"type": "null"}]}
    return changed


def check(body: Any, shape: str) -> None:
    schema = {"$ref": f"#/components/schemas/{shape}", **shapes_of(contract())}
    jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(body)


def properties() -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (name, key, item)
        for name, shape in contract()["components"]["schemas"].items()
        for key, item in shape.get("properties", {}).items()
        if "$ref" not in item
    ]


def test_the_committed_contract_is_the_one_the_code_makes() -> None:
    """Made anew by: uv run manage.py spectacular --file docs/api/v1.yaml"""
    assert yaml.safe_load(FILE.read_text(encoding="utf-8")) == json.loads(json.dumps(contract()))


def test_every_property_has_a_title_and_a_description_in_the_contract() -> None:
    missing = [
        f"{name}.{key}"
        for name, key, item in properties()
        if not ((item.get("title") or item.get("x-title")) and item.get("description"))
    ]
    assert missing == []


def test_generators_get_one_english_name_for_every_shape_and_null_only_beside_a_type() -> None:
    wrong = []
    for name, schema in contract()["components"]["schemas"].items():
        if schema.get("title") != name:
            wrong.append(name)
        for shape in shapes(schema.get("properties", {})):
            names_a_class = "enum" in shape or "allOf" in shape or shape.get("type") == "object"
            if (names_a_class and "title" in shape) or (shape.get("nullable") and "type" not in shape):
                wrong.append(f"{name}: {shape}")
    assert wrong == []


def shapes(tree: Any) -> Iterator[dict[str, Any]]:
    """Every shape below a mapping of properties."""
    for part in tree.values():
        inner = [part, *part.get("oneOf", ()), *part.get("allOf", ()), *([part["items"]] if "items" in part else [])]
        yield from inner
        for each in inner:
            yield from shapes(each.get("properties", {}))


def test_a_body_is_required_and_no_answer_depends_on_a_parameter() -> None:
    for operations in contract()["paths"].values():
        for operation in operations.values():
            assert operation.get("requestBody", {"required": True})["required"]
            assert "fields" not in {each["name"] for each in operation.get("parameters", ())}


def test_every_plain_property_has_an_example() -> None:
    plain = [(name, key) for name, key, item in properties() if item.get("type") in {"string", "integer", "number"}]
    without = [f"{name}.{key}" for name, key, item in properties() if (name, key) in plain and "example" not in item]
    assert without == []


def test_every_parameter_says_what_it_does_what_its_codes_mean_and_shows_an_example() -> None:
    wrong = []
    for path, operations in contract()["paths"].items():
        for operation in operations.values():
            for each in operation.get("parameters", ()):
                schema = each["schema"]
                codes = schema.get("items", schema).get("enum", [])
                told = each["name"] == "expand" or all(f"`{code}`" in each["description"] for code in codes)
                if not told or len(each["description"]) < 10 or "example" not in schema:
                    wrong.append(f"{path} {each['name']}")
    assert wrong == []


def test_codes_are_explained_in_dutch_wherever_they_stand() -> None:
    of_arrangement = contract()["components"]["schemas"]["Arrangement"]["properties"]["kind"]
    assert "`subsidy` (subsidie)" in of_arrangement["description"]
    closed = contract()["components"]["schemas"]["Signal"]["properties"]["closedBecause"]
    assert None in closed["enum"]
    assert "`gone` (" in closed["description"]


def test_every_group_has_a_title_of_its_own_and_every_call_a_group() -> None:
    document = contract()
    titles = {tag["name"]: tag["description"] for tag in document["tags"]}
    used = {name for each in document["paths"].values() for one in each.values() for name in one["tags"]}
    assert set(titles) == used
    assert len(set(titles.values())) == len(titles) == len(document["tags"])
    # Where more than one resource shares a group, none of them gives it its name.
    of_group: dict[str, list[str]] = {}
    for resource in resources():
        of_group.setdefault(resource.tag, []).append(resource.title)
    for name, held in of_group.items():
        assert len(held) == 1 or titles[name] not in held, name


def test_every_operation_can_refuse_as_a_problem_and_tells_its_version() -> None:
    document = contract()
    for operations in document["paths"].values():
        for method, operation in operations.items():
            done = {"post": "201"}.get(method, "200")
            known = {done, "400", "406", "429", "500"} | ({"304"} if method == "get" else {"409", "413", "415"})
            known |= {"patch": {"412", "428"}, "post": {"422"}}.get(method, set())
            assert known <= set(operation["responses"])
            assert "API-Version" in operation["responses"][done]["headers"]
    assert document["info"]["version"] == API_VERSION == settings.SPECTACULAR_SETTINGS["VERSION"]


@pytest.mark.django_db
def test_the_document_is_public_and_open_to_other_origins(client: Client) -> None:
    response = client.get("/api/v1/openapi.json")
    assert response.status_code == 200
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response.json() == json.loads(json.dumps(contract()))


@pytest.mark.django_db
def test_answers_have_the_shape_the_contract_promises() -> None:
    _client, key = make_api_client()
    http = with_key(key)
    make_area(code="WK059905", longitude=4.4, latitude=51.9, border={"type": "Polygon", "coordinates": []})
    initiative = make_initiative(area=Area.objects.get(), started_on="2020-01-01", website="https://x.example/")
    initiative.themes.add(make_theme())
    assessment = make_published(levels={"robust": 2})
    lens = make_lens()
    for address, shape in {
        "/api/v1/assessments": "AssessmentPage",
        f"/api/v1/assessments/{assessment.pk}": "Assessment",
        "/api/v1/initiatives": "InitiativePage",
        f"/api/v1/initiatives/{initiative.pk}": "Initiative",
        "/api/v1/lenses": "LensPage",
        f"/api/v1/lenses/{lens.pk}": "Lens",
        "/api/v1/areas": "AreaPage",
        "/api/v1/areas/WK059905": "AreaWithBorder",
        "/api/v1/areas/nothing": "Problem",
        "/api/v1/initiatives?phase=nothing": "Problem",
    }.items():
        check(http.get(address).json(), shape)


@pytest.mark.django_db
def test_a_lens_is_served_with_all_its_texts_in_camel_case(client: Client) -> None:
    lens = make_lens()
    body = client.get(f"/api/v1/lenses/{lens.pk}").json()
    assert body["id"] == str(lens.pk)
    assert body["evidenceGate"]["fromLevel"] == 3
    assert [row["code"] for row in body["principles"]][6] == "robust"
    assert len(body["principles"]) == 11
    assert body["principles"][0]["levels"]["4"]["nl"]
    listed = client.get("/api/v1/lenses").json()["results"]
    assert [(row["id"], row["code"], row["version"]) for row in listed] == [(str(lens.pk), "veerkracht", 1)]


def test_every_operation_names_the_scope_that_its_words_name() -> None:
    """A program asks a token for the scope that the contract names, so a wrong one there shuts it out."""
    for path, operations in contract()["paths"].items():
        for verb, operation in operations.items():
            told = operation["description"].partition("Scope: ")[2].rstrip(".")
            named = [scope for way in operation.get("security", ()) for scope in way.get("oauth2", ())]
            assert named == ([each for each in told.split(", ") if each]), (path, verb)
