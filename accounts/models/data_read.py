# SPDX-License-Identifier: EUPL-1.2
"""Who read whose data, when and why, in the words of Logboek Dataverwerkingen."""

from typing import Any, Self

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models.person import Role, User
from core.models import Record
from core.pages.shown_people import processing_activities
from core.permissions import may


class SubjectKind(models.TextChoices):
    """What somebody is to the municipality whose data was read."""

    PERSON = "person", _("Somebody who takes part")
    OFFICE = "office", _("Somebody who works here")


class DataReadQuerySet(models.QuerySet["DataRead"]):
    """Sets of readings."""

    def visible_to(self, user: Any) -> Self:
        """Who keeps watch over privacy sees all of them, others who read their own data."""
        if not user.is_authenticated:
            return self.none()
        return self if may(user, "accounts.read_reading_log") else self.filter(subject=user.pk)


class DataRead(Record):
    """One answer to one office that showed data of one person. Written once; goes with the person, or after its term.

    `activity` is `dpl.core.processing_activity_id`, `subject` `dpl.core.data_subject_id`, `operation` the name of the
    page, `trace_id` what the readings of one answer have in common, `about` the file it was read in.
    """

    subject = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    subject_kind = models.CharField(max_length=10, choices=SubjectKind)
    reader = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    # What they were when they read it: it stays when they leave.
    office = models.CharField(max_length=20, choices=Role)
    activity = models.CharField(max_length=40)
    operation = models.CharField(max_length=80)
    trace_id = models.CharField(max_length=32)
    about = models.UUIDField(null=True, blank=True)

    objects = DataReadQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["-created_at", "-id"], name="data_read_latest"),
            models.Index(fields=["subject", "-created_at", "-id"], name="data_read_of_subject"),
            models.Index(fields=["reader", "-created_at", "-id"], name="data_read_by_reader"),
        ]
        constraints = [
            models.CheckConstraint(
                name="nobody_is_noted_for_their_own_data",
                condition=Q(reader__isnull=True) | ~Q(reader=models.F("subject")),
            ),
            models.CheckConstraint(name="data_read_subject_known", condition=Q(subject_kind__in=SubjectKind.values)),
            models.CheckConstraint(name="data_read_office_known", condition=Q(office__in=Role.values)),
        ]
        triggers = [
            pgtrigger.Protect(
                name="data_read_stays",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange(exclude=["reader"]),
            )
        ]

    def __str__(self) -> str:
        return f"{self.operation} {self.subject_id}"

    @property
    def why(self) -> str:
        """What it was read for."""
        activity = processing_activities.get(self.activity)
        return str(activity.title) if activity else self.activity
