# SPDX-License-Identifier: EUPL-1.2
"""Joining in and helping: it reaches the founder once the mailbox is known to be theirs, and not before."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts import personal_data
from accounts.models import User
from initiatives.lifecycle import Status
from initiatives.models import Initiative, OpportunityHelp, UnconfirmedHelp
from initiatives.opportunities.lifecycle import OpportunityState
from initiatives.tasks import forget_unconfirmed_help
from mail.models import Message
from tests.factories import make_carrier, make_initiative, make_need, make_user
from tests.factories.initiatives import make_opportunity

pytestmark = pytest.mark.django_db
OFFER = {"name": "Mo de Boer", "email": "mo@example.org", "text": "Ik kan op zaterdag timmeren."}
visitors = iter(f"2001:dbc:{number:x}::1" for number in range(1, 60_000))


def offer(client: Client, address: str, **changes: Any) -> str:
    response = client.post(f"/en/{address}", {**OFFER, **changes}, follow=True, REMOTE_ADDR=next(visitors))
    return response.content.decode()


def confirm_link() -> str:
    mail = Message.objects.filter(kind="help-confirm").latest("created_at")
    found = re.search(r"http\S+(/en/meedoen/bevestig/\S+)", mail.body)
    assert found
    return found[1]


def carried() -> Initiative:
    initiative = make_initiative(name="Tuin")
    make_carrier(initiative, make_user(email="fenna@example.org", language="nl"))
    make_carrier(initiative, make_user(email="cas@example.org", language="en"))
    return initiative


def passed_on() -> dict[str, Message]:
    return {mail.to: mail for mail in Message.objects.filter(kind="join-in")}


def test_help_with_a_need_reaches_every_carrier_after_the_button_in_the_mail_and_not_before(client: Client) -> None:
    initiative = carried()
    need = make_need(initiative, text="Twee mensen voor de kas")
    answer = offer(client, f"initiatief/{initiative.pk}/meedoen?vraag={need.pk}")
    mail = Message.objects.get()

    seen = client.get(confirm_link()).content.decode()
    before = passed_on()
    done = client.post(confirm_link(), follow=True).content.decode()

    assert "Look in your mail" in answer
    # Somebody may have typed the address of another: the mail says nothing of what they typed.
    assert not any(word in mail.subject + mail.body + mail.html for word in ("Mo de Boer", "timmeren", "Tuin"))
    assert "Ik kan op zaterdag timmeren." in seen
    assert before == {}
    sent = passed_on()
    assert sent["fenna@example.org"].subject == "Mo de Boer wil meedoen met Tuin"
    assert sent["cas@example.org"].subject == "Mo de Boer wants to join in with Tuin"
    assert {each.reply_to for each in sent.values()} == {"mo@example.org"}
    assert all("Twee mensen voor de kas" in each.body and OFFER["text"] in each.body for each in sent.values())
    assert "on its way to Tuin" in done
    assert "example.org" not in done
    # What was only needed to confirm is gone.
    assert not UnconfirmedHelp.objects.exists()
    assert not Message.objects.filter(kind="help-confirm").exists()


def test_who_has_an_account_joins_in_at_once(client: Client) -> None:
    initiative = carried()
    client.force_login(make_user(email="sam@example.org", name="Sam"))

    offer(client, f"initiatief/{initiative.pk}/meedoen", name="Sam", email="other@example.org")

    assert {each.reply_to for each in passed_on().values()} == {"sam@example.org"}
    assert len(passed_on()) == 2
    assert not UnconfirmedHelp.objects.exists()


def test_help_with_an_opportunity_without_an_account_shows_to_who_keeps_it(client: Client) -> None:
    initiative = carried()
    one = make_opportunity(state=OpportunityState.PICKED_UP, picked_up_by=initiative, picked_up_on=timezone.localdate())
    offer(client, f"kansen/{one.pk}/meehelpen")
    nobody_yet = OpportunityHelp.objects.exists(), User.objects.filter(email="mo@example.org").exists()

    client.post(confirm_link())

    assert nobody_yet == (False, False)
    helped = OpportunityHelp.objects.get()
    assert (helped.opportunity, helped.user.email, helped.text) == (one, "mo@example.org", OFFER["text"])
    assert not helped.user.roles
    assert {mail.to for mail in Message.objects.filter(kind="opportunity-help")} == {
        "fenna@example.org", "cas@example.org"
    }  # fmt: skip


def test_a_link_works_once_and_for_a_week(client: Client) -> None:
    initiative = carried()
    offer(client, f"initiatief/{initiative.pk}/meedoen")
    link = confirm_link()
    client.post(link)
    again = client.post(link)
    offer(client, f"initiatief/{initiative.pk}/meedoen", email="late@example.org")
    late = confirm_link()
    UnconfirmedHelp.objects.update(created_at=timezone.now() - timedelta(days=8))

    too_late = client.post(late)
    forgotten = forget_unconfirmed_help()

    assert (again.status_code, too_late.status_code, forgotten) == (410, 410, 1)
    assert len(passed_on()) == 2
    assert not UnconfirmedHelp.objects.exists()
    assert not Message.objects.filter(to="late@example.org").exists()


def test_the_answer_is_the_same_for_every_address_and_no_mailbox_is_flooded(client: Client) -> None:
    initiative = carried()
    make_user(email="known@example.org")
    mailboxes = ["known@example.org", "new@example.org", *["full@example.org"] * 7]

    pages = {offer(Client(), f"initiatief/{initiative.pk}/meedoen", email=email) for email in mailboxes}

    assert len(pages) == 1
    assert Message.objects.filter(to="full@example.org").count() == 5


def test_a_need_that_was_met_meanwhile_is_not_helped_with(client: Client) -> None:
    initiative = carried()
    need = make_need(initiative)
    offer(client, f"initiatief/{initiative.pk}/meedoen?vraag={need.pk}")
    need.closed_on = timezone.localdate()
    need.save(update_fields=["closed_on"])

    page = client.post(confirm_link())

    assert page.status_code == 422
    assert "They do not look for this any more" in page.content.decode()
    assert passed_on() == {}


def test_what_is_not_public_cannot_be_joined_and_what_nobody_carries_says_so(client: Client) -> None:
    hidden, alone = make_initiative(status=Status.SUBMITTED), make_initiative()

    missing = client.post(f"/en/initiatief/{hidden.pk}/meedoen", OFFER, REMOTE_ADDR=next(visitors))
    page = offer(client, f"initiatief/{alone.pk}/meedoen")

    assert missing.status_code == 404
    assert "Nobody of this initiative can be reached" in page
    assert not Message.objects.exists()


def test_a_need_of_another_initiative_is_not_told_to_this_one(client: Client) -> None:
    initiative, need = carried(), make_need(make_initiative(name="Elders"), text="Een geheim")

    page = client.get(f"/en/initiatief/{initiative.pk}/meedoen?vraag={need.pk}").content.decode()

    assert "Een geheim" not in page


def test_the_public_page_leads_to_the_form_for_each_need(client: Client) -> None:
    initiative = carried()
    need = make_need(initiative, text="Twee mensen voor de kas")

    page = client.get(f"/en/initiatief/{initiative.pk}").content.decode()
    listed = client.get("/en/vraag-en-aanbod").content.decode()

    assert f"/en/initiatief/{initiative.pk}/meedoen?vraag={need.pk}" in page
    assert f"/en/initiatief/{initiative.pk}/meedoen?vraag={need.pk}" in listed


def test_an_erased_person_leaves_no_offer_behind(client: Client) -> None:
    initiative = carried()
    offer(client, f"initiatief/{initiative.pk}/meedoen")
    person = make_user(email="mo@example.org")

    kept = personal_data.export(person)["initiatives"]["help_to_confirm"]
    personal_data.erase_parts(person)

    assert kept == [OFFER["text"]]
    assert not UnconfirmedHelp.objects.exists()
