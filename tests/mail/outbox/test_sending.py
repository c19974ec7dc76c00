# SPDX-License-Identifier: EUPL-1.2
"""Mail goes out through a real mail server: taken, deferred, rejected, refused and hanging."""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.models.functions import Now
from django.utils import timezone
from pytest_django import Settings

from core.jobs import leases
from core.models import Moment
from mail.actions import queue_message
from mail.letters import registry
from mail.models import Message, MessageState
from mail.outbox import sending
from mail.tasks import send_waiting, sweep
from tests.factories import make_user
from tests.factories.mail import make_message
from tests.mail.post_office import PostOffice
from tests.plans import watched


def make_due(message: Message) -> None:
    Message.objects.filter(pk=message.pk).update(next_try_at=Now())


def test_what_waits_is_sent_once(db: None, post_office: PostOffice) -> None:
    message = make_message(subject="Straat & brûlée", body="Beste lezer,\n\nTot ziens 🌱")
    assert sending.send_due() == 1
    assert sending.send_due() == 0
    mail = post_office.taken[0]
    assert mail["To"] == message.to
    body = mail.get_payload(decode=True).decode()  # type: ignore[union-attr]
    assert body.splitlines() == ["Beste lezer,", "", "Tot ziens 🌱"]
    assert mail["Auto-Submitted"] == "auto-generated"
    message.refresh_from_db()
    assert (message.state, message.attempts) == (MessageState.SENT, 1)
    assert message.sent_at is not None


def body_of(post_office: PostOffice) -> str:
    assert sending.send_due() == 1
    return post_office.taken[-1].get_payload(decode=True).decode().replace("\r\n", "\n")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("Fenna de Vries", "Beste Fenna de Vries,"),
        ("J. O\u2019Brien-Öz", "Beste J. O\u2019Brien-Öz,"),
        ("", "Beste initiatiefnemer,"),
        # Whoever registers types a name, and it reaches the mailbox of somebody else.
        ("Klik op evil.example", "Beste initiatiefnemer,"),
        ("Win https://x", "Beste initiatiefnemer,"),
        ("a" * 200, "Beste initiatiefnemer,"),
    ],
)
def test_a_mail_greets_by_name_who_is_known(db: None, post_office: PostOffice, name: str, greeting: str) -> None:
    make_user(email="fenna@example.org", name=name)
    make_message(to="Fenna@example.org", body="Beste initiatiefnemer,\n\nTot ziens")

    assert body_of(post_office).startswith(f"{greeting}\n")
    assert Message.objects.get().body.startswith("Beste initiatiefnemer,")


def test_a_letter_is_signed_with_the_name_of_the_municipality() -> None:
    unsigned = {"nl": "de gemeente", "en": "the municipality"}
    for letter in registry.all_letters():
        for language, wording in letter.texts.items():
            assert unsigned[language] not in wording.body.splitlines(), letter.code
    publish = registry.get("opportunity-received").texts
    assert publish["nl"].body.endswith("\n{municipality}\n")
    assert registry.shared_values("nl")["municipality"] == "gemeente Oeverstad"
    assert registry.shared_values("en")["municipality"] == "the municipality of Oeverstad"


def test_an_answer_goes_to_who_wrote_it(db: None, post_office: PostOffice) -> None:
    make_message(reply_to="mo@example.org")
    make_message()

    assert sending.send_due() == 2
    assert {mail["Reply-To"] for mail in post_office.taken} == {"mo@example.org", None}


def test_many_messages_share_one_conversation(db: None, post_office: PostOffice) -> None:
    for _ in range(5):
        make_message()
    assert sending.send_due() == 5
    assert len(set(post_office.message_ids)) == 5


def test_a_message_of_later_is_not_sent_now(db: None, post_office: PostOffice) -> None:
    make_message(next_try_at=timezone.now() + timedelta(minutes=1))
    assert sending.send_due() == 0


def test_a_refused_connection_puts_off_one_message_and_leaves_the_rest(db: None, no_post_office: None) -> None:
    first, second = make_message(), make_message()
    assert sending.send_due() == 0
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, first.attempts) == (MessageState.WAITING, 1)
    assert first.next_try_at > timezone.now() + timedelta(seconds=50)
    assert "refused" in first.last_error
    assert second.attempts == 0


@pytest.mark.parametrize(("ago", "sent"), [(timedelta(0), 0), (timedelta(days=-400), 1)], ids=["now", "clock ahead"])
def test_a_bell_leaves_a_server_alone_that_failed_just_now_not_one_that_failed_by_a_clock_that_ran_ahead(
    db: None, post_office: PostOffice, ago: timedelta, sent: int
) -> None:
    make_message()
    Moment.objects.create(name=sending.AWAY, at=timezone.now() - ago)
    send_waiting()
    assert len(post_office.taken) == sent


def test_a_deferred_mailbox_waits_while_others_get_their_mail(db: None, post_office: PostOffice) -> None:
    busy, other = make_message(), make_message()
    post_office.recipient_answers[busy.to] = "451 try again later"
    assert sending.send_due() == 1
    busy.refresh_from_db()
    other.refresh_from_db()
    assert (busy.state, other.state) == (MessageState.WAITING, MessageState.SENT)
    post_office.recipient_answers.clear()
    make_due(busy)
    assert sending.send_due() == 1


def test_an_unknown_mailbox_fails_at_once_and_visibly(db: None, post_office: PostOffice) -> None:
    unknown, other = make_message(), make_message()
    post_office.recipient_answers[unknown.to] = "550 no such mailbox"
    assert sending.send_due() == 1
    unknown.refresh_from_db()
    other.refresh_from_db()
    assert (unknown.state, other.state) == (MessageState.FAILED, MessageState.SENT)
    assert "550 no such mailbox" in unknown.last_error


