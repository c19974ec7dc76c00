# SPDX-License-Identifier: EUPL-1.2
"""Messages between carriers and the municipality: whose turn it is, until when, and ten seconds to take back."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError
from django.test import Client
from django.utils import timezone

from accounts.personal_data import export
from governance.arrangements.contact.deadlines import answer_due_on
from governance.models import Signal, ThreadMessage
from initiatives.models import Initiative
from mail.models import Message, MessageState
from mail.outbox.sending import lease_one
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_signal
from tests.governance.continuity.checks.run_one_check import found, look

TODAY = timezone.localdate()
ONE = timedelta(days=1)


@pytest.fixture
def initiative(cast: Cast) -> Initiative:
    one = make_initiative(area=cast.area, name="Buurttuin")
    make_carrier(one, cast.founder)
    make_carrier(one, cast.co_carrier)
    return one


def as_(client: Client, person: Any) -> Client:
    client.force_login(person)
    return client


def ask(client: Client, initiative: Initiative, text: str = "Gaan wij door?") -> Any:
    return client.post(f"/mijn/{initiative.pk}/vraag", {"text": text})


def answer(client: Client, initiative: Initiative, text: str = "Ja, in april.", **more: str) -> Any:
    return client.post(f"/dossier/{initiative.pk}/berichten", {"text": text, **more})


def let_ten_seconds_pass() -> None:
    """Move every message ten seconds back, as if they had passed."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE governance_threadmessage SET sends_at = created_at")
        cursor.execute("UPDATE mail_message SET next_try_at = created_at")


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2026, 11, 30), date(2026, 12, 7)),
        (date(2026, 12, 4), date(2026, 12, 11)),
        (date(2026, 12, 5), date(2026, 12, 11)),
        (date(2026, 12, 6), date(2026, 12, 11)),
    ],
)
def test_an_answer_is_due_five_working_days_later(day: date, due: date) -> None:
    assert answer_due_on(day) == due


