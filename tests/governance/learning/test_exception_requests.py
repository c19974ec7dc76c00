# SPDX-License-Identifier: EUPL-1.2
"""Requests for an exception: asked, decided with grounds, kept when they are refused."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from accounts.models import Scope
from core.errors import NotAllowedError
from governance.learning.exceptions.actions import decide_exception
from governance.learning.exceptions.queries import exceptions_of, ledger
from governance.models import Arrangement, DeedCase
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.api import make_api_client, with_key
from tests.factories.governance import make_arrangement

TODAY = timezone.localdate()
RULE = "Beheerplan buitenruimte"
ASKED = {
    "title": "Zelf maaien", "rule": RULE, "situation": "Het talud is te steil voor de machine.",
    "first_day": str(TODAY + timedelta(days=30)), "last_day": str(TODAY + timedelta(days=395)),
    "asked_on": str(TODAY - timedelta(days=10)), "party_name": "Stadsbeheer", "sphere": "government",
}  # fmt: skip
LIST = "/uitzonderingen/aanvragen"


def ask(client: Client, initiative: Initiative, **other: str) -> Arrangement:
    client.post(f"/dossier/{initiative.pk}/afspraken/uitzondering", {**ASKED, **other})
    return Arrangement.every.latest("created_at")


def decision(one: Arrangement, outcome: str, **other: str) -> dict[str, str]:
    return {
        "outcome": outcome, "grounds": "De veiligheid gaat voor.", "decided_on": str(TODAY),
        "first_day": str(one.first_day), "last_day": str(one.last_day), "version": str(one.version), **other,
    }  # fmt: skip


def at(one: Arrangement, act: str = "besluit") -> str:
    return f"{LIST}/{one.pk}/{act}"


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    return make_initiative(area=cast.area, name="De Tuin")


def test_a_request_is_kept_as_an_open_exception_with_who_asked_and_who_decides(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    client.force_login(cast.official)

    one = ask(client, garden)

    assert (one.kind, one.outcome, one.rule, one.asked_by) == ("exception", "open", RULE, cast.official)
    assert one.granted_by.name == "Stadsbeheer"
    assert one.is_undecided
    assert list(ledger(exceptions_of(cast.coordinator))) == []


def test_a_request_without_what_is_different_is_not_kept(client: Client, cast: Cast, garden: Initiative) -> None:
    client.force_login(cast.official)

    answer = client.post(f"/dossier/{garden.pk}/afspraken/uitzondering", {**ASKED, "situation": " "})

    assert answer.status_code == 422
    assert "Zeg wat hier anders is" in answer.content.decode()
    assert not Arrangement.every.exists()


def test_what_is_granted_in_part_has_the_term_that_was_granted(client: Client, cast: Cast, garden: Initiative) -> None:
    client.force_login(cast.official)
    one = ask(client, garden)
    last = TODAY + timedelta(days=90)

    answer = client.post(at(one), decision(one, "partly", last_day=str(last)))

    one.refresh_from_db()
    assert answer.headers["Location"] == f"{LIST}/{one.pk}"
    assert (one.outcome, one.last_day, one.decided_by) == ("partly", last, cast.official)
    assert [row["grants"] for row in ledger(exceptions_of(cast.coordinator))] == [1]


def test_what_is_refused_carries_nothing_and_stays_with_its_grounds(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    client.force_login(cast.official)
    one = ask(client, garden)

    client.post(at(one), decision(one, "refused", first_day="2030-01-01"))

    one.refresh_from_db()
    assert (one.outcome, one.first_day) == ("refused", TODAY + timedelta(days=30))
    assert not Arrangement.objects.filter(pk=one.pk).exists()
    assert not Arrangement.objects.running_on(one.first_day).exists()
    page = client.get(f"{LIST}/{one.pk}").content.decode()
    assert "De veiligheid gaat voor." in page
    assert "10 dagen van aanvraag tot besluit" in page
    dossier = client.get(f"/dossier/{garden.pk}/alles").content.decode()
    assert "Uitzonderingen die niet zijn gegeven" in dossier


def test_a_refusal_is_a_decision_in_the_counted_deeds_and_who_withdraws_gets_none(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    client.force_login(cast.official)
    one, other = ask(client, garden), ask(client, garden, title="Later maaien")
    client.post(at(one), decision(one, "refused"))
    client.post(at(other, "intrekken"), {"grounds": "Niet meer nodig.", "version": str(other.version)})

    cases = DeedCase.objects.filter(deed="decision-days").values_list("counted_on", "ended_on")

    assert list(cases) == [(TODAY - timedelta(days=10), TODAY)]
    assert not DeedCase.objects.filter(deed__in=["exception-once", "longer-than-year"]).exists()


def test_nobody_decides_without_grounds_twice_or_before_it_was_asked(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    client.force_login(cast.official)
    one = ask(client, garden)

    early = client.post(at(one), decision(one, "granted", decided_on=str(TODAY - timedelta(days=11))))
    mute = client.post(at(one), decision(one, "granted", grounds="  "))

    assert (early.status_code, mute.status_code) == (422, 422)
    assert "Geef de gronden" in mute.content.decode()
    client.post(at(one), decision(one, "granted"))
    twice = client.post(at(one), decision(one, "refused"))
    assert "al besloten" in twice.content.decode()
    one.refresh_from_db()
    assert one.outcome == "granted"


def test_a_carrier_who_is_an_official_too_does_not_decide_on_their_own_request(cast: Cast, garden: Initiative) -> None:
    make_carrier(garden, cast.official)
    one = make_arrangement(initiative=garden, kind="exception", rule=RULE, asked_on=TODAY)
    one.refresh_from_db()

    with pytest.raises(NotAllowedError):
        decide_exception(
            exception=one, outcome="granted", grounds="Mag.", decided_on=TODAY, first_day=TODAY, last_day=None,
            expected_version=one.version, by=cast.official,
        )  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [
        {"outcome": "refused", "grounds": ""},
        {"outcome": "refused", "grounds": "Nee.", "asked_on": None},
        {"outcome": "refused", "grounds": "Nee.", "amount_granted": 5},
        {"outcome": "maybe", "grounds": "Nee."},
    ],
)
def test_the_database_holds_that_a_refusal_has_grounds_and_days_and_gives_nothing(
    garden: Initiative, wrong: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make_arrangement(
            initiative=garden, kind="exception", rule=RULE, **{"asked_on": TODAY, "decided_on": TODAY, **wrong}
        )


def test_the_outcome_follows_the_days_whoever_writes_them(garden: Initiative) -> None:
    known = make_arrangement(initiative=garden, kind="exception", rule=RULE)
    asked = make_arrangement(initiative=garden, kind="exception", rule=RULE, asked_on=TODAY)
    other = make_arrangement(initiative=garden, kind="lease", outcome="granted")
    for one in (known, asked, other):
        one.refresh_from_db()
    assert [one.outcome for one in (known, asked, other)] == ["granted", "open", ""]

    Arrangement.every.filter(pk=asked.pk).update(decided_on=TODAY)

    asked.refresh_from_db()
    assert asked.outcome == "granted"


def test_the_list_and_its_file_are_cut_by_decision_words_form_and_area(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    client.force_login(cast.official)
    refused, kept = ask(client, garden), ask(client, garden, title="Een hek", rule="Bouwregels")
    client.post(at(refused), decision(refused, "refused"))
    make_arrangement(initiative=make_initiative(area=cast.elsewhere), kind="exception", rule="Elders")

    whole = client.get(LIST).content.decode()
    answer: Any = client.get(f"{LIST}.csv?stand=refused")
    file = b"".join(answer.streaming_content).decode()

    assert refused.title in whole
    assert kept.title in whole
    assert "Elders" not in whole
    assert "De veiligheid gaat voor." in file
    assert "Een hek" not in file
    assert kept.title not in client.get(f"{LIST}?q=beheerplan").content.decode()
    other_form = "company" if garden.form != "company" else "group"
    assert kept.title not in client.get(f"{LIST}?vorm={other_form}").content.decode()
    assert kept.title in client.get(f"{LIST}?gebied={cast.area.code}").content.decode()


def test_a_refused_request_is_in_the_api_with_its_outcome_and_runs_on_no_day(
    garden: Initiative,
) -> None:
    make_arrangement(
        initiative=garden, kind="exception", rule=RULE, asked_on=TODAY, decided_on=TODAY, outcome="refused",
        grounds="Nee.", first_day=TODAY, last_day=TODAY,
    )  # fmt: skip
    reader = with_key(make_api_client(scopes=(Scope.ARRANGEMENTS_READ,))[1])

    [told] = reader.get("/api/v1/arrangements?outcome=refused").json()["results"]
    running = reader.get(f"/api/v1/arrangements?runningOn={TODAY}").json()["results"]

    assert (told["outcome"], told["grounds"]) == ("refused", "Nee.")
    assert running == []
