# SPDX-License-Identifier: EUPL-1.2
"""How long records are kept, what is held back, and what was proposed for destruction and destroyed."""

from typing import Any, Self

import pghistory
import pgtrigger
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models.person import User
from core.models import Record, VersionedRecord
from core.permissions import may

MOST_YEARS = 100


@pghistory.track()
class RetentionTerm(VersionedRecord):
    """How long one kind of record is kept here, and why. Without it nothing of that kind is ever proposed."""

    kind = models.CharField(max_length=40, unique=True)
    years = models.PositiveSmallIntegerField(
        _("years"), validators=[MinValueValidator(1), MaxValueValidator(MOST_YEARS)]
    )
    # What the selection list says, as the archivist of the city gives it.
    ground = models.CharField(_("what the selection list says"), max_length=300)
    set_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.CheckConstraint(
                name="retention_term_is_some_years", condition=Q(years__gte=1, years__lte=MOST_YEARS)
            ),
            models.CheckConstraint(name="retention_term_has_a_ground", condition=~Q(ground="")),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.years}"


@pghistory.track()
class RetentionHold(VersionedRecord):
    """One record that is not destroyed although its term is over, and why: an objection, a request, a lawsuit."""

    kind = models.CharField(max_length=40)
    record_id = models.UUIDField()
    reason = models.CharField(_("reason"), max_length=300)
    placed_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "record_id"], condition=Q(lifted_at__isnull=True), name="held_back_once"
            ),
            models.CheckConstraint(name="retention_hold_has_a_reason", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.record_id}"


class DestructionListQuerySet(models.QuerySet["DestructionList"]):
    """Sets of lists."""

    def visible_to(self, user: Any) -> Self:
        """Who decides on destruction sees all of them; nobody else any."""
        return self if may(user, "accounts.decide_on_destruction") else self.none()

    def waiting(self) -> Self:
        """Lists that still need a yes."""
        return self.filter(second_yes_at=None, dropped_at=None)


@pghistory.track()
class DestructionList(VersionedRecord):
    """Records of one kind whose term is over, on a day, proposed for destruction until two people said yes.

    `certificate` is written with the destruction, once, and names who said yes: it stays, as the law asks, also when
    they leave.
    """

    kind = models.CharField(max_length=40)
    cut_off = models.DateField()
    years = models.PositiveSmallIntegerField()
    ground = models.CharField(max_length=300)
    first_yes_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    first_yes_at = models.DateTimeField(null=True, blank=True)
    second_yes_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    second_yes_at = models.DateTimeField(null=True, blank=True)
    dropped_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    dropped_at = models.DateTimeField(null=True, blank=True)
    dropped_because = models.CharField(_("reason"), max_length=300, blank=True)
    destroyed_at = models.DateTimeField(null=True, blank=True)
    certificate = models.JSONField(null=True, blank=True)

    objects = DestructionListQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["-created_at", "-id"], name="destruction_list_latest")]
        constraints = [
            models.UniqueConstraint(
                fields=["kind"],
                condition=Q(second_yes_at__isnull=True, dropped_at__isnull=True),
                name="one_waiting_list_of_a_kind",
            ),
            models.CheckConstraint(
                name="two_different_people_said_yes",
                condition=Q(second_yes_at__isnull=True, second_yes_by__isnull=True)
                | (
                    Q(first_yes_at__isnull=False)
                    & (
                        Q(first_yes_by__isnull=True)
                        | Q(second_yes_by__isnull=True)
                        | ~Q(first_yes_by=F("second_yes_by"))
                    )
                ),
            ),
            models.CheckConstraint(
                name="destroyed_after_two_yeses_with_certificate",
                condition=Q(destroyed_at__isnull=True, certificate__isnull=True)
                | Q(destroyed_at__isnull=False, certificate__isnull=False, second_yes_at__isnull=False),
            ),
            models.CheckConstraint(
                name="dropped_list_says_why",
                condition=Q(dropped_at__isnull=True, dropped_because="")
                | (Q(dropped_at__isnull=False, second_yes_at__isnull=True) & ~Q(dropped_because="")),
            ),
        ]
        triggers = [
            *VersionedRecord.Meta.triggers,
            pgtrigger.Protect(
                name="certificate_stays",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.destroyed_at IS NOT NULL AND NEW.certificate IS DISTINCT FROM OLD.certificate"
                ),
            ),
            pgtrigger.Protect(
                name="destroyed_list_stays",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Condition("OLD.destroyed_at IS NOT NULL"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.cut_off}"

    @property
    def is_waiting(self) -> bool:
        """Whether it still needs a yes."""
        return self.second_yes_at is None and self.dropped_at is None


class DestructionItem(Record):
    """One record of a list. Destroyed, only a hash of its id is left: who has the id can show that it was this one.

    `held_because` is the code of a hold (accounts.retention.kinds.hold_rules), or what an administrator wrote.
    """

    list = models.ForeignKey(DestructionList, on_delete=models.CASCADE, related_name="items")
    record_id = models.UUIDField(null=True, blank=True)
    reference = models.CharField(max_length=64, blank=True)
    held_because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["list", "record_id"], name="record_once_on_a_list"),
            models.CheckConstraint(
                name="destroyed_item_has_only_a_reference",
                condition=Q(record_id__isnull=False, reference="") | (Q(record_id__isnull=True) & ~Q(reference="")),
            ),
        ]

    def __str__(self) -> str:
        return self.reference or str(self.record_id)
