# SPDX-License-Identifier: EUPL-1.2
"""Work in the background that tests can steer."""

import time
from collections.abc import Callable
from typing import Any

from core.errors import RefusedError
from core.jobs.queue import Kind, Progress, enqueue, job_kinds
from core.models import Job

PRACTICE = "practice"
done: list[str] = []
acts: dict[str, Callable[[], Any]] = {}


def _practise(job: Job, tell: Progress) -> dict[str, Any]:
    tell(1, 2)
    # In a worker of its own, for as long as the test needs to end it.
    time.sleep(job.asked.get("seconds", 0))
    if "refuse" in job.asked:
        raise RefusedError(job.asked["refuse"])
    if "act" in job.asked:
        acts[job.asked["act"]]()
    done.append(job.key)
    return {"key": job.key}


job_kinds.add(
    Kind(PRACTICE, work=_practise, title=lambda job: f"Oefening {job.key}", done_address=lambda _job: "/over")
)


def make_job(key: str = "een", by: Any = None, **asked: Any) -> Job:
    """Return work that waits."""
    return enqueue(kind=PRACTICE, key=key, asked=asked, by=by)
