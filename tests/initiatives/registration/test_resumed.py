# SPDX-License-Identifier: EUPL-1.2
"""Going on with a registration: elsewhere, in two windows, after a long time."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from initiatives.models import Registration
from initiatives.registration.actions.draft import remove_expired_registrations
from mail.models import Message
from tests.initiatives.registration.registering import (
    IDEA,
    MONEY,
    answer,
    answer_all,
    link_in,
    load_reference,
    png,
    send_in,
    start,
    step,
    version_on,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def reference(db: None) -> None:
    translation.activate("nl")
    load_reference()


def mailed_link(client: Client, email: str = "fenna@example.org") -> str:
    response = client.post(reverse("initiatives:registration-mail-link"), {"email": email})
    assert response.status_code == 302
    return link_in(Message.objects.filter(kind="registration-resume").latest("created_at"))


def test_a_mailed_link_brings_the_answers_to_another_device(client: Client) -> None:
    start(client)
    answer(client, "idee", IDEA)
    link = mailed_link(client)
    elsewhere = Client()

    page = elsewhere.get(link)
    assert page.status_code == 200
    assert page["Referrer-Policy"] == "strict-origin"
    assert elsewhere.get(step("idee")).status_code == 302
    response = elsewhere.post(link)

    assert response["Location"] == step("plek")
    assert IDEA["name"] in elsewhere.get(step("idee")).content.decode()


def test_only_a_hash_of_the_token_is_kept(client: Client) -> None:
    start(client)
    token = mailed_link(client).rsplit("/", 1)[-1]

    registration = Registration.objects.get()

    assert registration.token_hash != token
    assert len(registration.token_hash) == 64


def test_a_newer_link_replaces_the_older_one(client: Client) -> None:
    start(client)
    older = mailed_link(client)
    newer = mailed_link(client)

    assert Client().get(older).status_code == 410
    assert Client().get(newer).status_code == 200


@pytest.mark.parametrize("token", ["onzin", "x" * 300, "%00", "é"])
def test_a_link_that_never_was_gives_a_clear_page(client: Client, token: str) -> None:
    response = client.get(f"/aanmelden/hervat/{token}")

    assert response.status_code == 410
    assert "Deze link werkt niet meer" in response.content.decode()


def test_an_expired_link_gives_a_clear_page_and_the_answers_go(client: Client) -> None:
    start(client)
    answer(client, "idee", IDEA)
    link = mailed_link(client)
    Registration.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    assert Client().get(link).status_code == 410
    assert client.get(step("idee")).status_code == 302
    assert remove_expired_registrations() == 1
    assert remove_expired_registrations() == 0
    assert not Registration.objects.exists()


def test_the_picture_of_an_expired_registration_goes_with_it(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    start(client)
    answer(client, "idee", {**IDEA, "picture": png()})
    name = Registration.objects.get().picture.name
    assert name is not None
    assert default_storage.exists(name)
    Registration.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    with django_capture_on_commit_callbacks(execute=True):
        remove_expired_registrations()

    assert not default_storage.exists(name)


def test_answering_keeps_a_registration_for_another_ninety_days(client: Client) -> None:
    registration = start(client)
    Registration.objects.update(expires_at=timezone.now() + timedelta(days=1))

    answer(client, "idee", IDEA)

    registration.refresh_from_db()
    assert registration.expires_at > timezone.now() + timedelta(days=89)


def test_a_link_to_a_registration_that_was_sent_in_says_so(client: Client) -> None:
    start(client)
    answer_all(client)
    link = mailed_link(client)
    send_in(client)

    response = Client().get(link)

    assert response.status_code == 410
    assert "Deze aanmelding is opgestuurd" in response.content.decode()


def test_two_windows_on_one_step_show_both_answers_and_lose_nothing(client: Client) -> None:
    registration = start(client)
    seen = version_on(client, step("idee"))
    answer(client, "idee", {**IDEA, "name": "In venster een"}, version=seen)

    response = answer(client, "idee", {**IDEA, "name": "In venster twee"}, version=seen)

    page = response.content.decode()
    assert response.status_code == 409
    assert "In venster een" in page
    assert 'value="In venster twee"' in page
    registration.refresh_from_db()
    assert registration.answers["idea"]["given"]["name"] == ["In venster een"]

    newer = str(registration.version)
    answer(client, "idee", {**IDEA, "name": "In venster twee"}, version=newer)
    registration.refresh_from_db()
    assert registration.answers["idea"]["given"]["name"] == ["In venster twee"]


def test_two_windows_on_different_steps_do_not_get_in_each_others_way(client: Client) -> None:
    start(client)
    seen_idea, seen_money = version_on(client, step("idee")), version_on(client, step("geld"))

    assert answer(client, "idee", IDEA, version=seen_idea).status_code == 302
    assert answer(client, "geld", MONEY, version=seen_money).status_code == 302

    assert set(Registration.objects.get().answers) == {"idea", "money"}


def test_saving_the_same_answers_twice_is_no_conflict(client: Client) -> None:
    start(client)
    seen = version_on(client, step("idee"))

    assert answer(client, "idee", IDEA, version=seen).status_code == 302
    assert answer(client, "idee", IDEA, version=seen).status_code == 302


def test_taking_the_answers_off_a_device_leaves_the_mailed_link(client: Client) -> None:
    start(client)
    answer(client, "idee", IDEA)
    link = mailed_link(client)

    client.post(reverse("initiatives:registration-forget"))

    assert client.get(step("idee")).status_code == 302
    assert Client().get(link).status_code == 200


def test_another_persons_browser_has_no_way_in(client: Client) -> None:
    start(client)
    answer(client, "idee", IDEA)

    other = Client()

    assert other.get(step("idee")).status_code == 302
    assert other.get(reverse("initiatives:registration-picture")).status_code == 404


def test_going_on_begins_at_the_first_step_that_is_not_right_yet(client: Client) -> None:
    start(client)
    answer(client, "idee", {**IDEA, "name": ""}, act="stop")
    assert step("idee") in client.get(reverse("initiatives:registration-stopped")).content.decode()

    answer(client, "idee", IDEA, act="stop")
    assert step("plek") in client.get(reverse("initiatives:registration-stopped")).content.decode()


def test_the_check_page_reads_back_a_share_in_percent_and_what_a_picture_shows(client: Client) -> None:
    start(client)
    answer_all(client, changes={"incomes-0-share_percent": "60", "picture_alt": "Een kas in de zon"})

    page = client.get(reverse("initiatives:registration-check")).content.decode()

    assert "60%" in page
    assert "Een kas in de zon" in page
