# SPDX-License-Identifier: EUPL-1.2
"""Looking again at initiatives as soon as something about them changed, instead of tomorrow morning.

Also the answer to an arrangement that is extended while a check runs: the run may have read the old day, and looking
again waits for that run. What waits is looked at together: a check costs about as much for many initiatives as for one,
and a busy hour would otherwise fill the queue and keep everything else behind it.
"""

from collections.abc import Collection
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from core.jobs.leases import MOST_TRIES, LeaseQueue
from governance.continuity.checks.registry import all_checks
from governance.continuity.runs.engine import Counts, run_check
from governance.models import Arrangement, RecheckRequest
from initiatives.models import Engagement, Income

RECHECKS = LeaseQueue(RecheckRequest.objects.all, task="governance.recheck", until="claimed_until", tries="tries")
MOST_AT_ONCE: Final = 500


def recheck_soon(initiatives: Collection[UUID]) -> None:
    """Ask, in the caller's transaction, that the workers look at these initiatives again."""
    RecheckRequest.objects.bulk_create([RecheckRequest(initiative_id=key) for key in initiatives])
    transaction.on_commit(RECHECKS.wake_workers)


def recheck_party_soon(party: UUID) -> None:
    """The same for every initiative this party grants something to, has a place in the chain of or is an income of."""
    granted = Arrangement.objects.filter(granted_by=party).values_list("initiative")
    engaged = Engagement.objects.filter(party=party).values_list("initiative")
    paid = Income.objects.filter(party=party).values_list("initiative")
    recheck_soon([key for (key,) in granted.order_by().union(engaged.order_by(), paid.order_by())])


def recheck_waiting() -> int:
    """Look at all that waits to be looked at again; return how many initiatives.

    What killed three workers is left out and forgotten: the morning run looks at everything.
    """
    looked = 0
    waiting = RecheckRequest.objects.filter(RECHECKS.free, tries__lt=MOST_TRIES).order_by("created_at", "id")
    while rows := RECHECKS.lease_many(waiting, MOST_AT_ONCE):
        keys = {row.initiative_id for row in rows}
        recheck(keys)
        RecheckRequest.objects.filter(pk__in=[row.pk for row in rows]).delete()
        looked += len(keys)
    RecheckRequest.objects.filter(RECHECKS.free, tries__gte=MOST_TRIES).delete()
    return looked


def recheck(initiatives: Collection[UUID]) -> list[Counts]:
    """Compare the signals of these initiatives with what every check finds about them today.

    As many statements for thousands as for one.
    """
    return [run_check(check, timezone.localdate(), only=initiatives) for check in all_checks()] if initiatives else []
