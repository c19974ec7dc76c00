# SPDX-License-Identifier: EUPL-1.2
"""Until when the municipality answers a message of carriers."""

from datetime import date, timedelta
from typing import Final

# Ours: Monday to Friday; holidays are not left out, so that the day is never later than a founder expects.
WORKING_DAYS: Final = 5
_SATURDAY: Final = 5


def answer_due_on(day: date) -> date:
    """Return the last day for an answer to what was written on `day`: five working days later."""
    due, left = day, WORKING_DAYS
    while left:
        due += timedelta(days=1)
        left -= due.weekday() < _SATURDAY
    return due
