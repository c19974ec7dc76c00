# SPDX-License-Identifier: EUPL-1.2
"""What a partner agreed to change at a growth step and did not do is late on every door, with the same numbers."""

import csv
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from governance.models import GrowthChange, PartnerPromise
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories.api import make_api_client, with_key
from tests.factories.governance import (
    make_engagement,
    make_growth_change,
    make_growth_step,
    make_partner_call,
    make_partner_promise,
    make_party,
)

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
ONE = timedelta(days=1)


def agreed(initiative: Initiative, text: str, *, days: int, party: str = "Havensteder") -> GrowthChange:
    """Return what a party agreed to do within so many days, negative when that day has passed."""
    step = initiative.growth_steps.filter(started_on__isnull=True).first() or make_growth_step(
        initiative=initiative, name="Zes avonden", started_on=None, wished_on=TODAY + 60 * ONE
    )
    who = make_party(name=party)
    make_engagement(initiative=initiative, party=who, role="host")
    promise = make_partner_promise(initiative=initiative, party=who, text=text, due_on=TODAY + days * ONE)
    return make_growth_change(step, party=who, text=text, promise=promise)


def text_of(client: Client, path: str) -> str:
    page = client.get(path)
    assert page.status_code == 200, path
    return " ".join(page.content.decode().split())


def test_a_late_change_is_told_on_every_door_with_the_same_number(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    agreed(initiative, "De tweede keuken", days=-3)
    agreed(initiative, "Een langere huur", days=40, party="Woonstad")
    make_growth_change(initiative.growth_steps.get(), text="Alleen gevraagd")
    client.force_login(cast.official)

    outlook = text_of(client, "/vooruitblik")
    assert "1 verandering die een partner toezegde, is te laat." in outlook
    assert outlook.index("De tweede keuken") < outlook.index("Een langere huur")
    lines = client.get("/vooruitblik-partners.csv").getvalue().decode("utf-8-sig").splitlines()
    rows = list(csv.DictReader(lines, delimiter=";"))
    assert [(row["In woorden"], row["Te laat"]) for row in rows] == [
        ("De tweede keuken", "ja"),
        ("Een langere huur", "nee"),
    ]
    api = with_key(make_api_client(scopes=("signals:read", "parties:read"))[1])
    told = api.get("/api/v1/outlook").json()
    assert (told["growthChangesDue"], told["growthChangesLate"]) == (1, 1)
    [late] = api.get("/api/v1/growth-changes?late=true").json()["results"]
    assert (late["text"], late["isLate"]) == ("De tweede keuken", True)
    assert len(api.get("/api/v1/growth-changes?late=false").json()["results"]) == 2
    assert "De tweede keuken" in text_of(client, "/toezeggingen?afloop=te-laat")
    today = text_of(client, "/vandaag")
    assert "Havensteder heeft niet gedaan wat het zou doen" in today
    assert "voor de groeistap “Zes avonden”" in today
    file = text_of(client, f"/dossier/{initiative.pk}/alles")
    assert "Te laat: Havensteder zou “De tweede keuken” doen vóór" in file
    assert "Te laat: toegezegd vóór" in file


def test_what_is_kept_moved_or_taken_back_is_not_late(client: Client, cast: Cast, initiative: Initiative) -> None:
    kept, gone, moved = (
        agreed(initiative, text, days=-3, party=text) for text in ("Gedaan", "Ingetrokken", "Verschoven")
    )
    for one, outcome in ((kept, "kept"), (gone, "not_kept")):
        PartnerPromise.objects.filter(growth_change=one).update(outcome=outcome, closed_on=TODAY, note="Zo is het")
    PartnerPromise.objects.filter(growth_change=moved).update(moved_to=TODAY + 5 * ONE)
    client.force_login(cast.official)

    told = with_key(make_api_client(scopes=("signals:read",))[1]).get("/api/v1/outlook").json()

    assert (told["growthChangesDue"], told["growthChangesLate"]) == (1, 0)
    assert "niet gedaan wat het zou doen" not in text_of(client, "/vandaag")
    assert "Verschoven" in text_of(client, "/vooruitblik")


def test_who_waits_for_an_answer_of_the_partner_is_not_asked_to_call_again(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    make_partner_call(agreed(initiative, "De tweede keuken", days=-3).promise)
    client.force_login(cast.official)

    today = text_of(client, "/vandaag")

    assert "heeft niet gedaan wat het zou doen" not in today
    assert "Waarmee partners te laat zijn</a></dt><dd>1</dd>" in today


def test_an_alderman_reads_how_many_and_not_what_was_agreed(client: Client, cast: Cast, initiative: Initiative) -> None:
    agreed(initiative, "De tweede keuken", days=-3)
    client.force_login(cast.alderman)

    page = text_of(client, "/vooruitblik")

    assert "1 verandering die een partner toezegde, is te laat." in page
    assert "De tweede keuken" not in page
    assert client.get("/vooruitblik-partners.csv").status_code == 403


def test_a_step_and_a_path_without_arrangements_are_drawn(client: Client, cast: Cast, initiative: Initiative) -> None:
    agreed(initiative, "De tweede keuken", days=-3)
    for who, path in (
        (cast.official, f"/dossier/{initiative.pk}/tijdlijn"),
        (cast.founder, f"/mijn/{initiative.pk}/afspraken"),
    ):
        client.force_login(who)
        text = text_of(client, path)
        assert "Volgende groeistap: Zes avonden" in text
        assert "De tweede keuken" in text


def test_a_step_is_found_by_its_words_where_its_reader_may_read_it(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    make_growth_step(initiative=initiative, name="Zonnedak", activities="Wij koken onder panelen.")
    places = {
        cast.official: f"/dossier/{initiative.pk}/groeipad",
        cast.founder: f"/mijn/{initiative.pk}/groeipad",
        cast.stranger: None,
    }

    def found(word: str) -> str:
        return text_of(client, f"/zoeken?q={word}&soort=groeistappen")

    for who, address in places.items():
        client.force_login(who)
        for word in ("zonnedak", "panelen"):
            assert (f'href="{address}"' in found(word)) is (address is not None)
        assert address or "Zonnedak" not in found("zonnedak")
    initiative.growth_steps.update(is_shown=True)
    assert f'/initiatief/{initiative.pk}#growth"' in found("zonnedak")


def test_today_costs_the_same_for_any_number_of_late_promises(
    client: Client, cast: Cast, initiative: Initiative, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(cast.official)
    agreed(initiative, "Eerste", days=-3)
    client.get("/vandaag")
    with django_assert_max_num_queries(200) as counted:
        client.get("/vandaag")
    for number in range(7):
        agreed(initiative, f"Zaak {number}", days=-4, party=f"Partij {number}")

    with django_assert_max_num_queries(len(counted)):
        client.get("/vandaag")
