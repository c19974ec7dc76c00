# SPDX-License-Identifier: EUPL-1.2
"""Signing in by e-mail code: who gets in, and what nobody can find out."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from mail.models import Message
from tests.factories import make_user
from tests.signing_in import code_for

pytestmark = pytest.mark.django_db

LOGIN, CODE = reverse("account_login"), reverse("account_confirm_login_code")


def ask(client: Client, email: str, **more: str) -> Any:
    return client.post(LOGIN, {"email": email, **more})


def is_in(client: Client, person: User) -> bool:
    return client.session.get("_auth_user_id") == str(person.pk)


def test_a_founder_signs_in_with_the_code_from_the_mail(client: Client) -> None:
    person = make_user(email="fenna@example.org")

    asked = ask(client, "Fenna@Example.org")
    assert (asked.status_code, asked["Location"]) == (302, CODE)
    assert "fenna@example.org" in client.get(CODE).content.decode().lower()
    answer = client.post(CODE, {"code": code_for("fenna@example.org").lower().replace("-", "")})

    assert answer.status_code == 302
    assert is_in(client, person)


def test_the_mail_goes_through_the_outbox_in_the_language_of_the_page(client: Client) -> None:
    make_user(email="fenna@example.org")
    client.post(f"/en{LOGIN}", {"email": "fenna@example.org"})

    message = Message.objects.get(to="fenna@example.org")
    assert (message.kind, message.language) == ("sign-in-code", "en")
    assert code_for("fenna@example.org") in message.body


def test_an_unknown_address_gets_the_same_answers_and_a_mail_that_says_how_to_register(client: Client) -> None:
    make_user(email="known@example.org")
    answers = {}
    for email in ("known@example.org", "unknown@example.org"):
        visitor = Client()
        asked = ask(visitor, email)
        wrong = visitor.post(CODE, {"code": "BCD-FGH"})
        resent = visitor.post(CODE, {"action": "resend"})
        page = visitor.get(CODE)
        answers[email] = [
            asked.status_code,
            asked["Location"],
            *(part.status_code for part in (wrong, resent, page)),
            *(re.sub(r'value="\w{64}"', "", part.content.decode()).replace(email, "X") for part in (wrong, page)),
        ]

    assert answers["known@example.org"] == answers["unknown@example.org"]
    assert Message.objects.filter(to="unknown@example.org").first().kind == "sign-in-unknown"  # type: ignore[union-attr]


def test_a_known_and_an_unknown_address_cost_the_same_statements() -> None:
    make_user(email="known@example.org")
    counts = []
    ask(Client(), "warm@example.org")
    for email in ("known@example.org", "unknown@example.org"):
        with CaptureQueriesContext(connection) as queries:
            ask(Client(), email)
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("state", ["deactivated", "demo person"])
def test_somebody_whose_access_is_closed_is_not_told_so_before_the_code(client: Client, state: str) -> None:
    person = make_user(email="gone@example.org", is_active=state != "deactivated", is_demo=state == "demo person")
    asked = ask(client, "gone@example.org")
    assert asked["Location"] == CODE

    if state == "deactivated":
        assert Message.objects.get(to="gone@example.org").kind == "sign-in-unknown"
    else:
        answer = client.post(CODE, {"code": code_for("gone@example.org")})
        assert answer["Location"] == reverse("account_inactive")
    assert not is_in(client, person)


def test_a_code_works_in_the_window_that_asked_for_it_only(client: Client) -> None:
    person = make_user(email="fenna@example.org")
    ask(Client(), "fenna@example.org")
    code = code_for("fenna@example.org")
    elsewhere = Client()
    ask(elsewhere, "fenna@example.org")

    elsewhere.post(CODE, {"code": code})
    assert not is_in(elsewhere, person)


def test_a_code_works_for_fifteen_minutes(client: Client) -> None:
    person = make_user(email="fenna@example.org")
    ask(client, "fenna@example.org")
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        client.post(CODE, {"code": code_for("fenna@example.org")})
    assert not is_in(client, person)


def test_the_session_key_changes_at_sign_in(client: Client) -> None:
    make_user(email="fenna@example.org")
    ask(client, "fenna@example.org")
    before = client.session.session_key
    client.post(CODE, {"code": code_for("fenna@example.org")})
    assert client.session.session_key != before

    planted = Client()
    planted.cookies["sessionid"] = before or ""
    assert "_auth_user_id" not in planted.session


@pytest.mark.parametrize(
    ("wanted", "reached"),
    [
        ("/account/gegevens", "/account/gegevens"),
        ("https://evil.example/", reverse("accounts:home")),
        ("//evil.example", reverse("accounts:home")),
        ("https:evil.example", reverse("accounts:home")),
        ("javascript:alert(1)", reverse("accounts:home")),
        ("/\\evil.example", reverse("accounts:home")),
        ("http://[::1", reverse("accounts:home")),
    ],
)
def test_only_pages_of_ours_are_gone_back_to(client: Client, wanted: str, reached: str) -> None:
    make_user(email="fenna@example.org")
    ask(client, "fenna@example.org", next=wanted)
    answer = client.post(CODE, {"code": code_for("fenna@example.org"), "next": wanted})
    assert answer["Location"] == reached


@pytest.mark.parametrize(
    "email", ["a@example.org\nBcc: all@example.org", "a@example.org%0ABcc:x", "zonder-apenstaart", ""]
)
def test_an_address_that_is_none_is_refused_in_words_and_mails_nobody(client: Client, email: str) -> None:
    answer = ask(client, email)
    assert answer.status_code == 200
    assert 'class="mv-errors"' in answer.content.decode()
    assert not Message.objects.exists()


def test_there_is_no_open_sign_up_and_no_page_to_change_an_address(client: Client) -> None:
    assert client.get(reverse("account_signup")).status_code == 302
    assert client.post(reverse("account_signup"), {"email": "new@example.org"}).status_code == 405
    for gone in ("/account/signup/", "/account/email/", "/account/password/reset/", "/account/login/"):
        assert client.get(gone).status_code == 404
    assert not User.objects.exists()
