# SPDX-License-Identifier: EUPL-1.2
"""Doing the same for many, where one that fails stops no other."""

from collections.abc import Callable, Iterable
from uuid import UUID

import structlog
from celery.exceptions import SoftTimeLimitExceeded

log = structlog.get_logger(__name__)


def one_by_one(ids: Iterable[UUID], do: Callable[[UUID], bool], *, failed: str) -> int:
    """Do something for each of these; return for how many it did something.

    What raises is logged as `failed` with its id. Only SoftTimeLimitExceeded ends it: the next run reaches the rest.
    """
    done = 0
    for pk in ids:
        try:
            done += do(pk)
        except SoftTimeLimitExceeded:
            raise
        except Exception:
            log.exception(failed, id=str(pk))
    return done
