# SPDX-License-Identifier: EUPL-1.2
"""What holds for people with an office: a second factor, short sessions, and access that ends at once."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Role, Session, User
from mail.models import Message
from tests.factories import make_user
from tests.signing_in import app_code, code_for

pytestmark = pytest.mark.django_db

SET_UP, APP = reverse("mfa_index"), reverse("mfa_activate_totp")
PEOPLE, DETAILS = reverse("accounts:people"), reverse("accounts:details")


def sign_in(email: str, **headers: str) -> Client:
    client = Client(**headers)  # type: ignore[arg-type]
    client.post(reverse("account_login"), {"email": email})
    client.post(reverse("account_confirm_login_code"), {"code": code_for(email)})
    return client


def set_up_app(client: Client) -> str:
    page = client.get(APP)
    secret: str = page.context["form"].secret
    client.post(APP, {"code": app_code(secret)})
    return secret


@pytest.fixture
def administrator(second_factor: None) -> User:
    return make_user(role=Role.ADMINISTRATOR, email="ada@example.org")


@pytest.mark.parametrize("page", [PEOPLE, DETAILS, reverse("home"), reverse("accounts:api-clients")])
def test_an_office_sees_nothing_before_there_is_a_second_factor(administrator: User, page: str) -> None:
    answer = sign_in(administrator.email).get(page)
    assert (answer.status_code, answer["Location"]) == (302, SET_UP)


def test_the_demand_cannot_be_passed_by_a_post_either(administrator: User) -> None:
    answer = sign_in(administrator.email).post(
        reverse("accounts:people-invite"), {"email": "x@example.org", "name": "X", "role": "official"}
    )
    assert answer["Location"] == SET_UP
    assert not User.objects.filter(email="x@example.org").exists()


def test_an_authenticator_app_opens_the_pages_and_is_asked_for_from_then_on(administrator: User) -> None:
    client = sign_in(administrator.email)
    assert client.get(SET_UP).status_code == 200
    secret = set_up_app(client)
    assert client.get(PEOPLE).status_code == 200

    again = sign_in(administrator.email)
    assert "_auth_user_id" not in again.session
    assert again.get(PEOPLE).status_code == 302
    wrong = again.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert 'class="mv-errors"' in wrong.content.decode()
    again.post(reverse("mfa_authenticate"), {"code": app_code(secret)})
    assert again.get(PEOPLE).status_code == 200


def test_a_session_from_before_the_second_factor_does_not_pass_for_one_that_showed_it(
    administrator: User, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    with_the_mailbox_only = sign_in(administrator.email)
    owner = sign_in(administrator.email)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        set_up_app(owner)

    assert owner.get(PEOPLE).status_code == 200
    assert with_the_mailbox_only.get(PEOPLE)["Location"].startswith(reverse("account_login"))


def test_guessing_the_second_factor_stops(administrator: User) -> None:
    secret = set_up_app(sign_in(administrator.email))
    again = sign_in(administrator.email)
    for _ in range(10):
        again.post(reverse("mfa_authenticate"), {"code": "000000"})
    again.post(reverse("mfa_authenticate"), {"code": app_code(secret)})
    assert "_auth_user_id" not in again.session


def test_the_secret_of_an_app_is_not_readable_in_the_database(administrator: User) -> None:
    secret = set_up_app(sign_in(administrator.email))
    stored = Authenticator.objects.get(user=administrator, type="totp").data["secret"]
    assert secret not in stored
    assert stored.startswith("gAAAA")


def test_recovery_codes_let_somebody_in_once_who_lost_their_phone(administrator: User) -> None:
    client = sign_in(administrator.email)
    set_up_app(client)
    codes = client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    for expected in (True, False):
        again = sign_in(administrator.email)
        again.post(reverse("mfa_authenticate"), {"code": codes[0]})
        assert ("_auth_user_id" in again.session) is expected


def test_a_password_is_chosen_after_a_fresh_sign_in_and_asks_for_the_second_factor_too(administrator: User) -> None:
    client = sign_in(administrator.email)
    secret = set_up_app(client)
    chosen = {"new_password1": "drie gele tulpen", "new_password2": "drie gele tulpen"}
    assert client.post(reverse("account_set_password"), chosen)["Location"] == SET_UP

    again = Client()
    answer = again.post(
        reverse("account_password_login"), {"login": administrator.email, "password": "drie gele tulpen"}
    )
    assert answer["Location"] == reverse("mfa_authenticate")
    assert "_auth_user_id" not in again.session
    again.post(reverse("mfa_authenticate"), {"code": app_code(secret)})
    assert again.get(PEOPLE).status_code == 200


def test_a_weak_password_is_refused_in_words(administrator: User) -> None:
    client = sign_in(administrator.email)
    answer = client.post(reverse("account_set_password"), {"new_password1": "kort", "new_password2": "anders"})
    assert answer.status_code == 422
    assert 'class="mv-errors"' in answer.content.decode()


def test_an_old_session_must_prove_itself_before_ways_of_signing_in_change(administrator: User) -> None:
    client = sign_in(administrator.email)
    set_up_app(client)
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] -= 3600
    session.save()

    for page in ("account_set_password", "mfa_add_webauthn", "mfa_deactivate_totp", "mfa_generate_recovery_codes"):
        answer = client.post(reverse(page))
        assert answer["Location"].startswith(reverse("mfa_reauthenticate")), page


def test_changes_to_ways_of_signing_in_are_told_by_mail(
    administrator: User, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    client = sign_in(administrator.email)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        set_up_app(client)
    assert Message.objects.filter(to=administrator.email, kind="security-change").count() >= 1


def test_founders_need_no_second_factor(second_factor: None) -> None:
    make_user(email="fenna@example.org")
    assert sign_in("fenna@example.org").get(DETAILS).status_code == 200


def test_a_founder_who_gets_an_office_must_set_one_up_at_the_next_request(second_factor: None) -> None:
    person = make_user(email="fenna@example.org")
    client = sign_in("fenna@example.org")
    person.role_grants.create(role=Role.OFFICIAL)
    assert client.get(DETAILS)["Location"] == SET_UP


def age(client: Client, *, began: timedelta = timedelta(0), seen: timedelta = timedelta(0)) -> None:
    now = timezone.now()
    Session.objects.filter(session_key=client.session.session_key).update(began_at=now - began, seen_at=now - seen)


@pytest.mark.parametrize(
    ("began", "seen", "is_in"),
    [
        (timedelta(hours=9), timedelta(minutes=59), True),
        (timedelta(hours=2), timedelta(minutes=61), False),
        (timedelta(hours=10, minutes=1), timedelta(0), False),
    ],
)
def test_office_sessions_end_after_an_hour_idle_or_ten_hours(began: timedelta, seen: timedelta, is_in: bool) -> None:
    person = make_user(role=Role.ADMINISTRATOR)
    client = Client()
    client.force_login(person)
    age(client, began=began, seen=seen)

    answer = client.get(PEOPLE)
    assert (answer.status_code == 200) is is_in
    if not is_in:
        assert answer["Location"] == f"{reverse('account_login')}?next={PEOPLE.replace('/', '%2F')}"
        assert not Session.objects.filter(user=person).exists()


def test_an_htmx_part_of_an_ended_session_goes_to_the_sign_in_page_as_a_whole() -> None:
    client = Client()
    client.force_login(make_user(role=Role.ADMINISTRATOR))
    age(client, began=timedelta(hours=11))
    answer = client.get(PEOPLE, headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"].startswith(reverse("account_login"))


def test_using_a_session_keeps_it_alive_and_writes_at_most_once_a_minute() -> None:
    person = make_user(role=Role.ADMINISTRATOR)
    client = Client()
    client.force_login(person)
    age(client, began=timedelta(hours=3), seen=timedelta(minutes=30))
    client.get(PEOPLE)
    first = Session.objects.get(user=person)
    assert timezone.now() - first.seen_at < timedelta(seconds=30)
    assert timezone.now() - first.began_at > timedelta(hours=2)
    client.get(PEOPLE)
    assert Session.objects.get(user=person).seen_at == first.seen_at


def test_founders_stay_signed_in_for_fourteen_days() -> None:
    client = Client()
    client.force_login(make_user())
    age(client, began=timedelta(days=13), seen=timedelta(days=13))
    assert client.get(DETAILS).status_code == 200
    assert 13 < (client.session.get_expiry_date() - timezone.now()).total_seconds() / 86400 <= 14


def test_an_office_that_was_taken_is_gone_at_the_next_request() -> None:
    person = make_user(role=Role.ADMINISTRATOR)
    client = Client()
    client.force_login(person)
    assert client.get(PEOPLE).status_code == 200
    person.role_grants.all().delete()
    assert client.get(PEOPLE).status_code == 403


def test_a_deactivated_person_is_out_at_the_next_request() -> None:
    person = make_user(role=Role.ADMINISTRATOR)
    client = Client()
    client.force_login(person)
    User.objects.filter(pk=person.pk).update(is_active=False)
    assert client.get(PEOPLE)["Location"].startswith(reverse("account_login"))


def test_a_demo_person_is_nobody_outside_demo_mode() -> None:
    person = make_user(role=Role.ADMINISTRATOR, is_demo=True)
    client = Client()
    client.force_login(person)
    assert client.get(PEOPLE)["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize(
    "page", ["home", "initiatives:register", "initiatives:queue", "accounts:people", "mail:outbox"]
)
def test_no_page_of_somebody_who_is_signed_in_is_kept_in_a_cache(page: str) -> None:
    person = make_user(role=Role.ADMINISTRATOR)
    person.role_grants.create(role=Role.COORDINATOR)
    client = Client()
    client.force_login(person)
    assert "no-store" in client.get(reverse(page)).headers["Cache-Control"]
    assert "private" in client.get(reverse(page)).headers["Cache-Control"]
