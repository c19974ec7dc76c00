# SPDX-License-Identifier: EUPL-1.2
"""A merge while others write, at the size of a busy initiative, and what of assessments stays."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from assessment.models import Assessment, Subject
from core.errors import ConflictError, RefusedError
from governance.models import ContactMoment, Note
from initiatives.lifecycle import Status
from initiatives.merging.actions import merge_initiatives
from initiatives.models import Initiative, StatusMove
from tests.cast import Cast
from tests.factories import make_assignment, make_carrier, make_initiative, make_need
from tests.factories.assessment import make_result
from tests.factories.governance import make_arrangement


def two_of(cast: Cast) -> tuple[Initiative, Initiative]:
    made = [make_initiative(name=name, area=cast.area) for name in ("Buurttuin", "Tuin")]
    for one in made:
        one.refresh_from_db()
    return made[0], made[1]


def merge(keep: Initiative, other: Initiative, by: User) -> Initiative:
    return merge_initiatives(keep=keep, other=other, versions=(keep.version, other.version), by=by)


def in_thread(pool: ThreadPoolExecutor, act: Callable[[], Any]) -> Future[Any]:
    def run() -> Any:
        try:
            return act()
        finally:
            connection.close()

    return pool.submit(run)


@pytest.mark.django_db(transaction=True)
def test_what_a_colleague_is_writing_moves_and_what_they_write_next_arrives(cast: Cast) -> None:
    keep, other = two_of(cast)
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            before = Note.objects.create(initiative=other, written_by=cast.official, text="Net geschreven.")
            merging = in_thread(pool, lambda: merge(keep, other, cast.coordinator))
            time.sleep(0.5)
            assert not merging.done(), "the merge waits for who is writing"
        merging.result(timeout=20)
    before.refresh_from_db()
    assert before.initiative == keep
    # A colleague whose page was open still has the old one in hand.
    after = Note.objects.create(initiative=other, written_by=cast.official, text="Even later.")
    before.initiative = other
    before.save()
    assert set(Note.objects.filter(pk__in=[before.pk, after.pk]).values_list("initiative", flat=True)) == {keep.pk}


@pytest.mark.django_db(transaction=True)
def test_two_merges_at_once_make_one(cast: Cast) -> None:
    keep, other = two_of(cast)
    with ThreadPoolExecutor(2) as pool:
        both = [
            in_thread(pool, lambda: merge(keep, other, cast.official)),
            in_thread(pool, lambda: merge(other, keep, cast.coordinator)),
        ]
        failed = [one.exception(timeout=20) for one in both]
    assert sum(one is None for one in failed) == 1
    assert isinstance(next(one for one in failed if one), ConflictError)
    assert StatusMove.objects.filter(same_as__isnull=False).count() == 1
    assert Initiative.objects.published().count() == 1


@pytest.mark.django_db(transaction=True)
def test_everything_moves_or_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    keep, other = two_of(cast)
    need = make_need(other)

    def broken(*_args: object, **_named: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("initiatives.merging.actions.emit_merged", broken)
    with pytest.raises(RuntimeError):
        merge(keep, other, cast.official)
    need.refresh_from_db()
    other.refresh_from_db()
    assert need.initiative == other
    assert other.status == Status.PUBLISHED


@pytest.mark.django_db
def test_preview_and_act_ask_no_more_for_more(client: Client, cast: Cast) -> None:
    asked, done = [], []
    client.force_login(cast.official)
    for many in (1, 40):
        keep, other = two_of(cast)
        for number in range(many):
            make_need(other)
            make_arrangement(initiative=other)
            ContactMoment.objects.create(
                initiative=other, noted_by=cast.official, way="call", happened_on="2026-01-01", note=str(number)
            )
        with CaptureQueriesContext(connection) as page:
            assert client.get(f"/dossier/{keep.pk}/hetzelfde/{other.pk}").status_code == 200
        with CaptureQueriesContext(connection) as act:
            merge(keep, other, cast.official)
        asked.append(len(page))
        done.append(len(act))
    assert asked[1] <= asked[0] <= 60
    # Each arrangement and signal is no statement of its own.
    assert done[1] <= done[0] + 2 <= 250


@pytest.mark.django_db
def test_a_result_moves_with_its_subject_and_results_of_two_stay_two(cast: Cast) -> None:
    keep, other = two_of(cast)
    result = make_result(other)
    merge(keep, other, cast.official)
    assert Subject.objects.get(pk=result.subject_id).initiative == keep
    again = make_initiative(area=cast.area, name="Nog een tuin")
    again.refresh_from_db()
    keep.refresh_from_db()
    second = make_result(again)
    merge(keep, again, cast.official)
    assert Assessment.objects.get(pk=second.pk).subject.initiative == again
    assert Assessment.objects.get(pk=result.pk).subject.initiative == keep


@pytest.mark.django_db
def test_while_both_are_assessed_in_an_open_round_it_is_refused(client: Client, cast: Cast) -> None:
    keep, other = two_of(cast)
    for one in (keep, other):
        assignment = make_assignment(initiative=one, assessor=cast.assessor)
    make_carrier(keep, cast.founder)
    with pytest.raises(RefusedError, match="Tuin"):
        merge(keep, other, cast.official)
    client.force_login(cast.official)
    page = client.get(f"/dossier/{keep.pk}/hetzelfde/{other.pk}").content.decode()
    assert assignment.round.title in page
    assert 'name="confirm"' not in page
