# SPDX-License-Identifier: EUPL-1.2
"""What the machinery itself records."""

from django.utils import timezone

from core.models import Moment

PULSE = "timetable"
DEMO_LOADED = "demo-loaded"
BACKUP = "backup"


def record_timestamp(name: str) -> None:
    """Note that `name` happened now."""
    Moment.objects.update_or_create(name=name, defaults={"at": timezone.now()})
