# SPDX-License-Identifier: EUPL-1.2
"""Looking again at initiatives as soon as something about them changed, instead of tomorrow morning.

Also the answer to an arrangement that is extended while a check runs: the run may have read the old day, and looking
again waits for that run.
"""

from collections.abc import Collection
from functools import partial
from uuid import UUID

import structlog
from celery import current_app
from django.db import transaction
from django.utils import timezone
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from governance.continuity.checks.registry import all_checks
from governance.continuity.runs.engine import Counts, run_check
from governance.models import Arrangement
from initiatives.models import Engagement, Income

log = structlog.get_logger(__name__)


def recheck_soon(initiative: UUID) -> None:
    """Ask the workers to look at this initiative once the transaction is kept; without Redis the morning run does."""
    transaction.on_commit(partial(_enqueue, "governance.recheck", initiative))


def recheck_party_soon(party: UUID) -> None:
    """The same for every initiative this party is in; there may be thousands, so no page waits for it."""
    transaction.on_commit(partial(_enqueue, "governance.recheck_party", party))


def _enqueue(task: str, about: UUID) -> None:
    try:
        current_app.send_task(task, args=[str(about)], retry=False, ignore_result=True)
    except (OperationalError, RedisError, OSError):
        log.warning("checks.bell_unreachable")


def recheck(initiatives: Collection[UUID]) -> list[Counts]:
    """Compare the signals of these initiatives with what every check finds about them today.

    As many statements for thousands as for one.
    """
    return [run_check(check, timezone.localdate(), only=initiatives) for check in all_checks()] if initiatives else []


def recheck_party(party: UUID) -> list[Counts]:
    """Look again at every initiative this party grants something to, has a place in the chain of or is an income of."""
    granted = Arrangement.objects.filter(granted_by=party).values_list("initiative")
    engaged = Engagement.objects.filter(party=party).values_list("initiative")
    paid = Income.objects.filter(party=party).values_list("initiative")
    return recheck([key for (key,) in granted.order_by().union(engaged.order_by(), paid.order_by())])
