# SPDX-License-Identifier: EUPL-1.2
"""A founder registers an initiative, through the pages."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from initiatives.lifecycle import Status
from initiatives.models import Area, Initiative, Registration, StatusMove
from mail.models import Message
from tests.initiatives.registration.registering import (
    EXCHANGE,
    IDEA,
    MONEY,
    PEOPLE,
    answer,
    answer_all,
    load_reference,
    send_in,
    start,
    step,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def noord(db: None) -> Area:
    translation.activate("nl")
    load_reference()
    return Area.objects.get(code="WK059905")


def test_a_registration_becomes_one_submitted_initiative_with_everything_told(client: Client, noord: Area) -> None:
    start(client)
    answer_all(client, noord)

    response = send_in(client)

    assert response.status_code == 302
    assert response["Location"] == reverse("initiatives:registration-done")
    initiative = Initiative.objects.get()
    assert initiative.name == IDEA["name"]
    assert initiative.status == Status.SUBMITTED
    assert initiative.submitted_at is not None
    assert initiative.area == noord
    assert initiative.people_involved == "3-10"
    assert sorted(initiative.themes.values_list("code", flat=True)) == ["food", "public-space"]
    carrier = initiative.carriers.get()
    assert carrier.user.email == PEOPLE["person_email"]
    assert sorted(carrier.key_tasks) == ["lead", "work"]
    engagement = initiative.engagements.get()
    assert (engagement.party.name, engagement.role) == ("Huis van de Wijk", "host")
    income = initiative.incomes.get()
    assert income.party is not None
    assert (income.party.name, income.share_percent) == ("Gemeente Rotterdam", 60)
    assert sorted(initiative.needs.values_list("kind", flat=True)) == ["need", "offer"]
    move = StatusMove.objects.get()
    assert (move.from_status, move.to_status, move.moved_by) == ("", Status.SUBMITTED, carrier.user)


def test_sending_in_empties_the_registration_and_sends_one_mail(client: Client) -> None:
    start(client)
    answer_all(client)

    send_in(client)

    registration = Registration.objects.get()
    assert registration.answers == {}
    assert registration.email == ""
    assert registration.initiative == Initiative.objects.get()
    mail = Message.objects.get(kind="registration-received")
    assert mail.to == PEOPLE["person_email"]
    assert IDEA["name"] in mail.subject
    page = client.get(reverse("initiatives:registration-done")).content.decode()
    assert PEOPLE["person_email"] in page


def test_half_filled_answers_are_kept_even_when_they_are_wrong(client: Client) -> None:
    registration = start(client)

    response = answer(client, "idee", {**IDEA, "name": "", "phase": ""}, act="next")

    assert response.status_code == 200
    page = response.content.decode()
    assert "Vul een naam in" in page
    registration.refresh_from_db()
    assert registration.answers["idea"]["given"]["story"] == [IDEA["story"]]
    again = client.get(step("idee")).content.decode()
    assert IDEA["story"] in again
    assert "Vul een naam in" not in again


def test_stopping_half_way_keeps_what_was_typed_and_offers_the_link(client: Client) -> None:
    registration = start(client)

    response = answer(client, "mensen", {**PEOPLE, "person_email": "fenna"}, act="stop")

    assert response["Location"] == reverse("initiatives:registration-stopped")
    registration.refresh_from_db()
    assert registration.answers["people"]["given"]["person_email"] == ["fenna"]
    assert "fenna" in client.get(reverse("initiatives:registration-stopped")).content.decode()


def test_the_check_page_names_what_is_wrong_with_a_link_to_the_step(client: Client) -> None:
    start(client)
    answer(client, "idee", {**IDEA, "name": ""})

    response = send_in(client)

    assert response.status_code == 200
    assert f"{step('idee')}?controle=1" in response.content.decode()
    assert "Vul een naam in" in client.get(step("idee"), {"controle": "1"}).content.decode()
    assert not Initiative.objects.exists()


def test_without_consent_nothing_is_sent_in(client: Client) -> None:
    start(client)
    answer_all(client)

    address = reverse("initiatives:registration-check")
    version = str(Registration.objects.get().version)
    response = client.post(address, {"version": version}, follow=True)

    assert response.status_code == 200
    assert "Vink aan" in response.content.decode()
    assert not Initiative.objects.exists()


def test_a_changed_answer_in_another_window_is_read_back_before_sending_in(client: Client) -> None:
    registration = start(client)
    answer_all(client)
    seen = str(Registration.objects.get(pk=registration.pk).version)
    answer(client, "idee", {**IDEA, "name": "Andere naam"})

    response = client.post(reverse("initiatives:registration-check"), {"version": seen, "consent": "on"}, follow=True)

    assert not Initiative.objects.exists()
    assert "Andere naam" in response.content.decode()


def test_rows_are_added_and_removed_by_buttons(client: Client) -> None:
    registration = start(client)

    added = answer(client, "geld", MONEY, act="add:parties")
    assert added["Location"].endswith("#parties-1")
    assert 'name="parties-1-name"' in client.get(step("geld")).content.decode()

    removed = answer(client, "geld", {**MONEY, "parties-1-name": "Weg"}, act="remove:parties-1")
    assert removed.status_code == 302
    page = client.get(step("geld")).content.decode()
    assert 'name="parties-1-name"' not in page
    assert "Huis van de Wijk" in page
    registration.refresh_from_db()
    assert "parties-1-name" not in registration.answers["money"]["given"]


def test_an_empty_row_is_no_row(client: Client) -> None:
    start(client)
    answer_all(client)
    answer(client, "vraag-aanbod", {**EXCHANGE, "needs-2-kind": "", "needs-2-subject": "", "needs-2-text": ""})

    send_in(client)

    assert Initiative.objects.get().needs.count() == 2


def test_shares_above_a_hundred_percent_are_refused_in_words(client: Client) -> None:
    start(client)
    second = {"incomes-1-kind": "own", "incomes-1-who": "", "incomes-1-sphere": "", "incomes-1-share_percent": "50"}

    response = answer(client, "geld", {**MONEY, **second})

    assert response.status_code == 200
    assert "110 procent" in response.content.decode()


def test_a_second_carrier_is_invited_when_the_registration_is_sent_in(client: Client) -> None:
    start(client)
    answer_all(client, changes={"second_name": "Fatima", "second_email": "Fatima@Example.org"})

    send_in(client)

    invitation = Initiative.objects.get().invitations.get()
    assert (invitation.email, invitation.name) == ("fatima@example.org", "Fatima")
    mail = Message.objects.get(kind="carrier-invitation")
    assert mail.to == "fatima@example.org"
    assert invitation.token_hash not in mail.body


def test_a_party_that_is_known_already_is_used_again_whatever_its_case(client: Client) -> None:
    start(client)
    answer_all(client)
    send_in(client)
    start(client)
    answer_all(client, changes={"parties-0-name": "HUIS VAN DE WIJK"})

    send_in(client)

    parties = {one.engagements.get().party_id for one in Initiative.objects.all()}
    assert len(parties) == 1


def test_every_page_is_there_in_english(client: Client) -> None:
    client.post("/en/aanmelden")

    page = client.get("/en/aanmelden/idee").content.decode()

    assert "What is your idea?" in page
    assert Registration.objects.get().language == "en"


def test_a_step_without_a_registration_leads_to_the_start(client: Client) -> None:
    response = client.get(step("plek"), follow=True)

    assert response.redirect_chain == [(reverse("initiatives:registration-start"), 302)]
    assert "Begin hier" in response.content.decode()


def test_an_unknown_step_is_not_there(client: Client) -> None:
    start(client)

    assert client.get(step("geheim")).status_code == 404
