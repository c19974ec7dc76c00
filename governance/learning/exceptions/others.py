# SPDX-License-Identifier: EUPL-1.2
"""What others got who asked an exception from the same rule: for founders, without names and never of few."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from django.db.models import Count, Q

from assessment.statistics.disclosure import FEWEST
from governance.learning.exceptions.figures import COUNTED
from governance.learning.exceptions.outcomes import Share, share_of
from governance.models import Arrangement
from governance.models.outcome import GIVEN
from initiatives.models import Initiative


def end_of_last_quarter(day: date) -> date:
    """Return the last day of the calendar quarter before the one `day` is in."""
    return date(day.year, 3 * ((day.month - 1) // 3) + 1, 1) - timedelta(days=1)


def others_of(initiative: Initiative, rules: Collection[str], day: date) -> Mapping[str, Share]:
    """Return per rule what all others together got, over the whole city; one query.

    A rule from which fewer than FEWEST others asked an exception is not there. Decisions count from the end of their
    quarter on, so that looking today and tomorrow does not tell what was decided in between.
    """
    rows = Arrangement.every.filter(COUNTED, rule__in=rules, decided_on__lte=end_of_last_quarter(day))
    counted = (
        rows.exclude(initiative=initiative)
        .order_by()
        .values("rule")
        .annotate(
            cases=Count("pk"),
            given=Count("pk", filter=Q(outcome__in=GIVEN)),
            initiatives=Count("initiative", distinct=True),
        )
    )
    return {row["rule"]: share_of(row["given"], row["cases"]) for row in counted.filter(initiatives__gte=FEWEST)}
