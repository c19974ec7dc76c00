# SPDX-License-Identifier: EUPL-1.2
"""What partners in a chain would do: noted, called to account for, answered and counted."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from accounts.models import User
from governance.models import DeedCase, PartnerCall, PartnerPromise, Signal
from governance.parties.merging.actions import merge_parties
from initiatives.carriers.tokens import new_token
from initiatives.models import Initiative, Party
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_engagement, make_partner_call, make_partner_promise, make_party
from tests.governance.continuity.checks.run_one_check import found, look

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
ONE = timedelta(days=1)


@pytest.fixture
def initiative(cast: Cast) -> Initiative:
    one = make_initiative(area=cast.area, name="Buurttuin")
    make_carrier(one, cast.founder)
    return one


@pytest.fixture
def party(initiative: Initiative) -> Party:
    party = make_party(name="Havensteder", sphere="market")
    make_engagement(initiative=initiative, party=party, role="host")
    return party


@pytest.fixture
def promise(initiative: Initiative, party: Party) -> PartnerPromise:
    return make_partner_promise(initiative=initiative, party=party)


def test_an_official_notes_what_a_partner_would_do_and_both_sides_read_it(
    client: Client, cast: Cast, initiative: Initiative, party: Party
) -> None:
    client.force_login(cast.official)
    sent = {"party": str(party.pk), "basis": "promised", "text": "Het hek herstellen", "due_on": TODAY.isoformat()}

    for _twice in range(2):
        page = client.post(f"/dossier/{initiative.pk}/toezeggingen/nieuw", sent, follow=True)
        assert page.status_code == 200

    assert PartnerPromise.objects.count() == 1
    assert "Het hek herstellen" in page.content.decode()
    client.force_login(cast.founder)
    text = client.get(f"/mijn/{initiative.pk}/keten").content.decode()
    assert "Het hek herstellen" in text
    assert "1 toegezegd" in text


def test_noting_what_stands_there_twice_adds_nothing(
    client: Client, cast: Cast, initiative: Initiative, party: Party
) -> None:
    for _twice in range(2):
        make_partner_promise(initiative=initiative, party=party, text="Het hek", due_on=TODAY)
    client.force_login(cast.official)
    sent = {"party": str(party.pk), "basis": "promised", "text": "Het hek", "due_on": TODAY.isoformat()}

    assert client.post(f"/dossier/{initiative.pk}/toezeggingen/nieuw", sent).status_code == 302

    assert PartnerPromise.objects.count() == 2


def test_only_a_party_of_the_chain_can_promise(
    client: Client, cast: Cast, initiative: Initiative, party: Party
) -> None:
    client.force_login(cast.official)
    sent = {"party": str(make_party().pk), "basis": "task", "text": "Iets", "due_on": TODAY.isoformat()}

    assert client.post(f"/dossier/{initiative.pk}/toezeggingen/nieuw", sent).status_code == 422
    assert not PartnerPromise.objects.exists()
    assert party


def call(client: Client, promise: PartnerPromise, place: str = "dossier", days: int = 14) -> int:
    sent = {"text": "Wanneer komt het?", "answer_by": (TODAY + days * ONE).isoformat()}
    path = f"/{place}/{promise.initiative_id}/toezeggingen/{promise.pk}/aanspreken"
    return client.post(path, sent).status_code


def link_in_mail() -> str:
    body = Message.objects.get(kind="partner-called").body
    found_link = re.search(r"https?://[^/]+(/\S+)", body)
    assert found_link
    return found_link[1]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ({"answer": "kept", "closed_on": (TODAY - ONE).isoformat()}, "kept"),
        ({"answer": "not_kept", "note": "Er is geen geld"}, "not_kept"),
    ],
)
def test_a_contact_without_an_account_answers_through_the_link_of_the_mail(
    client: Client, cast: Cast, promise: PartnerPromise, answer: dict[str, str], outcome: str
) -> None:
    promise.party.contacts.create(name="Petra", email="petra@example.org")
    client.force_login(cast.founder)
    assert call(client, promise, "mijn") == 302
    client.logout()
    path = link_in_mail()

    assert "Wanneer komt het?" in client.get(path).content.decode()
    assert client.post(path, answer).status_code == 302
    assert client.post(path, answer).status_code == 410

    promise.refresh_from_db()
    assert (promise.outcome, promise.said_by_party) == (outcome, True)
    assert Message.objects.filter(to=cast.founder.email, kind="partner-answered").exists()
    client.force_login(cast.founder)
    text = client.get(f"/mijn/{promise.initiative_id}/keten").content.decode()
    assert "De partij zegt het zelf." in text
    assert answer.get("note", "") in text


def test_who_speaks_for_the_party_answers_signed_in_and_names_a_new_day(
    client: Client, cast: Cast, promise: PartnerPromise
) -> None:
    promise.party.representatives.create(user=cast.stranger, linked_by=cast.official)
    client.force_login(cast.official)
    assert call(client, promise) == 302
    [asked] = PartnerCall.objects.all()
    path = f"/aangesproken/{asked.pk}/antwoord"
    client.force_login(cast.stranger)
    assert path in client.get("/mijn").content.decode()
    day = TODAY + 30 * ONE

    assert client.post(path, {"answer": "new_day", "new_day": TODAY.isoformat(), "note": "x"}).status_code == 422
    assert client.post(path, {"answer": "new_day", "new_day": day.isoformat()}).status_code == 422
    assert client.post(path, {"answer": "new_day", "new_day": day.isoformat(), "note": "Levertijd"}).status_code == 302

    promise.refresh_from_db()
    assert (promise.outcome, promise.moved_to) == ("", day)
    assert not found("promise-overdue", TODAY)
    asked.refresh_from_db()
    assert (asked.answered_by, asked.answered_on) == (cast.stranger, TODAY)


def test_who_carries_the_initiative_that_the_party_is_answers_for_it(
    client: Client, cast: Cast, promise: PartnerPromise
) -> None:
    other = make_initiative(name="Repaircafé")
    make_carrier(other, cast.stranger)
    Party.objects.filter(pk=promise.party_id).update(initiative=other)
    client.force_login(cast.official)
    assert call(client, promise) == 302
    [asked] = PartnerCall.objects.all()
    client.force_login(cast.stranger)

    assert client.post(f"/aangesproken/{asked.pk}/antwoord", {"answer": "kept"}).status_code == 302

    promise.refresh_from_db()
    assert (promise.outcome, promise.closed_on) == ("kept", TODAY)


def test_a_party_is_not_called_before_its_day_nor_twice_at_once_nor_without_an_address(
    client: Client, cast: Cast, promise: PartnerPromise
) -> None:
    client.force_login(cast.official)
    assert call(client, promise) == 422
    promise.party.contacts.create(name="Petra", email="petra@example.org")
    PartnerPromise.objects.filter(pk=promise.pk).update(due_on=TODAY + ONE)
    assert call(client, promise) == 422
    PartnerPromise.objects.filter(pk=promise.pk).update(due_on=TODAY)
    assert call(client, promise) == 302
    assert call(client, promise) == 422
    assert PartnerCall.objects.count() == 1


def test_a_call_nobody_answered_stands_on_today_and_can_be_made_again(
    client: Client, cast: Cast, promise: PartnerPromise
) -> None:
    promise.party.contacts.create(name="Petra", email="petra@example.org")
    late = make_partner_call(promise, asked_on=TODAY - 9 * ONE, answer_due_on=TODAY - ONE)
    client.force_login(cast.official)
    text = client.get("/vandaag").content.decode()
    assert "Havensteder is aangesproken en heeft niet geantwoord" in text
    client.force_login(cast.other_official)
    assert "Havensteder" not in client.get("/vandaag").content.decode()
    client.force_login(cast.official)

    assert call(client, promise) == 302

    late.refresh_from_db()
    assert late.answer == "none"
    assert "Havensteder is aangesproken" not in client.get("/vandaag").content.decode()


def test_the_link_of_an_earlier_mail_leads_to_the_call_that_waits(
    client: Client, cast: Cast, promise: PartnerPromise
) -> None:
    promise.party.representatives.create(user=cast.stranger, linked_by=cast.official)
    earlier, later = make_partner_call(promise, answer="none"), make_partner_call(promise)
    client.force_login(cast.stranger)

    assert client.get(f"/aangesproken/{earlier.pk}/antwoord")["Location"] == f"/aangesproken/{later.pk}/antwoord"


def test_the_mail_says_until_when_its_link_works(client: Client, cast: Cast, promise: PartnerPromise) -> None:
    promise.party.contacts.create(name="Hans", email="hans@example.org")
    client.force_login(cast.official)

    assert call(client, promise) == 302

    assert date_format(TODAY + 44 * ONE, "j F Y") in Message.objects.get(kind="partner-called").body


@pytest.mark.parametrize(("days", "status"), [(30, 200), (31, 410)])
def test_the_link_of_a_mail_works_a_month_after_the_day_for_an_answer(
    client: Client, promise: PartnerPromise, days: int, status: int
) -> None:
    token, token_hash = new_token()
    contact = promise.party.contacts.create(name="Hans", email="hans@example.org")
    asked, due = TODAY - 60 * ONE, TODAY - days * ONE
    make_partner_call(promise, asked_on=asked, answer_due_on=due, token_hash=token_hash, contact=contact)

    assert client.get(reverse("governance:called", args=[token])).status_code == status


def test_what_the_party_said_is_corrected_by_who_handles_it_and_its_own_words_stay(
    client: Client, cast: Cast, promise: PartnerPromise
) -> None:
    make_partner_call(promise, answer="kept", answered_on=TODAY, answer_text="Staat er weer")
    client.force_login(cast.official)
    path = f"/dossier/{promise.initiative_id}/toezeggingen/{promise.pk}/afloop"

    assert client.post(path, {"outcome": "not_kept", "version": 1}).status_code == 422
    assert client.post(path, {"outcome": "not_kept", "note": "Het hek ligt er nog", "version": 1}).status_code == 302

    promise.refresh_from_db()
    assert (promise.outcome, promise.said_by_party) == ("not_kept", False)
    text = client.get(f"/dossier/{promise.initiative_id}/keten").content.decode()
    assert "Staat er weer" in text
    assert "Het hek ligt er nog" in text


def test_what_became_of_it_is_not_written_over_what_somebody_said_meanwhile(
    client: Client, cast: Cast, promise: PartnerPromise
) -> None:
    client.force_login(cast.official)
    path = f"/dossier/{promise.initiative_id}/toezeggingen/{promise.pk}/afloop"
    seen = {"version": promise.version}

    assert client.post(path, {**seen, "outcome": "kept"}).status_code == 302
    assert client.post(path, {**seen, "outcome": "kept"}).status_code == 302
    assert client.post(path, {**seen, "outcome": "not_kept", "note": "Het hek ligt er nog"}).status_code == 409

    promise.refresh_from_db()
    assert (promise.outcome, promise.note) == ("kept", "")


def test_changing_what_somebody_else_changed_shows_both(client: Client, cast: Cast, promise: PartnerPromise) -> None:
    client.force_login(cast.official)
    path = f"/dossier/{promise.initiative_id}/toezeggingen/{promise.pk}"
    sent = {"basis": "task", "text": "Het hek verven", "due_on": TODAY.isoformat(), "version": 1}

    assert client.post(path, sent).status_code == 302
    assert client.post(path, {**sent, "text": "Het hek weghalen"}).status_code == 409

    promise.refresh_from_db()
    assert promise.text == "Het hek verven"


def test_what_a_partner_did_not_do_in_time_is_a_signal_whose_act_calls_it(
    client: Client, cast: Cast, promise: PartnerPromise
) -> None:
    [signal] = look("promise-overdue", TODAY)
    client.force_login(cast.official)

    text = client.get(f"/signalen/{signal.pk}").content.decode()

    assert "Havensteder" in text
    assert f"/toezeggingen/{promise.pk}/aanspreken" in text
    client.post(f"/dossier/{promise.initiative_id}/toezeggingen/{promise.pk}/afloop", {"outcome": "kept", "version": 1})
    look("promise-overdue", TODAY)
    assert not Signal.objects.open().filter(pk=signal.pk).exists()


def test_it_counts_with_the_deeds_of_the_party_by_the_day_first_agreed(promise: PartnerPromise) -> None:
    PartnerPromise.objects.filter(pk=promise.pk).update(
        moved_to=TODAY + 9 * ONE, outcome="kept", closed_on=TODAY, said_by_party=True
    )
    make_partner_call(promise, answer="new_day", new_day=TODAY + 9 * ONE, answered_on=TODAY)

    cases = set(DeedCase.objects.filter(party=promise.party).values_list("deed", "kept"))

    assert cases == {("promise-kept", False), ("answered-in-time", True)}


def test_merging_two_parties_takes_their_promises_along(cast: Cast, promise: PartnerPromise) -> None:
    keep = make_party(name="Havensteder BV")
    merge_parties(keep=keep, other=promise.party, versions=(keep.version, promise.party.version), by=cast.coordinator)

    promise.refresh_from_db()
    assert promise.party == keep


def test_the_mail_goes_out_once_and_names_who_asks(client: Client, cast: Cast, promise: PartnerPromise) -> None:
    promise.party.contacts.create(name="Petra", email="petra@example.org")
    client.force_login(cast.official)
    call(client, promise)

    [sent] = Message.objects.filter(kind="partner-called")
    assert sent.to == "petra@example.org"
    assert "Het hek herstellen" in sent.body
    assert str(cast.official) in sent.body
    assert mail.outbox == []


def test_the_mail_tells_no_address_of_who_asks_without_a_name(
    client: Client, cast: Cast, promise: PartnerPromise
) -> None:
    promise.party.contacts.create(name="Petra", email="petra@example.org")
    User.objects.filter(pk=cast.founder.pk).update(name="")
    client.force_login(cast.founder)
    assert call(client, promise, "mijn") == 302

    [sent] = Message.objects.filter(kind="partner-called")
    assert cast.founder.email not in sent.body
    assert "Buurttuin vraagt:" in sent.body
