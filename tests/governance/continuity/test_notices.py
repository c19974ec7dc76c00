# SPDX-License-Identifier: EUPL-1.2
"""Who is told of which signal, once, and the question whether the register is right."""

import re
from datetime import date, datetime, time, timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection, connections, transaction
from django.test import Client
from django.utils import timezone

from accounts.models import User
from accounts.personal_data import export
from governance.continuity.checks.registry import all_checks
from governance.continuity.notices import actions as notices_actions
from governance.continuity.notices.actions import notify_due
from governance.continuity.notices.recipients import due_and_not_notified
from governance.continuity.notices.schedule import notify_if_due
from governance.models import CheckRun, Confirmation, Severity, Signal, Telling
from mail.models import Message
from tests.architecture.html import page_faults
from tests.cast import Cast, make_cast
from tests.factories import make_carrier, make_initiative
from tests.factories.distance import make_distance
from tests.factories.governance import initiative_of, make_signal

TODAY = timezone.localdate


def contact(cast: Cast, **fields: Any) -> Signal:
    """An open signal about an initiative in the official's area, of which carriers hear too."""
    values = {"check_code": "no-contact-person", "facts": {"closed": False, "last_day": None}, **fields}
    if "initiative" not in values:
        values["initiative"] = make_initiative(area=cast.area)
    return make_signal(**values)


def told() -> list[tuple[str, str]]:
    """Who got which letter."""
    names = dict(User.objects.values_list("email", "name"))
    return sorted((names[one.to], one.kind) for one in Message.objects.all())


def test_the_team_of_the_area_gets_one_mail_with_everything_and_nothing_twice(cast: Cast) -> None:
    one, other = contact(cast), contact(cast)

    assert notify_due(TODAY(), with_digests=True) == 1
    assert notify_due(TODAY(), with_digests=True) == 0

    assert told() == [("Ole Official", "signals-digest")]
    body = Message.objects.get().body
    assert initiative_of(one).name in body
    assert initiative_of(other).name in body
    assert Telling.objects.count() == 2


def test_the_contact_person_is_told_instead_of_the_team(cast: Cast) -> None:
    one = contact(cast, check_code="single-carrier", facts={"carriers": 0, "tasks_on_one": False})
    initiative_of(one).contact_people.create(user=cast.coordinator)

    notify_due(TODAY(), with_digests=True)

    assert told() == [("Coco Coordinator", "signals-digest")]


def test_a_contact_person_who_works_elsewhere_now_is_not_told(cast: Cast) -> None:
    one = contact(cast)
    initiative_of(one).contact_people.create(user=cast.other_official)

    notify_due(TODAY(), with_digests=True)

    assert told() == [("Ole Official", "signals-digest")]


def test_where_nobody_works_the_coordinators_are_told(cast: Cast) -> None:
    contact(cast, initiative=make_initiative(area=None))

    notify_due(TODAY(), with_digests=True)

    assert told() == [("Coco Coordinator", "signals-digest")]


def test_who_took_it_up_is_told_too(cast: Cast) -> None:
    contact(cast, assigned_to=cast.coordinator)

    notify_due(TODAY(), with_digests=True)

    assert told() == [("Coco Coordinator", "signals-digest"), ("Ole Official", "signals-digest")]


def test_carriers_are_told_in_their_words_and_language_and_only_of_their_own(cast: Cast) -> None:
    cast.founder.language = "en"
    cast.founder.save()
    own, other = contact(cast), contact(cast)
    make_carrier(initiative_of(own), cast.founder)

    notify_due(TODAY(), with_digests=True)

    mail = Message.objects.get(to=cast.founder.email)
    assert "You have no contact person at the municipality now." in mail.body
    assert "/en/" in mail.body
    assert initiative_of(other).name not in mail.body
    assert "signalen" not in mail.body


@pytest.mark.parametrize(
    "fields",
    [
        {"snoozed_until": TODAY() + timedelta(days=1)},
        {"closed_on": TODAY(), "closed_because": "resolved"},
        {"closed_on": TODAY(), "closed_because": "gone", "is_standing": False},
    ],
)
def test_nobody_is_told_of_what_rests_or_is_closed(fields: dict[str, Any], cast: Cast) -> None:
    contact(cast, **fields)

    assert notify_due(TODAY(), with_digests=True) == 0


def test_a_higher_stage_is_told_again_and_the_same_stage_is_not(cast: Cast) -> None:
    one = contact(cast)
    notify_due(TODAY(), with_digests=True)
    Signal.objects.filter(pk=one.pk).update(stage=2)

    assert notify_due(TODAY() + timedelta(days=1), with_digests=True) == 1
    assert notify_due(TODAY() + timedelta(days=2), with_digests=True) == 0


def test_what_comes_after_the_mail_of_today_waits_for_tomorrow_and_a_missed_day_is_caught_up(cast: Cast) -> None:
    contact(cast)
    notify_due(TODAY(), with_digests=True)
    contact(cast)

    assert notify_due(TODAY(), with_digests=True) == 0
    assert notify_due(TODAY() + timedelta(days=4), with_digests=True) == 1


