# SPDX-License-Identifier: EUPL-1.2
"""What has begun and not ended on a day."""

from typing import Any

from django.db.models import Q


def running(day: Any, path: str = "") -> Q:
    """Return the condition of what has begun and not ended on this day: a use, a place in a chain, a goal.

    `path` leads to the row with the days from the outer one.
    """
    starts, ends = f"{path}starts_on", f"{path}ends_on"
    begun = Q(**{f"{starts}__isnull": True}) | Q(**{f"{starts}__lte": day})
    return begun & (Q(**{f"{ends}__isnull": True}) | Q(**{f"{ends}__gte": day}))
