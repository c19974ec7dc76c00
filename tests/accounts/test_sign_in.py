# SPDX-License-Identifier: EUPL-1.2
"""Signing in by e-mail code."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from mail.models import Message
from tests.factories import make_user

pytestmark = pytest.mark.django_db

LOGIN, CODE = reverse("account_login"), reverse("account_confirm_login_code")


def code_for(email: str) -> str:
    body = Message.objects.filter(to=email, kind="sign-in-code").latest("created_at").body
    found = re.search(r"[BCDFGHJKLMNPQRSTVWXZ]{3}-[BCDFGHJKLMNPQRSTVWXZ]{3}", body)
    assert found
    return found.group()


def test_a_founder_signs_in_with_the_code_from_the_mail(client: Client) -> None:
    person = make_user(email="fenna@example.org")

    asked = client.post(LOGIN, {"email": "Fenna@Example.org"})
    assert (asked.status_code, asked["Location"]) == (302, CODE)
    assert client.get(CODE).status_code == 200
    answer = client.post(CODE, {"code": code_for("fenna@example.org").lower().replace("-", "")})

    assert answer.status_code == 302
    assert client.session["_auth_user_id"] == str(person.pk)


def test_an_unknown_address_looks_the_same_and_gets_a_mail_that_says_how_to_register(client: Client) -> None:
    make_user(email="known@example.org")
    answers = {}
    for email in ("known@example.org", "unknown@example.org"):
        client.cookies.clear()
        asked = client.post(LOGIN, {"email": email})
        page = client.get(CODE)
        answers[email] = (
            asked.status_code,
            asked["Location"],
            page.status_code,
            re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page.content.decode()).replace(email, "X"),
        )

    assert answers["known@example.org"] == answers["unknown@example.org"]
    assert Message.objects.get(to="unknown@example.org").kind == "sign-in-unknown"
