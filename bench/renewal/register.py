# SPDX-License-Identifier: EUPL-1.2
"""Bring a register in as the product does, and read what follows what with its own rule of succession."""

from collections import defaultdict
from datetime import date, timedelta

from django.utils import timezone

from governance.arrangements.subsidies.actions import import_subsidies
from governance.arrangements.subsidies.matching import plain
from governance.arrangements.subsidies.parser import SubsidyRow, read_subsidies
from governance.models import Arrangement
from governance.temporariness.queries import tolerance
from governance.temporariness.renewals import Ending, endings_of
from initiatives.lifecycle import Status
from initiatives.models import Initiative
from tests.factories.governance import make_party


def read_register(data: bytes) -> tuple[list[Ending], date, dict[str, int]]:
    """Return every subsidy with an end, the last day the register knows of, and what the import did with its rows."""
    rows = read_subsidies(data)
    _enrol(rows)
    counts = import_subsidies(rows=rows, granted_by=make_party(name="Gemeente"), by=None)
    gap = tolerance()
    of_initiative: dict[object, list[Arrangement]] = defaultdict(list)
    for one in Arrangement.objects.order_by("first_day", "id"):
        of_initiative[one.initiative_id].append(one)
    endings = [ending for some in of_initiative.values() for ending in endings_of(some, gap)]
    return endings, _seen_until(rows), counts


def _enrol(rows: list[SubsidyRow]) -> None:
    """Put every applicant in the register: the import brings in what is in it. Names that read alike are one."""
    names = {plain(row.applicant): row.applicant for row in rows}
    now = timezone.now()
    Initiative.objects.bulk_create(
        Initiative(name=name, summary="Made", status=Status.PUBLISHED, published_at=now) for name in names.values()
    )


def _seen_until(rows: list[SubsidyRow]) -> date:
    """Return the last day of which the register can know: when it was made, else the first day of its last subsidy."""
    seen = [row.seen_on for row in rows if row.seen_on]
    return max(seen) if seen else max(row.first_day for row in rows) + timedelta(days=1)
