# SPDX-License-Identifier: EUPL-1.2
"""What people should know: there at once, and by mail as each of them chose, once and never lost."""

import re
from datetime import datetime, time, timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from accounts.personal_data import export
from core.pages.links import absolute_link
from governance.continuity.notices.actions import notify_due, notify_handed_over
from governance.models import Severity, Telling
from governance.notes.actions import write_note
from initiatives.moderation.actions.waiting import notify_waiting
from mail.letters.registry import letters
from mail.models import Message, Notification, NotificationChoice
from mail.notifications.digests import send_digests
from mail.notifications.topics import topics
from mail.outbox.forgetting import forget_old_messages, forget_person
from tests.cast import Cast, make_cast
from tests.factories import make_initiative
from tests.factories.governance import make_signal
from tests.factories.mail import make_notification


def choose(person: User, topic: str, rhythm: str) -> None:
    NotificationChoice.objects.update_or_create(user=person, topic=topic, defaults={"rhythm": rhythm})


def at(days: int, hour: int = 9) -> datetime:
    """A moment so many days after today."""
    return timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(days=days), time(hour)))


def monday(weeks: int = 1, hour: int = 9) -> datetime:
    return at(7 * weeks - timezone.localdate().weekday(), hour)


def mails(kind: str = "notifications-digest") -> list[Message]:
    return list(Message.objects.filter(kind=kind).order_by("created_at"))


def as_(client: Client, person: Any) -> Client:
    client.force_login(person)
    return client


def mention(cast: Cast, text: str = "@Coco, kijk jij?") -> None:
    write_note(thing=make_initiative(area=cast.area, name="Buurttuin"), text=text, by=cast.official)


def test_every_letter_with_a_topic_names_one_that_is_there_and_every_topic_has_a_letter() -> None:
    named = {letter.topic for letter in letters} - {""}
    assert named == {topic.code for topic in topics}
    assert all(topic.usual in topic.rhythms for topic in topics)
    assert not any(letter.is_secret for letter in letters if letter.topic)


@pytest.mark.parametrize(("rhythm", "sent"), [("at_once", 1), ("daily", 0), ("weekly", 0), ("none", 0)])
def test_a_notification_is_there_at_once_and_its_mail_comes_as_chosen(
    rhythm: str, sent: int, client: Client, cast: Cast
) -> None:
    choose(cast.coordinator, "colleagues", rhythm)

    mention(cast)

    assert len(mails("note-mention")) == sent
    page = as_(client, cast.coordinator).get("/meldingen").content.decode()
    assert "Ole Official noemt u in een notitie: Buurttuin" in page
    assert "1 melding die u niet hebt gelezen" in page


def test_one_mail_a_day_or_week_has_what_waited_and_nothing_comes_twice(cast: Cast) -> None:
    choose(cast.coordinator, "colleagues", "daily")
    mention(cast)
    mention(cast)
    make_notification(cast.coordinator, rhythm="weekly", subject="Iets voor maandag")
    make_notification(cast.coordinator, rhythm="none", subject="Iets zonder mail")

    assert send_digests(at(-1)) == 0
    assert send_digests(at(1)) == 1
    send_digests(monday(2))
    send_digests(monday(2))

    bodies = "\n".join(mail.body for mail in mails())
    assert bodies.count("noemt u in een notitie") == 2
    assert bodies.count("Iets voor maandag") == 1
    assert "Iets zonder mail" not in bodies
    assert "/meldingen#choices" in bodies
    assert {mail.to for mail in mails()} == {cast.coordinator.email}


def test_what_comes_after_eight_waits_for_the_next_morning_and_a_missed_one_is_caught_up(cast: Cast) -> None:
    make_notification(cast.official, rhythm="daily", subject="Voor achten", shows_at=at(-5, 7))
    make_notification(cast.official, rhythm="daily", subject="Na achten", shows_at=at(-5, 9))

    assert send_digests(at(-5, 7)) == 0
    assert send_digests(at(-5, 10)) == 1
    assert send_digests(at(-4, 7)) == 0
    assert send_digests(at(-1, 7)) == 1

    assert ["Voor achten" in mail.body for mail in mails()] == [True, False]
    assert ["Na achten" in mail.body for mail in mails()] == [False, True]


