# SPDX-License-Identifier: EUPL-1.2
"""Distance from the municipality that an initiative chose, from a day until it ends."""

from datetime import date
from typing import Final, Self

import pghistory
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from core.models import VersionedRecord
from initiatives.models.initiative import Initiative, OfKnownQuerySet

# The initiatives that keep distance on `day`, for a statement with that place; the same as `holding`.
DISTANT_SQL: Final = """
SELECT distance.initiative_id FROM initiatives_chosendistance distance
 WHERE distance.starts_on <= %(day)s::date AND (distance.ended_on IS NULL OR distance.ended_on > %(day)s::date)
"""


def holding(day: date) -> Q:
    """Return the condition that a distance holds on `day`: begun and not ended. The day to look again ends nothing."""
    return Q(starts_on__lte=day) & (Q(ended_on__isnull=True) | Q(ended_on__gt=day))


class DistanceChooser(models.TextChoices):
    """Who chose it. The municipality alone cannot: that would be neglect."""

    INITIATIVE = "initiative", _("The initiative")
    BOTH = "both", _("The initiative and the municipality together")


class ChosenDistanceQuerySet(OfKnownQuerySet["ChosenDistance"]):
    """Sets of chosen distances."""

    def holding_on(self, day: date) -> Self:
        """What holds on this day."""
        return self.filter(holding(day))


def kept_distance_today() -> Subquery:
    """Return the key of the distance an initiative keeps today, to read it along with the initiative; else NULL."""
    held = ChosenDistance.objects.holding_on(timezone.localdate()).filter(initiative=OuterRef("pk"))
    return Subquery(held.values("pk")[:1])


@pghistory.track()
class ChosenDistance(VersionedRecord):
    """An initiative wants to do without the municipality for a while; `ended_on` is the first day it no longer does."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="distances")
    chosen_by = models.CharField(_("who chose it"), max_length=10, choices=DistanceChooser)
    reason = models.TextField(_("why"), max_length=2000)
    starts_on = models.DateField(_("since"))
    review_on = models.DateField(_("look again on"))
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    recorded_by = by_person(_("recorded by"))
    ended_by = by_person(_("ended by"))
    is_invented = models.BooleanField(default=False)

    objects = ChosenDistanceQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        verbose_name = _("chosen distance")
        ordering = ["-starts_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["initiative"], condition=Q(ended_on__isnull=True), name="one_distance_at_a_time"
            ),
            models.CheckConstraint(name="distance_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(name="distance_chooser_known", condition=Q(chosen_by__in=DistanceChooser.values)),
            models.CheckConstraint(name="distance_reviewed_after_start", condition=Q(review_on__gt=F("starts_on"))),
            models.CheckConstraint(
                name="distance_ends_after_start", condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("starts_on"))
            ),
        ]
        indexes = [
            models.Index(fields=["review_on"], condition=Q(ended_on__isnull=True), name="distance_to_look_at_again")
        ]

    def __str__(self) -> str:
        return f"{self.initiative_id} from {self.starts_on}"
