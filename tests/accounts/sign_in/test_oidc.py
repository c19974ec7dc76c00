# SPDX-License-Identifier: EUPL-1.2
"""Signing in with the organisation's account, against a real provider on this machine."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from django.urls import reverse
from joserfc.jwk import RSAKey
from pytest_django.fixtures import Settings

from accounts.models import Role, User
from config.settings.sign_in import oidc_apps
from tests.factories import make_user
from tests.oidc_provider import CLIENT_ID, CLIENT_SECRET, Provider, running_provider

pytestmark = pytest.mark.django_db
START = reverse("openid_connect_login", args=["oidc"])


@pytest.fixture
def provider(settings: Settings) -> Iterator[Provider]:
    settings.SECOND_FACTOR_REQUIRED = True
    with running_provider() as running:
        settings.SOCIALACCOUNT_PROVIDERS = oidc_apps(running.issuer, CLIENT_ID, CLIENT_SECRET, "Gemeente")
        yield running


def go(client: Client, **more: str) -> Any:
    """Press the button, sign in at the provider, and come back."""
    away = client.post(START, more)
    back = requests.get(away["Location"], allow_redirects=False, timeout=5).headers["Location"]
    parts = urlsplit(back)
    return client.get(f"{parts.path}?{parts.query}")


def is_in(client: Client, person: User) -> bool:
    return client.session.get("_auth_user_id") == str(person.pk)


def test_an_invited_official_signs_in_and_needs_no_second_factor_of_ours(client: Client, provider: Provider) -> None:
    official = make_user(role=Role.ADMINISTRATOR, email="ole@example.org")
    assert "Gemeente" in client.get(reverse("account_login")).content.decode()
    go(client)
    assert is_in(client, official)
    assert client.get(reverse("accounts:people")).status_code == 200
    assert provider.asked["code_challenge_method"] == "S256"
    assert len(provider.asked["nonce"]) >= 43
    assert SocialAccount.objects.get(user=official).uid == "sub-1"


def test_people_are_known_by_sub_and_not_by_address(client: Client, provider: Provider) -> None:
    official = make_user(role=Role.OFFICIAL, email="ole@example.org")
    go(client)
    provider.person["email"] = "ole.married@example.org"
    again = Client()
    go(again)
    assert is_in(again, official)


@pytest.mark.parametrize("verified", [False, None])
def test_an_unverified_address_links_nobody_and_makes_nobody(
    client: Client, provider: Provider, verified: bool | None
) -> None:
    make_user(role=Role.ADMINISTRATOR, email="ole@example.org")
    provider.person["email_verified"] = verified
    answer = go(client)
    assert "_auth_user_id" not in client.session
    assert answer.status_code == 200
    provider.person |= {"email": "new@example.org", "sub": "sub-2"}
    go(client)
    assert not User.objects.filter(email="new@example.org").exists()


def test_a_colleague_who_was_not_invited_gets_an_account_without_any_office(client: Client, provider: Provider) -> None:
    provider.person |= {"sub": "sub-9", "email": "new@example.org", "name": "Nina Nieuw"}
    go(client)
    person = User.objects.get(email="new@example.org")
    assert is_in(client, person)
    assert (person.name, person.roles) == ("Nina Nieuw", frozenset())


@pytest.mark.parametrize(
    "spoil",
    [
        {"nonce": "another"},
        {"nonce": None},
        {"aud": "another client"},
        {"iss": "https://evil.example"},
        {"exp": 1_700_000_000},
        {"exp": None},
        {"sub": None},
    ],
    ids=str,
)
def test_a_token_that_is_not_for_this_sign_in_is_refused(
    client: Client, provider: Provider, spoil: dict[str, Any]
) -> None:
    make_user(role=Role.OFFICIAL, email="ole@example.org")
    provider.spoil = spoil
    answer = go(client)
    assert "_auth_user_id" not in client.session
    assert answer.status_code in {200, 401}
    assert reverse("account_login") in answer.content.decode()


def test_a_token_signed_with_another_key_is_refused(client: Client, provider: Provider) -> None:
    make_user(role=Role.OFFICIAL, email="ole@example.org")
    provider.signing_key = RSAKey.generate_key(2048, parameters={"kid": "one"})
    go(client)
    assert "_auth_user_id" not in client.session


def test_an_answer_nobody_asked_for_is_refused(provider: Provider) -> None:
    make_user(role=Role.OFFICIAL, email="ole@example.org")
    victim, attacker = Client(), Client()
    away = attacker.post(START)
    back = urlsplit(requests.get(away["Location"], allow_redirects=False, timeout=5).headers["Location"])
    victim.get(f"{back.path}?{back.query}")
    assert "_auth_user_id" not in victim.session


def test_an_answer_works_once(client: Client, provider: Provider) -> None:
    make_user(role=Role.OFFICIAL, email="ole@example.org")
    away = client.post(START)
    back = urlsplit(requests.get(away["Location"], allow_redirects=False, timeout=5).headers["Location"])
    client.get(f"{back.path}?{back.query}")
    client.post(reverse("account_logout"))
    client.get(f"{back.path}?{back.query}")
    assert "_auth_user_id" not in client.session


def test_only_pages_of_ours_are_gone_back_to(client: Client, provider: Provider) -> None:
    make_user(email="ole@example.org")
    assert go(client, next="https://evil.example/")["Location"] == reverse("accounts:home")


def test_groups_of_the_organisation_give_and_take_offices_where_a_map_says_so(
    client: Client, provider: Provider, settings: Settings
) -> None:
    settings.OIDC_ROLE_CLAIM = "groups"
    settings.OIDC_ROLE_MAP = {"mv-officials": "official", "mv-assessors": "assessor"}
    provider.person["groups"] = ["mv-officials", "something else"]
    go(client)
    person = User.objects.get(email="ole@example.org")
    assert person.roles == {Role.OFFICIAL}
    person.role_grants.create(role=Role.COORDINATOR)

    provider.person["groups"] = "mv-assessors"
    go(Client())
    assert User.objects.get(pk=person.pk).roles == {Role.ASSESSOR, Role.COORDINATOR}


def test_somebody_deactivated_stays_out(client: Client, provider: Provider) -> None:
    make_user(role=Role.OFFICIAL, email="ole@example.org")
    go(Client())
    User.objects.update(is_active=False)
    go(client)
    assert "_auth_user_id" not in client.session


def test_signing_in_begins_with_a_post_only(client: Client, provider: Provider) -> None:
    assert client.get(START).status_code == 405
    assert Client(enforce_csrf_checks=True).post(START).status_code == 403


def test_without_settings_there_is_no_such_way(client: Client, db: None) -> None:
    assert client.post(START).status_code == 404
    assert "organisatie/" not in client.get(reverse("account_login")).content.decode()
