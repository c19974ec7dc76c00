# SPDX-License-Identifier: EUPL-1.2
"""Terms in SQL: how long a span of months lasts, and which terms follow one another without a gap."""

from typing import Final


def last_day_of(first: str, months: str) -> str:
    """Return the SQL of the last day of `months` whole months from the day `first`, both days included.

    A year from 1 March ends on the last of February, 29th or not; a year from 29 February on 28 February.
    """
    span = f"make_interval(months => {months})"
    return f"greatest(({first} + {span})::date - 1, (({first} - 1) + {span})::date)"


# Rows of `terms` (id, keys, first_day, until, is_break) with the number of their island: terms that touch or
# overlap, with at most `tolerance` days between. `until` is 'infinity' without an end; `reached` is how far the earlier
# ones ran.
_NUMBERED: Final = """
reaching AS (
  SELECT t.*, max(t.until) OVER (PARTITION BY {keys} ORDER BY t.first_day, t.id
                                 ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
    FROM terms t
),
numbered AS (
  SELECT r.*, sum((r.reached IS NULL OR r.is_break OR r.first_day > r.reached + 1 + %(tolerance)s::int)::int)
              OVER (PARTITION BY {keys} ORDER BY r.first_day, r.id) AS island
    FROM reaching r
)
"""


def numbered(keys: str) -> str:
    """Return the two queries that number the islands of `terms`, per combination of the columns `keys`."""
    return _NUMBERED.replace("{keys}", keys)
