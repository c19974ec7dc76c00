# SPDX-License-Identifier: EUPL-1.2
"""What a party in the chain of an initiative has to do or promised."""

from datetime import date
from typing import Self

import pghistory
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.db.models.lookups import LessThan
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, by_person
from core.models import VersionedRecord
from initiatives.models import Initiative, Party
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


def last_day(prefix: str = "") -> Coalesce:
    """Return the day before which it is expected now (`prefix` leads to the promise)."""
    return Coalesce(f"{prefix}moved_to", f"{prefix}due_on")


def late_on(day: date, prefix: str = "") -> Q:
    """Return the condition that a promise (`prefix` leads to it) is open while its last day has passed, on `day`."""
    return Q(**{f"{prefix}closed_on__isnull": True}) & Q(LessThan(last_day(prefix), day))


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
    noted_by = by_person()
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
