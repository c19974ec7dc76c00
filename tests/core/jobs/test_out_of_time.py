# SPDX-License-Identifier: EUPL-1.2
"""A time limit that strikes while a transaction is written ends that work, and nothing after it."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID, uuid4

import pytest
from celery import Task, shared_task
from celery.app.trace import build_tracer
from celery.exceptions import SoftTimeLimitExceeded
from django.db import DatabaseError, connection, transaction

from config.celery import app
from core.jobs.one_by_one import one_by_one
from core.models import Moment
from core.operations.timestamps import record_timestamp

pytestmark = pytest.mark.django_db(transaction=True)

# A check at the end of the transaction that takes long: the COMMIT itself waits.
SLOW_COMMIT = """
CREATE FUNCTION slow_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(3); RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER slow_commit AFTER INSERT ON core_moment DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.name = 'slow') EXECUTE FUNCTION slow_commit();
"""


@pytest.fixture(autouse=True)
def _slow_commit() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute(SLOW_COMMIT)
    yield
    # The connection of this test may be the one that was given up.
    with connection.cursor() as cursor:
        cursor.execute("DROP FUNCTION slow_commit CASCADE")


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """As the pool of Celery does: a signal that raises wherever the program happens to be."""

    def strike(*_args: object) -> None:
        raise SoftTimeLimitExceeded

    before = signal.signal(signal.SIGALRM, strike)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@transaction.atomic
def note(name: str) -> bool:
    record_timestamp(name)
    return True


@shared_task(name="tests.note")
def note_task(name: str) -> None:
    note(name)


def run_as_a_worker(task: "Task[Any, Any]", *args: str) -> None:
    trace = build_tracer(task.name, task, app=app)
    trace(str(uuid4()), list(args), {}, {"is_eager": False, "delivery_info": {}, "args": args, "kwargs": {}})


def test_a_worker_goes_on_after_a_time_limit_within_a_commit() -> None:
    with pytest.raises(DatabaseError), time_limit(0.5):
        note("slow")
    with pytest.raises(DatabaseError):
        note("lost with the connection")

    run_as_a_worker(note_task, "afterwards")

    assert [*Moment.objects.filter(name__in=["slow", "afterwards"]).values_list("name", flat=True)] == ["afterwards"]


def test_a_row_of_many_ends_at_the_time_limit_also_within_a_commit() -> None:
    names = {uuid4(): "slow", uuid4(): "the next one"}
    tried: list[UUID] = []

    def do(pk: UUID) -> bool:
        tried.append(pk)
        return note(names[pk])

    with pytest.raises(DatabaseError), time_limit(0.5):
        one_by_one(names, do, failed="tests.failed")

    assert tried == [next(iter(names))]
    run_as_a_worker(note_task, "afterwards")


def test_a_task_that_is_called_within_a_transaction_stays_in_it() -> None:
    with transaction.atomic():
        note_task.apply(("with its caller",))
        transaction.set_rollback(True)

    assert not Moment.objects.filter(name="with its caller").exists()
