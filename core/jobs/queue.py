# SPDX-License-Identifier: EUPL-1.2
"""Work that takes longer than a page may: asked as a row, done by a worker, followed on a page of its own.

None is lost: a worker that dies leaves a lease that ends, and the job is taken up again; so the function of a kind does
its writes in one transaction, or can be done twice.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import structlog
from celery.exceptions import SoftTimeLimitExceeded
from django.db import IntegrityError, connection, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import translation
from django.utils.translation import gettext as _

from core.errors import NotAllowedError, RefusedError
from core.jobs.leases import LEASE, MOST_TRIES, RUN_SECONDS, LeaseQueue, work_off
from core.models import Job, JobState
from core.registry import Registry

log = structlog.get_logger(__name__)

KEPT = timedelta(days=30)
JOBS = LeaseQueue(Job.objects.all, task="core.run_jobs", until="claimed_until", tries="tries")

Progress = Callable[[int, int], None]
Work = Callable[[Job, Progress], Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of work, under a `name` that its jobs carry.

    `work` gets the job and a function to tell progress (steps done, steps in all) and returns what JSON can hold. A
    RefusedError it raises is for the asker to read and is not tried again. `done_address` is where the asker goes
    afterwards; `title` what the page calls it, both made in the language that is active. `too_long` says what can be
    made less when it takes longer than a worker may.
    """

    name: str
    work: Work
    title: Callable[[Job], str]
    done_address: Callable[[Job], str]
    too_long: Callable[[], str] = lambda: _("This takes too long. Choose less at once, and try again.")


job_kinds: Registry[Kind] = Registry(
    "Kinds of work in the background; every app with an import, a simulation or a report adds its own.",
    key=lambda kind: kind.name,
)


def kind_of(job: Job) -> Kind | None:
    """Return the kind of a job; None when the app that knew it is gone."""
    return job_kinds.get(job.kind)


def enqueue(*, kind: str, key: str, asked: Mapping[str, Any], by: Any = None) -> Job:
    """Return the job for this work, made and announced when it is new; one that failed starts again.

    The same `kind` and `key` is the same work: asked twice, by two people, or by a double click, it is done once. Put
    who asks into the key where the answer is not for everybody. Called inside or outside a transaction.
    """
    if job_kinds.get(kind) is None:
        raise LookupError(f"no work of kind {kind}")
    language = getattr(by, "language", "") or translation.get_language() or "nl"
    values = {"asked": {**asked, "language": language}, "asked_by": by}
    try:
        with transaction.atomic():
            job = Job.objects.create(kind=kind, key=key, **values)
    except IntegrityError:
        job = Job.objects.get(kind=kind, key=key)
        if job.state != JobState.FAILED:
            return job
        again = {"state": JobState.QUEUED, "tries": 0, "message": "", "finished_at": None, "claimed_until": None}
        Job.objects.filter(pk=job.pk, state=JobState.FAILED).update(**again, **values, done_steps=0, all_steps=0)
        job.refresh_from_db()
    transaction.on_commit(JOBS.wake_workers)
    return job


def run_due(*, run_seconds: float = RUN_SECONDS) -> int:
    """Do the work that waits until none is left or the time is over; return how many jobs were tried."""
    return work_off(claim_one, run, seconds=run_seconds)


def claim_one() -> Job | None:
    """Take the job that waits longest for this worker alone; None when nothing waits."""
    waiting = Q(state=JobState.QUEUED) | Q(state=JobState.RUNNING, claimed_until__lt=Now())
    job = JOBS.lease(Job.objects.filter(waiting).order_by("created_at", "id"), state=JobState.RUNNING)
    if job is None or job.tries <= MOST_TRIES:
        return job
    # Three workers died on it: it must not take a fourth with it.
    _finish(job, JobState.FAILED, message=_in_language(job, _broken), tries=MOST_TRIES)
    return claim_one()


def run(job: Job) -> bool:
    """Do one claimed job and note how it ended; only the worker that holds the lease writes the end. Return True."""
    kind = kind_of(job)
    try:
        with translation.override(job.asked.get("language", "nl")):
            if kind is None:
                raise LookupError(f"no work of kind {job.kind}")  # noqa: TRY301 - ends like every other failure
            result = kind.work(job, _teller(job.pk))
    except RefusedError as refused:
        _finish(job, JobState.FAILED, message=refused.message)
    except NotAllowedError:
        _finish(job, JobState.FAILED, message=_in_language(job, _not_allowed))
    except SoftTimeLimitExceeded:
        _finish(job, JobState.FAILED, message=_in_language(job, kind.too_long if kind else _broken))
        raise
    except Exception:
        log.exception("jobs.failed", job=str(job.pk), kind=job.kind, tries=job.tries)
        if job.tries >= MOST_TRIES:
            _finish(job, JobState.FAILED, message=_in_language(job, _broken))
        else:
            JOBS.release(job, state=JobState.QUEUED)
    else:
        _finish(job, JobState.DONE, result=result)
    return True


def forget_old_jobs() -> int:
    """Remove finished jobs after a month; return how many."""
    old = Job.objects.filter(state__in=[JobState.DONE, JobState.FAILED], finished_at__lt=Now() - KEPT)
    return old.delete()[0]


def _finish(job: Job, state: JobState, **values: Any) -> None:
    JOBS.release(job, state=state, finished_at=Now(), **values)


def _teller(pk: UUID) -> Progress:
    """Return the function that writes progress, on a connection of its own: the work may be one long transaction."""

    def tell(done: int, of: int) -> None:
        aside = connection.copy()
        try:
            with aside.cursor() as cursor:
                cursor.execute(
                    "UPDATE core_job SET done_steps = %s, all_steps = %s,"
                    " claimed_until = now() + make_interval(secs => %s) WHERE id = %s",
                    [min(done, of), of, LEASE.total_seconds(), pk],
                )
        finally:
            aside.close()

    return tell


def _in_language(job: Job, words: Callable[[], str]) -> str:
    with translation.override(job.asked.get("language", "nl")):
        return words()


def _not_allowed() -> str:
    return _("You may not do this any more. Ask the coordinator.")


def _broken() -> str:
    return _("Something went wrong on our side. Nothing was changed. Try again; does it fail again, tell the manager.")
