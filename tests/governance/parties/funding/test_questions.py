# SPDX-License-Identifier: EUPL-1.2
"""What only carriers can say of their money is asked where they answer it, and shown in the file; never a warning."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from governance.continuity.checks.registry import check_named
from governance.continuity.runs.engine import run_checks
from governance.models import Signal
from initiatives.models import Initiative, Party
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_arrangement, make_party
from tests.factories.network import make_income

REST = "Wie betaalt de andere"


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    initiative = make_initiative(area=cast.area, name="Tuin")
    make_carrier(initiative, cast.founder)
    return initiative


def grant(initiative: Initiative, party: Party, amount: int, **fields: Any) -> None:
    make_arrangement(
        initiative=initiative, granted_by=party, kind="subsidy", amount_granted=amount,
        first_day=timezone.localdate(), last_day=None, **fields,
    )  # fmt: skip


def pages(client: Client, cast: Cast, initiative: Initiative) -> list[str]:
    """Return the carrier's own page, the page where they change it, and the official's file."""
    client.force_login(cast.founder)
    own = [client.get(f"/mijn/{initiative.pk}{more}").content.decode() for more in ("", "/wijzig/geld")]
    client.force_login(cast.official)
    return [*own, client.get(f"/dossier/{initiative.pk}/alles").content.decode()]


def single_funders() -> int:
    check = check_named("single-funder")
    assert check is not None
    run_checks(timezone.localdate(), [check])
    return Signal.objects.open().filter(check_code="single-funder").count()


def test_where_only_the_most_reaches_the_threshold_carriers_are_asked_and_nobody_is_warned(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    city = make_party(name="Gemeente")
    grant(garden, city, 31_000)
    make_income(garden, city, 60)
    make_income(garden, None, 40, kind="donation")

    assert single_funders() == 0
    for page in pages(client, cast, garden):
        assert f"{REST} 40% van uw geld?" in page
        assert "Gemeente betaalt 60 tot 100% van uw geld." in page


def test_saying_that_many_pay_the_rest_answers_the_question(client: Client, cast: Cast, garden: Initiative) -> None:
    make_income(garden, make_party(name="Gemeente"), 60)
    gifts = make_income(garden, None, 40, kind="donation")
    client.force_login(cast.founder)
    address = f"/mijn/{garden.pk}/wijzig/geld"
    given = {
        "version": garden.version, "act": "save", "incomes-0-id": gifts.pk, "incomes-0-version": gifts.version,
        "incomes-0-kind": "donation", "incomes-0-share_percent": "40", "incomes-0-has_many_payers": "on",
    }  # fmt: skip

    assert REST in client.get(address).content.decode()
    assert client.post(address, given).status_code == 302
    assert all(REST not in page for page in pages(client, cast, garden))


def test_one_payer_and_many_at_once_is_refused_with_everything_typed(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    client.force_login(cast.founder)
    given = {
        "version": garden.version, "act": "save", "incomes-0-kind": "donation", "incomes-0-who": "Fonds Zuid",
        "incomes-0-sphere": "community", "incomes-0-has_many_payers": "on",
    }  # fmt: skip

    page = client.post(f"/mijn/{garden.pk}/wijzig/geld", given).content.decode()

    assert "Noem één betaler, of zeg dat het er veel zijn." in page
    assert "Fonds Zuid" in page
    assert not garden.incomes.exists()


def test_told_and_granted_that_contradict_each_other_are_asked_with_both_figures(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    city, fund = make_party(name="Gemeente"), make_party(name="Fonds")
    for party, told, amount in ((city, 50, 90_000), (fund, 50, 10_000)):
        make_income(garden, party, told)
        grant(garden, party, amount)

    assert single_funders() == 0
    for page in pages(client, cast, garden):
        assert "Naast Fonds is het 50% volgens u, en 90% volgens wat is toegekend." in page


def test_a_difference_of_rounding_is_no_question(client: Client, cast: Cast, garden: Initiative) -> None:
    for told, amount in ((50, 54_000), (50, 46_000)):
        party = make_party()
        make_income(garden, party, told)
        grant(garden, party, amount)

    assert all("volgens wat is toegekend" not in page for page in pages(client, cast, garden))


def test_money_granted_that_has_no_room_in_what_was_told_is_asked_about(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    grant(garden, make_party(name="Gemeente"), 9000)
    make_income(garden, None, 100, kind="own")

    for page in pages(client, cast, garden):
        assert "U vertelde 0% van Gemeente, en Gemeente kende € 9.000 per jaar toe." in page


def test_granted_money_without_shares_is_a_question_and_never_your_money(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    grant(garden, make_party(name="Gemeente"), 9000)

    assert single_funders() == 1
    own, change, file = pages(client, cast, garden)
    for page in (own, change, file):
        assert "Welk deel van al uw geld komt van wie?" in page
        assert "100% van uw geld" not in page
    assert "100% van het geld dat de gemeente kent, komt van Gemeente." in own


def test_nothing_is_asked_of_who_told_all(client: Client, cast: Cast, garden: Initiative) -> None:
    city = make_party()
    grant(garden, city, 9000)
    make_income(garden, city, 35)
    make_income(garden, None, 65, kind="contribution")

    assert all("vraag over uw geld" not in page and "Gevraagd aan" not in page for page in pages(client, cast, garden))
