# SPDX-License-Identifier: EUPL-1.2
"""What a party in the chain of an initiative has to do or promised, and how it answers when it is called to account."""

from datetime import date, timedelta
from typing import Final, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.db.models.lookups import LessThan
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from core.models import Record, VersionedRecord
from initiatives.models import Initiative, Party, PartyContact
from initiatives.models.initiative import of_known_initiatives


class PromiseBasis(models.TextChoices):
    """Why it is expected of a party: it belongs to its task, or it said that it would do it, which may be more."""

    TASK = "task", _("Part of its task")
    PROMISED = "promised", _("Promised")


class PromiseOutcome(models.TextChoices):
    """What became of it; empty while it is open."""

    KEPT = "kept", _("Done")
    NOT_KEPT = "not_kept", _("Not done")


class PartnerPromiseQuerySet(models.QuerySet["PartnerPromise"]):
    """Sets of what parties in chains have to do or promised."""

    def open(self) -> Self:
        """What is not done yet, and of which nobody said that it will not be."""
        return self.filter(closed_on__isnull=True)

    def late_on(self, day: date) -> Self:
        """What is open while its last day has passed."""
        return self.filter(late_on(day))

    def answered_for_by(self, user: Person) -> Self:
        """What is expected of parties this person speaks for, or of the initiative they carry that a party is."""
        return self.filter(_answered_for_by(user))

    def visible_to(self, user: Person) -> Self:
        """Who carries or handles the initiative, and who answers for the party."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(of_known_initiatives(user) | _answered_for_by(user))


def late_on(day: date, prefix: str = "") -> Q:
    """Return the condition that a promise (`prefix` leads to it) is open while its last day has passed, on `day`."""
    last_day = Coalesce(f"{prefix}moved_to", f"{prefix}due_on")
    return Q(**{f"{prefix}closed_on__isnull": True}) & Q(LessThan(last_day, day))


def _answered_for_by(user: Person) -> Q:
    return Q(party__in=Party.objects.answered_for_by(user))


@pghistory.track()
class PartnerPromise(VersionedRecord):
    """One thing a party has to do, or promised, for an initiative before a day.

    `due_on` is the day first agreed, by which it is counted (governance.deeds); `moved_to` the day it named later.
    `closed_on` is the day it was done, or on which it was said that it will not be.
    """

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="partner_promises")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="promises", verbose_name=_("party"))
    basis = models.CharField(_("why it is expected"), max_length=8, choices=PromiseBasis)
    text = models.CharField(_("what it will do"), max_length=300)
    due_on = models.DateField(_("before"))
    moved_to = models.DateField(_("moved to"), null=True, blank=True)
    outcome = models.CharField(_("what became of it"), max_length=8, choices=PromiseOutcome, blank=True, default="")
    closed_on = models.DateField(_("on"), null=True, blank=True)
    note = models.CharField(_("in words"), max_length=1000, blank=True)
    # Whether the party said so itself, when it was called to account.
    said_by_party = models.BooleanField(default=False)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    is_invented = models.BooleanField(default=False)

    objects = PartnerPromiseQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["due_on", "id"]
        indexes = [models.Index("due_on", condition=Q(closed_on__isnull=True), name="open_partner_promises")]
        constraints = [
            models.CheckConstraint(
                name="closed_promise_has_an_outcome",
                condition=Q(outcome="", closed_on__isnull=True) | (~Q(outcome="") & Q(closed_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="promise_not_kept_has_a_reason", condition=~Q(outcome="not_kept") | ~Q(note="")
            ),
            models.CheckConstraint(
                name="promise_moves_on", condition=Q(moved_to__isnull=True) | Q(moved_to__gt=F("due_on"))
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def last_day(self) -> date:
        """The day before which it is to be done now."""
        return self.moved_to or self.due_on

    def is_late_on(self, day: date) -> bool:
        """Whether it is open on `day` while its last day has passed."""
        return not self.outcome and self.last_day < day


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
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    contact = models.ForeignKey(PartyContact, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    answer_due_on = models.DateField(_("answer by"))
    token_hash = models.CharField(max_length=64, unique=True, null=True, blank=True)
    answer = models.CharField(_("the answer"), max_length=8, choices=CallAnswer, blank=True, default="")
    answer_text = models.CharField(_("in words"), max_length=1000, blank=True)
    new_day = models.DateField(_("done before"), null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
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
