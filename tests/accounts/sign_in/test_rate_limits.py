# SPDX-License-Identifier: EUPL-1.2
"""Guessing is limited, also by many at once, and the person who is guessed at keeps coming in."""

import threading
from datetime import timedelta

import pytest
import time_machine
from django.db import DatabaseError, connection
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import translation

from accounts import rate_limits
from accounts.models import Tally
from accounts.sign_in.forms import TOO_OFTEN
from accounts.tasks import clear_what_expired
from core.pages.client_network import network_of
from tests.factories import make_user
from tests.signing_in import code_for

LOGIN, CODE = reverse("account_login"), reverse("account_confirm_login_code")
PASSWORD = reverse("account_password_login")
THREE = rate_limits.Limit("test", 3, timedelta(minutes=15))


def test_tries_beyond_the_limit_are_refused_until_the_period_is_over(db: None) -> None:
    assert [rate_limits.take(THREE, "a") for _ in range(4)] == [True, True, True, False]
    assert rate_limits.take(THREE, "b")
    Tally.objects.update(ends_at="2020-01-01T00:00Z")
    assert rate_limits.take(THREE, "a")


@pytest.mark.django_db(transaction=True)
def test_tries_at_the_same_moment_cannot_slip_by() -> None:
    answers: list[bool] = []
    start = threading.Barrier(8)

    def guess() -> None:
        start.wait()
        answers.extend(rate_limits.take(THREE, "victim") for _ in range(5))
        connection.close()

    threads = [threading.Thread(target=guess) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (answers.count(True), len(answers)) == (3, 40)


@pytest.mark.django_db(transaction=True)
def test_counting_in_two_steps_would_let_guesses_slip_by() -> None:
    """The control: read, then write, as a cache does it."""
    passed: list[bool] = []
    read = threading.Barrier(8)
    Tally.objects.create(key="control", count=0, ends_at="2099-01-01T00:00Z")

    def guess() -> None:
        count = Tally.objects.get(key="control").count
        read.wait()
        Tally.objects.filter(key="control").update(count=count + 1)
        passed.append(count < 3)
        connection.close()

    threads = [threading.Thread(target=guess) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert passed.count(True) == 8


def test_a_guard_that_cannot_count_lets_nobody_pass(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE accounts_tally RENAME TO gone")
    with pytest.raises(DatabaseError):
        rate_limits.take(THREE, "a")


def test_the_table_holds_no_address(db: None, client: Client) -> None:
    client.post(LOGIN, {"email": "fenna@example.org"})
    assert Tally.objects.count() == 3
    assert not any("fenna" in key or "127.0.0.1" in key for key in Tally.objects.values_list("key", flat=True))


def test_old_tallies_and_sessions_are_cleared(db: None, client: Client) -> None:
    client.post(LOGIN, {"email": "fenna@example.org"})
    assert clear_what_expired() == 0
    with time_machine.travel("2036-01-01", tick=False):
        Tally.objects.update(ends_at="2020-01-01T00:00Z")
        assert clear_what_expired() == 4
    assert not Tally.objects.exists()


def test_guessing_a_password_stops_after_ten_tries_and_the_owner_elsewhere_still_comes_in(db: None) -> None:
    owner = make_user(email="owner@example.org", password="het juiste wachtwoord")
    attacker = Client(REMOTE_ADDR="203.0.113.9")
    for number in range(10):
        answer = attacker.post(PASSWORD, {"login": "owner@example.org", "password": f"fout {number}"})
        assert "te vaak" not in answer.content.decode()

    right = attacker.post(PASSWORD, {"login": "Owner@example.org", "password": "het juiste wachtwoord"})
    assert right.status_code == 200
    assert "_auth_user_id" not in attacker.session

    home = Client(REMOTE_ADDR="198.51.100.4")
    home.post(PASSWORD, {"login": "owner@example.org", "password": "het juiste wachtwoord"})
    assert home.session["_auth_user_id"] == str(owner.pk)


def test_right_passwords_do_not_use_up_the_limit(db: None) -> None:
    make_user(email="owner@example.org", password="het juiste wachtwoord")
    for _ in range(12):
        client = Client()
        client.post(PASSWORD, {"login": "owner@example.org", "password": "het juiste wachtwoord"})
        assert "_auth_user_id" in client.session


def test_an_unknown_address_and_a_wrong_password_get_the_same_words(db: None) -> None:
    make_user(email="owner@example.org", password="het juiste wachtwoord")
    pages = []
    for email in ("owner@example.org", "nobody@example.org"):
        answer = Client().post(PASSWORD, {"login": email, "password": "fout"})
        text = answer.content.decode().replace(email, "X")
        pages.append((answer.status_code, text.split('name="csrfmiddlewaretoken"')[0]))
    assert pages[0] == pages[1]


def test_guessing_a_code_stops_after_five_tries_and_asking_again_does_not_help_much(db: None, client: Client) -> None:
    make_user(email="owner@example.org")
    client.post(LOGIN, {"email": "owner@example.org"})
    for _ in range(5):
        client.post(CODE, {"code": "XXX-XXX"})
    client.post(CODE, {"code": code_for("owner@example.org")})
    assert "_auth_user_id" not in client.session

    for _ in range(10):
        answer = Client().post(LOGIN, {"email": "owner@example.org"})
    assert answer.status_code == 200
    assert 'class="mv-errors"' in answer.content.decode()
    elsewhere = Client(REMOTE_ADDR="198.51.100.4")
    assert elsewhere.post(LOGIN, {"email": "owner@example.org"}).status_code == 302


@pytest.mark.django_db(transaction=True)
def test_one_session_cannot_try_many_codes_at_the_same_moment() -> None:
    make_user(email="owner@example.org")
    first = Client()
    first.post(LOGIN, {"email": "owner@example.org"})
    cookie = first.cookies["sessionid"].value
    tried: list[bool] = []

    def guess() -> None:
        translation.activate("nl")
        client = Client()
        client.cookies["sessionid"] = cookie
        answer = client.post(CODE, {"code": "XXX-XXX"})
        tried.append(answer.status_code == 302 or str(TOO_OFTEN) not in answer.content.decode())
        connection.close()

    threads = [threading.Thread(target=guess) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert tried.count(True) <= 5


def test_ipv6_neighbours_count_as_one_place() -> None:
    places = {
        network_of(RequestFactory().get("/", REMOTE_ADDR=address))
        for address in ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9")
    }
    assert places == {"2001:db8:1:2::/64"}


def test_an_ipv4_address_is_the_same_place_in_the_dress_of_ipv6() -> None:
    places = [
        network_of(RequestFactory().get("/", REMOTE_ADDR=address))
        for address in ("::ffff:203.0.113.9", "203.0.113.9", "::ffff:203.0.113.10")
    ]
    assert places == ["203.0.113.9/32", "203.0.113.9/32", "203.0.113.10/32"]


def test_a_forwarded_address_is_not_believed_without_a_proxy_of_ours() -> None:
    request = RequestFactory().get("/", REMOTE_ADDR="203.0.113.9", HTTP_X_FORWARDED_FOR="198.51.100.4")
    assert network_of(request) == "203.0.113.9/32"
