# SPDX-License-Identifier: EUPL-1.2
"""Areas of the city and the officials who work there."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import Record, VersionedRecord


class Area(VersionedRecord):
    """A part of the city: a *gebied* (CBS wijk), or a smaller *wijk* inside one."""

    code = models.CharField(_("code"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=100)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts")
    longitude = models.FloatField(_("longitude"), null=True, blank=True)
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    # GeoJSON geometry (Polygon or MultiPolygon, WGS 84), brought in by import_areas.
    border = models.JSONField(_("border"), null=True, blank=True)

    # A shared mailbox of the area team; never somebody's own address.
    mailbox = models.EmailField(_("mailbox of the area team"), max_length=254, blank=True)

    class Meta(VersionedRecord.Meta):
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


class AreaTeamMember(Record):
    """An official who works in an area: sees and moderates what is registered there."""

    area = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="team")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="area_teams")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["area", "user"], name="in_area_team_once")]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.area_id}"
