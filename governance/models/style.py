# SPDX-License-Identifier: EUPL-1.2
"""Four ways of governing, per initiative and per moment (*meervoudig organiseren*)."""

from typing import Self

import pghistory
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, by_person
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
    chosen_by = by_person()
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
        # The work queue reads those to look at again, the longest due first.
        indexes = [models.Index(fields=["review_on", "id"], name="style_mix_to_review")]

    def __str__(self) -> str:
        return f"{self.initiative_id} from {self.starts_on}"


class Recognised(models.TextChoices):
    """Whether who carries an initiative recognises the way it is governed."""

    YES = "yes", _("Yes")
    PARTLY = "partly", _("In part")
    NO = "no", _("No")


class StyleRecognitionQuerySet(models.QuerySet["StyleRecognition"]):
    """Sets of answers to a mix."""

    def visible_to(self, user: Person) -> Self:
        """Who carries or handles the initiative."""
        return self.filter(mix__in=StyleMix.objects.visible_to(user))


@pghistory.track()
class StyleRecognition(VersionedRecord):
    """What who carries an initiative says of a mix: the answer of the initiative, beside the reading of the city."""

    mix = models.OneToOneField(StyleMix, on_delete=models.CASCADE, related_name="recognition")
    answer = models.CharField(_("do you recognise this?"), max_length=6, choices=Recognised)
    reason = models.CharField(_("why"), max_length=1000, blank=True)
    said_on = models.DateField()
    # The version of the mix that was read and answered; 0 is not known, of answers from before this was kept.
    mix_version = models.PositiveIntegerField(default=0, db_default=0, editable=False)
    said_by = by_person()
    is_invented = models.BooleanField(default=False)

    objects = StyleRecognitionQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.CheckConstraint(name="not_recognised_has_a_reason", condition=Q(answer="yes") | ~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.answer} to {self.mix_id}"
