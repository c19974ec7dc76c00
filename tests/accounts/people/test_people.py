# SPDX-License-Identifier: EUPL-1.2
"""Who works in Meervoud: invited, given and taken offices, and never without an administrator."""

import re
import threading
from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import AccessAct, AccessChange, Role, RoleGrant, Session, User
from accounts.people import actions
from core.errors import NotAllowedError, RefusedError
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_user

pytestmark = pytest.mark.django_db

INVITE = reverse("accounts:people-invite")


def invite(client: Client, **changed: str) -> object:
    return client.post(INVITE, {"email": "sanne@example.org", "name": "Sanne", "role": "official", **changed})


def link_in_mail() -> str:
    body = Message.objects.get(kind="office-invitation").body
    found = re.search(r"https?://[^/]+(/account/welkom/\S+)", body)
    assert found
    return found.group(1)


def test_an_invited_official_opens_the_link_and_is_in(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    invite(client, email="Sanne@Example.org")
    person = User.objects.get(email="sanne@example.org")
    assert person.roles == {Role.OFFICIAL}

    visitor = Client()
    page = visitor.get(link_in_mail())
    assert page.status_code == 200
    assert "_auth_user_id" not in visitor.session, "opening the link is not signing in: mail scanners open links"
    visitor.post(link_in_mail())
    assert visitor.session["_auth_user_id"] == str(person.pk)

    assert Client().get(link_in_mail()).status_code == 410


@pytest.mark.parametrize("spoil", ["old", "forged", "deactivated"])
def test_a_link_that_is_no_longer_good_says_what_to_do(client: Client, cast: Cast, spoil: str) -> None:
    client.force_login(cast.administrator)
    invite(client)
    link = link_in_mail()
    later = timezone.now()
    if spoil == "old":
        later += timedelta(days=8)
    elif spoil == "forged":
        link = link[:-3] + "abc"
    else:
        User.objects.filter(email="sanne@example.org").update(is_active=False)
    with time_machine.travel(later):
        answer = Client().post(link)
    assert answer.status_code == 410
    assert reverse("account_login") in answer.content.decode()


@pytest.mark.parametrize(
    "spoilt",
    [
        {"email": "geen adres"},
        {"email": ""},
        {"name": ""},
        {"name": "x" * 201},
        {"role": "keizer"},
        {"role": ""},
        {"email": "a@example.org\nBcc: b@example.org"},
    ],
)
def test_a_faulty_invitation_comes_back_and_mails_nobody(client: Client, cast: Cast, spoilt: dict[str, str]) -> None:
    client.force_login(cast.administrator)
    answer = invite(client, **spoilt)
    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert 'class="mv-errors"' in answer.content.decode()  # type: ignore[attr-defined]
    assert not Message.objects.exists()


def test_inviting_twice_gives_one_office_one_mail_and_a_clear_sentence(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    invite(client)
    second = invite(client)
    assert second.status_code == 422  # type: ignore[attr-defined]
    assert RoleGrant.objects.filter(user__email="sanne@example.org").count() == 1
    assert Message.objects.filter(kind="office-invitation").count() == 1


def test_a_name_cannot_break_out_of_the_mail(client: Client, cast: Cast) -> None:
    User.objects.filter(pk=cast.administrator.pk).update(name="Ada\r\nBcc: everybody@example.org")
    client.force_login(cast.administrator)
    invite(client)
    message = Message.objects.get(kind="office-invitation")
    assert "\n" not in message.subject
    assert "\r" not in message.subject


def test_every_change_is_kept_with_who_made_it(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    office = reverse("accounts:person-office", args=[cast.stranger.pk])
    access = reverse("accounts:person-access", args=[cast.stranger.pk])
    client.post(office, {"act": "give", "role": "coordinator"})
    client.post(office, {"act": "take", "role": "coordinator"})
    client.post(access, {"act": "deactivate"})
    client.post(access, {"act": "activate"})

    changes = AccessChange.objects.filter(user=cast.stranger, by=cast.administrator).order_by("created_at")
    assert [(change.act, change.role) for change in changes] == [
        (AccessAct.GIVEN, "coordinator"),
        (AccessAct.TAKEN, "coordinator"),
        (AccessAct.DEACTIVATED, ""),
        (AccessAct.ACTIVATED, ""),
    ]
    page = client.get(reverse("accounts:people-history")).content.decode()
    assert page.count(reverse("accounts:person", args=[cast.stranger.pk])) == 4
    with pytest.raises(DatabaseError), transaction.atomic():
        AccessChange.objects.update(role="assessor")


@pytest.mark.parametrize("act", [{}, {"act": "x"}, {"act": "a\x00"}])
def test_an_unclear_act_closes_nobodys_access(client: Client, cast: Cast, act: dict[str, str]) -> None:
    client.force_login(cast.administrator)
    answer = client.post(reverse("accounts:person-access", args=[cast.stranger.pk]), act)
    cast.stranger.refresh_from_db()
    assert (answer.status_code, cast.stranger.is_active) == (409, True)


def test_the_last_administrator_cannot_be_taken_or_closed(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    own = [cast.administrator.pk]
    client.post(reverse("accounts:person-office", args=own), {"act": "take", "role": "administrator"})
    client.post(reverse("accounts:person-access", args=own), {"act": "deactivate"})
    cast.administrator.refresh_from_db()
    assert cast.administrator.is_active
    assert RoleGrant.objects.filter(user=cast.administrator, role=Role.ADMINISTRATOR).exists()
    assert not AccessChange.objects.exists()


def test_a_deactivated_administrator_does_not_count(cast: Cast) -> None:
    make_user(role=Role.ADMINISTRATOR, is_active=False)
    with pytest.raises(RefusedError):
        actions.take_office(person=cast.administrator, role=Role.ADMINISTRATOR, by=cast.administrator)


@pytest.mark.django_db(transaction=True)
def test_two_administrators_who_take_each_others_office_at_once_leave_one() -> None:
    pair = [make_user(role=Role.ADMINISTRATOR), make_user(role=Role.ADMINISTRATOR)]
    start = threading.Barrier(2)

    def take(by: User, person: User) -> None:
        start.wait()
        try:
            actions.take_office(person=person, role=Role.ADMINISTRATOR, by=by)
        except (RefusedError, NotAllowedError):
            pass
        finally:
            connection.close()

    threads = [threading.Thread(target=take, args=(by, other)) for by, other in (pair, reversed(pair))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert RoleGrant.objects.filter(role=Role.ADMINISTRATOR).count() == 1


def test_closing_an_access_ends_the_sessions_and_keeps_the_offices(client: Client, cast: Cast) -> None:
    other = Client()
    other.force_login(cast.official)
    actions.deactivate_person(person=cast.official, by=cast.administrator)
    assert not Session.objects.filter(user=cast.official).exists()
    assert RoleGrant.objects.filter(user=cast.official).exists()


@pytest.mark.parametrize("who", ["founder", "assessor", "official", "coordinator"])
def test_nobody_else_changes_access(cast: Cast, who: str) -> None:
    by = getattr(cast, who)
    with pytest.raises(NotAllowedError):
        actions.give_office(person=by, role=Role.ADMINISTRATOR, by=by)
    with pytest.raises(NotAllowedError):
        actions.invite_official(email="x@example.org", name="X", role=Role.OFFICIAL, by=by)
    with pytest.raises(NotAllowedError):
        actions.deactivate_person(person=cast.administrator, by=by)


def test_people_are_found_by_parts_of_name_and_address(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)

    def found(query: str) -> set[str]:
        return {person.name for person in client.get(reverse("accounts:people") + query).context["page"].items}

    assert found("?q=FENNA+found") == {"Fenna Founder"}
    assert found("?q=niemand") == set()
    assert found("?office=assessor") == {"Aya Assessor", "Otto Assessor"}
    assert len(found("?office=any")) == 7
    assert len(found("?office=keizer")) == 10
    assert "niemand" in client.get(reverse("accounts:people") + "?q=niemand").content.decode()


@pytest.mark.parametrize("rows", [0, 40])
def test_the_list_costs_the_same_with_few_and_with_many(
    client: Client, cast: Cast, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    for _ in range(rows):
        make_user(role=Role.ASSESSOR)
    client.force_login(cast.administrator)
    # Session, person, own roles, the page of people, their offices.
    with django_assert_num_queries(7):
        client.get(reverse("accounts:people"))


@pytest.mark.parametrize("rows", [1, 30])
def test_the_history_costs_the_same_with_few_and_with_many(
    client: Client, cast: Cast, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    for _ in range(rows):
        AccessChange.objects.create(act=AccessAct.GIVEN, role="assessor", user=make_user(), by=cast.administrator)
    client.force_login(cast.administrator)
    with django_assert_num_queries(6):
        client.get(reverse("accounts:people-history"))


def test_the_first_administrator_is_made_on_the_command_line() -> None:
    out = StringIO()
    call_command("create_administrator", "Ada@Example.org", stdout=out)
    assert User.objects.get(email="ada@example.org").roles == {Role.ADMINISTRATOR}
    assert "/account/inloggen" in out.getvalue()
    for wrong in ("ada@example.org", "geen adres"):
        with pytest.raises(CommandError):
            call_command("create_administrator", wrong)
