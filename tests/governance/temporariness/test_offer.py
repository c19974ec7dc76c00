# SPDX-License-Identifier: EUPL-1.2
"""One longer decision in the place of many: what is offered, the letter to edit, and how it is sent."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from governance.models import ThreadMessage
from governance.temporariness.letters import OFFER
from governance.temporariness.offer import looks_of
from initiatives.models import Initiative
from mail.actions import save_wording, wording_of
from mail.letters.registry import Wording, get
from tests.cast import Cast
from tests.factories import make_area, make_initiative
from tests.factories.governance import make_arrangement, make_party
from tests.factories.initiatives import make_carrier

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    """Twice a year of the same, the last of which ends with this year."""
    made = make_initiative(name="Buurttuin", area=cast.area)
    make_carrier(made, cast.founder)
    party = make_party()
    for year in (TODAY.year - 1, TODAY.year):
        make_arrangement(
            initiative=made, granted_by=party, kind="subsidy", title="Subsidie tuin",
            amount_granted=(date(year, 12, 31) - date(year - 1, 12, 31)).days * 48_000 / 365,
            first_day=date(year, 1, 1), last_day=date(year, 12, 31),
        )  # fmt: skip
    return made


def address(initiative: Initiative, query: str = "") -> str:
    return f"/dossier/{initiative.pk}/elk-jaar-opnieuw/voorstel{query}"


@pytest.mark.parametrize(
    ("years", "looks"),
    [
        (2, [date(2028, 1, 1)]),
        (3, [date(2028, 7, 1)]),
        (4, [date(2028, 7, 1), date(2029, 10, 1)]),
    ],
)
def test_both_look_back_halfway_and_once_more_before_a_long_end(years: int, looks: list[date]) -> None:
    assert looks_of(date(2027, 1, 1), years) == looks


def test_the_letter_says_what_is_offered_and_follows_what_is_chosen(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    client.force_login(cast.official)

    four = client.get(address(garden)).content.decode()
    two = client.get(address(garden, "?jaren=2&opzeggen=3")).content.decode()

    year = TODAY.year
    assert f"van 1 januari {year + 1} tot en met 31 december {year + 4}" in four
    assert f"Wij kijken samen terug op 1 juli {year + 2} en 1 oktober {year + 3}" in four
    assert "minstens 6 maanden van tevoren" in four
    assert "€ 48.000 per jaar" in four
    assert "De raad stelt elk jaar de begroting vast" in four
    assert "hoogstens € 24.000" in four
    assert f"van 1 januari {year + 1} tot en met 31 december {year + 2}" in two
    assert "minstens 3 maanden van tevoren" in two


def test_what_the_official_made_of_it_is_sent_as_a_message(client: Client, cast: Cast, garden: Initiative) -> None:
    client.force_login(cast.official)

    sent = client.post(address(garden), {"text": "Beste Fenna, vier jaar.", "answer_by": ""})

    assert sent["Location"] == f"/dossier/{garden.pk}/berichten#messages"
    message = ThreadMessage.objects.get()
    assert (message.text, message.is_from_city, message.written_by) == ("Beste Fenna, vier jaar.", True, cast.official)
    assert client.post(address(garden), {"text": ""}).status_code == 422
    assert ThreadMessage.objects.count() == 1


def test_a_coordinator_words_the_letter_anew(client: Client, cast: Cast, garden: Initiative) -> None:
    body = "Beste tuin,\n\n{first} tot en met {last}; {looks}; {notice} maanden."
    known = wording_of(get(OFFER.code), "nl")
    save_wording(
        letter=OFFER.code, language="nl", wording=Wording(known.subject, body), expected_version=0, by=cast.coordinator
    )
    client.force_login(cast.official)

    assert "Beste tuin," in client.get(address(garden)).content.decode()


@pytest.mark.parametrize("query", ["?jaren=99&opzeggen=x", "?reeks=x", "?reeks=00000000-0000-0000-0000-000000000000"])
def test_an_odd_address_offers_the_usual(query: str, client: Client, cast: Cast, garden: Initiative) -> None:
    client.force_login(cast.official)

    assert "minstens 6 maanden van tevoren" in client.get(address(garden, query)).content.decode()


def test_where_nothing_was_asked_again_nothing_is_offered(client: Client, cast: Cast) -> None:
    once = make_initiative(area=cast.area)
    client.force_login(cast.official)

    assert "Er is hier niets om een langer besluit over voor te stellen" in client.get(address(once)).content.decode()
    assert "elk-jaar-opnieuw/voorstel" not in client.get(f"/dossier/{once.pk}/elk-jaar-opnieuw").content.decode()


def test_what_ended_is_offered_from_today_and_what_goes_on_next_comes_first(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    ended = make_initiative(name="Afgelopen", area=cast.area)
    party, last = make_party(), TODAY - timedelta(days=20)
    for days in (365, 0):
        end = last - timedelta(days=days)
        make_arrangement(
            initiative=ended, granted_by=party, kind="lease", title="Schuur", last_day=end,
            first_day=end - timedelta(days=364),
        )  # fmt: skip
    client.force_login(cast.official)

    offered: Any = client.get(address(ended)).context["offer"]

    assert offered.first_day == TODAY
    assert offered.a_year is None
    assert "begroting vast" not in client.get(address(ended)).content.decode()


def test_only_who_handles_it_makes_an_offer(client: Client, cast: Cast, garden: Initiative) -> None:
    far = make_initiative(area=make_area(code="far"))
    for person, one in ((cast.founder, garden), (cast.stranger, garden), (cast.official, far)):
        client.force_login(person)
        assert client.get(address(one)).status_code in {403, 404}
        assert client.post(address(one), {"text": "x"}).status_code in {403, 404}
    assert not ThreadMessage.objects.exists()
