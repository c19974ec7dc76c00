# SPDX-License-Identifier: EUPL-1.2
"""The start page for demo people, which exists in demo mode only."""

import pytest
from django.core import checks
from django.test import Client
from django.urls import NoReverseMatch, reverse
from pytest_django.fixtures import Settings

from accounts.models import RoleGrant, User
from accounts.sign_in.checks import (
    check_demo_is_not_production,
    check_offices_have_a_second_factor,
    check_oidc_is_complete,
)
from accounts.sign_in.demo_people import PEOPLE, ensure_people


@pytest.mark.parametrize("demo", PEOPLE, ids=lambda demo: demo.code)
def test_one_click_makes_you_somebody_else(demo_people: dict[str, User], demo: object) -> None:
    client = Client(enforce_csrf_checks=False)
    code = demo.code  # type: ignore[attr-defined]
    page = client.get("/demo").content.decode()
    assert f'value="{code}"' in page
    answer = client.post("/demo", {"person": code})
    assert answer.status_code == 302
    assert client.session["_auth_user_id"] == str(demo_people[code].pk)
    client.post("/demo", {"person": PEOPLE[0].code})
    assert client.session["_auth_user_id"] == str(demo_people[PEOPLE[0].code].pk)


def test_demo_people_need_no_second_factor_in_demo_mode(demo_people: dict[str, User], second_factor: None) -> None:
    client = Client()
    client.post("/demo", {"person": "beheerder"})
    assert client.get(reverse("accounts:people")).status_code == 200


def test_others_do_also_in_demo_mode(demo_people: dict[str, User], second_factor: None) -> None:
    real = User.objects.create_user(email="real@example.org")
    real.role_grants.create(role="administrator")
    client = Client()
    client.force_login(real)
    assert client.get(reverse("accounts:people"))["Location"] == reverse("mfa_index")


def test_the_click_is_protected_against_forgery(demo_people: dict[str, User]) -> None:
    assert Client(enforce_csrf_checks=True).post("/demo", {"person": "beheerder"}).status_code == 403


def test_only_demo_people_can_be_clicked(demo_people: dict[str, User]) -> None:
    User.objects.create_user(email="real@example.org")
    for person in ("real@example.org", "", "nobody"):
        assert Client().post("/demo", {"person": person}).status_code == 404


def test_without_demo_mode_there_is_no_such_address(db: None) -> None:
    ensure_people()
    with pytest.raises(NoReverseMatch):
        reverse("accounts:demo")
    for answer in (Client().get("/demo"), Client().post("/demo", {"person": "beheerder"})):
        assert answer.status_code == 404


def test_making_the_people_again_changes_nothing(db: None) -> None:
    first = ensure_people()
    assert ensure_people() == first
    assert (User.objects.count(), RoleGrant.objects.count()) == (7, 6)
    assert all(person.is_demo and person.email.endswith(".invalid") for person in first.values())


@pytest.mark.parametrize("real", ["SESSION_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "OIDC_ISSUER"])
def test_a_check_refuses_demo_mode_in_a_deployment(settings: Settings, real: str) -> None:
    settings.DEMO = True
    assert check_demo_is_not_production() == []
    setattr(settings, real, "https://login.example" if real == "OIDC_ISSUER" else True)
    (found,) = check_demo_is_not_production()
    assert (found.id, found.level) == ("accounts.E001", checks.ERROR)


def test_a_check_refuses_a_deployment_without_second_factor(settings: Settings) -> None:
    settings.SECOND_FACTOR_REQUIRED = False
    assert [found.id for found in check_offices_have_a_second_factor()] == ["accounts.E002"]
    settings.SECOND_FACTOR_REQUIRED = True
    assert check_offices_have_a_second_factor() == []


def test_a_check_refuses_half_an_openid_provider(settings: Settings) -> None:
    assert check_oidc_is_complete() == []
    settings.OIDC_ISSUER = "https://login.example"
    assert [found.id for found in check_oidc_is_complete()] == ["accounts.E003"]
