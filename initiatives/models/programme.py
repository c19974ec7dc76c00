# SPDX-License-Identifier: EUPL-1.2
"""A programme: initiatives that somebody looks at together."""

from typing import Self

import pghistory
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from core.models import VersionedRecord
from initiatives.models.initiative import Initiative


class ProgrammeQuerySet(models.QuerySet["Programme"]):
    """Sets of programmes."""

    def visible_to(self, user: Person) -> Self:  # noqa: ARG002 - the same door as every other set
        """Programmes are public; which of their initiatives one sees is a question of its own."""
        return self


@pghistory.track()
class Programme(VersionedRecord):
    """A programme or network of initiatives, of the city or of one area. It is assessed on the same lens."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    summary = models.CharField(_("in one sentence"), max_length=300)
    # No area means the whole city.
    area = models.ForeignKey(
        "initiatives.Area",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="programmes",
        verbose_name=_("area"),
    )
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    website = models.URLField(_("website"), max_length=300, blank=True)
    initiatives = models.ManyToManyField(Initiative, related_name="programmes", verbose_name=_("initiatives"))
    is_invented = models.BooleanField(default=False)

    objects = ProgrammeQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="programme_ends_after_start",
                condition=Q(ends_on__isnull=True) | Q(starts_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.name
