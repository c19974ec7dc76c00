# SPDX-License-Identifier: EUPL-1.2
"""How an assessor likes the scoring page."""

from django.conf import settings
from django.db import models

from core.models import Record


class ScoringPreference(Record):
    """Whether single keys choose a level; somebody who speaks to the computer may want them off."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="scoring_preference")
    uses_keys = models.BooleanField(default=True)

    def __str__(self) -> str:
        return f"{self.user_id}: keys {self.uses_keys}"
