# SPDX-License-Identifier: EUPL-1.2
"""Options that commands have in common."""

from datetime import date

from django.core.management.base import CommandError
from django.utils import timezone


def day_or_today(text: str | None) -> date:
    """Return the day that was asked, or today; raises CommandError with a sentence for what is no day."""
    if text is None:
        return timezone.localdate()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CommandError(f"“{text}” is not a day. Write it as 2027-01-31.") from None
