# SPDX-License-Identifier: EUPL-1.2
"""No endpoint is forgotten: every address under /api is in the matrix, every verb of it in the contract, and back.

The matrix (test_matrix) and the odd calls (test_odd_calls) are made from these two, so what is in both is in both.
"""

import re
from pathlib import Path

import pytest
from django.urls import get_resolver

from accounts.models import Scope
from config.api.schema import contract
from core.api.viewsets import unknown
from tests.api.test_matrix import ENDPOINTS, VERBS, enough, views

ROOT = Path(__file__).parents[2]
RULES = ROOT / "docs" / "api" / "design-rules.md"
PREFIX = "api/"
IN_CONTRACT = ("get", "post", "put", "patch", "delete")
# The exchange of a key for a token is RFC 6749's, whose words a contract of ours would only repeat.
OF_OAUTH = {"api/v1/oauth/token", "api/v1/oauth/revoke"}


def generic(path: str) -> str:
    """An address with every part that names a row made the same."""
    return re.sub(r"\{[^}]+\}|0197a3c2-[0-9a-f-]+|absent", "*", path.removeprefix("/"))


def test_everything_that_answers_under_api_is_in_the_matrix() -> None:
    [api] = [each for each in get_resolver().url_patterns if str(each.pattern) == PREFIX]
    answering = dict(views([api]))
    assert answering.pop("api/") is None
    assert getattr(api, "url_patterns")[-1].callback is unknown  # noqa: B009 - it is the one that includes
    assert set(answering) - OF_OAUTH == {f"api/v1/{address}" for address in ENDPOINTS}, "an endpoint is in no matrix"


def test_nothing_under_api_is_served_from_elsewhere() -> None:
    others = [str(each.pattern) for each in get_resolver().url_patterns if str(each.pattern) != PREFIX]
    assert not [each for each in others if each.lstrip("^/").startswith("api/")]


@pytest.mark.parametrize("address", ENDPOINTS)
def test_every_verb_of_an_endpoint_stands_in_the_contract_with_its_scope(address: str) -> None:
    told = {generic(path): methods for path, methods in contract()["paths"].items()}
    view, methods = ENDPOINTS[address], told[generic(address)]
    assert set(methods) == {verb for verb in IN_CONTRACT if hasattr(view, verb)}
    scopes = {scope for one in methods["get"].get("security", []) for scope in one.get("oauth2", ())}
    assert scopes == enough(view)
    assert all(scope in methods["get"]["description"] for scope in enough(view))


def test_the_contract_tells_of_nothing_that_is_not_there() -> None:
    assert {generic(path) for path in contract()["paths"]} == {generic(address) for address in ENDPOINTS}


def test_every_scope_opens_something() -> None:
    reading = {scope for view in ENDPOINTS.values() for scope in enough(view)}
    writing = {view.write_scope for view in ENDPOINTS.values() if hasattr(view, "write_scope")}
    assert reading | writing == set(Scope.values)


def test_the_verbs_of_the_matrix_are_those_of_http() -> None:
    assert set(IN_CONTRACT) | {"head", "options", "trace"} == set(VERBS)


def test_every_design_rule_names_what_holds_it_and_that_exists() -> None:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in RULES.read_text(encoding="utf-8").splitlines()
        if line.startswith("| ") and not line.startswith("| rule")
    ]
    rules = sum(len(row[0].split(",")) for row in rows)
    assert rules == 36
    for row in rows:
        for name in re.findall(r"test_\w+", row[-1]):
            assert (ROOT / "tests" / "api" / f"{name}.py").exists(), (row[0], name)
        assert len(row) == 3, row
        assert row[2] or "not used" in row[1], row[0]
