# SPDX-License-Identifier: EUPL-1.2
"""Distance that an initiative chose, as a test needs it."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from initiatives.models import ChosenDistance, DistanceChooser
from tests.factories.initiatives import make_initiative


def make_distance(**fields: Any) -> ChosenDistance:
    """Create distance that began a month ago and is looked at again in five."""
    today = timezone.localdate()
    values = {
        "chosen_by": DistanceChooser.INITIATIVE,
        "reason": "Wij zoeken het eerst zelf uit.",
        "starts_on": today - timedelta(days=30),
        "review_on": today + timedelta(days=150),
        **fields,
    }
    if "initiative" not in values:
        values["initiative"] = make_initiative()
    return ChosenDistance.objects.create(**values)
