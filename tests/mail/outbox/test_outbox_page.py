# SPDX-License-Identifier: EUPL-1.2
"""The outbox is visible, failed mail can be sent again, and all of it can be held."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape
from pytest_django import DjangoAssertNumQueries, Settings

from core.jobs import leases
from core.operations import health
from mail.models import Message, MessageState
from mail.outbox import sending
from mail.outbox.forgetting import forget_old_messages, forget_person
from tests.cast import Cast
from tests.factories.mail import make_message
from tests.mail.post_office import PostOffice

OUTBOX_QUERIES = 7


@pytest.fixture
def administrator(client: Client, cast: Cast) -> Client:
    client.force_login(cast.administrator)
    return client


def test_an_empty_outbox_says_so(administrator: Client) -> None:
    assert "mv-empty" in administrator.get(reverse("mail:outbox")).content.decode()


def test_the_outbox_shows_who_and_what_but_not_the_text(administrator: Client) -> None:
    make_message(to="fenna@example.org", subject="Your code", body="The code is 123456")
    page = administrator.get(reverse("mail:outbox")).content.decode()
    assert "fenna@example.org" in page
    assert "123456" not in page


def test_the_outbox_can_show_one_state(administrator: Client) -> None:
    make_message(subject="It waits")
    make_message(subject="It failed", state=MessageState.FAILED)
    page = administrator.get(reverse("mail:outbox"), {"stand": "failed"}).content.decode()
    assert "It failed" in page
    assert "It waits" not in page
    assert administrator.get(reverse("mail:outbox"), {"stand": "nonsense"}).status_code == 200


@pytest.mark.parametrize("total", [1, 25])
def test_the_outbox_asks_as_much_for_many_as_for_one(
    administrator: Client, django_assert_num_queries: DjangoAssertNumQueries, total: int
) -> None:
    for _ in range(total):
        make_message()
    with django_assert_num_queries(OUTBOX_QUERIES):
        administrator.get(reverse("mail:outbox"))


def test_failed_mail_is_sent_again_on_request(administrator: Client, post_office: PostOffice) -> None:
    message = make_message(state=MessageState.FAILED, attempts=13)
    assert administrator.post(reverse("mail:outbox-retry", args=[message.pk])).status_code == 302
    assert sending.send_due() == 1


@pytest.mark.parametrize("state", [MessageState.SENT, MessageState.LEASED, MessageState.HELD])
def test_mail_that_is_under_way_is_not_sent_again(administrator: Client, state: MessageState) -> None:
    moments = {"sent_at": timezone.now()} if state == MessageState.SENT else {}
    if state == MessageState.LEASED:
        moments = {"lease_until": timezone.now() + leases.LEASE}
    message = make_message(state=state, **moments)
    administrator.post(reverse("mail:outbox-retry", args=[message.pk]))
    message.refresh_from_db()
    assert message.state == state


def test_stopped_mail_is_not_sent(administrator: Client, post_office: PostOffice) -> None:
    message = make_message()
    administrator.post(reverse("mail:outbox-cancel", args=[message.pk]))
    assert sending.send_due() == 0
    message.refresh_from_db()
    assert message.state == MessageState.CANCELLED


def test_held_mail_waits_and_goes_after_release(administrator: Client, post_office: PostOffice) -> None:
    make_message()
    administrator.post(reverse("mail:outbox-hold"))
    make_message()
    assert sending.send_due() == 0
    assert health.report(["outbox"])[1]["outbox"]["on_hold"]
    administrator.post(reverse("mail:outbox-release"))
    assert sending.send_due() == 2


def test_a_restored_database_starts_with_mail_on_hold(db: None, post_office: PostOffice) -> None:
    make_message()
    make_message(state=MessageState.LEASED, lease_until=timezone.now() - leases.LEASE)
    call_command("hold_mail")
    assert sending.send_due() == 0
    assert set(Message.objects.values_list("state", flat=True)) == {MessageState.HELD}


@pytest.mark.parametrize(
    ("who", "sees", "holds"),
    [
        ("founder", 403, 403),
        ("assessor", 403, 403),
        ("official", 403, 403),
        ("coordinator", 200, 403),
        ("administrator", 200, 302),
    ],
)
def test_who_sees_the_outbox_and_who_holds_it(client: Client, cast: Cast, who: str, sees: int, holds: int) -> None:
    client.raise_request_exception = False
    client.force_login(getattr(cast, who))
    message = make_message(state=MessageState.FAILED)
    assert client.get(reverse("mail:outbox")).status_code == sees
    assert client.post(reverse("mail:outbox-hold")).status_code == holds
    assert client.post(reverse("mail:outbox-release")).status_code == holds
    expected = 302 if sees == 200 else 404
    assert client.post(reverse("mail:outbox-retry", args=[message.pk])).status_code == expected
    assert client.post(reverse("mail:outbox-cancel", args=[message.pk])).status_code == expected


def test_late_mail_makes_the_installation_unhealthy(db: None) -> None:
    assert health.report(["outbox"])[0]
    make_message(next_try_at=timezone.now() - timedelta(minutes=11))
    passed, found = health.report(["outbox"])
    assert not passed
    assert found["outbox"]["late"] == 1


def test_old_mail_is_forgotten_and_failed_mail_is_not(db: None) -> None:
    old = timezone.now() - timedelta(days=91)
    make_message(state=MessageState.SENT, sent_at=old, created_at=old)
    make_message(state=MessageState.FAILED, created_at=old)
    make_message(state=MessageState.SENT, sent_at=timezone.now())
    assert forget_old_messages() == 1


def test_an_erased_person_leaves_no_mail(db: None) -> None:
    make_message(to="Fenna@example.org")
    other = make_message()
    assert forget_person(address="fenna@example.org", name="Fenna") == 1
    assert list(Message.objects.all()) == [other]


@pytest.mark.parametrize(
    "state", [MessageState.WAITING, MessageState.FAILED, MessageState.HELD, MessageState.CANCELLED]
)
def test_an_erased_person_stands_in_no_mail_to_others(db: None, state: MessageState) -> None:
    make_message(state=state, body="Fenna schreef u.\nAntwoord aan: FENNA@example.org")
    named = make_message(state=state, subject="Fenna nodigt u uit", body="Fenna (niet Fennas) nodigt u uit.")

    assert forget_person(address="fenna@example.org", name="Fenna") == 1

    left = Message.objects.get()
    assert (left.pk, left.subject) == (named.pk, "iemand nodigt u uit")
    assert "Fenna nodigt" not in left.body


def test_an_erased_name_with_an_apostrophe_is_gone_from_the_html_too(db: None) -> None:
    says = "Jan van 't Hof nodigt u uit."
    make_message(body=says, html=f"<p>{escape(says)}</p>")

    forget_person(address="jan@example.org", name="Jan van 't Hof")

    left = Message.objects.get()
    assert (left.body, left.html) == ("iemand nodigt u uit.", "<p>iemand nodigt u uit.</p>")


def test_the_post_of_the_demo_shows_codes_and_letters(client: Client, db: None, settings: Settings) -> None:
    settings.DEMO = True
    make_message(to="fenna@example.org", body="The code is 123456, see http://127.0.0.1:8000/x")
    make_message(to="sam@example.org", body="Hello Sam")
    page = client.get(reverse("mail:demo-post")).content.decode()
    assert "123456" in page
    assert 'href="http://127.0.0.1:8000/x"' in page
    assert "123456" not in client.get(reverse("mail:demo-post"), {"aan": "sam"}).content.decode()


def test_outside_the_demo_nobody_reads_anothers_post(client: Client, cast: Cast) -> None:
    make_message()
    assert client.get(reverse("mail:demo-post")).status_code == 404
    client.force_login(cast.administrator)
    assert client.get(reverse("mail:demo-post")).status_code == 404
