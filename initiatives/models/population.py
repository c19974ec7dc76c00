# SPDX-License-Identifier: EUPL-1.2
"""How many people live in an area: what its initiatives are set against."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import VersionedRecord
from initiatives.models.area import Area


class Population(VersionedRecord):
    """Residents of an area on a day, from a public source; brought in by import_population."""

    area = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="populations")
    counted_on = models.DateField(_("counted on"))
    residents = models.PositiveIntegerField(_("residents"))
    source = models.CharField(_("source"), max_length=200)
    is_invented = models.BooleanField(default=False)

    class Meta(VersionedRecord.Meta):
        ordering = ["area", "-counted_on"]
        constraints = [models.UniqueConstraint(fields=["area", "counted_on"], name="residents_counted_once")]

    def __str__(self) -> str:
        return f"{self.area_id} {self.counted_on}: {self.residents}"
