# SPDX-License-Identifier: EUPL-1.2
"""What the city settles in how it is organised: room to experiment, and new rules of the game (domain.md, part 6)."""

import pghistory
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from core.models import Record, VersionedRecord
from governance.models.learning import Barrier, Experiment, Lesson
from governance.models.policy import Department
from governance.models.querysets import LessonUseQuerySet, OfficeQuerySet
from initiatives.models import Area, Initiative, Theme


class ProvisionKind(models.TextChoices):
    """Two fields of the action agenda that are about organisation."""

    ROOM = "room", _("Room to experiment")
    RULE = "rule", _("New rule of the game")


@pghistory.track()
class Provision(VersionedRecord):
    """Something settled in visions, rules, support or backing; it holds from a day, or is still being prepared."""

    kind = models.CharField(_("kind"), max_length=4, choices=ProvisionKind)
    title = models.CharField(_("what is settled"), max_length=150)
    text = models.TextField(_("what it says and for whom"), max_length=3000, blank=True)
    # Where it can be read: a regulation, a decision, a work instruction.
    laid_down_in = models.CharField(_("laid down in"), max_length=300, blank=True)
    next_step = models.CharField(_("next step"), max_length=200, blank=True)
    starts_on = models.DateField(_("holds from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    department = models.ForeignKey(
        Department,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="provisions",
        verbose_name=_("department"),
    )
    area = models.ForeignKey(
        Area, on_delete=models.PROTECT, null=True, blank=True, related_name="provisions", verbose_name=_("area")
    )
    theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, null=True, blank=True, related_name="provisions", verbose_name=_("theme")
    )
    barrier = models.ForeignKey(
        Barrier,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="provisions",
        verbose_name=_("barrier it removes"),
    )
    experiment = models.ForeignKey(
        Experiment,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="provisions",
        verbose_name=_("experiment it came from"),
    )
    lesson = models.ForeignKey(
        Lesson,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="provisions",
        verbose_name=_("lesson it anchors"),
    )
    added_by = by_person()
    is_invented = models.BooleanField(default=False)

    objects = OfficeQuerySet["Provision"].as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["title", "id"], name="provision_by_title")]
        constraints = [
            models.CheckConstraint(
                name="provision_ends_after_start",
                condition=Q(ends_on__isnull=True) | Q(starts_on__isnull=False, ends_on__gte=F("starts_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class LessonUse(Record):
    """Somebody used a lesson for an initiative, or said that it did not help there."""

    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="uses")
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="lesson_uses")
    used_by = by_person()
    helped = models.BooleanField(_("it helps"))
    note = models.CharField(_("how"), max_length=300, blank=True)

    objects = LessonUseQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [models.UniqueConstraint(fields=["lesson", "initiative"], name="lesson_used_once")]

    def __str__(self) -> str:
        return f"{self.lesson_id} for {self.initiative_id}"
