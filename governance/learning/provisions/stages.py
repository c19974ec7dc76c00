# SPDX-License-Identifier: EUPL-1.2
"""How far a provision is on a day: it follows from its days, and nothing else has to be kept up."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    """How far a provision is."""

    PREPARED = "prepared", _("Being prepared")
    HOLDS = "holds", _("Holds")
    ENDED = "ended", _("Ended")


def stage_on(starts_on: date | None, ends_on: date | None, day: date) -> Stage:
    """Return how far something with these days is on `day`; the last day is included."""
    if starts_on is None or starts_on > day:
        return Stage.PREPARED
    return Stage.ENDED if ends_on is not None and ends_on < day else Stage.HOLDS


def in_stage(stage: Stage, day: date) -> Q:
    """Return the condition on rows that are in this stage on `day`; the same rule as `stage_on`."""
    ended = Q(starts_on__lte=day, ends_on__lt=day)
    if stage == Stage.PREPARED:
        return Q(starts_on__isnull=True) | Q(starts_on__gt=day)
    return ended if stage == Stage.ENDED else Q(starts_on__lte=day) & (Q(ends_on__isnull=True) | Q(ends_on__gte=day))
