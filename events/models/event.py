# SPDX-License-Identifier: EUPL-1.2
"""What happened, as other programs may know it."""

from datetime import timedelta
from typing import Final

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models import Record
from events.models.querysets import EventQuerySet

KEEP: Final = timedelta(days=90)


class Event(Record):
    """One thing that happened, written in the transaction of the act; kept for 90 days.

    `data` holds ids, codes and days, never a name or a text. `areas` is where it happened; nothing means the whole
    city. `number` is given after the commit, in one order for everybody, so that who reads by number misses nothing.
    """

    kind = models.CharField(_("kind"), max_length=100)
    subject = models.UUIDField()
    data = models.JSONField(default=dict)
    areas = ArrayField(models.UUIDField(), default=list, blank=True)
    is_public = models.BooleanField(default=False)
    number = models.BigIntegerField(null=True, blank=True, unique=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["id"], name="event_without_number", condition=Q(number=None)),
            models.Index(fields=["created_at"], name="event_age"),
            models.Index(fields=["kind", "id"], name="event_of_kind"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="event_stays",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange(exclude=["number"]),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"
