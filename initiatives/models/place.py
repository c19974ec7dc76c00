# SPDX-License-Identifier: EUPL-1.2
"""Buildings and grounds, and which initiatives use them (docs/adr/0018)."""

from typing import Self

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, Role
from core.database.text_search import search_index
from core.models import VersionedRecord
from initiatives.models.initiative import Initiative, OfKnownQuerySet
from initiatives.models.party import Party


class PlaceQuerySet(models.QuerySet["Place"]):
    """Sets of places."""

    def visible_to(self, user: Person) -> Self:
        """Officials and coordinators see every place; others those of an initiative they carry."""
        if not user.is_authenticated:
            return self.none()
        if {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
            return self
        own = PlaceUse.objects.filter(initiative__in=Initiative.objects.carried_by(user))
        return self.filter(pk__in=own.values("place"))


@pghistory.track()
class Place(VersionedRecord):
    """A building or piece of ground that initiatives use."""

    name = models.CharField(_("name"), max_length=150)
    address = models.CharField(_("address"), max_length=200, blank=True)
    # No area means that we do not know where it is.
    area = models.ForeignKey(
        "initiatives.Area",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="places",
        verbose_name=_("area"),
    )
    longitude = models.FloatField(null=True, blank=True, validators=[MinValueValidator(-180), MaxValueValidator(180)])
    latitude = models.FloatField(null=True, blank=True, validators=[MinValueValidator(-90), MaxValueValidator(90)])
    owner = models.ForeignKey(
        Party, on_delete=models.PROTECT, null=True, blank=True, related_name="places", verbose_name=_("owner")
    )
    is_invented = models.BooleanField(default=False)

    objects = PlaceQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["name", "id"]
        indexes = [
            search_index("place_search", "name", "address"),
            # The list of places is sorted by it.
            models.Index(fields=["address", "id"], name="place_by_address"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["name", "address"], name="place_named_once"),
            models.CheckConstraint(
                name="place_on_the_map_is_whole",
                condition=Q(longitude__isnull=True, latitude__isnull=True)
                | Q(longitude__isnull=False, latitude__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PlaceUseQuerySet(OfKnownQuerySet["PlaceUse"]):
    """Sets of uses of places."""


@pghistory.track()
class PlaceUse(VersionedRecord):
    """An initiative uses a place, from a day until a day."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="place_uses")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="uses")
    purpose = models.CharField(_("what for"), max_length=200, blank=True)
    # Whether the initiative can do its work without it; a place it cannot miss stops it.
    can_miss = models.BooleanField(_("can go on without it"), default=False)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    is_invented = models.BooleanField(default=False)

    objects = PlaceUseQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "place"], condition=Q(ends_on__isnull=True), name="place_used_once"
            ),
            models.CheckConstraint(
                name="place_use_ends_after_start",
                condition=Q(ends_on__isnull=True) | Q(starts_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.initiative_id} in {self.place_id}"
