# SPDX-License-Identifier: EUPL-1.2
"""What happened to a lens version: brought in, retired, taken back into use, plainer words added."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from assessment.models.lens import Lens
from core.models import Record


class LensMove(models.TextChoices):
    """What was done with a lens version."""

    IMPORTED = "imported", _("Brought in")
    RETIRED = "retired", _("Retired")
    TAKEN_BACK = "taken_back", _("Taken back into use")
    WORDED = "worded", _("Plainer words for founders added")


class LensChange(Record):
    """One act on a lens version, and who did it: nobody for the operator's command. Never changed."""

    lens = models.ForeignKey(Lens, on_delete=models.CASCADE, related_name="changes")
    move = models.CharField(max_length=10, choices=LensMove)
    by = by_person()

    class Meta:
        ordering = ["created_at", "id"]
        triggers = [
            pgtrigger.Protect(
                name="lens_change_stays",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("lens", "move", "created_at"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.lens_id} {self.move}"
