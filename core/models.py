# SPDX-License-Identifier: EUPL-1.2
"""The shape every record shares: a public id, when it was made, and a row version."""

from typing import Any, Self
from uuid import UUID

import pgtrigger
import uuid_utils.compat as uuid_utils
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


def new_id() -> UUID:
    """Return a new UUIDv7: sortable by time, safe to show in addresses and the API."""
    return uuid_utils.uuid7()


class Record(models.Model):
    """A row with a public id and the moment it was made."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        abstract = True


def row_version(*, generated: tuple[str, ...] = ()) -> pgtrigger.Trigger:
    """Return the trigger that keeps `version` and `updated_at`.

    `generated` names the model's generated columns, which PostgreSQL refuses in a BEFORE condition, and others whose
    change is no change of the record.
    """
    return pgtrigger.Trigger(
        name="row_version",
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        condition=pgtrigger.AnyChange(exclude=["version", "updated_at", *generated]),
        func="NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;",
    )


class Moment(models.Model):
    """When something that has no row of its own last happened: the pulse of the timetable, the loading of the demo."""

    name = models.CharField(primary_key=True, max_length=50)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class VersionedRecord(Record):
    """A record whose version and moment of change are kept by PostgreSQL, whoever writes it.

    Every UPDATE adds one to `version` and sets `updated_at`; see core.database.row_versions for the guard of forms.
    """

    updated_at = models.DateTimeField(db_default=Now(), editable=False)
    version = models.PositiveIntegerField(db_default=1, editable=False)

    class Meta:
        abstract = True
        triggers = [row_version()]


class JobState(models.TextChoices):
    """The life of work that takes longer than a page may."""

    QUEUED = "queued", _("Waiting")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    FAILED = "failed", _("Failed")


class JobQuerySet(models.QuerySet["Job"]):
    """Sets of jobs."""

    def visible_to(self, user: Any) -> Self:
        """Everybody sees what they asked for themselves."""
        return self.filter(asked_by=user.pk) if user.is_authenticated else self.none()


class Job(VersionedRecord):
    """Work that takes seconds or more: an import, a simulation, a report. The row holds it, Redis only rings the bell.

    `kind` names a function in core.jobs.queue; the same `key` is the same work, so asking twice does it once.
    `claimed_until` is the lease of the worker that has it: a job whose lease ran out is taken up again.
    """

    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=120)
    state = models.CharField(_("state"), max_length=8, choices=JobState, default=JobState.QUEUED)
    asked = models.JSONField(default=dict)
    result = models.JSONField(null=True, blank=True)
    done_steps = models.PositiveIntegerField(default=0)
    all_steps = models.PositiveIntegerField(default=0)
    # In the asker's language, for people: what went wrong and what to do.
    message = models.TextField(blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    claimed_until = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = JobQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        indexes = [
            models.Index(fields=["created_at"], condition=Q(state__in=["queued", "running"]), name="job_waiting"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="same_work_once"),
            models.CheckConstraint(name="job_progress_is_within_bounds", condition=Q(done_steps__lte=F("all_steps"))),
            models.CheckConstraint(
                name="finished_job_has_moment",
                condition=Q(state__in=["done", "failed"], finished_at__isnull=False)
                | Q(state__in=["queued", "running"], finished_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}: {self.state}"

    @property
    def is_finished(self) -> bool:
        """Whether it is done or has failed."""
        return self.state in {JobState.DONE, JobState.FAILED}


class Source(models.Model):
    """A table that figures are counted from, and how many statements wrote it; see core.figures.source_writes."""

    name = models.CharField(primary_key=True, max_length=63)
    writes = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return self.name


class SourceWrite(models.Model):
    """One statement that wrote such a table, until it is added up."""

    id = models.BigAutoField(primary_key=True)
    source = models.CharField(max_length=63)

    def __str__(self) -> str:
        return self.source


class KeptFigure(Record):
    """A figure about many rows, as it was counted last for one question and one class of readers (core.figures).

    `writes` is how many statements had written its sources when it was read, `took` how long counting took. It is
    counted again as `asked_by`, who asked last; without that person the row goes.
    """

    kind = models.CharField(max_length=60)
    readers = models.CharField(max_length=64)
    question = models.JSONField(default=dict)
    value = models.JSONField(null=True)
    writes = models.PositiveBigIntegerField()
    took = models.DurationField()
    counted_at = models.DateTimeField()
    asked_at = models.DateTimeField(db_default=Now())
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    claimed_until = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "readers", "question"], name="same_figure_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.question} for {self.readers}"