def test_a_letter_nobody_takes_fails_and_one_put_off_waits(db: None, post_office: PostOffice) -> None:
    message = make_message()
    post_office.after_data = "452 disk full"
    sending.send_due()
    message.refresh_from_db()
    assert message.state == MessageState.WAITING
    post_office.after_data = "554 refused as spam"
    make_due(message)
    sending.send_due()
    message.refresh_from_db()
    assert message.state == MessageState.FAILED


def test_a_hanging_server_is_given_up_well_within_the_lease(
    db: None, post_office: PostOffice, settings: Settings
) -> None:
    settings.EMAIL_TIMEOUT = 0.2
    post_office.seconds_before_answer = 2
    message = make_message()
    assert sending.send_due() == 0
    message.refresh_from_db()
    assert (message.state, message.lease_until) == (MessageState.WAITING, None)


def test_the_time_out_and_the_longest_task_are_shorter_than_the_lease(settings: Settings) -> None:
    lease = leases.LEASE.total_seconds()
    assert settings.EMAIL_TIMEOUT < leases.RUN_SECONDS < settings.CELERY_TASK_SOFT_TIME_LIMIT
    assert lease > settings.CELERY_TASK_TIME_LIMIT
    assert settings.CELERY_BROKER_TRANSPORT_OPTIONS["visibility_timeout"] / 2 > settings.CELERY_TASK_TIME_LIMIT


def test_the_delay_doubles_up_to_a_cap_and_the_last_try_fails(db: None, no_post_office: None) -> None:
    message = make_message()
    delays = []
    for _ in range(sending.MOST_ATTEMPTS):
        make_due(message)
        sending.send_due()
        message.refresh_from_db()
        delays.append(round((message.next_try_at - timezone.now()).total_seconds() / 60))
    assert delays[:4] == [1, 2, 4, 8]
    assert max(delays) == 360
    assert (message.state, message.attempts) == (MessageState.FAILED, sending.MOST_ATTEMPTS)


def test_one_message_that_cannot_be_made_does_not_stop_the_others(db: None, post_office: PostOffice) -> None:
    # An address that a form would refuse, but an old record may hold.
    poison = make_message(to="a@example.org, b@example.org;c")
    other = make_message()
    sending.send_due()
    poison.refresh_from_db()
    other.refresh_from_db()
    assert (poison.state, other.state) == (MessageState.FAILED, MessageState.SENT)


def test_the_same_message_has_the_same_id_at_every_try(db: None, post_office: PostOffice) -> None:
    message = make_message()
    sending.send_due()
    Message.objects.filter(pk=message.pk).update(state=MessageState.WAITING)
    sending.send_due()
    assert len(post_office.message_ids) == 2
    assert len(set(post_office.message_ids)) == 1


def test_a_lease_that_ended_is_taken_over(db: None, post_office: PostOffice) -> None:
    make_message(state=MessageState.LEASED, lease_until=timezone.now() - timedelta(seconds=1), attempts=1)
    make_message(state=MessageState.LEASED, lease_until=timezone.now() + timedelta(minutes=1), attempts=1)
    assert sending.send_due() == 1


def test_a_sender_whose_lease_was_taken_over_does_not_undo_the_other(db: None) -> None:
    message = make_message()
    slow = sending.lease_one()
    assert slow is not None
    Message.objects.filter(pk=message.pk).update(lease_until=timezone.now() - timedelta(seconds=1))
    quick = sending.lease_one()
    assert quick is not None
    sending.mark_sent(quick)
    sending.put_off(slow, OSError("too late"))
    message.refresh_from_db()
    assert message.state == MessageState.SENT


def test_a_secret_is_not_kept_after_sending(db: None, post_office: PostOffice) -> None:
    secret, plain = make_message(kind="sign-in-code", subject="BCD-FGH is your code"), make_message()
    sending.send_due()
    secret.refresh_from_db()
    plain.refresh_from_db()
    assert post_office.taken[0]["Subject"] == "BCD-FGH is your code"
    assert (secret.subject, secret.body, plain.body != "") == ("", "", True)


def test_a_secret_that_nobody_takes_is_not_kept_either(db: None, post_office: PostOffice) -> None:
    secret = make_message(kind="registration-resume", body="https://example.org/aanmelden/hervat/live")
    post_office.recipient_answers[secret.to] = "550 no such mailbox"
    sending.send_due()
    secret.refresh_from_db()
    assert (secret.state, secret.body) == (MessageState.FAILED, "")


def test_a_code_goes_before_all_that_waited_longer(db: None, post_office: PostOffice) -> None:
    for _ in range(3):
        make_message(next_try_at=timezone.now() - timedelta(hours=1))
    queue_message(to="fenna@example.org", letter="sign-in-code", context={"code": "BCD-FGH"}, language="nl")
    sending.send_due()
    assert [mail["To"] for mail in post_office.taken].index("fenna@example.org") == 0


def test_the_next_of_a_large_backlog_is_found_without_sorting_it(db: None) -> None:
    moment = timezone.now() - timedelta(minutes=1)
    Message.objects.bulk_create(
        Message(kind="test", to=f"r{n}@example.org", subject="x", body="x", next_try_at=moment) for n in range(3000)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE mail_message")
    with watched() as seen:
        assert sending.lease_one() is not None
    assert seen.most_rows() < 10


def test_bells_leave_a_server_alone_that_just_failed_and_the_sweeper_does_not(db: None, no_post_office: None) -> None:
    for _ in range(3):
        make_message()
    for _ in range(3):
        send_waiting()
    assert list(Message.objects.order_by("id").values_list("attempts", flat=True)) == [1, 0, 0]
    sweep()
    assert list(Message.objects.order_by("id").values_list("attempts", flat=True)) == [1, 1, 0]
