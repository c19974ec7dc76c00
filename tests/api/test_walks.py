# SPDX-License-Identifier: EUPL-1.2
"""Walks through the API, made from the contract by schemathesis: what one answer tells is asked in the next call."""

from http import HTTPStatus
from typing import Any

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.api.test_odd_calls import CHECKED, PLAIN, bounded, contract, key

__all__ = ["key"]
Walks: Any = contract.as_state_machine()


def test_what_an_answer_leads_to_fits_the_contract_too(key: str) -> None:
    followed: set[str] = set()

    class Walk(Walks):  # type: ignore[misc] # made at run time
        def get_call_kwargs(self, _case: Any) -> dict[str, Any]:
            return {"headers": {**PLAIN, "Authorization": f"Bearer {key}"}}

        def validate_response(self, response: Any, case: Any, **_more: Any) -> None:
            if response.status_code == HTTPStatus.OK and case.path_parameters:
                followed.add(case.path)
            case.validate_response(response, checks=CHECKED)

    run_state_machine_as_test(Walk, settings=settings(bounded, max_examples=20, stateful_step_count=10))
    # Only an id or code that an earlier answer told leads anywhere.
    assert followed
