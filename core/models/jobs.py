# SPDX-License-Identifier: EUPL-1.2
"""Work that takes longer than a page may (core.jobs)."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.models.records import VersionedRecord


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
