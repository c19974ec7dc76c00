# SPDX-License-Identifier: EUPL-1.2
"""Figures that are kept, and what they are counted from (core.figures)."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from core.models.records import Record


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
    counted again as `asked_by`, who asked last, or as a visitor without; who is removed takes the row along.
    """

    kind = models.CharField(max_length=60)
    readers = models.CharField(max_length=64)
    question = models.JSONField(default=dict)
    value = models.JSONField(null=True)
    writes = models.PositiveBigIntegerField()
    took = models.DurationField()
    counted_at = models.DateTimeField()
    asked_at = models.DateTimeField(db_default=Now())
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    claimed_until = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "readers", "question"], name="same_figure_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.question} for {self.readers}"
