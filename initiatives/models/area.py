# SPDX-License-Identifier: EUPL-1.2
"""Areas of the city and the officials who work there."""

from collections.abc import Collection
from typing import Final

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.charts.tile_places import MOST_COLUMNS, MOST_ROWS
from core.models import Record, VersionedRecord

SVG_PATH: Final = r"^[MLCSQTHVZ0-9 .,-]*$"


def in_area(codes: str | Collection[str], path: str = "") -> Q:
    """Return what narrows to an area, or to any of these, and the smaller areas inside; `path` leads to what has it."""
    asked = [codes] if isinstance(codes, str) else codes
    return Q(**{f"{path}area__in": Area.objects.filter(Q(code__in=asked) | Q(parent__code__in=asked))})


class Area(VersionedRecord):
    """A part of the city: a *gebied* (CBS wijk), or a smaller *wijk* inside one."""

    code = models.CharField(_("code"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=100)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts")
    longitude = models.FloatField(_("longitude"), null=True, blank=True)
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    # GeoJSON geometry (Polygon or MultiPolygon, WGS 84), brought in with the borders.
    border = models.JSONField(_("border"), null=True, blank=True)
    # Where its tile stands in the cartogram: from 1, in half tiles from the left and tiles from the top.
    tile_column = models.PositiveSmallIntegerField(
        _("column of the tile"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(2 * MOST_COLUMNS)],
    )
    tile_row = models.PositiveSmallIntegerField(
        _("row of the tile"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(MOST_ROWS)]
    )

    # A shared mailbox of the area team; never somebody's own address.
    mailbox = models.EmailField(_("mailbox of the area team"), max_length=254, blank=True)

    class Meta(VersionedRecord.Meta):
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                name="tile_has_a_column_and_a_row",
                condition=Q(tile_column__isnull=True, tile_row__isnull=True)
                | Q(tile_column__range=(1, 2 * MOST_COLUMNS), tile_row__range=(1, MOST_ROWS)),
            ),
            models.UniqueConstraint(fields=["tile_column", "tile_row"], name="tile_stands_alone"),
        ]

    def __str__(self) -> str:
        return self.name


class Water(VersionedRecord):
    """Large water as maps draw it: behind the borders, behind the tiles, or both. It is no area."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=60, blank=True)
    # GeoJSON geometry (Polygon or MultiPolygon, WGS 84), brought in with the borders.
    border = models.JSONField(_("border"), null=True, blank=True)
    # A line behind the tiles: an SVG path in hundredths of the width and the height of the cartogram.
    tile_path = models.CharField(max_length=500, blank=True, validators=[RegexValidator(SVG_PATH)])
    # Where its name stands between the tiles, as with areas.
    tile_column = models.PositiveSmallIntegerField(null=True, blank=True)
    tile_row = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta(VersionedRecord.Meta):
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(name="water_path_is_a_path", condition=Q(tile_path__regex=SVG_PATH)),
            models.CheckConstraint(
                name="water_name_has_a_place",
                condition=Q(tile_column__isnull=True, tile_row__isnull=True)
                | Q(tile_column__range=(1, 2 * MOST_COLUMNS), tile_row__range=(1, MOST_ROWS)),
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.code


class AreaTeamMember(Record):
    """An official who works in an area: sees and moderates what is registered there."""

    area = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="team")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="area_teams")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["area", "user"], name="in_area_team_once")]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.area_id}"
