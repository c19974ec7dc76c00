# SPDX-License-Identifier: EUPL-1.2
"""Writing to an initiative and telling of a mistake, without an account."""

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from initiatives.lifecycle import Status
from initiatives.models import Initiative, Report
from initiatives.register.contact.actions import MESSAGES_PER_HOUR
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_user

pytestmark = pytest.mark.django_db
LETTER = {"name": "Mo de Boer", "email": "mo@example.org", "text": "May I come and look on Saturday?"}
visitors = iter(f"2001:db8:{number:x}::1" for number in range(1, 60_000))


def write(client: Client, initiative: Initiative, **changes: str) -> tuple[int, str]:
    response = client.post(
        f"/en/initiatief/{initiative.pk}/contact", {**LETTER, **changes}, follow=True, REMOTE_ADDR=next(visitors)
    )
    return response.status_code, response.content.decode()


def report(client: Client, initiative: Initiative, **given: str) -> tuple[int, str]:
    response = client.post(
        f"/en/initiatief/{initiative.pk}/fout-melden", given, follow=True, REMOTE_ADDR=next(visitors)
    )
    return response.status_code, response.content.decode()


def reachable() -> Initiative:
    initiative = make_initiative(name="Tuin")
    make_carrier(initiative, make_user(email="fenna@example.org", language="nl"))
    make_carrier(initiative, make_user(email="cas@example.org", language="en"))
    return initiative


def test_a_message_reaches_every_carrier_in_their_language_and_shows_no_address(client: Client) -> None:
    initiative = reachable()

    status, page = write(client, initiative)

    assert status == 200
    assert "Your message is on its way to Tuin." in page
    assert "example.org" not in page
    sent = {message.to: message for message in Message.objects.all()}
    assert sent["fenna@example.org"].subject == "Bericht van Mo de Boer over Tuin"
    assert sent["cas@example.org"].subject == "Message from Mo de Boer about Tuin"
    assert {message.reply_to for message in sent.values()} == {LETTER["email"]}
    assert all(LETTER["text"] in message.body and LETTER["email"] in message.body for message in sent.values())


def test_two_submits_send_one_message(client: Client) -> None:
    initiative = reachable()

    write(client, initiative)
    write(client, initiative)

    assert Message.objects.count() == 2  # one per carrier


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": ""}, "Fill in your name"),
        ({"email": "nobody"}, "Fill in the whole e-mail address"),
        ({"text": ""}, "Write your message"),
        ({"text": "x" * 2001}, "too long"),
        ({"name": "x" * 300}, "too long"),
        ({"text": "a\x00b"}, "cannot keep"),
    ],
)
def test_a_faulty_message_comes_back_with_everything_typed(
    client: Client, changes: dict[str, str], sentence: str
) -> None:
    status, page = write(client, reachable(), **changes)

    assert status == 422
    assert sentence in page
    assert all(value in page for name, value in LETTER.items() if name not in changes)
    assert not Message.objects.exists()


def test_a_program_that_fills_in_everything_sends_nothing(client: Client) -> None:
    status, page = write(client, reachable(), website="https://spam.example")

    assert (status, "on its way" in page) == (200, True)
    assert not Message.objects.exists()


def test_one_visitor_cannot_send_without_end(client: Client) -> None:
    initiative = reachable()
    address = next(visitors)
    answers = [
        client.post(
            f"/en/initiatief/{initiative.pk}/contact", {**LETTER, "text": f"Message {number}"}, REMOTE_ADDR=address
        ).status_code
        for number in range(10)
    ]

    assert answers == [302] * 8 + [422] * 2


def test_visitors_behind_our_proxy_do_not_use_up_one_anothers_limit(client: Client, settings: Settings) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    initiative = reachable()

    def post(visitor: str, number: int) -> int:
        return client.post(
            f"/en/initiatief/{initiative.pk}/contact",
            {**LETTER, "text": f"Message {number}"},
            REMOTE_ADDR="10.0.0.1",
            headers={"X-Forwarded-For": visitor},
        ).status_code

    assert [post("203.0.113.1", number) for number in range(9)] == [302] * 8 + [422]
    assert post("203.0.113.2", 10) == 302


def test_an_initiative_is_not_flooded_by_many_visitors(client: Client) -> None:
    initiative = reachable()
    for number in range(MESSAGES_PER_HOUR):
        write(client, initiative, text=f"Message {number}")

    status, page = write(client, initiative, text="One more")

    assert status == 422
    assert "Try again in an hour." in page
    assert Message.objects.count() == 2 * MESSAGES_PER_HOUR


def test_an_initiative_nobody_carries_says_so(client: Client) -> None:
    initiative = make_initiative()

    assert (
        "Nobody can be reached through this page yet." in client.get(f"/en/initiatief/{initiative.pk}").content.decode()
    )
    assert write(client, initiative)[0] == 422


@pytest.mark.parametrize("page", ["contact", "fout-melden"])
def test_what_is_not_public_cannot_be_written_to(client: Client, page: str) -> None:
    hidden = make_initiative(status=Status.SUBMITTED)

    assert client.get(f"/initiatief/{hidden.pk}/{page}").status_code == 404
    assert client.post(f"/initiatief/{hidden.pk}/{page}", LETTER).status_code == 404


def test_a_mistake_goes_to_the_queue_of_the_area_once(client: Client, cast: Cast) -> None:
    initiative = make_initiative(name="Tuin", area=cast.area)

    assert report(client, initiative, text="The street is wrong.")[0] == 200
    report(client, initiative, text="The street is wrong.")

    made = Report.objects.get()
    client.force_login(cast.official)
    assert "The street is wrong." in client.get("/en/werkvoorraad").content.decode()
    client.force_login(cast.other_official)
    assert "The street is wrong." not in client.get("/en/werkvoorraad").content.decode()
    assert client.post(f"/werkvoorraad/melding/{made.pk}/afgehandeld").status_code == 404


def test_an_official_marks_a_report_as_dealt_with(client: Client, cast: Cast) -> None:
    made = Report.objects.create(initiative=make_initiative(area=cast.area), text="Wrong")
    client.force_login(cast.official)

    for _time in range(2):
        assert client.post(f"/en/werkvoorraad/melding/{made.pk}/afgehandeld").status_code == 302

    made.refresh_from_db()
    assert made.handled_by == cast.official
    assert "Wrong" not in client.get("/en/werkvoorraad").content.decode()


@pytest.mark.parametrize("person", ["founder", "stranger", "assessor", "administrator", "other_official"])
def test_nobody_else_sees_or_handles_reports(client: Client, cast: Cast, person: str) -> None:
    made = Report.objects.create(initiative=make_initiative(area=cast.area), text="Wrong", email="who@example.org")
    client.force_login(getattr(cast, person))

    assert client.post(f"/werkvoorraad/melding/{made.pk}/afgehandeld").status_code == 404
    assert not Report.objects.visible_to(getattr(cast, person)).exists()
