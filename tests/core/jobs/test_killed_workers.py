# SPDX-License-Identifier: EUPL-1.2
"""Real workers that are killed in the middle of work: nothing half is left, and another does it once."""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import psutil
import pytest
from django.db import connection
from django.utils import timezone

from config.local_start import services
from core.errors import RefusedError
from core.files.csv_import import FaultyFileError
from core.jobs.queue import JOBS
from core.models import Job, JobState
from governance.arrangements.subsidies.actions import keep_subsidy_file
from governance.arrangements.subsidies.jobs import ask_import
from governance.models import Arrangement, SubsidyFile
from tests.at_once import wait_for
from tests.cast import Cast, make_cast
from tests.factories import make_initiative
from tests.factories.jobs import make_job
from tests.governance.arrangements.subsidy_files import line, register
from tests.web_nodes import ask_of_timetable, database_url, worker

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
ROWS = 10_000
# Three steps of a thousand rows, each a statement that takes a while.
FEWER = 3_000
INITIATIVES = 100


def state_of(job: Job) -> str:
    return Job.objects.values_list("state", flat=True).get(pk=job.pk)


def end_lease(job: Job) -> None:
    Job.objects.filter(pk=job.pk, state=JobState.RUNNING).update(claimed_until=timezone.now() - timedelta(seconds=1))


@pytest.mark.full
def test_work_of_a_process_of_a_worker_that_was_killed_is_done_by_its_next(tmp_path: Path) -> None:
    job = make_job(seconds=3)
    with worker(tmp_path / "one", pool="prefork") as process:
        ask_of_timetable(times=1)
        wait_for(lambda: state_of(job) == JobState.RUNNING)
        [child] = psutil.Process(process.pid).children()
        child.kill()
        child.wait()
        assert state_of(job) == JobState.RUNNING
        end_lease(job)
        ask_of_timetable(times=1)
        wait_for(lambda: state_of(job) == JobState.DONE)
    job.refresh_from_db()
    assert (job.tries, job.result) == (2, {"key": job.key})


@pytest.fixture
def city() -> Cast:
    """A city with as many initiatives as many rows are about."""
    for number in range(INITIATIVES):
        make_initiative(name=f"De Tuin {number}")
    return make_cast()


def rows(count: int) -> list[str]:
    return [
        line(number=f"SBA-{number}", applicant=f"De Tuin {number % INITIATIVES}", project=f"Tuinieren {number}")
        for number in range(count)
    ]


def kept(cast: Cast, *lines: str) -> SubsidyFile:
    data = register(*lines).encode()
    return keep_subsidy_file(name="register.csv", data=data, granted_by="Gemeente Oeverstad", by=cast.coordinator)


@pytest.mark.full
def test_an_import_of_ten_thousand_rows_that_is_killed_half_way_comes_in_once(city: Cast, tmp_path: Path) -> None:
    job = ask_import(kept(city, *rows(ROWS)), city.coordinator)
    with worker(tmp_path / "one") as process:
        JOBS.wake_workers()
        ask_of_timetable(times=1)
        wait_for(lambda: Job.objects.filter(pk=job.pk, done_steps__gt=0).exists(), seconds=240)
        process.kill()
        process.wait()
    assert (state_of(job), Arrangement.objects.count()) == (JobState.RUNNING, 0)
    end_lease(job)
    with worker(tmp_path / "two"):
        ask_of_timetable(times=2)
        wait_for(lambda: state_of(job) != JobState.RUNNING, seconds=600)
    job.refresh_from_db()
    assert (job.state, job.tries, (job.result or {})["new"]) == (JobState.DONE, 2, ROWS)
    assert Arrangement.objects.values("reference").distinct().count() == Arrangement.objects.count() == ROWS


def is_writing_rows() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()"
            " AND query ILIKE 'INSERT INTO \"governance_arrangement\"%%'"
        )
        return bool(cursor.fetchall() != [(0,)])


@pytest.mark.full
@pytest.mark.usefixtures("city")
def test_an_import_by_command_that_is_killed_half_way_leaves_nothing_and_can_be_run_again(tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    file.write_text(register(*rows(FEWER)), encoding="utf-8")
    command = [sys.executable, "manage.py", "import_subsidies", str(file), "--granted-by", "Gemeente Oeverstad"]
    known = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.test", "DATABASE_URL": database_url()}
    killed = services.start(command, log=tmp_path / "log", env=known)
    wait_for(is_writing_rows, seconds=240)
    killed.kill()
    assert killed.wait() == -signal.SIGKILL
    # Whoever was writing is gone from the database as well before it is looked at.
    wait_for(lambda: not is_writing_rows())
    assert not Arrangement.objects.exists()
    subprocess.run(command, env=known, check=True, capture_output=True)  # noqa: S603 - our own command
    assert Arrangement.objects.values("reference").distinct().count() == Arrangement.objects.count() == FEWER


def test_one_bad_row_of_ten_thousand_refuses_the_file_and_is_named(city: Cast) -> None:
    bad = line(number="SBA-x", granted="?")
    with pytest.raises((RefusedError, FaultyFileError), match=f"{ROWS // 2 + 2}"):
        kept(city, *rows(ROWS // 2), bad, *rows(ROWS)[ROWS // 2 + 1 :])
    assert not Arrangement.objects.exists()
    assert not SubsidyFile.objects.exists()
