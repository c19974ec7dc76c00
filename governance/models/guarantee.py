# SPDX-License-Identifier: EUPL-1.2
"""Guarantees of the law towards an initiative: a floor under every way of governing, kept or not (docs/adr/0045)."""

import pghistory
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from core.models import VersionedRecord
from governance.models.querysets import GuaranteeAnswerQuerySet
from initiatives.models import Initiative


class Guarantee(models.TextChoices):
    """What government owes whomever it meets, in whichever way it governs."""

    EQUAL_TREATMENT = "equal_treatment", _("Equal treatment")
    CARE = "care", _("Careful preparation")
    IN_TIME = "in_time", _("Decided in time")
    REASONS = "reasons", _("Reasons given")
    OBJECTION = "objection", _("Objection possible")
    TRUST = "trust", _("Commitments honoured")
    OPENNESS = "openness", _("Openness")


class GuaranteeState(models.TextChoices):
    """What is known of a guarantee; not known is that nobody said it."""

    KEPT = "kept", _("Complied with")
    NOT_KEPT = "not_kept", _("Not complied with")


@pghistory.track()
class GuaranteeAnswer(VersionedRecord):
    """Whether one guarantee is kept towards an initiative, as an official found it; none is not known."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="guarantee_answers")
    guarantee = models.CharField(_("guarantee"), max_length=20, choices=Guarantee)
    state = models.CharField(_("kept or not"), max_length=8, choices=GuaranteeState)
    grounds = models.TextField(_("what this rests on"), max_length=2000)
    said_on = models.DateField(_("said on"))
    said_by = by_person(_("said by"))
    is_invented = models.BooleanField(default=False)

    objects = GuaranteeAnswerQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        verbose_name = _("guarantee")
        constraints = [
            models.UniqueConstraint(fields=["initiative", "guarantee"], name="guarantee_answered_once"),
            models.CheckConstraint(name="guarantee_known", condition=Q(guarantee__in=Guarantee.values)),
            models.CheckConstraint(name="guarantee_state_known", condition=Q(state__in=GuaranteeState.values)),
            models.CheckConstraint(name="guarantee_answer_has_grounds", condition=~Q(grounds="")),
        ]

    def __str__(self) -> str:
        return f"{self.guarantee} {self.state} for {self.initiative_id}"
