# SPDX-License-Identifier: EUPL-1.2
"""The pages of the chain: reading it on any day, keeping it, and what founders say they need."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from initiatives.models import Engagement, Initiative, Party, RoleNeed
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_user
from tests.factories.governance import make_engagement, make_party

TODAY = timezone.localdate()


def at(initiative: Initiative, rest: str = "") -> str:
    return f"/dossier/{initiative.pk}/keten{rest}"


def body(page: Any) -> str:
    text: str = page.content.decode()
    return text


def test_gaps_and_weak_spots_are_named_with_their_act(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    make_carrier(one, make_user(name="Rita Bakker"))
    make_engagement(initiative=one, role="host", party=make_party(name="Stadsbeheer"), capacity="werkschuur")
    one.role_needs.create(role="connector", note="Iemand die de weg kent")
    client.force_login(cast.official)

    page = client.get(at(one))
    text = body(page)

    assert [link.role for link in page.context["gaps"]] == ["connector"]
    assert {link.role: link.weakness for link in page.context["weak"]} == {"carrier": "one_person", "host": "one_party"}
    assert "Iemand die de weg kent" in text
    assert f"{at(one, '/nieuw')}?rol=connector" in text
    assert "Rita Bakker" in text


def test_the_chain_of_another_day_shows_who_was_there_then(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    make_engagement(initiative=one, party=make_party(name="Oude Kweker"), ends_on=date(2025, 6, 30))
    make_engagement(initiative=one, party=make_party(name="Nieuwe Kweker"), starts_on=date(2025, 7, 1))
    client.force_login(cast.official)

    def named(query: str) -> set[str]:
        links = client.get(f"{at(one)}{query}").context["links"]
        return {filling.name for link in links for filling in link.fillings}

    assert named("?op=2025-06-30") == {"Oude Kweker"}
    assert named("?op=2025-07-01") == {"Nieuwe Kweker"}
    assert named("") == {"Nieuwe Kweker"}
    assert named("?op=gisteren") == {"Nieuwe Kweker"}


def test_who_left_today_stands_in_the_chain_no_more(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    make_carrier(one, make_user(name="Rita Bakker"), started_on=TODAY - timedelta(days=9), ended_on=TODAY)
    client.force_login(cast.official)

    def named(query: str) -> set[str]:
        links = client.get(f"{at(one)}{query}").context["links"]
        return {filling.name for link in links for filling in link.fillings}

    assert named("") == set()
    assert named(f"?op={TODAY - timedelta(days=1)}") == {"Rita Bakker"}


def test_a_party_is_put_in_a_place_changed_and_ended(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    make_party(name="Kwekerij De Berk")
    client.force_login(cast.official)
    new = {"role": "executor", "party_name": "Kwekerij De Linde", "sphere": "market", "capacity": "twee dagen"}

    client.post(at(one, "/nieuw"), {**new, "starts_on": "2026-01-01", "replaceable_by": "kwekerij de berk"})
    made = Engagement.objects.get()
    client.post(at(one, f"/{made.pk}"), {"capacity": "drie dagen", "starts_on": "2026-01-01", "version": 1})
    late = client.post(at(one, f"/{made.pk}"), {"capacity": "vier dagen", "starts_on": "2026-01-01", "version": 1})
    client.post(at(one, f"/{made.pk}/beeindig"), {"ends_on": "2026-06-30", "version": 2})

    made.refresh_from_db()
    assert (made.party.name, made.party.sphere, made.role) == ("Kwekerij De Linde", "market", "executor")
    assert (made.capacity, made.replaceable_by, made.ends_on) == ("drie dagen", None, date(2026, 6, 30))
    assert late.status_code == 409


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"party_name": ""}, "Zeg welke partij het is."),
        ({"starts_on": "2026-02-01", "ends_on": "2026-01-01"}, "Kies een laatste dag op of na de eerste dag."),
        ({"replaceable_by": "Nooit van gehoord"}, "Wij kennen geen partij met deze naam"),
        ({"replaceable_by": "De Linde"}, "kan zichzelf niet vervangen"),
        ({"role": "executor"}, "heeft deze rol al"),
        ({"role": "magician"}, "Selecteer een geldige keuze"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    fields: dict[str, str], sentence: str, client: Client, cast: Cast
) -> None:
    one = make_initiative(area=cast.area)
    make_engagement(initiative=one, party=make_party(name="De Linde", sphere="market"))
    client.force_login(cast.official)

    page = client.post(at(one, "/nieuw"), {"role": "host", "party_name": "De Linde", "sphere": "market", **fields})

    assert page.status_code == 422
    assert sentence in body(page)
    assert (Engagement.objects.count(), Party.objects.count()) == (1, 1)


def test_a_place_that_is_no_longer_needed_stops_being_a_gap_at_once(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    make_engagement(initiative=one, role="connector", ends_on=TODAY - timedelta(days=90))
    one.role_needs.create(role="host", starts_on=TODAY - timedelta(days=30))
    one.role_needs.create(role="funder", starts_on=TODAY)
    client.force_login(cast.official)

    def gaps() -> set[str]:
        return {str(link.role) for link in client.get(at(one)).context["gaps"]}

    assert gaps() == {"carrier", "connector", "host", "funder"}
    for role in ("connector", "host", "funder"):
        client.post(at(one, "/niet-nodig"), {"role": role})
    assert gaps() == {"carrier"}
    client.post(at(one, "/nodig"), {"role": "host", "note": "toch"})
    assert gaps() == {"carrier", "host"}


def test_a_founder_says_what_is_needed_and_the_official_sees_it(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    make_carrier(one, cast.founder)
    client.force_login(cast.founder)
    own = f"/mijn/{one.pk}/keten"

    client.post(own, {"role": "knowledge_partner", "note": "Iemand die meerekent"})
    client.post(own, {"role": "knowledge_partner", "note": "Iemand die meerekent"})

    assert RoleNeed.objects.get().note == "Iemand die meerekent"
    assert "Iemand die meerekent" in body(client.get(own))
    client.force_login(cast.official)
    assert "Iemand die meerekent" in body(client.get(f"/dossier/{one.pk}/alles"))


@pytest.mark.parametrize("person", ["founder", "stranger", "assessor", "administrator", "other_official"])
def test_who_does_not_handle_it_changes_nothing(person: str, client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    make_carrier(one, cast.founder)
    made = make_engagement(initiative=one)
    client.force_login(getattr(cast, person))

    for rest in ("", "/nieuw", "/nodig", f"/{made.pk}", f"/{made.pk}/beeindig"):
        assert client.get(at(one, rest)).status_code == 404
    assert client.post(at(one, f"/{made.pk}/beeindig"), {"ends_on": "2026-01-01", "version": 1}).status_code == 404
    assert client.post(at(one, "/niet-nodig"), {"role": "host"}).status_code == 404


def test_an_engagement_is_only_reached_under_its_own_initiative(client: Client, cast: Cast) -> None:
    one, other = make_initiative(area=cast.area), make_initiative(area=cast.elsewhere)
    made = make_engagement(initiative=other)
    client.force_login(cast.official)

    assert client.get(at(one, f"/{made.pk}")).status_code == 404


@pytest.mark.parametrize("places", [1, 9])
def test_the_page_asks_as_much_of_a_long_chain_as_of_a_short_one(
    places: int, client: Client, cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    one = make_initiative(area=cast.area)
    for _number in range(places):
        make_engagement(initiative=one, replaceable_by=make_party())
        make_carrier(one)
    client.force_login(cast.official)

    with django_assert_num_queries(13):
        client.get(at(one))