def test_what_is_critical_is_told_at_once_once_also_to_who_wants_no_digests(cast: Cast) -> None:
    User.objects.filter(pk=cast.official.pk).update(wants_digests=False)
    contact(cast)
    contact(cast, severity=Severity.CRITICAL)

    assert notify_due(TODAY(), with_digests=False) == 1
    assert notify_due(TODAY(), with_digests=True) == 0

    assert told() == [("Ole Official", "signals-urgent")]
    assert Telling.objects.count() == 1


def test_the_mail_is_switched_off_and_on_at_ones_own_account(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    contact(cast)

    client.post("/account/gegevens", {"name": "Ole Official", "language": "nl"})
    assert notify_due(TODAY(), with_digests=True) == 0

    client.post("/account/gegevens", {"name": "Ole Official", "language": "nl", "wants_digests": "on"})
    assert notify_due(TODAY(), with_digests=True) == 1


def test_an_official_gets_what_they_did_for_initiatives(cast: Cast) -> None:
    one = make_initiative(area=cast.area, name="Tuin")
    one.contact_people.create(user=cast.official)
    one.contact_moments.create(way="visit", happened_on=TODAY(), noted_by=cast.official)

    mine = export(cast.official)["governance"]

    assert [row["initiative"] for row in mine["contact_person_of"] + mine["contact_noted"]] == ["Tuin", "Tuin"]
    assert (mine["barriers_raised"], mine["lessons_added"]) == ([], [])


def test_a_person_gets_what_they_were_told_and_it_goes_with_them(client: Client, cast: Cast) -> None:
    one = make_signal(initiative=make_initiative(area=cast.area))
    make_carrier(initiative_of(one), cast.founder)
    notify_due(TODAY(), with_digests=True)

    mine = export(cast.founder)["governance"]
    assert mine["told_of_signals"][0]["initiative"] == initiative_of(one).name
    assert mine["asked_whether_still_right"][0]["answer"] is None

    client.force_login(cast.founder)
    client.post("/account/gegevens/wissen", {"sure": "on"})
    assert not Telling.objects.exclude(user=cast.official).exists()
    assert not Confirmation.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_runs_at_once_write_one_mail() -> None:
    cast = make_cast()
    contact(cast)
    start = Barrier(2)

    def run() -> None:
        try:
            start.wait(10)
            notify_due(TODAY(), with_digests=True)
        finally:
            connections.close_all()

    threads = [Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert Message.objects.count() == 1
    assert Telling.objects.count() == 1


class KilledError(BaseException):
    """The worker died here."""


@pytest.mark.django_db(transaction=True)
def test_killed_between_mail_and_telling_nothing_is_left_and_the_next_run_does_both(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cast = make_cast()
    contact(cast)

    def die(*_args: Any, **_kwargs: Any) -> None:
        raise KilledError

    with monkeypatch.context() as broken:
        broken.setattr(Telling.objects, "bulk_create", die)
        with pytest.raises(KilledError):
            notify_due(TODAY(), with_digests=True)
    assert (Message.objects.count(), Telling.objects.count()) == (0, 0)

    assert notify_due(TODAY(), with_digests=True) == 1
    assert (Message.objects.count(), Telling.objects.count()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_control_without_the_transaction_the_mail_would_be_left_and_come_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = make_cast()
    one = contact(cast, severity=Severity.CRITICAL)
    due = due_and_not_notified(TODAY())

    def die(*_args: Any, **_kwargs: Any) -> None:
        raise KilledError

    with monkeypatch.context() as broken:
        broken.setattr(Telling.objects, "bulk_create", die)
        with pytest.raises(KilledError):
            notices_actions._write(cast.official, due, TODAY(), is_digest=False)
    assert Message.objects.count() == 1

    notify_due(TODAY(), with_digests=False)
    assert Message.objects.filter(body__contains=initiative_of(one).name).count() == 2


@pytest.fixture
def question(cast: Cast) -> str:
    """A carrier was asked; the link of the mail."""
    one = make_signal(initiative=make_initiative(area=cast.area))
    make_carrier(initiative_of(one), cast.founder)
    notify_due(TODAY(), with_digests=True)
    body = Message.objects.get(kind="still-right").body
    found = re.search(r"https?://[^/\s]+(/bevestig/\S+)", body)
    assert found
    return found.group(1)


def test_opening_the_link_changes_nothing_however_often(question: str, client: Client) -> None:
    for address in (question, f"{question}?antwoord=nee", question):
        assert client.get(address).status_code == 200
        assert client.head(address).status_code == 200

    assert Confirmation.objects.get().answered_at is None


def test_the_pages_of_the_question_are_sound(question: str, client: Client) -> None:
    pages = [
        client.get(question),
        client.get(f"{question}?antwoord=nee"),
        client.post(question, {"answer": "no"}),
        client.get(question),
    ]

    assert [page_faults(page.content.decode(), "nl") for page in pages] == [[], [], [], []]


def test_yes_is_news_of_the_initiative_and_closes_the_signal_at_once(
    question: str, client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    initiative = initiative_of(Signal.objects.get())
    old = timezone.now() - timedelta(days=200)
    type(initiative).objects.filter(pk=initiative.pk).update(told_at=old, published_at=old)

    with django_capture_on_commit_callbacks(execute=True):
        page = client.post(question, {"answer": "yes"})

    assert page.status_code == 200
    initiative.refresh_from_db()
    assert initiative.told_at is not None
    assert initiative.told_at.date() == timezone.now().date()
    assert Signal.objects.get().closed_because == "gone"
    assert [step.note for step in Signal.objects.get().steps.filter(kind="answered")] == ["yes"]


def test_no_leaves_a_step_for_the_official_and_leads_on(question: str, client: Client, cast: Cast) -> None:
    page = client.post(question, {"answer": "no"}).content.decode()

    assert "/geschiedenis" not in page
    assert f"/mijn/{initiative_of(Signal.objects.get()).pk}" in page
    assert Signal.objects.get().closed_on is None
    client.force_login(cast.official)
    assert "Nee, het klopt niet meer" in client.get(f"/signalen/{Signal.objects.get().pk}").content.decode()


def test_the_link_works_once(question: str, client: Client) -> None:
    client.post(question, {"answer": "no"})

    page = client.post(question, {"answer": "yes"})

    assert "U hebt al geantwoord" in page.content.decode()
    assert Confirmation.objects.get().is_right is False


@pytest.mark.parametrize("spoil", ["expired", "stopped", "unknown"])
def test_a_link_that_does_not_work_says_why(spoil: str, question: str, client: Client, cast: Cast) -> None:
    if spoil == "expired":
        Confirmation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    if spoil == "stopped":
        initiative_of(Signal.objects.get()).carriers.update(started_on=date(2020, 1, 1), ended_on=date(2026, 1, 1))
    address = "/bevestig/geen-link" if spoil == "unknown" else question

    for answer in (client.get(address), client.post(address, {"answer": "yes"})):
        assert answer.status_code == 410
        assert "Deze link werkt niet meer" in answer.content.decode()
    assert Confirmation.objects.get().answered_at is None


def test_everybody_is_found_in_one_statement(cast: Cast, django_assert_num_queries: Any) -> None:
    for _number in range(5):
        contact(cast)
    with django_assert_num_queries(1):
        due_and_not_notified(TODAY())


def test_one_person_who_cannot_be_written_to_stops_no_other(cast: Cast) -> None:
    User.objects.filter(pk=cast.official.pk).update(email="geen adres")
    one = contact(cast)
    initiative_of(one).contact_people.create(user=cast.coordinator)
    contact(cast)

    with transaction.atomic():
        assert notify_due(TODAY(), with_digests=True) == 1
    assert connection.is_usable()
    assert told() == [("Coco Coordinator", "signals-digest")]


@pytest.mark.parametrize(
    ("at", "checks_ran", "kinds"),
    [
        (time(5, 59), True, []),
        (time(6, 0), False, []),
        (time(6, 0), True, ["signals-digest"]),
        (time(12, 0), False, ["signals-digest"]),
    ],
)
def test_the_daily_mail_waits_for_the_checks_of_the_morning(
    at: time, checks_ran: bool, kinds: list[str], cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact(cast)
    if checks_ran:
        for check in all_checks():
            CheckRun.objects.create(check_code=check.code, day=TODAY(), state="finished", finished_at=timezone.now())
    now = timezone.make_aware(datetime.combine(TODAY(), at))
    monkeypatch.setattr(timezone, "localtime", lambda *_moment: now)

    notify_if_due()

    assert [kind for _name, kind in told()] == kinds


def test_where_distance_was_chosen_carriers_hear_only_what_is_owed_and_officials_all(cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    make_carrier(one, cast.founder)
    ends = {"title": "Subsidie", "last_day": TODAY().isoformat(), "kind": "subsidy", "days": 30, "ended": False}
    due = {
        "title": "Subsidie",
        "last_day": TODAY().isoformat(),
        "due_on": TODAY().isoformat(),
        "arrangement": str(one.pk),
    }
    alone = {"closed": False, "last_day": None}
    for code, facts in (("expiry", ends), ("determination-due", due), ("no-contact-person", alone)):
        make_signal(initiative=one, check_code=code, facts=facts)

    def heard_by(person: User) -> set[str]:
        rows = due_and_not_notified(TODAY(), only=person.pk)
        return set(Signal.objects.filter(pk__in=[row.signal for row in rows]).values_list("check_code", flat=True))

    everything = {"expiry", "determination-due", "no-contact-person"}
    assert heard_by(cast.founder) == everything
    kept = make_distance(initiative=one)
    # What the law asks, and that money or a place ends.
    assert heard_by(cast.founder) == {"expiry", "determination-due"}
    assert heard_by(cast.official) == everything
    kept.ended_on = TODAY()
    kept.save()
    assert heard_by(cast.founder) == everything
