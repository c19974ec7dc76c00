# SPDX-License-Identifier: EUPL-1.2
"""What falls if something goes: saved what-if calculations, and the most dangerous single losses (docs/adr/0018)."""

from typing import Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, Role, User, for_office
from core.models import Record, VersionedRecord
from governance.models.arrangement import Arrangement
from initiatives.models import Area, Carrier, Initiative

# What can fall away and belongs to no single initiative; every official reads these.
OF_THE_CITY = ("party", "place", "scheme", "goal")


class ElementKind(models.TextChoices):
    """What can fall away."""

    PARTY = "party", _("Party")
    PERSON = "person", _("Person")
    ARRANGEMENT = "arrangement", _("Subsidy or other arrangement")
    SCHEME = "scheme", _("Scheme")
    GOAL = "goal", _("Policy goal")
    PLACE = "place", _("Building or ground")
    INITIATIVE = "initiative", _("Initiative")


class ScenarioQuerySet(models.QuerySet["Scenario"]):
    """Sets of what-if calculations."""

    def visible_to(self, user: Person) -> Self:
        """One's own, and those that colleagues share; nobody outside the municipality sees any."""
        if not user.is_authenticated or not {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
            return self.none()
        return self.filter(Q(made_by=user) | Q(is_shared=True))


@pghistory.track()
class Scenario(VersionedRecord):
    """A what-if calculation kept under a name. `lost` is a list of {kind, key}; `result` what it came to then.

    A person is kept by id only; names are looked up for whoever may read them.
    """

    title = models.CharField(_("name"), max_length=150)
    note = models.TextField(_("what for"), max_length=2000, blank=True)
    area = models.ForeignKey(
        Area, on_delete=models.PROTECT, null=True, blank=True, related_name="scenarios", verbose_name=_("area")
    )
    lost = models.JSONField(default=list)
    day = models.DateField(_("from"))
    result = models.JSONField(default=dict)
    computed_at = models.DateTimeField()
    is_shared = models.BooleanField(_("colleagues may see it"), default=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="scenarios"
    )
    is_invented = models.BooleanField(default=False)

    objects = ScenarioQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-created_at", "-id"]
        constraints = [models.CheckConstraint(name="scenario_loses_something", condition=~Q(lost=[]))]

    def __str__(self) -> str:
        return self.title


class SingleLossQuerySet(models.QuerySet["SingleLoss"]):
    """Sets of what single losses do to the city."""

    def visible_to(self, user: Person) -> Self:
        """Coordinators see all; officials those of what belongs to the whole city, and of their own areas.

        People and arrangements are read where one works, so their losses are too.
        """
        return for_office(self, user, _of_own_areas)


def _of_own_areas(user: User) -> Q:
    own = Initiative.objects.in_areas_of(user)
    carriers = Carrier.objects.active().filter(initiative__in=own).values("user")
    arrangements = Arrangement.objects.visible_to(user).values("pk")
    # The kind first, and what needs no looking up before all: what one is read only where a row of its kind is met.
    return (
        Q(kind__in=OF_THE_CITY)
        | Q(kind="person") & Q(key__in=carriers)
        | Q(kind="arrangement") & Q(key__in=arrangements)
        | Q(kind="initiative") & Q(key__in=own.values("pk"))
    )


class SingleLoss(Record):
    """What one element's falling away does to the city, computed every night for all at once; replaced as a whole."""

    kind = models.CharField(max_length=12, choices=ElementKind)
    key = models.UUIDField()
    # Where its harm falls, when that is one area.
    area = models.ForeignKey(Area, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    stops = models.PositiveIntegerField(default=0)
    weakens = models.PositiveIntegerField(default=0)
    # People involved in the initiatives that stop or weaken; a lower bound.
    people = models.PositiveIntegerField(default=0)
    roles_emptied = models.PositiveIntegerField(default=0)
    waves = models.PositiveSmallIntegerField(default=0)
    # Initiatives that lose the only thing of a kind they rest on.
    bereft = models.PositiveIntegerField(default=0, db_default=0)
    # Whether the harm is wholly that of one thing that falls with it, so that telling both would be telling twice.
    is_echo = models.BooleanField(default=False, db_default=False)
    computed_on = models.DateField()

    objects = SingleLossQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["-stops", "-weakens", "-people", "id"], name="single_loss_ranked"),
            models.Index((F("stops") + F("weakens")).desc(), name="single_loss_touched"),
        ]
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="lost_once")]

    def __str__(self) -> str:
        return f"without {self.kind} {self.key}: {self.stops} stop"
