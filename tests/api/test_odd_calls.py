# SPDX-License-Identifier: EUPL-1.2
"""Calls nobody would think of, made from the contract by schemathesis: every endpoint, with a key and without."""

from collections.abc import Iterator
from itertools import cycle
from typing import Any

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import CHECKS, load_all_checks

from accounts.api_keys.actions import give_token
from accounts.api_keys.keys import usable_key
from accounts.models import Scope
from tests.factories import make_area, make_initiative
from tests.factories.api import make_api_client, make_published

load_all_checks()
# A made-up cursor or code fits the contract and is still refused: the contract cannot say which exist. A wrong key is
# refused on open data too, and an unknown key of a header is no fault.
LEFT_OUT = {"positive_data_acceptance", "ignored_auth", "missing_required_header", "max_response_time"}
CHECKED: Any = [check for check in CHECKS.get_all() if check.__name__ not in LEFT_OUT]
# The client of these tests does not unpack.
PLAIN = {"Accept-Encoding": "identity"}

contract = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", WSGIHandler())
bounded = settings(
    # Twenty, and in the default run six.
    max_examples=settings().max_examples // 5,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def key(db: None, settings: Any) -> Iterator[str]:
    """A key that opens everything, for a register with something in it."""
    settings.API_REQUESTS_PER_MINUTE = settings.API_REQUESTS_PER_MINUTE_WITHOUT_KEY = 1_000_000
    settings.ALLOWED_HOSTS = ["*"]
    make_initiative()
    make_published()
    # As Django's own test client does: the connection of the test must outlive each request.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield make_api_client()[1]
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def call(case: Any, **headers: str) -> None:
    case.call_and_validate(headers={**PLAIN, **headers}, checks=CHECKED)


# Only with a parameter of pytest's own do the tests of two operations have two names, without which pytest-xdist would
# run the first one alone.
@contract.parametrize()
@bounded
@pytest.mark.parametrize("who", ["every scope", pytest.param("nobody", marks=pytest.mark.thin(4))])
def test_every_answer_fits_the_contract(case: Any, key: str, who: str) -> None:
    call(case, **({"Authorization": f"Bearer {key}"} if who == "every scope" else {}))


@pytest.fixture
def others(key: str) -> Iterator[str]:
    """Keys and a token that open less than everything, in turn and without end."""
    client, in_one_area = make_api_client(areas=(make_area(),))
    used = usable_key(in_one_area)
    assert used is not None
    token = give_token(key=used, scopes=[Scope(scope) for scope in client.scopes])
    reads_a_little = make_api_client(scopes=(Scope.INITIATIVES_READ,))[1]
    writes_only = make_api_client(scopes=(Scope.INITIATIVES_WRITE, Scope.ARRANGEMENTS_WRITE))[1]
    return cycle((in_one_area, token, reads_a_little, writes_only))


@pytest.mark.thin(4)
@contract.parametrize()
@settings(bounded, max_examples=8)
@pytest.mark.parametrize("who", ["less"])
def test_with_a_key_that_opens_less_every_answer_fits_the_contract(case: Any, others: Iterator[str], who: str) -> None:
    assert who == "less"
    call(case, Authorization=f"Bearer {next(others)}")


@pytest.mark.thin(4)
@contract.include(path_regex=r"^/[a-z-]+$").parametrize()
@settings(bounded, max_examples=3)
@pytest.mark.parametrize("form", ["application/x-ndjson", "text/csv", "application/geo+json"])
def test_a_stream_answers_as_the_contract_says(case: Any, key: str, form: str) -> None:
    call(case, Authorization=f"Bearer {key}", Accept=form)
