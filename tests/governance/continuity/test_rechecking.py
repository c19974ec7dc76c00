# SPDX-License-Identifier: EUPL-1.2
"""A signal goes as soon as somebody did what it asked for; nothing an act does hangs on it."""

from datetime import timedelta
from typing import Any

import pytest
from celery.signals import before_task_publish
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client, TestCase
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.jobs import queue
from governance.arrangements.actions.terms import extend_arrangement
from governance.arrangements.contact.actions.contact import assign_contact_person
from governance.arrangements.subsidies.actions import import_subsidies
from governance.arrangements.subsidies.parser import read_subsidies
from governance.continuity.runs.engine import run_checks
from governance.continuity.runs.recheck import recheck_soon, recheck_waiting
from governance.continuity.signals.actions import assign
from governance.models import RecheckRequest, Signal
from governance.parties.actions import PartyWords, change_party
from governance.parties.chain.actions import EngagementDetails, add_engagement
from governance.parties.merging.actions import merge_parties
from initiatives.carriers.actions import stop_carrying
from initiatives.lifecycle import Status
from initiatives.models import Carrier, Party
from initiatives.moderation.actions.lifecycle import move_initiative
from initiatives.my_initiatives.actions import post_update
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_arrangement, make_party
from tests.governance.arrangements.subsidy_files import line, register

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


def test_telling_who_carries_it_ends_the_signal_and_one_less_may_bring_it_back(
    cast: Cast, client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    initiative = make_initiative(area=cast.area, absence_effect="stops")
    make_carrier(initiative, cast.founder)
    run_checks(TODAY())
    assert "single-carrier" in open_codes()
    client.force_login(cast.founder)
    people = {"people_involved": "3-10", "absence_effect": "unknown", "carriers_told": "2"}
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"/mijn/{initiative.pk}/wijzig/mensen", {**people, "version": initiative.version, "act": "save"})
    assert "single-carrier" not in open_codes()

    second = make_carrier(initiative)
    stop_carrying(carrier=second, by=second.user)
    initiative.refresh_from_db()
    assert initiative.carriers_told == 1
    run_checks(TODAY() + timedelta(days=1))
    assert "single-carrier" in open_codes()


def test_what_is_withdrawn_has_no_signals_any_more(cast: Cast, django_capture_on_commit_callbacks: Any) -> None:
    initiative = make_initiative(area=cast.area, carriers_told=1)
    make_carrier(initiative, cast.founder)
    run_checks(TODAY())
    assert {"single-carrier", "no-contact-person"} <= open_codes()
    with django_capture_on_commit_callbacks(execute=True):
        move_initiative(initiative=initiative, to=Status.WITHDRAWN, by=cast.founder, reason="Wij stoppen.")
    assert open_codes() == set()


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
            engaged=EngagementDetails(),
            by=cast.official,
        )

    assert not {"silence", "chain-gap"} & open_codes()


