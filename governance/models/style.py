# SPDX-License-Identifier: EUPL-1.2
"""Four ways of governing, per initiative and per moment (*meervoudig organiseren*)."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.models import VersionedRecord
from governance.models.policy import Department
from governance.models.querysets import StyleMixQuerySet
from initiatives.models import Initiative


class Style(models.TextChoices):
    """The four ways of governing (NSOB); none replaces another."""

    LAWFUL = "lawful", _("Lawful")
    PERFORMING = "performing", _("Performing")
    NETWORKING = "networking", _("Networking")
    PARTICIPATING = "participating", _("Participating")


@pghistory.track()
class StyleMix(VersionedRecord):
    """The mix of ways the municipality chose for an initiative, from a day on; shares in percent, 100 in all."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="style_mixes")
    lawful = models.PositiveSmallIntegerField(_("Lawful"))
    performing = models.PositiveSmallIntegerField(_("Performing"))
    networking = models.PositiveSmallIntegerField(_("Networking"))
    participating = models.PositiveSmallIntegerField(_("Participating"))
    reason = models.TextField(_("why this mix"), max_length=2000)
    department = models.ForeignKey(
        Department,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="style_mixes",
        verbose_name=_("department"),
    )
    starts_on = models.DateField(_("from"))
    review_on = models.DateField(_("look again on"))
    chosen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    is_invented = models.BooleanField(default=False)

    objects = StyleMixQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-starts_on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "starts_on"], name="one_style_mix_a_day"),
            models.CheckConstraint(
                name="style_shares_make_a_whole",
                condition=Q(lawful=100 - F("performing") - F("networking") - F("participating")),
            ),
            models.CheckConstraint(name="style_mix_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(name="style_reviewed_after_start", condition=Q(review_on__gt=F("starts_on"))),
        ]

    def __str__(self) -> str:
        return f"{self.initiative_id} from {self.starts_on}"
