# SPDX-License-Identifier: EUPL-1.2
"""What somebody does about a low principle, with a day, followed until it is done."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from assessment.models.assessment import Assessment
from assessment.models.lens import Principle
from assessment.models.round import Subject
from assessment.querysets import FollowUpQuerySet
from core.models import VersionedRecord


class FollowUpState(models.TextChoices):
    """Promised, done, or dropped with a reason."""

    OPEN = "open", _("To do")
    DONE = "done", _("Done")
    DROPPED = "dropped", _("Dropped")


@pghistory.track()
class FollowUp(VersionedRecord):
    """An act promised after a result: what, for which principle, by whom, before when."""

    subject = models.ForeignKey(Subject, on_delete=models.CASCADE, related_name="follow_ups")
    principle = models.ForeignKey(Principle, on_delete=models.PROTECT, related_name="+")
    # The result that gave rise to it.
    result = models.ForeignKey(Assessment, on_delete=models.SET_NULL, null=True, blank=True, related_name="follow_ups")
    text = models.CharField(_("what"), max_length=300)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="follow_ups",
        verbose_name=_("who"),
    )
    due_on = models.DateField(_("before"))
    state = models.CharField(_("state"), max_length=7, choices=FollowUpState, default=FollowUpState.OPEN)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    closing_note = models.TextField(_("what came of it"), max_length=1000, blank=True)
    added_by = by_person()
    is_invented = models.BooleanField(default=False)

    objects = FollowUpQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["due_on", "id"]
        constraints = [
            models.CheckConstraint(
                name="closed_follow_up_has_a_day", condition=Q(state="open") ^ Q(closed_on__isnull=False)
            ),
            models.CheckConstraint(
                name="dropped_follow_up_has_a_reason", condition=~Q(state="dropped") | ~Q(closing_note="")
            ),
        ]

    def __str__(self) -> str:
        return self.text
