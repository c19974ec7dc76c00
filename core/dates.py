# SPDX-License-Identifier: EUPL-1.2
"""Days that people choose, and on which something is due."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from core.errors import RefusedError


def ensure_coming(day: date | None, *, field: str, known: date | None = None) -> None:
    """Refuse a day before today at `field`; no day, or the day that stood there (`known`), is right."""
    if day is not None and day != known and day < timezone.localdate():
        raise RefusedError(_("Choose a day from today on."), field=field)


def last_day_at(hour: time, now: datetime) -> date:
    """Return the last day on which it was this time here: today from then on, else yesterday."""
    here = timezone.localtime(now)
    return here.date() if here.time() >= hour else here.date() - timedelta(days=1)
