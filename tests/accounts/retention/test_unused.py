# SPDX-License-Identifier: EUPL-1.2
"""An account that nobody uses: two mails, a list, two people's yes; signing in once keeps it."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from accounts.models import DestructionList, Role, Session, User
from accounts.retention.actions import hold_back, say_yes, set_term
from accounts.tasks import propose_destruction, warn_unused
from core.jobs.queue import run_due
from mail.models import Message
from tests.cast import Cast
from tests.factories.accounts import make_user
from tests.factories.initiatives import make_carrier, make_initiative

pytestmark = pytest.mark.django_db

TWO_YEARS = timedelta(days=731)


def confirm(cast: Cast) -> None:
    set_term(kind="accounts", years=2, ground="Twee jaar", expected_version=0, by=cast.administrator)


def away(days: int = 731, **fields: Any) -> User:
    """Somebody who signed in last so many days ago."""
    then = timezone.now() - timedelta(days=days)
    person = make_user(**fields)
    User.objects.filter(pk=person.pk).update(last_login=then, date_joined=then)
    return person


def pass_days(days: int) -> None:
    """Let time pass for who was away: what was noted of them is so much longer ago."""
    for person in User.objects.exclude(last_login=None):
        for name in ("last_login", "date_joined", "warned_at", "warned_again_at"):
            if then := getattr(person, name):
                setattr(person, name, then - timedelta(days=days))
        person.save(update_fields=["last_login", "date_joined", "warned_at", "warned_again_at"])


def mails(person: User) -> list[Message]:
    return list(Message.objects.filter(kind="account-unused", to=person.email).order_by("created_at"))


def test_nobody_is_written_to_until_an_administrator_set_the_term(cast: Cast) -> None:
    away()
    assert warn_unused() == 0
    confirm(cast)
    assert warn_unused() == 1


def test_two_mails_come_before_a_list_and_a_sign_in_between_keeps_the_account(cast: Cast) -> None:
    confirm(cast)
    stays, goes = away(days=680), away(days=680)
    assert warn_unused() == 2
    assert warn_unused() == 0
    pass_days(45)
    assert warn_unused() == 0
    User.objects.filter(pk=stays.pk).update(last_login=timezone.now())
    pass_days(1)
    User.objects.filter(pk=stays.pk).update(last_login=timezone.now())
    assert warn_unused() == 1
    assert (len(mails(stays)), len(mails(goes))) == (1, 2)
    pass_days(13)
    assert propose_destruction() == 0
    pass_days(1)
    User.objects.filter(pk=stays.pk).update(last_login=timezone.now())
    assert propose_destruction() == 1
    assert [item.record_id for item in DestructionList.objects.get().items.all()] == [goes.pk]


def test_whoever_comes_back_later_is_warned_twice_again(cast: Cast) -> None:
    confirm(cast)
    person = away()
    warn_unused()
    pass_days(46)
    warn_unused()
    User.objects.filter(pk=person.pk).update(last_login=timezone.now())
    pass_days(731)
    assert propose_destruction() == 0
    assert warn_unused() == 1
    assert propose_destruction() == 0
    person.refresh_from_db()
    assert person.warned_again_at is None


def test_warnings_of_long_ago_count_no_more(cast: Cast) -> None:
    confirm(cast)
    person = away()
    warn_unused()
    pass_days(46)
    warn_unused()
    pass_days(365)
    assert propose_destruction() == 0
    assert warn_unused() == 1
    assert propose_destruction() == 0
    pass_days(46)
    warn_unused()
    pass_days(14)
    assert propose_destruction() == 1
    assert len(mails(person)) == 4


def test_two_peoples_yes_erase_it_and_leave_what_they_made(
    cast: Cast, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    confirm(cast)
    person = away(name="Nel Weggegaan")
    initiative = make_initiative(phase="stopped")
    make_carrier(initiative, person)
    warn_unused()
    pass_days(46)
    warn_unused()
    pass_days(14)
    propose_destruction()
    found = DestructionList.objects.get()
    client = Client()
    client.force_login(cast.administrator)
    page = client.get(reverse("accounts:destruction-list", args=[found.pk])).content.decode()
    assert "Account gemaakt op" in page
    assert "Nel Weggegaan" not in page
    with django_capture_on_commit_callbacks(execute=True):
        say_yes(found=found, by=cast.administrator)
        say_yes(found=found, by=cast.coordinator)
    run_due()
    assert not User.objects.filter(pk=person.pk).exists()
    initiative.refresh_from_db()
    found.refresh_from_db()
    assert found.certificate is not None
    assert found.certificate["rows"] == {"accounts_user": 1}


def test_who_has_an_office_is_signed_in_or_carries_what_goes_on_is_left_alone(cast: Cast) -> None:
    confirm(cast)
    away(role=Role.ASSESSOR)
    away(is_demo=True)
    make_carrier(make_initiative(), away())
    signed_in = away()
    Session.objects.create(session_key="a" * 32, user=signed_in, expire_date=timezone.now() + timedelta(days=1))
    assert warn_unused() == 0
    stopped = away()
    make_carrier(make_initiative(phase="stopped"), stopped)
    assert warn_unused() == 1
    assert len(mails(stopped)) == 1


def test_who_was_kept_out_gets_no_mail_and_is_on_the_list(cast: Cast) -> None:
    confirm(cast)
    person = away(is_active=False)
    assert warn_unused() == 0
    assert propose_destruction() == 1
    item = DestructionList.objects.get().items.get()
    assert item.record_id == person.pk
    hold_back(item=item, reason="Er loopt een bezwaar.", by=cast.administrator)


def test_the_mail_says_until_when_in_the_language_of_its_reader(cast: Cast) -> None:
    confirm(cast)
    dutch, english = away(), away(language="en")
    warn_unused()
    (nl,), (en,) = mails(dutch), mails(english)
    assert "U gebruikt uw account niet meer" in nl.subject
    assert "You no longer use your account" in en.subject
    until = timezone.localdate() + timedelta(days=60)
    assert str(until.year) in nl.body
    assert "/en/account" in en.body


def test_signing_in_is_what_keeps_an_account(cast: Cast, client: Client) -> None:
    confirm(cast)
    person = away()
    client.force_login(person)
    person.refresh_from_db()
    assert person.last_login is not None
    assert warn_unused() == 0
