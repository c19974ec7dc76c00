# SPDX-License-Identifier: EUPL-1.2
"""Right to Challenge: residents offer to take over a public task (*uitdaagrecht*)."""

import pghistory
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from core.models import Record, VersionedRecord
from governance.models.arrangement import Arrangement
from governance.models.policy import Department
from governance.models.querysets import ChallengeQuerySet
from initiatives.models import Initiative


class ChallengeState(models.TextChoices):
    """Where a challenge stands."""

    SUBMITTED = "submitted", _("Submitted")
    IN_TALKS = "in_talks", _("Being talked over")
    ACCEPTED = "accepted", _("Accepted")
    DECLINED = "declined", _("Declined")
    WITHDRAWN = "withdrawn", _("Taken back")
    RUNNING = "running", _("The task is taken over")
    ENDED = "ended", _("Ended")


@pghistory.track()
class Challenge(VersionedRecord):
    """The challenged task, its budget, the offer, the answer and the term. Money is in euro a year."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="challenges")
    task = models.CharField(_("the task"), max_length=150)
    why = models.TextField(_("why you can do it better or differently"), max_length=3000)
    department = models.ForeignKey(
        Department,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="challenges",
        verbose_name=_("department whose task it is"),
    )
    # What the task costs now, told by the department.
    budget = models.DecimalField(
        _("what the task costs now, a year"), max_digits=12, decimal_places=2, null=True, blank=True
    )
    offer = models.TextField(_("what you offer to do"), max_length=3000)
    price = models.DecimalField(_("what you ask, a year"), max_digits=12, decimal_places=2)
    wanted_from = models.DateField(_("you would start on"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=ChallengeState, default=ChallengeState.SUBMITTED)
    submitted_on = models.DateField(_("submitted on"))
    answer_due_on = models.DateField(_("answer due on"))
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    answer = models.TextField(_("the answer and why"), max_length=3000, blank=True)
    # The agreement that carries it, with the term.
    arrangement = models.OneToOneField(
        Arrangement, on_delete=models.SET_NULL, null=True, blank=True, related_name="challenge"
    )
    is_invented = models.BooleanField(default=False)

    objects = ChallengeQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-submitted_on", "-id"]
        constraints = [
            models.CheckConstraint(name="challenge_state_known", condition=Q(state__in=ChallengeState.values)),
            models.CheckConstraint(
                name="challenge_money_is_not_negative",
                condition=Q(price__gte=0) & (Q(budget__isnull=True) | Q(budget__gte=0)),
            ),
            models.CheckConstraint(
                name="challenge_answer_due_after_submission", condition=Q(answer_due_on__gte=F("submitted_on"))
            ),
            models.CheckConstraint(
                name="answered_challenge_says_why",
                condition=Q(state__in=["submitted", "in_talks", "withdrawn"])
                | (Q(answered_on__isnull=False) & ~Q(answer="")),
            ),
        ]

    def __str__(self) -> str:
        return self.task


class ChallengeStep(Record):
    """A move of a challenge: to which state, by whom, and what was said. Never changed."""

    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(_("state"), max_length=10, choices=ChallengeState)
    note = models.CharField(_("what happened"), max_length=500, blank=True)
    noted_by = by_person()

    class Meta:
        ordering = ["created_at", "id"]

    def __str__(self) -> str:
        return f"{self.challenge_id} {self.state}"