def test_what_a_founder_writes_reaches_who_answers_and_both_see_whose_turn_it_is(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    ask(as_(client, cast.founder), initiative, "<b>Gaan</b> wij door?")
    let_ten_seconds_pass()

    (mail,) = Message.objects.all()
    assert (mail.to, mail.reply_to) == (cast.official.email, cast.founder.email)
    assert f"/dossier/{initiative.pk}/berichten" in mail.body
    for path in (f"/mijn/{initiative.pk}", f"/mijn/{initiative.pk}/vraag"):
        page = client.get(path).content.decode()
        assert "&lt;b&gt;Gaan&lt;/b&gt; wij door?" in page
        assert "De gemeente is aan zet." in page
    as_(client, cast.official)
    assert f'hx-get="/dossier/{initiative.pk}/berichten"' in client.get(f"/dossier/{initiative.pk}").content.decode()
    page = client.get(f"/dossier/{initiative.pk}/berichten").content.decode()
    assert "Fenna Founder" in page
    assert "U bent aan zet." in page


def test_an_answer_reaches_every_carrier_and_turns_the_thread(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    ask(as_(client, cast.founder), initiative)
    by = TODAY + 3 * ONE
    answer(as_(client, cast.official), initiative, answer_by=by.isoformat())
    let_ten_seconds_pass()

    mails = Message.objects.filter(kind="message-from-municipality")
    assert {one.to for one in mails} == {cast.founder.email, cast.co_carrier.email}
    assert all("Ja, in april." in one.body for one in mails)
    assert "De initiatiefnemer is aan zet." in client.get(f"/dossier/{initiative.pk}/berichten").content.decode()
    page = as_(client, cast.co_carrier).get(f"/mijn/{initiative.pk}").content.decode()
    assert "Ja, in april." in page
    assert "U bent aan zet." in page


def test_nobody_else_reads_the_messages(client: Client, cast: Cast, initiative: Initiative) -> None:
    ask(as_(client, cast.founder), initiative, "Geheim van de tuin")
    let_ten_seconds_pass()

    for who in (cast.stranger, cast.assessor, cast.other_official, cast.administrator):
        as_(client, who)
        for path in (f"/mijn/{initiative.pk}/vraag", f"/dossier/{initiative.pk}/berichten"):
            assert client.get(path).status_code in {403, 404}
        assert answer(client, initiative).status_code in {403, 404}
        assert "Geheim van de tuin" not in client.get(f"/initiatief/{initiative.pk}").content.decode()
    look("founder-waits", TODAY + 30 * ONE)
    assert "Geheim" not in str(Signal.objects.get(check_code="founder-waits").facts)
    assert export(cast.founder)["governance"]["messages_written"][0]["text"] == "Geheim van de tuin"
    assert export(cast.co_carrier)["governance"]["messages_written"] == []


def test_a_message_is_taken_back_before_anybody_got_it(client: Client, cast: Cast, initiative: Initiative) -> None:
    ask(as_(client, cast.founder), initiative)
    message = ThreadMessage.objects.get()
    assert lease_one() is None
    assert (
        "Gaan wij door?" not in as_(client, cast.official).get(f"/dossier/{initiative.pk}/berichten").content.decode()
    )
    assert client.post(f"/berichten/{message.pk}/terug").status_code == 404
    assert as_(client, cast.co_carrier).post(f"/berichten/{message.pk}/terug").status_code == 404

    as_(client, cast.founder)
    assert f"/berichten/{message.pk}/terug" in client.get(f"/mijn/{initiative.pk}").content.decode()
    client.post(f"/berichten/{message.pk}/terug")

    assert not ThreadMessage.objects.exists()
    assert not Message.objects.exists()


@pytest.mark.parametrize("late", ["after ten seconds", "on its way"])
def test_what_was_sent_cannot_be_taken_back(late: str, client: Client, cast: Cast, initiative: Initiative) -> None:
    answer(as_(client, cast.official), initiative)
    if late == "on its way":
        Message.objects.filter(to=cast.founder.email).update(state=MessageState.SENT, sent_at=timezone.now())
    else:
        let_ten_seconds_pass()
    message = ThreadMessage.objects.get()

    page = client.post(f"/berichten/{message.pk}/terug", follow=True).content.decode()

    assert "Er zijn tien seconden voorbij" in page
    assert ThreadMessage.objects.count() == 1
    assert Message.objects.count() == 2


def test_a_message_never_changes(client: Client, cast: Cast, initiative: Initiative) -> None:
    ask(as_(client, cast.founder), initiative)
    with pytest.raises(ProgrammingError), transaction.atomic():
        ThreadMessage.objects.update(text="Iets anders")


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"text": " "}, "Schrijf uw bericht."),
        ({"text": "x" * 2001}, "2000"),
        ({"text": "Wanneer?", "answer_by": "2020-01-01"}, "vanaf vandaag"),
    ],
)
def test_what_cannot_be_sent_is_told(
    fields: dict[str, str], sentence: str, client: Client, cast: Cast, initiative: Initiative
) -> None:
    page = as_(client, cast.official).post(f"/dossier/{initiative.pk}/berichten", fields)
    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert not ThreadMessage.objects.exists()


def test_nobody_answers_themselves_and_nobody_writes_to_nobody(client: Client, cast: Cast) -> None:
    alone = make_initiative(area=cast.area)
    refused = answer(as_(client, cast.official), alone)
    assert refused.status_code == 422
    assert "Niemand met een account draagt dit initiatief" in refused.content.decode()
    make_carrier(alone, cast.official)
    assert "Een collega antwoordt" in client.get(f"/dossier/{alone.pk}/berichten").content.decode()
    assert answer(client, alone).status_code == 403