def test_a_check_that_fails_while_looking_again_spoils_no_act(
    cast: Cast, django_capture_on_commit_callbacks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    initiative = make_initiative(area=cast.area)
    run_checks(TODAY())
    monkeypatch.setattr("governance.continuity.runs.comparison.LOCK", "SELECT 1 / 0 -- %(run_check)s")

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
    initiative = make_initiative(area=cast.area, carriers_told=1)
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


def bring_in(granted_by: Party, *lines: str) -> None:
    import_subsidies(rows=read_subsidies(register(*lines).encode()), granted_by=granted_by, by=None)


def test_a_subsidy_import_has_the_checks_look_at_what_it_touched_and_nothing_else(
    cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    soon, year = TODAY() + timedelta(days=20), str(TODAY().year)
    tuin, other = make_initiative(name="De Tuin"), make_initiative(name="Elders")
    ending = make_arrangement(initiative=tuin, kind="subsidy", reference="SBA-1", last_day=soon)
    make_arrangement(initiative=other, kind="subsidy", last_day=soon)
    long_after = (TODAY() + timedelta(days=900)).strftime("%d-%m-%Y")

    with django_capture_on_commit_callbacks(execute=True):
        bring_in(make_party(name="Gemeente"), line(number="NEW", year=year, last_day=soon.strftime("%d-%m-%Y")))
    assert Signal.objects.filter(check_code="expiry", initiative=tuin).count() == 2
    assert not Signal.objects.filter(initiative=other).exists()

    with django_capture_on_commit_callbacks(execute=True):
        bring_in(ending.granted_by, line(number="SBA-1", year=year, last_day=long_after))
    assert Signal.objects.open().filter(check_code="expiry", initiative=tuin).count() == 1


def test_looking_again_after_an_import_costs_the_same_for_any_number_of_initiatives(
    cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    for number in range(12):
        make_initiative(name=f"Tuin {number}")
    grantor, counted = make_party(name="Gemeente"), []
    for numbers in (range(2), range(2, 12)):
        with django_capture_on_commit_callbacks() as waiting:
            bring_in(grantor, *(line(number=f"S{n}", applicant=f"Tuin {n}") for n in numbers))
        with CaptureQueriesContext(connection) as queries:
            for act in waiting:
                act()
        counted.append(len(queries))

    assert counted[0] == counted[1] > 0


def test_who_imports_a_register_finds_the_signals_when_the_work_is_done(client: Client, cast: Cast) -> None:
    make_initiative(name="De Tuin", area=cast.area)
    ends = (TODAY() + timedelta(days=5)).strftime("%d-%m-%Y")
    client.force_login(cast.coordinator)
    file = SimpleUploadedFile("register.csv", register(line(year=str(TODAY().year), last_day=ends)).encode())
    page = client.post("/subsidies/inlezen", {"file": file, "granted_by": "Gemeente"}).headers["Location"]
    client.post(f"{page}/start")

    with TestCase.captureOnCommitCallbacks(execute=True):
        queue.run_due()

    assert "expiry" in open_codes()


def test_merged_and_renamed_parties_are_called_right_by_the_signals_after_looking_again(
    cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    keep, other = make_party(name="Fonds Zuid"), make_party(name="Stichting Fonds Zuid")
    initiative = make_initiative(area=cast.area)
    make_arrangement(initiative=initiative, granted_by=keep, amount_granted=500)
    make_arrangement(initiative=initiative, granted_by=other, amount_granted=500)
    run_checks(TODAY())
    assert "single-funder" not in open_codes()

    asked: list[str] = []
    before_task_publish.connect(listener := lambda sender, **_more: asked.append(sender))
    with django_capture_on_commit_callbacks(execute=True):
        merge_parties(keep=keep, other=other, versions=(keep.version, other.version), by=cast.coordinator)
    before_task_publish.disconnect(listener)
    assert "governance.recheck" in asked
    recheck_waiting()
    assert Signal.objects.open().get(check_code="single-funder").facts["party"] == "Fonds Zuid"

    keep.refresh_from_db()
    words = PartyWords(name="Het Zuidfonds", sphere=keep.sphere)
    change_party(party=keep, words=words, expected_version=keep.version, by=cast.coordinator)
    recheck_waiting()
    assert Signal.objects.open().get(check_code="single-funder").facts["party"] == "Het Zuidfonds"


def test_a_signal_about_a_merged_funder_stays_with_who_took_it_up(cast: Cast) -> None:
    keep, other = make_party(name="Fonds Zuid"), make_party(name="Stichting Fonds Zuid")
    make_arrangement(initiative=make_initiative(area=cast.area), granted_by=other, amount_granted=500)
    run_checks(TODAY())
    one = Signal.objects.get(check_code="single-funder")
    assign(signals=[one.pk], person=cast.official, by=cast.official)

    merge_parties(keep=keep, other=other, versions=(keep.version, other.version), by=cast.coordinator)
    recheck_waiting()

    (now,) = Signal.objects.filter(check_code="single-funder")
    assert (now.pk, now.closed_on, now.assigned_to, now.facts["party"]) == (one.pk, None, cast.official, "Fonds Zuid")


def _token_of_last_invitation() -> str:
    from mail.models import Message  # noqa: PLC0415 - only this test reads a mail

    body = Message.objects.latest("created_at").body
    return body.split("/uitnodiging/")[1].split()[0]


def change(*names: str) -> None:
    for name in names:
        recheck_soon([make_initiative(name=name).pk])


def test_what_changed_waits_with_the_change_and_is_gone_with_it(cast: Cast) -> None:
    with transaction.atomic():
        change("De Tuin")
        transaction.set_rollback(True)
    assert not RecheckRequest.objects.exists()

    change("De Tuin", "De Werf")
    assert recheck_waiting() == 2

    assert set(Signal.objects.open().values_list("initiative__name", flat=True)) == {"De Tuin", "De Werf"}
    assert not RecheckRequest.objects.exists()


def test_many_changes_are_looked_at_in_as_many_statements_as_one(cast: Cast) -> None:
    asked = []
    for names in (["De Tuin"], [f"Tuin {number}" for number in range(15)]):
        change(*names, *names[:1])
        with CaptureQueriesContext(connection) as queries:
            recheck_waiting()
        asked.append(len(queries))

    assert asked[0] == asked[1] > 0


def test_another_worker_looks_at_what_one_that_died_had_taken_and_gives_up_after_three(cast: Cast) -> None:
    change("De Tuin")
    taken = RecheckRequest.objects.all()
    taken.update(claimed_until=timezone.now() + timedelta(minutes=1), tries=1)
    assert recheck_waiting() == 0

    taken.update(claimed_until=timezone.now() - timedelta(seconds=1))
    assert recheck_waiting() == 1

    change("De Werf")
    taken.update(claimed_until=timezone.now() - timedelta(seconds=1), tries=3)
    assert recheck_waiting() == 0
    assert not taken.exists()
