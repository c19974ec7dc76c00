# SPDX-License-Identifier: EUPL-1.2
"""Days that people choose."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from core.errors import RefusedError


def ensure_coming(day: date | None, *, field: str, known: date | None = None) -> None:
    """Refuse a day before today at `field`; no day, or the day that stood there (`known`), is right."""
    if day is not None and day != known and day < timezone.localdate():
        raise RefusedError(_("Choose a day from today on."), field=field)
