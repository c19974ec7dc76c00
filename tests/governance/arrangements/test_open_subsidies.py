# SPDX-License-Identifier: EUPL-1.2
"""Which subsidies anybody may take along, and what is never in it."""

import json
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from governance.models import Arrangement, Scheme
from initiatives.lifecycle import Status
from tests.cast import Cast
from tests.factories.governance import make_arrangement, make_party
from tests.factories.initiatives import make_initiative
from tests.governance.arrangements.test_subsidies import validator

pytestmark = pytest.mark.django_db
ADDRESS = "/open-data/subsidies.360.json"


def subsidy(**fields: Any) -> Arrangement:
    values = {"kind": "subsidy", "amount_granted": Decimal("10.25"), **fields}
    if "initiative" not in values:
        values["initiative"] = make_initiative(form="foundation")
    if "granted_by" not in values:
        values["granted_by"] = make_party(sphere="government")
    return make_arrangement(**values)


def grants(client: Client) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get(ADDRESS).json()["grants"]
    return found


def test_a_subsidy_of_a_published_foundation_is_open_and_valid_360giving(client: Client, cast: Cast) -> None:
    scheme = Scheme.objects.create(name="Bewonersinitiatieven")
    subsidy(initiative=make_initiative(name="De Tuin", form="foundation", area=cast.area), scheme=scheme)
    subsidy(last_day=None)

    package = json.loads(client.get(ADDRESS).content)

    assert [error.message for error in validator().iter_errors(package)] == []
    first = package["grants"][0]
    assert first["recipientOrganization"][0]["name"] == "De Tuin"
    assert first["amountAwarded"] == 10.25
    assert first["grantProgramme"][0]["title"] == "Bewonersinitiatieven"


@pytest.mark.parametrize("form", ["group", "company", "social_enterprise", "platform", "other"])
def test_what_may_be_one_person_is_left_out(client: Client, form: str) -> None:
    subsidy(initiative=make_initiative(form=form))
    assert grants(client) == []


@pytest.mark.parametrize("status", [each for each in Status if each != Status.PUBLISHED])
def test_what_is_not_published_is_left_out(client: Client, cast: Cast, status: Status) -> None:
    subsidy(initiative=make_initiative(form="foundation", status=status))
    client.force_login(cast.coordinator)
    assert grants(client) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "agreement"},
        {"kind": "staffing"},
        {"kind": "exception", "rule": "Beheerplan"},
        {"amount_granted": None},
    ],
)
def test_other_arrangements_and_subsidies_without_an_amount_are_left_out(client: Client, fields: Any) -> None:
    subsidy(**fields)
    assert grants(client) == []


@pytest.mark.parametrize("sphere", ["market", "community"])
def test_money_of_a_fund_or_a_company_is_left_out(client: Client, sphere: str) -> None:
    subsidy(granted_by=make_party(name="Fonds", sphere=sphere))
    assert grants(client) == []


def test_money_that_stands_in_the_name_of_a_person_is_left_out(client: Client) -> None:
    subsidy(granted_by=make_party(name="Wethouder Wim", sphere="government", is_person=True))
    assert grants(client) == []


def test_what_officials_typed_and_what_was_asked_for_stays_inside(client: Client) -> None:
    subsidy(title="Voor mevrouw Jansen", reference="2026-0042", amount_requested=99999, amount_determined=88888)
    text = client.get(ADDRESS).content.decode()
    assert len(json.loads(text)["grants"]) == 1
    for inside in ("Jansen", "2026-0042", "99999", "88888"):
        assert inside not in text
