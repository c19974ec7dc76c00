# SPDX-License-Identifier: EUPL-1.2
"""What asking again takes, as each side said it once."""

from typing import Final

import pghistory
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models import VersionedRecord
from initiatives.models import Initiative
from initiatives.models.initiative import OfKnownQuerySet

# More is a slip of the pen: a whole year of somebody's work.
MOST_ASKING_HOURS: Final = 2000


class AskingSide(models.TextChoices):
    """Who does the work of asking again."""

    INITIATIVE = "initiative", _("Initiative")
    CITY = "city", _("Municipality")


class AskingHoursQuerySet(OfKnownQuerySet["AskingHours"]):
    """Sets of what was said of hours."""


@pghistory.track()
class AskingHours(VersionedRecord):
    """How many hours one side says it works on one request for the same, its account of it included.

    Asked once per initiative and side. Without it these hours are estimated (governance.temporariness.hours).
    """

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="asking_hours")
    side = models.CharField(max_length=10, choices=AskingSide)
    hours = models.DecimalField(_("hours for one request"), max_digits=5, decimal_places=1)
    said_on = models.DateField(_("said on"))
    is_invented = models.BooleanField(default=False)

    objects = AskingHoursQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.UniqueConstraint(fields=["initiative", "side"], name="asking_hours_said_once"),
            models.CheckConstraint(
                name="asking_hours_are_possible", condition=Q(hours__gte=0, hours__lte=MOST_ASKING_HOURS)
            ),
            models.CheckConstraint(name="asking_hours_side_known", condition=Q(side__in=AskingSide.values)),
        ]

    def __str__(self) -> str:
        return f"{self.hours} hours of {self.side}"