def test_a_founder_who_gets_no_answer_in_time_is_a_signal_that_an_answer_ends(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    ask(as_(client, cast.founder), initiative)
    (message,) = ThreadMessage.objects.all()
    due = message.answer_due_on
    assert due is not None
    assert not found("founder-waits", due)
    (signal,) = look("founder-waits", due + ONE)
    assert signal.subject_key == str(message.pk)
    assert [one.stage for one in look("founder-waits", due + 29 * ONE)] == [2]
    file = as_(client, cast.official).get(f"/dossier/{initiative.pk}").content.decode()
    assert f"/dossier/{initiative.pk}/berichten#answer" in file
    assert "wacht" in file

    answer(client, initiative)

    assert not found("founder-waits", due + 40 * ONE)


def test_the_thread_costs_the_same_however_long_it_is(
    client: Client, cast: Cast, initiative: Initiative, django_assert_max_num_queries: Any
) -> None:
    for number in range(30):
        initiative.thread.create(text=f"Bericht {number}.", is_from_city=bool(number % 2), answer_due_on=TODAY)
    let_ten_seconds_pass()
    as_(client, cast.official)

    with django_assert_max_num_queries(16):
        page = client.get(f"/dossier/{initiative.pk}/berichten").content.decode()
    assert "Bericht 29." in page
    assert "Bericht 2." not in page
    assert "Volgende pagina" in page


def test_a_signal_about_a_challenge_still_leads_to_its_answer(cast: Cast, client: Client) -> None:
    one = make_signal(
        initiative=make_initiative(area=cast.area), check_code="founder-waits",
        facts={"challenge": "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90", "title": "Het groen", "asked_on": "2026-01-01",
               "due_on": "2026-02-01"},
    )  # fmt: skip
    page = as_(client, cast.official).get(f"/signalen/{one.pk}").content.decode()
    assert "op “Het groen”" in page


def wait(initiative: Initiative, text: str, due: int, *, is_from_city: bool = False) -> ThreadMessage:
    """Write a message that is sent; the answer to one of carriers is due in so many days."""
    due_on = None if is_from_city else TODAY + due * ONE
    made: ThreadMessage = initiative.thread.create(text=text, is_from_city=is_from_city, answer_due_on=due_on)
    let_ten_seconds_pass()
    return made


def texts_in_order(page: str, *texts: str) -> list[str]:
    body = page.partition("<h1")[2]
    return sorted((one for one in texts if one in body), key=body.index)


def test_messages_that_wait_stand_on_the_page_of_today_the_longest_overdue_first(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    late, coming, answered = (make_initiative(area=cast.area, name=name) for name in ("Straat", "Leeszaal", "Plein"))
    wait(initiative, "Gaan wij door?", 0)
    wait(late, "Mag de straat dicht?", -40)
    wait(late, "Nog steeds?", 2)
    wait(coming, "Wie helpt?", 3)
    wait(answered, "Al gehoord?", -3)
    wait(answered, "Ja.", 0, is_from_city=True)
    wait(make_initiative(area=cast.elsewhere, name="Elders"), "Hallo?", -3)
    # The check finds the same late one here, and the page tells it once.
    found_late = {one.subject_key for one in look("founder-waits", TODAY) if one.initiative == late}
    assert found_late == {str(ThreadMessage.objects.get(text="Mag de straat dicht?").pk)}
    texts = ("Wie helpt?", "Nog steeds?", "Gaan wij door?", "Al gehoord?", "Hallo?", "Mag de straat dicht?")
    waiting = ["Mag de straat dicht?", "Gaan wij door?", "Wie helpt?"]

    page = as_(client, cast.official).get("/vandaag").content.decode()

    assert texts_in_order(page, *texts) == waiting[:2]
    assert "2 dingen vragen vandaag iets" in page
    assert re.search(r'href="/berichten">Berichten[^<]*: bekijk alle 3<', page)
    assert page.count(f'href="/dossier/{late.pk}/berichten#answer"') == 1
    # Told once: what a row leads to does not stand beside the rows as well.
    assert not re.search(r'href="/berichten">[^<]*</a></dt>', page)
    assert texts_in_order(client.get("/berichten").content.decode(), *texts) == waiting


def test_what_can_still_be_taken_back_and_what_is_ones_own_waits_for_nobody(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    own = make_initiative(area=cast.area, name="Van mijzelf")
    make_carrier(own, cast.official)
    wait(own, "Aan mijzelf?", -1)
    ask(as_(client, cast.founder), initiative)
    as_(client, cast.official)

    for path in ("/vandaag", "/berichten"):
        page = client.get(path).content.decode()
        assert "Gaan wij door?" not in page
        assert "Aan mijzelf?" not in page
    assert "Niemand wacht op een antwoord." in page


def test_the_list_of_messages_that_wait_costs_the_same_however_long_it_is(
    client: Client, cast: Cast, initiative: Initiative, django_assert_max_num_queries: Any
) -> None:
    as_(client, cast.official)
    for number in range(30):
        wait(make_initiative(area=cast.area, name=f"Tuin {number}"), f"Vraag {number}.", number - 40)

    with django_assert_max_num_queries(9):
        page = client.get("/berichten").content.decode()
    assert "Vraag 0." in page
    assert "Vraag 29." not in page
    assert "Volgende pagina" in page


@pytest.mark.parametrize("person", ["founder", "stranger", "assessor", "administrator"])
def test_only_who_handles_initiatives_reads_which_messages_wait(person: str, client: Client, cast: Cast) -> None:
    assert as_(client, getattr(cast, person)).get("/berichten").status_code == 403
