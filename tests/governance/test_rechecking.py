# SPDX-License-Identifier: EUPL-1.2
"""A signal goes as soon as somebody did what it asked for; nothing an act does hangs on it."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from governance.actions import assign_contact_person, extend_arrangement
from governance.actions.chain import Engaged, add_engagement
from governance.checks.engine import run_checks
from governance.models import Signal
from initiatives.actions.upkeep import post_update
from initiatives.models import Carrier
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_arrangement

TODAY = timezone.localdate


def open_codes() -> set[str]:
    return set(Signal.objects.open().values_list("check_code", flat=True))


def test_naming_a_contact_person_ends_the_signal_of_there_being_none(
    cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    initiative = make_initiative(area=cast.area)
    run_checks(TODAY())
    assert "no-contact-person" in open_codes()

    with django_capture_on_commit_callbacks(execute=True):
        assign_contact_person(initiative=initiative, person=cast.official, starts_on=TODAY(), by=cast.official)

    assert "no-contact-person" not in open_codes()


def test_an_extension_ends_the_signal_of_the_end(cast: Cast, django_capture_on_commit_callbacks: Any) -> None:
    initiative = make_initiative(area=cast.area)
    ending = make_arrangement(
        initiative=initiative, first_day=TODAY() - timedelta(days=800), last_day=TODAY() + timedelta(days=20)
    )
    run_checks(TODAY())
    assert "expiry" in open_codes()

    with django_capture_on_commit_callbacks(execute=True):
        extend_arrangement(
            arrangement=ending,
            last_day=TODAY() + timedelta(days=900),
            expected_version=ending.version,
            by=cast.official,
        )

    assert "expiry" not in open_codes()


def test_news_ends_silence_and_a_party_fills_a_gap(cast: Cast, django_capture_on_commit_callbacks: Any) -> None:
    old = timezone.now() - timedelta(days=300)
    initiative = make_initiative(area=cast.area, published_at=old, told_at=old)
    make_carrier(initiative, cast.founder)
    initiative.role_needs.create(role="host")
    run_checks(TODAY())
    assert {"silence", "chain-gap"} <= open_codes()

    with django_capture_on_commit_callbacks(execute=True):
        post_update(initiative=initiative, text="Wij oogsten.", happened_on=TODAY(), by=cast.founder)
        add_engagement(
            initiative=initiative,
            role="host",
            party_name="De Kas",
            sphere="community",
            engaged=Engaged(),
            by=cast.official,
        )

    assert not {"silence", "chain-gap"} & open_codes()


def test_a_check_that_fails_while_looking_again_spoils_no_act(
    cast: Cast, django_capture_on_commit_callbacks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    initiative = make_initiative(area=cast.area)
    run_checks(TODAY())
    monkeypatch.setattr("governance.checks.compare.LOCK", "SELECT 1 / 0 -- %(run_check)s")

    with django_capture_on_commit_callbacks(execute=True):
        assign_contact_person(initiative=initiative, person=cast.official, starts_on=TODAY(), by=cast.official)

    assert initiative.contact_people.count() == 1


def test_an_act_on_an_initiative_without_signals_costs_one_query_more(
    cast: Cast, django_capture_on_commit_callbacks: Any, django_assert_num_queries: Any
) -> None:
    initiative = make_initiative(area=cast.area)
    with django_capture_on_commit_callbacks() as waiting:
        assign_contact_person(initiative=initiative, person=cast.official, starts_on=TODAY(), by=cast.official)
    with django_assert_num_queries(1):
        waiting[0]()


def test_a_second_carrier_who_accepts_ends_the_signal_of_one_carrier(
    client: Client, cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    initiative = make_initiative(area=cast.area)
    make_carrier(initiative, cast.founder)
    run_checks(TODAY())
    assert "single-carrier" in open_codes()
    client.force_login(cast.founder)
    client.post(f"/mijn/{initiative.pk}/dragers", {"email": cast.co_carrier.email, "name": "Cas"})
    token = _token_of_last_invitation()

    with django_capture_on_commit_callbacks(execute=True):
        Client().post(f"/uitnodiging/{token}", {"act": "accept"})

    assert Carrier.objects.filter(initiative=initiative, ended_on=None).count() == 2
    assert "single-carrier" not in open_codes()


def _token_of_last_invitation() -> str:
    from mail.models import Message  # noqa: PLC0415 - only this test reads a mail

    body = Message.objects.latest("created_at").body
    return body.split("/uitnodiging/")[1].split()[0]
