# SPDX-License-Identifier: EUPL-1.2
"""Looking again at one initiative as soon as something about it changed, instead of tomorrow morning.

Also the answer to an arrangement that is extended while a check runs: the run may have read the old day, and looking
again waits for that run.
"""

from uuid import UUID

import structlog
from celery import current_app
from django.db import transaction
from django.utils import timezone
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from governance.checks.engine import Counts, run_check
from governance.checks.registry import all_checks

log = structlog.get_logger(__name__)


def recheck_soon(initiative: UUID) -> None:
    """Ask the workers to look at this initiative once the transaction is kept; without Redis the morning run does."""
    transaction.on_commit(lambda: _ring(initiative))


def _ring(initiative: UUID) -> None:
    try:
        current_app.send_task("governance.recheck", args=[str(initiative)], retry=False, ignore_result=True)
    except (OperationalError, RedisError, OSError):
        log.warning("checks.bell_unreachable")


def recheck(initiative: UUID) -> list[Counts]:
    """Compare the signals of one initiative with what every check finds about it today."""
    return [run_check(check, timezone.localdate(), only=initiative) for check in all_checks()]