def test_what_was_read_in_the_product_needs_no_mail(client: Client, cast: Cast) -> None:
    choose(cast.coordinator, "colleagues", "daily")
    mention(cast)
    as_(client, cast.coordinator).post("/meldingen/gelezen")

    assert send_digests(at(2)) == 0
    assert not mails()


def test_a_worker_that_dies_half_way_loses_nothing_and_doubles_nothing(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_notification(cast.official, rhythm="daily", subject="Voor Ole")
    make_notification(cast.coordinator, rhythm="daily", subject="Voor Coco")

    def dies_for_coco(*args: Any, **kwargs: Any) -> str:
        if Notification.objects.filter(user=cast.coordinator, mailed_at__isnull=False).exists():
            raise RuntimeError
        return absolute_link(*args, **kwargs)

    monkeypatch.setattr("mail.notifications.digests.absolute_link", dies_for_coco)
    send_digests(at(2))
    monkeypatch.undo()
    assert [mail.to for mail in mails()] == [cast.official.email]

    send_digests(at(2))
    send_digests(at(2))

    assert sorted(mail.to for mail in mails()) == sorted([cast.official.email, cast.coordinator.email])


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_write_one_mail() -> None:
    cast = make_cast()
    make_notification(cast.official, rhythm="daily")
    start = Barrier(2)

    def work() -> None:
        start.wait()
        send_digests(at(2))
        connections.close_all()

    threads = [Thread(target=work) for _number in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()

    assert len(mails()) == 1


def test_who_left_gets_no_mail_and_keeps_no_other_waiting(cast: Cast) -> None:
    make_notification(cast.official, rhythm="daily")
    make_notification(cast.coordinator, rhythm="daily")
    User.objects.filter(pk=cast.official.pk).update(is_active=False)

    assert send_digests(at(2)) == 1
    assert send_digests(at(3)) == 0


def test_the_bell_counts_what_was_not_read_without_a_statement_more(
    client: Client, cast: Cast, django_assert_num_queries: Any
) -> None:
    as_(client, cast.official)
    client.get("/over")
    with CaptureQueriesContext(connection) as before:
        client.get("/over")
    one, _other = make_notification(cast.official), make_notification(cast.official)
    make_notification(cast.coordinator)
    with django_assert_num_queries(len(before)):
        page = client.get("/over").content.decode()
    assert ">2</b>" in page.replace("\n", "").split("mv-bell")[1][:400]

    assert client.get(f"/meldingen/{one.pk}")["Location"] == "/over"
    assert ">1</b>" in client.get("/over").content.decode().split("mv-bell")[1][:400]
    client.post("/meldingen/gelezen")
    assert "<b>" not in client.get("/over").content.decode().split("mv-bell")[1][:200]


def test_what_was_written_in_the_language_of_its_reader_says_so_on_a_page_in_another(
    client: Client, cast: Cast
) -> None:
    make_notification(cast.coordinator, subject="Een signaal: Buurttuin")

    text = as_(client, cast.coordinator).get("/en/meldingen").content.decode()

    assert cast.coordinator.language == "nl"
    assert re.search(r'<p class="[^"]+" lang="nl"><a [^>]+>Een signaal: Buurttuin</a>', text)


def test_nobody_reads_or_follows_what_is_somebody_elses(client: Client, cast: Cast) -> None:
    one = make_notification(cast.official, subject="Voor Ole alleen")
    as_(client, cast.coordinator)
    assert client.get(f"/meldingen/{one.pk}").status_code == 404
    assert "Voor Ole alleen" not in client.get("/meldingen").content.decode()
    client.post("/meldingen/gelezen")
    one.refresh_from_db()
    assert one.read_at is None


def test_each_chooses_among_what_the_kind_allows(client: Client, cast: Cast) -> None:
    as_(client, cast.official)
    page = client.get("/meldingen").content.decode()
    fields = {topic.code: topic.usual.value for topic in topics if not topic.offices or "official" in topic.offices}
    assert 'name="deadlines" value="daily"' in page
    assert 'name="deadlines" value="none"' not in page
    assert 'name="assessing"' not in page

    wrong = client.post("/meldingen/keuzes", {**fields, "deadlines": "none"})
    assert wrong.status_code == 422
    assert not NotificationChoice.objects.exists()
    client.post("/meldingen/keuzes", {**fields, "registrations": "weekly"})
    assert NotificationChoice.objects.get(user=cast.official, topic="registrations").rhythm == "weekly"
    assert export(cast.official)["account"]["how_notifications_come"]["registrations"] == "weekly"


def test_who_switched_mail_off_gets_only_what_always_comes_until_they_choose(client: Client, cast: Cast) -> None:
    User.objects.filter(pk=cast.official.pk).update(wants_digests=False)
    make_initiative(area=cast.area, status="submitted", submitted_at=timezone.now() - timedelta(days=50))
    make_initiative(area=cast.area, status="submitted", submitted_at=timezone.now())

    notify_waiting(timezone.localdate())
    assert [mail.kind for mail in Message.objects.all()] == ["registration-passed"]
    assert Notification.objects.filter(user=cast.official).count() == 2

    as_(client, cast.official)
    assert "U hebt deze mails uitgezet" in client.get("/meldingen").content.decode()
    fields = {topic.code: topic.usual.value for topic in topics if not topic.offices or "official" in topic.offices}
    client.post("/meldingen/keuzes", fields)
    cast.official.refresh_from_db()
    assert cast.official.wants_digests


def test_a_registration_is_told_once_whatever_the_rhythm(cast: Cast) -> None:
    choose(cast.official, "registrations", "daily")
    make_initiative(area=cast.area, status="submitted", submitted_at=timezone.now())

    assert notify_waiting(timezone.localdate()) == 1
    assert notify_waiting(timezone.localdate()) == 0

    assert Notification.objects.count() == 1
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    ("rhythm", "now", "morning"), [("at_once", 1, 1), ("daily", 0, 1), ("weekly", 0, 1), ("none", 0, 0)]
)
def test_signals_come_as_often_as_chosen(rhythm: str, now: int, morning: int, cast: Cast) -> None:
    choose(cast.official, "signals", rhythm)
    facts = {"closed": False, "last_day": None}
    make_signal(initiative=make_initiative(area=cast.area), check_code="no-contact-person", facts=facts)

    assert notify_due(timezone.localdate(), with_digests=False) == now
    assert notify_due(timezone.localdate(), with_digests=True) == morning - now
    assert Notification.objects.filter(topic="signals").count() == morning


def test_who_chose_a_week_hears_of_signals_once_a_week_and_of_what_is_critical_at_once(cast: Cast) -> None:
    choose(cast.official, "signals", "weekly")
    facts = {"closed": False, "last_day": None}
    first = monday(1).date()

    def find(**more: Any) -> None:
        make_signal(initiative=make_initiative(area=cast.area), check_code="no-contact-person", facts=facts, **more)

    find()
    assert notify_due(first + timedelta(days=1), with_digests=True) == 1
    find()
    assert notify_due(first + timedelta(days=6), with_digests=True) == 0
    find(severity=Severity.CRITICAL)
    assert notify_due(first + timedelta(days=6), with_digests=False) == 1
    assert notify_due(first + timedelta(days=7), with_digests=True) == 1
    assert Telling.objects.count() == 3


def test_what_is_handed_over_reaches_a_colleague_the_same_day_as_they_chose(cast: Cast) -> None:
    choose(cast.coordinator, "colleagues", "none")
    signal = make_signal(initiative=make_initiative(area=cast.area))

    notify_handed_over(cast.coordinator, [signal.pk], by=cast.official, note="Wil jij?")

    assert not Message.objects.exists()
    noted = Notification.objects.get(user=cast.coordinator)
    assert noted.link == "/signalen?who=mine"
    assert not noted.link.startswith(settings.SITE_URL)


def test_old_notifications_go_and_an_erased_person_leaves_none(cast: Cast) -> None:
    mention(cast)
    Notification.objects.update(subject="Ole Official noemt u")
    forget_person(address=cast.official.email, name="Ole Official")
    assert Notification.objects.get().subject == "iemand noemt u"
    Notification.objects.update(created_at=timezone.now() - timedelta(days=91))
    forget_old_messages()
    assert not Notification.objects.exists()
