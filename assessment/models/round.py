# SPDX-License-Identifier: EUPL-1.2
"""Rounds, what is assessed in them, and who assesses it."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from assessment.models.lens import Lens
from assessment.querysets import AssignmentQuerySet, RoundQuerySet
from core.models import Record, VersionedRecord
from initiatives.models import Initiative


class SubjectKind(models.TextChoices):
    """What can be assessed; a programme, an area and an option follow (docs/adr/0004)."""

    INITIATIVE = "initiative", _("Initiative")


class Subject(Record):
    """One thing that can be assessed. Scores and rounds point here, never at the thing itself."""

    kind = models.CharField(max_length=20, choices=SubjectKind)
    initiative = models.OneToOneField(
        Initiative, on_delete=models.CASCADE, null=True, blank=True, related_name="subject"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="subject_points_at_its_kind",
                condition=Q(kind="initiative", initiative__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.initiative_id}"


class RoundState(models.TextChoices):
    """A round is prepared, open for scoring, or closed."""

    PLANNED = "planned", _("Planned")
    OPEN = "open", _("Open")
    CLOSED = "closed", _("Closed")


@pghistory.track()
class Round(VersionedRecord):
    """A period in which a set of subjects is assessed on one lens version."""

    title = models.CharField(_("title"), max_length=120)
    lens = models.ForeignKey(Lens, on_delete=models.PROTECT, related_name="rounds", verbose_name=_("lens"))
    state = models.CharField(_("state"), max_length=10, choices=RoundState, default=RoundState.PLANNED)
    opens_on = models.DateField(_("first day"))
    deadline = models.DateField(_("last day to submit"))
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    is_invented = models.BooleanField(default=False)

    objects = RoundQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-opens_on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["title"], name="round_title_once"),
            models.CheckConstraint(name="round_ends_after_start", condition=Q(deadline__gte=F("opens_on"))),
        ]

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class Assignment(VersionedRecord):
    """An assessor asked to score one subject in one round."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="assignments")
    subject = models.ForeignKey(Subject, on_delete=models.CASCADE, related_name="assignments")
    assessor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="assignments",
        verbose_name=_("assessor"),
    )
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.UniqueConstraint(fields=["round", "subject", "assessor"], name="assigned_once"),
        ]

    def __str__(self) -> str:
        return f"{self.assessor_id} on {self.subject_id}"
