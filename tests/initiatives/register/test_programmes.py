# SPDX-License-Identifier: EUPL-1.2
"""Programmes: everybody reads them, coordinators make them and choose their initiatives."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from initiatives.lifecycle import Status
from initiatives.models import Programme
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.initiatives import make_programme

pytestmark = pytest.mark.django_db
FIELDS = {
    "name": "Samen groen",
    "summary": "Zij delen gereedschap.",
    "area": "",
    "starts_on": "",
    "ends_on": "",
    "website": "",
}


@pytest.fixture
def desk(client: Client, cast: Cast) -> Client:
    client.force_login(cast.coordinator)
    return client


def test_a_coordinator_makes_a_programme_finds_initiatives_and_puts_them_in(desk: Client) -> None:
    garden, other = make_initiative(name="Buurttuin"), make_initiative(name="Repaircafé")
    made = desk.post("/programmas/nieuw", FIELDS, follow=True)
    programme = Programme.objects.get()
    found = desk.get(f"/programma/{programme.pk}/initiatieven?q=tuin").content.decode()

    answer = desk.post(
        f"/programma/{programme.pk}/initiatieven?q=tuin", {"chosen": garden.pk, "do": "add"}, follow=True
    )

    assert "Het programma is gemaakt." in made.content.decode()
    assert "Buurttuin" in found
    assert "Repaircafé" not in found
    assert "1 initiatief zit nu in het programma." in answer.content.decode()
    assert list(programme.initiatives.all()) == [garden]
    page = Client().get(f"/programma/{programme.pk}").content.decode()
    assert "Buurttuin" in page
    assert other.name not in page


def test_initiatives_are_taken_out_again(desk: Client) -> None:
    garden = make_initiative()
    programme = make_programme(garden)

    desk.post(f"/programma/{programme.pk}/initiatieven", {"chosen": garden.pk, "do": "remove"})

    assert not programme.initiatives.exists()


def test_what_is_not_in_the_register_is_neither_offered_nor_put_in_nor_shown(desk: Client) -> None:
    hidden = make_initiative(name="Verborgen", status=Status.SUBMITTED)
    programme = make_programme(make_initiative(status=Status.WITHDRAWN, name="Teruggetrokken"))

    answer = desk.post(f"/programma/{programme.pk}/initiatieven", {"chosen": hidden.pk, "do": "add"})

    assert answer.status_code == 422
    assert not programme.initiatives.filter(pk=hidden.pk).exists()
    page = Client().get(f"/programma/{programme.pk}").content.decode()
    assert "Teruggetrokken" not in page


def test_a_name_that_is_taken_and_days_the_wrong_way_round_are_refused_at_their_field(desk: Client) -> None:
    make_programme(name="SAMEN GROEN")
    taken = desk.post("/programmas/nieuw", FIELDS)
    days = desk.post("/programmas/nieuw", {**FIELDS, "name": "X", "starts_on": "2026-02-02", "ends_on": "2026-01-01"})

    assert taken.status_code == days.status_code == 422
    assert "Er is al een programma met deze naam." in taken.content.decode()
    assert 'id="id_ends_on_error"' in days.content.decode() or "Kies een laatste dag" in days.content.decode()


def test_two_coordinators_at_once_both_see_what_the_other_wrote(desk: Client) -> None:
    programme = make_programme(name="Samen groen")
    Programme.objects.filter(pk=programme.pk).update(summary="Van een collega.")

    answer = desk.post(f"/programma/{programme.pk}/wijzigen", {**FIELDS, "version": programme.version})

    programme.refresh_from_db()
    assert (answer.status_code, programme.summary) == (409, "Van een collega.")
    assert "Van een collega." in answer.content.decode()
    assert "Zij delen gereedschap." in answer.content.decode()
    desk.post(f"/programma/{programme.pk}/wijzigen", {**FIELDS, "version": programme.version})
    programme.refresh_from_db()
    assert programme.summary == "Zij delen gereedschap."


@pytest.mark.parametrize("who", ["official", "assessor", "founder", "administrator"])
def test_nobody_else_makes_or_changes_a_programme(who: str, cast: Cast, client: Client) -> None:
    programme = make_programme()
    client.force_login(getattr(cast, who))

    assert client.post("/programmas/nieuw", FIELDS).status_code == 403
    assert client.post(f"/programma/{programme.pk}/initiatieven", {"do": "add"}).status_code == 403
    assert Programme.objects.count() == 1


def test_the_list_asks_as_much_for_one_programme_as_for_many(client: Client) -> None:
    make_programme(make_initiative())
    with CaptureQueriesContext(connection) as one:
        client.get("/programmas")
    for _number in range(4):
        make_programme(make_initiative(), make_initiative())
    with CaptureQueriesContext(connection) as many:
        page = client.get("/programmas").content.decode()

    assert len(many) == len(one)
    assert "2 initiatieven" in page
