# SPDX-License-Identifier: EUPL-1.2
"""A party called to account for what it promised, and how it answers."""

from datetime import date, timedelta
from typing import Final, Self

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, by_person
from core.models import Record
from governance.models.partner_promise import PartnerPromise
from initiatives.models import PartyContact


class CallAnswer(models.TextChoices):
    """What a party answers; `none` when it was called again because no answer had come."""

    KEPT = "kept", _("It is done")
    NOT_KEPT = "not_kept", _("It will not be done")
    NEW_DAY = "new_day", _("It will be done later")
    NONE = "none", _("No answer came")


# So long after the last day for an answer the link of the mail still takes one (ours): late is better than not.
LINK_LASTS: Final = timedelta(days=30)
# What a party can say itself.
SAID: Final = (CallAnswer.KEPT, CallAnswer.NOT_KEPT, CallAnswer.NEW_DAY)


class PartnerCallQuerySet(models.QuerySet["PartnerCall"]):
    """Sets of calls to account."""

    def waiting(self) -> Self:
        """Calls without an answer, about what is still open."""
        return self.filter(answer="", promise__closed_on__isnull=True)

    def visible_to(self, user: Person) -> Self:
        """Who reads what it is about."""
        return self.filter(promise__in=PartnerPromise.objects.visible_to(user))


class PartnerCall(Record):
    """A party called to account for one thing: what was asked, until when, and what it answered. Never reworded.

    `token_hash` is of the link mailed to contacts without an account; the answer uses it up.
    """

    promise = models.ForeignKey(PartnerPromise, on_delete=models.CASCADE, related_name="calls")
    text = models.TextField(_("your question"), max_length=1000)
    asked_on = models.DateField()
    asked_by = by_person()
    contact = models.ForeignKey(PartyContact, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    answer_due_on = models.DateField(_("answer by"))
    token_hash = models.CharField(max_length=64, unique=True, null=True, blank=True)
    answer = models.CharField(_("the answer"), max_length=8, choices=CallAnswer, blank=True, default="")
    answer_text = models.CharField(_("in words"), max_length=1000, blank=True)
    new_day = models.DateField(_("done before"), null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_by = by_person()
    is_invented = models.BooleanField(default=False)

    objects = PartnerCallQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_on", "-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["promise"], condition=Q(answer=""), name="one_call_waits_per_promise"),
            models.CheckConstraint(
                name="answer_has_a_day",
                condition=Q(answer__in=["", "none"], answered_on__isnull=True)
                | (~Q(answer__in=["", "none"]) & Q(answered_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="new_day_goes_with_its_answer", condition=Q(answer="new_day") ^ Q(new_day__isnull=True)
            ),
            models.CheckConstraint(name="call_is_answered_later", condition=Q(answer_due_on__gte=F("asked_on"))),
        ]
        triggers = [
            pgtrigger.Protect(
                name="call_stays",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("promise", "text", "asked_on", "answer_due_on", "created_at"),
            )
        ]

    def __str__(self) -> str:
        return f"call {self.id}"

    @property
    def link_until(self) -> date:
        """The last day on which the link of its mail takes an answer."""
        return self.answer_due_on + LINK_LASTS
