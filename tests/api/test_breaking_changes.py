# SPDX-License-Identifier: EUPL-1.2
"""A client written for the released contract goes on working: what would break it fails here, with its place.

docs/api/released/v1.yaml is the contract as last released; a release puts a copy of docs/api/v1.yaml there.
"""

from collections.abc import Callable
from copy import deepcopy
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from config.api.schema import contract
from tests.api.breaking import breaking_changes
from tests.api.compare import read

# Addresses that came after the release, such as "/things/{id}"; a release empties this.
NEW: frozenset[str] = frozenset(
    {
        "/asked-again",
        "/chosen-distances",
        "/chosen-distances/{id}",
        "/council-terms",
        "/council-terms/{id}",
        "/deeds",
        "/growth-changes",
        "/growth-changes/{id}",
        "/growth-steps",
        "/growth-steps/{id}",
        "/guarantee-answers",
        "/guarantee-answers/{id}",
        "/issues",
        "/issues/{id}",
        "/partner-promises",
        "/partner-promises/{id}",
        "/temporariness",
        "/who-is-missing",
    }
)
RELEASED = Path(__file__).parents[2] / "docs" / "api" / "released" / "v1.yaml"


@lru_cache(maxsize=1)
def released() -> dict[str, Any]:
    return read(RELEASED)


def test_the_contract_breaks_no_client_of_the_released_one() -> None:
    assert breaking_changes(released(), contract()) == []


def test_every_address_is_in_the_released_contract_or_marked_as_new_since() -> None:
    """What is in no release is guarded by nothing."""
    assert set(contract()["paths"]) - set(released()["paths"]) == NEW


def test_every_address_that_goes_is_told() -> None:
    now = {**released(), "paths": {}}
    gone = {found.split()[1] for found in breaking_changes(released(), now)}
    assert gone == set(released()["paths"])


def _parameter(document: Any, name: str) -> Any:
    return next(one for one in document["paths"]["/assessments"]["get"]["parameters"] if one["name"] == name)


def _shape(document: Any, name: str) -> Any:
    return document["components"]["schemas"][name]


CHANGES: list[tuple[Callable[[Any], object], str]] = [
    (lambda now: now["paths"].pop("/areas"), "GET /areas is gone"),
    (lambda now: now["paths"]["/areas/{code}"].pop("get"), "GET /areas/{code} is gone"),
    (lambda now: _parameter(now, "kind").update(name="sort"), "GET /assessments: the parameter kind is gone"),
    (
        lambda now: _parameter(now, "kind").update(required=True),
        "GET /assessments: the parameter kind has become required",
    ),
    (
        lambda now: _parameter(now, "kind")["schema"]["enum"].pop(),
        "GET /assessments, parameter kind: consensus is no longer among the values",
    ),
    (
        lambda now: _parameter(now, "pageSize")["schema"].update(maximum=50),
        "GET /assessments, parameter pageSize: maximum has become 50",
    ),
    (
        lambda now: _parameter(now, "area")["schema"].update(pattern="^WK"),
        "GET /assessments, parameter area: the pattern is another",
    ),
    (
        lambda now: _shape(now, "Score")["properties"].pop("evidence"),
        "GET /assessments, 200.results[].scores[]: the property evidence is gone",
    ),
    (
        lambda now: _shape(now, "Score")["required"].remove("evidence"),
        "GET /assessments, 200.results[].scores[]: the property evidence may be missing now",
    ),
    (
        lambda now: _shape(now, "Score")["properties"]["level"].update(type="string"),
        "GET /assessments, 200.results[].scores[].level: integer has become string",
    ),
    (
        lambda now: _shape(now, "Score")["properties"]["side"].update(nullable=True),
        "GET /assessments, 200.results[].scores[].side: null can come now",
    ),
    (
        lambda now: _shape(now, "ArrangementNew")["properties"]["amountGranted"]["oneOf"].pop(),
        "POST /arrangements, body.amountGranted: string is no longer read",
    ),
    (
        lambda now: _shape(now, "ArrangementNew")["properties"]["amountGranted"]["oneOf"][0].update(maximum=5),
        "POST /arrangements, body.amountGranted (number): maximum has become 5",
    ),
    (
        lambda now: now["paths"]["/areas"]["get"].update(security=[{"sleutel": []}]),
        "GET /areas: no key is no longer enough",
    ),
    (
        lambda now: now["paths"]["/scenarios"]["get"].update(security=[{"oauth2": ["signals:read"]}]),
        "GET /scenarios: oauth2 scenarios:read is no longer enough",
    ),
    (
        lambda now: now["paths"]["/areas"]["get"]["responses"]["200"].update(content={"text/csv": {}}),
        "GET /areas: no longer answers 200 in application/json",
    ),
]


@pytest.mark.parametrize(("change", "sentence"), CHANGES)
def test_every_kind_of_breaking_change_is_told_with_its_place(change: Callable[[Any], object], sentence: str) -> None:
    now = deepcopy(released())
    change(now)
    assert sentence in breaking_changes(released(), now)


def test_what_only_adds_breaks_nothing() -> None:
    now = deepcopy(released())
    now["paths"]["/more"] = deepcopy(now["paths"]["/areas"])
    now["paths"]["/areas"]["get"].setdefault("parameters", []).append(
        {"name": "more", "in": "query", "schema": {"type": "string"}}
    )
    _shape(now, "Score")["properties"]["more"] = {"type": "string"}
    _parameter(now, "kind")["schema"]["enum"].append("more")
    _parameter(now, "pageSize")["schema"]["maximum"] = 500
    assert breaking_changes(released(), now) == []


def test_a_body_may_not_ask_more_of_a_client() -> None:
    def document(shape: dict[str, Any]) -> dict[str, Any]:
        content = {"application/json": {"schema": {"type": "object", **shape}}}
        return {"paths": {"/x": {"post": {"requestBody": {"content": content}, "responses": {}}}}}

    old = document({"properties": {"name": {"type": "string", "maxLength": 80, "nullable": True}}})
    new = document(
        {"properties": {"name": {"type": "string", "maxLength": 40}, "day": {"type": "string"}}, "required": ["day"]}
    )
    assert breaking_changes(old, new) == [
        "POST /x, body.name: null is no longer read",
        "POST /x, body.name: maxLength has become 40",
        "POST /x, body: the property day has become required",
    ]
