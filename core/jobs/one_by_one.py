# SPDX-License-Identifier: EUPL-1.2
"""Doing the same for many, where one that fails stops no other."""

from collections.abc import Callable, Iterable
from uuid import UUID

import structlog
from celery.exceptions import SoftTimeLimitExceeded

log = structlog.get_logger(__name__)


def one_by_one(ids: Iterable[UUID], do: Callable[[UUID], bool], *, failed: str) -> int:
    """Do something for each of these; return for how many it did something.

    What raises is logged as `failed` with its id. Only the task's time limit ends it: the next run reaches the rest.
    """
    done = 0
    for pk in ids:
        try:
            done += do(pk)
        except Exception as error:
            if _is_out_of_time(error):
                raise
            log.exception(failed, id=str(pk))
    return done


def _is_out_of_time(error: BaseException | None) -> bool:
    """Return whether the time limit is what this came of: within a COMMIT it comes out as an error of the database."""
    while error is not None and not isinstance(error, SoftTimeLimitExceeded):
        error = error.__cause__ or error.__context__
    return error is not None
