# SPDX-License-Identifier: EUPL-1.2
"""Work that waits as rows of PostgreSQL, done by one worker at a time; Redis only wakes the workers (docs/adr/0006).

Mail, webhooks and jobs all wait like this. None is lost: a worker that dies leaves a lease that ends, and another
worker takes the row up again.
"""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final, Generic, TypeVar

import structlog
from celery import current_app
from django.db import models, transaction
from django.db.models import F
from django.db.models.functions import Now
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

log = structlog.get_logger(__name__)

# Longer than a task may run (CELERY_TASK_TIME_LIMIT), so that a worker that is alive never loses its lease.
LEASE: Final = timedelta(minutes=5)
RUN_SECONDS: Final = 120
# An older hint has nothing to tell: the sweeper came by since.
HINT_SECONDS: Final = 120
# What failed so often, or what so many workers died on, is not tried again.
MOST_TRIES: Final = 3

Row = TypeVar("Row", bound=models.Model)


def wake_workers(task: str) -> None:
    """Tell the workers that `task` has work. When Redis cannot be reached the sweeper finds it within a minute."""
    try:
        current_app.send_task(task, retry=False, ignore_result=True, expires=HINT_SECONDS)
    except (OperationalError, RedisError, OSError):
        log.warning("workers.unreachable", task=task)


def work_off(take: Callable[[], Row | None], do: Callable[[Row], bool], *, seconds: float) -> int:
    """Take and do one row after another until none is left or the time is over; return how many `do` succeeded in."""
    done, ends = 0, time.monotonic() + seconds
    while time.monotonic() < ends and (row := take()) is not None:
        done += do(row)
    return done


class LeaseQueue(Generic[Row]):
    """Rows of one kind that wait for `task`. `until` and `tries` name the columns of the lease and of the tries."""

    def __init__(self, rows: Callable[[], models.QuerySet[Row]], *, task: str, until: str, tries: str) -> None:
        self._rows, self._task, self._until, self._tries = rows, task, until, tries

    @property
    def free(self) -> models.Q:
        """The condition that no worker that is alive has a row."""
        return models.Q(**{f"{self._until}__isnull": True}) | models.Q(**{f"{self._until}__lt": Now()})

    def wake_workers(self) -> None:
        """Tell the workers that a row waits."""
        wake_workers(self._task)

    def lease(self, waiting: models.QuerySet[Row], **values: Any) -> Row | None:
        """Take the first of `waiting` for this worker alone and write `values` with it; None when nothing waits."""
        return next(iter(self.lease_many(waiting, 1, **values)), None)

    def lease_many(self, waiting: models.QuerySet[Row], most: int, **values: Any) -> list[Row]:
        """Take the first `most` of `waiting` in one go, for work that costs about as much for many rows as for one."""
        with transaction.atomic():
            found = [row.pk for row in waiting.select_for_update(skip_locked=True, of=("self",))[:most]]
            if not found:
                return []
            leased = {self._until: Now() + LEASE, self._tries: F(self._tries) + 1}
            self._rows().filter(pk__in=found).update(**leased, **values)
            return list(self._rows().filter(pk__in=found))

    def release(self, row: Row, **values: Any) -> bool:
        """Write how a leased row ended and end the lease; return whether it was still this worker's."""
        ours = {"pk": row.pk, self._tries: getattr(row, self._tries), f"{self._until}__isnull": False}
        return bool(self._rows().filter(**ours).update(**{self._until: None}, **values))
