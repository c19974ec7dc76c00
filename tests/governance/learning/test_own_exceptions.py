# SPDX-License-Identifier: EUPL-1.2
"""What carriers read of the exceptions they asked for: the grounds, and what others got without a name."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from governance.learning.exceptions.actions import decide_exception
from governance.learning.exceptions.others import end_of_last_quarter, others_of
from governance.models import Arrangement
from initiatives.models import Initiative
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_arrangement

TODAY = timezone.localdate()
BEFORE = end_of_last_quarter(TODAY)
RULE = "Beheerplan buitenruimte"
ASKED = {
    "title": "Zelf maaien", "rule": RULE, "situation": "Het talud is te steil.", "first_day": str(TODAY),
    "last_day": "",
}  # fmt: skip


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    garden = make_initiative(area=cast.area, name="De Tuin")
    make_carrier(garden, cast.founder)
    return garden


def others(number: int, outcome: str, day: date = BEFORE) -> None:
    for _number in range(number):
        make_arrangement(
            initiative=make_initiative(name="Buurman"), kind="exception", rule=RULE, asked_on=day, decided_on=day,
            outcome=outcome, grounds="Geheime grond",
        )  # fmt: skip


def at(garden: Initiative) -> str:
    return f"/mijn/{garden.pk}/uitzonderingen"


def decide(one: Arrangement, cast: Cast, outcome: str = "refused") -> None:
    one.refresh_from_db()
    decide_exception(
        exception=one, outcome=outcome, grounds="De veiligheid gaat voor.", decided_on=TODAY, first_day=TODAY,
        last_day=None, expected_version=one.version, by=cast.official,
    )  # fmt: skip


def test_a_carrier_asks_and_reads_the_decision_with_its_grounds(client: Client, cast: Cast, garden: Initiative) -> None:
    client.force_login(cast.founder)

    client.post(at(garden), ASKED)
    one = Arrangement.every.get()
    assert (one.outcome, one.asked_on, one.asked_by) == ("open", TODAY, cast.founder)
    assert "Er is nog geen besluit." in client.get(at(garden)).content.decode()
    decide(one, cast)

    page = client.get(at(garden)).content.decode()
    assert "De veiligheid gaat voor." in page
    assert "Geweigerd" in page
    assert cast.official.name not in page


def test_the_carriers_are_written_to_when_it_is_decided(cast: Cast, garden: Initiative) -> None:
    one = make_arrangement(initiative=garden, kind="exception", rule=RULE, title="Maaien", asked_on=TODAY)

    decide(one, cast, "partly")

    [letter] = Message.objects.filter(kind="exception-decided")
    assert letter.to == cast.founder.email
    assert "Voor een deel verleend" in letter.body
    assert "De veiligheid gaat voor." in letter.body
    assert not mail.outbox


def test_what_others_got_is_told_without_names_from_five_others_on(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    make_arrangement(initiative=garden, kind="exception", rule=RULE, asked_on=TODAY)
    others(3, "granted")
    others(1, "refused")
    client.force_login(cast.founder)
    few = client.get(at(garden)).content.decode()
    others(2, "refused")
    enough = client.get(at(garden)).content.decode()

    assert "minder dan vijf anderen" in few
    assert "6 keer" in enough
    assert "Het werd 3 keer een ja" in enough
    for page in (few, enough):
        assert "Buurman" not in page
        assert "Geheime grond" not in page


def test_four_others_who_asked_often_are_still_four(cast: Cast, garden: Initiative) -> None:
    for _number in range(4):
        one = make_initiative()
        for _turn in range(3):
            make_arrangement(
                initiative=one, kind="exception", rule=RULE, asked_on=BEFORE, decided_on=BEFORE, outcome="granted"
            )

    assert others_of(garden, {RULE}, TODAY) == {}


def test_ones_own_and_what_was_decided_in_this_quarter_do_not_count(cast: Cast, garden: Initiative) -> None:
    others(5, "granted")
    others(1, "refused", BEFORE + timedelta(days=1))
    make_arrangement(
        initiative=garden, kind="exception", rule=RULE, asked_on=BEFORE, decided_on=BEFORE, outcome="granted"
    )

    share = others_of(garden, {RULE}, TODAY)[RULE]

    assert (share.given, share.cases) == (5, 5)


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 1, 1), date(2025, 12, 31)),
        (date(2026, 3, 31), date(2025, 12, 31)),
        (date(2026, 12, 1), date(2026, 9, 30)),
        (date(2024, 4, 1), date(2024, 3, 31)),
    ],
)
def test_a_quarter_ends_on_its_last_day(day: date, last: date) -> None:
    assert end_of_last_quarter(day) == last


def test_a_carrier_takes_a_request_back_and_a_decided_one_stays(client: Client, cast: Cast, garden: Initiative) -> None:
    client.force_login(cast.founder)
    client.post(at(garden), ASKED)
    one = Arrangement.every.get()

    client.post(f"{at(garden)}/{one.pk}/intrekken")
    again = client.post(f"{at(garden)}/{one.pk}/intrekken", follow=True).content.decode()

    one.refresh_from_db()
    assert (one.outcome, one.decided_on) == ("withdrawn", TODAY)
    assert "al besloten" in again


def test_a_stranger_reads_nothing_of_it(client: Client, cast: Cast, garden: Initiative) -> None:
    client.force_login(cast.stranger)

    assert client.get(at(garden)).status_code == 404
