# SPDX-License-Identifier: EUPL-1.2
"""Work in the background: done once, followed on a page, lost by nobody's death."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from core.jobs import queue
from core.jobs.leases import MOST_TRIES
from core.models import Job, JobState
from core.tasks import sweep_jobs
from tests.cast import make_cast
from tests.factories import jobs as practice
from tests.factories import make_user
from tests.factories.jobs import make_job

WORKERS = 4


@pytest.fixture(autouse=True)
def _nothing_done() -> Iterator[None]:
    practice.done.clear()
    practice.acts.clear()
    yield
    practice.acts.clear()


@pytest.mark.django_db
def test_asking_twice_is_the_same_work() -> None:
    first, second = make_job("a"), make_job("a")

    assert first == second
    assert queue.run_due() == 1
    assert practice.done == ["a"]


@pytest.mark.django_db
def test_work_that_was_done_is_not_done_again_when_asked_again() -> None:
    make_job("a")
    queue.run_due()

    assert make_job("a").state == JobState.DONE
    assert queue.run_due() == 0


@pytest.mark.django_db
def test_the_result_is_kept_with_the_work() -> None:
    job = make_job("a")
    queue.run_due()
    job.refresh_from_db()

    assert job.result == {"key": "a"}
    assert job.finished_at is not None


@pytest.mark.django_db
def test_a_refusal_is_told_in_the_askers_words_and_not_tried_again() -> None:
    job = make_job("a", refuse="Rij 3, kolom BEDRAG: geen getal.")
    queue.run_due()
    job.refresh_from_db()

    assert (job.state, job.message, job.tries) == (JobState.FAILED, "Rij 3, kolom BEDRAG: geen getal.", 1)


@pytest.mark.django_db
def test_work_that_keeps_breaking_is_given_up_after_three_tries_and_stops_nobody() -> None:
    def explode() -> None:
        raise ZeroDivisionError

    practice.acts["explode"] = explode
    poison, sound = make_job("poison", act="explode"), make_job("sound")
    queue.run_due()
    poison.refresh_from_db()
    sound.refresh_from_db()

    assert (poison.state, poison.tries) == (JobState.FAILED, MOST_TRIES)
    assert "Er ging bij ons iets mis" in poison.message
    assert sound.state == JobState.DONE


@pytest.mark.django_db
def test_failed_work_starts_again_when_it_is_asked_again() -> None:
    make_job("a", refuse="Nee.")
    queue.run_due()

    again = make_job("a")
    queue.run_due()
    again.refresh_from_db()

    assert (again.state, again.message) == (JobState.DONE, "")


@pytest.mark.django_db
def test_a_kind_nobody_knows_any_more_fails_and_stops_nobody() -> None:
    job = Job.objects.create(kind="gone", key="a")
    make_job("sound")
    queue.run_due()
    job.refresh_from_db()

    assert job.state == JobState.FAILED
    assert practice.done == ["sound"]


@pytest.mark.django_db
def test_asking_for_unknown_work_is_a_defect() -> None:
    with pytest.raises(LookupError):
        queue.enqueue(kind="nothing", key="a", asked={})


@pytest.mark.django_db
def test_work_of_a_worker_that_died_is_taken_up_again() -> None:
    job = make_job("a")
    assert queue.claim_one() == job
    assert queue.claim_one() is None, "its lease runs"
    # The worker dies here and its lease ends.
    Job.objects.update(claimed_until=timezone.now() - timedelta(seconds=1))

    assert queue.run_due() == 1
    assert practice.done == ["a"]


@pytest.mark.django_db
def test_work_that_killed_three_workers_takes_no_fourth() -> None:
    job = make_job("a")
    for _death in range(MOST_TRIES):
        queue.claim_one()
        Job.objects.update(claimed_until=timezone.now() - timedelta(seconds=1))

    assert queue.run_due() == 0
    job.refresh_from_db()
    assert job.state == JobState.FAILED
    assert practice.done == []


@pytest.mark.django_db
def test_a_worker_that_lost_its_lease_does_not_write_the_end() -> None:
    make_job("a")
    slow = queue.claim_one()
    assert slow is not None
    Job.objects.update(claimed_until=timezone.now() - timedelta(seconds=1))
    other = queue.claim_one()
    assert other is not None
    queue.run(slow)
    slow.refresh_from_db()
    assert slow.state == JobState.RUNNING

    queue.run(other)
    other.refresh_from_db()
    assert other.state == JobState.DONE


def test_four_workers_at_the_same_moment_do_each_job_once(transactional_db: None) -> None:
    for number in range(12):
        make_job(f"job {number}")
    starting = threading.Barrier(WORKERS)

    def work() -> None:
        starting.wait()
        try:
            queue.run_due()
        finally:
            connection.close()

    with ThreadPoolExecutor(WORKERS) as pool:
        for running in [pool.submit(work) for _ in range(WORKERS)]:
            running.result()

    assert sorted(practice.done) == sorted(f"job {number}" for number in range(12))


def test_progress_can_be_read_while_the_work_is_one_long_transaction(transactional_db: None) -> None:
    seen: list[tuple[int, int]] = []

    def look() -> None:
        with ThreadPoolExecutor(1) as aside:
            seen.append(aside.submit(_progress).result())

    practice.acts["look"] = look
    make_job("a", act="look")
    queue.run_due()

    assert seen == [(1, 2)]


def _progress() -> tuple[int, int]:
    try:
        job = Job.objects.get()
        return job.done_steps, job.all_steps
    finally:
        connection.close()


@pytest.mark.django_db
def test_the_sweep_does_what_no_bell_announced_and_forgets_what_is_a_month_old() -> None:
    make_job("a")
    sweep_jobs()
    assert practice.done == ["a"]

    Job.objects.update(finished_at=timezone.now() - queue.KEPT - timedelta(days=1))
    sweep_jobs()
    assert not Job.objects.exists()


@pytest.mark.django_db
def test_who_asked_sees_how_far_it_is_and_is_led_on_when_it_is_done(client: Client) -> None:
    person = make_user()
    client.force_login(person)
    job = make_job("a", by=person)
    page = client.get(f"/taken/{job.pk}")
    assert "Oefening a" in page.content.decode()

    queue.run_due()

    assert client.get(f"/taken/{job.pk}").headers["Location"] == "/over"
    assert client.get(f"/taken/{job.pk}", headers={"HX-Request": "true"}).headers["HX-Redirect"] == "/over"


@pytest.mark.django_db
def test_who_asked_reads_what_went_wrong(client: Client) -> None:
    person = make_user()
    client.force_login(person)
    job = make_job("a", by=person, refuse="Rij 3: <b>geen</b> getal.")
    queue.run_due()

    page = client.get(f"/taken/{job.pk}").content.decode()

    assert "Rij 3: &lt;b&gt;geen&lt;/b&gt; getal." in page
    assert 'role="alert"' in page


@pytest.mark.django_db
def test_nobody_follows_the_work_of_another(client: Client) -> None:
    cast = make_cast()
    job = make_job("a", by=cast.coordinator)
    client.force_login(cast.administrator)

    assert client.get(f"/taken/{job.pk}").status_code == 404
