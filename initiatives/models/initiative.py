# SPDX-License-Identifier: EUPL-1.2
"""An initiative as the register knows it."""

from typing import Any, Self, TypeVar

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Lower
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, Role, User, for_office
from core.database.text_search import called_index, search_index
from core.models import Record, VersionedRecord, row_version
from initiatives.lifecycle import Phase, Status, alive, in_register

Row = TypeVar("Row", bound=models.Model)


class Theme(Record):
    """A subject an initiative works on; reference data in both languages."""

    code = models.SlugField(max_length=40, unique=True)
    name_nl = models.CharField(max_length=60)
    name_en = models.CharField(max_length=60)

    class Meta:
        ordering = ["name_nl"]

    def __str__(self) -> str:
        return self.name_nl


class Form(models.TextChoices):
    """The organisational form, as founders name it."""

    GROUP = "group", _("Group of residents")
    ASSOCIATION = "association", _("Association")
    FOUNDATION = "foundation", _("Foundation")
    COOPERATIVE = "cooperative", _("Cooperative")
    NEIGHBOURHOOD_COOPERATIVE = "neighbourhood_cooperative", _("Neighbourhood cooperative")
    SOCIAL_ENTERPRISE = "social_enterprise", _("Social enterprise")
    COMPANY = "company", _("Company")
    AREA_DEVELOPMENT = "area_development", _("Area development")
    KNOWLEDGE_LAB = "knowledge_lab", _("Knowledge lab")
    OPPORTUNITY_MAP = "opportunity_map", _("Opportunity map")
    PLATFORM = "platform", _("Platform")
    OTHER = "other", _("Something else")


class PeopleInvolved(models.TextChoices):
    """How many people take part, the founder included."""

    FEW = "1-2", _("1 or 2")
    SOME = "3-10", _("3 to 10")
    MANY = "11-50", _("11 to 50")
    CROWD = "50+", _("More than 50")


# More carriers than this is a slip of the finger.
MOST_CARRIERS = 10_000


class AbsenceEffect(models.TextChoices):
    """What happens when the founder drops out for a month."""

    TAKEN_OVER = "taken_over", _("Someone takes over")
    PARTLY = "partly", _("Part of it goes on")
    STOPS = "stops", _("It comes to a standstill")
    UNKNOWN = "unknown", _("I don't know")


class PointShown(models.TextChoices):
    """What everybody sees of the point on the map; the municipality sees where it is."""

    EXACT = "exact", _("The exact place")
    ABOUT = "about", _("Roughly: a circle of 200 metres")
    AREA = "area", _("Only the area")


IN_REGISTER = in_register()


def _carried_by(user: User) -> models.QuerySet[Any, Any]:
    return user.carrying.active().values("initiative")


class InitiativeQuerySet(models.QuerySet["Initiative"]):
    """Sets of initiatives."""

    def published(self) -> Self:
        """Initiatives in the public register."""
        return self.filter(in_register())

    def alive(self) -> Self:
        """Initiatives in the public register that have not stopped."""
        return self.filter(alive())

    def going_on(self) -> Self:
        """Initiatives that were not turned away and have not stopped, those to decide on included."""
        return self.exclude(status__in=[Status.DECLINED, Status.WITHDRAWN]).exclude(phase=Phase.STOPPED)

    def carried_by(self, user: Person) -> Self:
        """Initiatives this person actively carries."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(pk__in=_carried_by(user))

    def in_areas_of(self, user: Person) -> Self:
        """Initiatives in the areas of this official's teams, smaller wijken inside them included.

        A coordinator works in all areas and for the whole city.
        """
        return for_office(self, user, lambda worker: Q(area__in=worker.areas_worked_in.values("area")))

    def in_figures_of(self, user: Person) -> Self:
        """What is counted when this person reads figures over many; never for showing one of them.

        A coordinator's and an alderman's are over the whole city, others' over what they handle.
        """
        return self if user.is_authenticated and user.has_figures_of_city else self.in_areas_of(user)

    def visible_to(self, user: Person) -> Self:
        """What this person may read: the public register, what they carry, and what their office covers."""
        if not user.is_authenticated:
            return self.published()
        if Role.COORDINATOR in user.roles:
            return self
        visible = in_register() | Q(pk__in=_carried_by(user))
        if Role.OFFICIAL in user.roles:
            visible |= Q(area__in=user.areas_worked_in.values("area"))
        return self.filter(visible)


@pghistory.track(
    exclude=["search"],
    # Read in the order it was written, of one initiative; the index of the foreign key alone would be a second one.
    obj_field=pghistory.ObjForeignKey(related_name="events", db_index=False),
    meta={"indexes": [models.Index(fields=["pgh_obj", "pgh_id"], name="initiative_history")]},
)
class Initiative(VersionedRecord):
    """A civic initiative. Status is moved only by initiatives.moderation.actions.lifecycle.move_initiative."""

    name = models.CharField(_("name"), max_length=120)
    summary = models.CharField(_("in one sentence"), max_length=200)
    story = models.TextField(_("the story"), max_length=5000, blank=True)
    form = models.CharField(_("form"), max_length=30, choices=Form)
    phase = models.CharField(_("phase"), max_length=10, choices=Phase)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.SUBMITTED)
    # No area means the whole city.
    area = models.ForeignKey(
        "initiatives.Area", on_delete=models.PROTECT, null=True, blank=True, related_name="initiatives"
    )
    address = models.CharField(_("address or place"), max_length=200, blank=True)
    longitude = models.FloatField(null=True, blank=True, validators=[MinValueValidator(-180), MaxValueValidator(180)])
    latitude = models.FloatField(null=True, blank=True, validators=[MinValueValidator(-90), MaxValueValidator(90)])
    point_shown = models.CharField(
        _("what everybody sees of the point"),
        max_length=5,
        choices=PointShown,
        default=PointShown.AREA,
        db_default=PointShown.AREA,
    )
    themes = models.ManyToManyField(Theme, related_name="initiatives", verbose_name=_("themes"))
    started_on = models.DateField(_("started on"), null=True, blank=True)
    # How far ahead the carriers themselves look: arrangements that stop long before it are a danger.
    horizon_on = models.DateField(_("wants to go on until"), null=True, blank=True)
    website = models.URLField(_("website"), max_length=300, blank=True)
    picture = models.ImageField(_("picture"), upload_to="pictures/", blank=True)
    picture_alt = models.CharField(_("what the picture shows"), max_length=200, blank=True)
    people_involved = models.CharField(_("people involved"), max_length=5, choices=PeopleInvolved, blank=True)
    # As the carriers tell it, themselves included, with or without an account (carriers.carrying); empty is unknown.
    carriers_told = models.PositiveSmallIntegerField(_("how many carry it"), null=True, blank=True)
    absence_effect = models.CharField(_("if the founder drops out"), max_length=10, choices=AbsenceEffect, blank=True)
    submitted_at = models.DateTimeField(_("submitted at"), null=True, blank=True)
    published_at = models.DateTimeField(_("published at"), null=True, blank=True)
    # When a carrier last told us something; what the register calls "updated".
    told_at = models.DateTimeField(_("last told"), null=True, blank=True)
    # Demo data: names of the fields on this row that are made up.
    invented_fields = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    search = models.GeneratedField(
        expression=SearchVector("name", weight="A", config="dutch")
        + SearchVector("summary", weight="B", config="dutch")
        + SearchVector("story", "address", weight="C", config="dutch"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = InitiativeQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        triggers = [row_version(generated=("search",))]
        indexes = [
            GinIndex(fields=["search"], name="initiative_search"),
            search_index("initiative_named", "name"),
            called_index("initiative_called", "name"),
            models.Index(fields=["status", "-told_at", "-id"], name="initiative_register"),
            models.Index(fields=["area", "status"], name="initiative_area_status"),
            # Which are in the areas somebody works in is asked in most statements of officials: from the index alone.
            models.Index(fields=["area", "id"], name="initiative_of_area"),
            # One per order of the public register (initiatives.register.orders), so that a page reads only its rows.
            models.Index(
                Coalesce("told_at", "published_at").desc(),
                F("id").desc(),
                condition=IN_REGISTER,
                name="register_by_told",
            ),
            models.Index(Lower("name"), F("id"), condition=IN_REGISTER, name="register_by_name"),
            models.Index(F("published_at").desc(), F("id").desc(), condition=IN_REGISTER, name="register_by_newest"),
        ]
        constraints = [
            models.CheckConstraint(name="initiative_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(name="initiative_status_known", condition=Q(status__in=Status.values)),
            models.CheckConstraint(name="initiative_point_shown_known", condition=Q(point_shown__in=PointShown.values)),
            models.CheckConstraint(
                name="initiative_published_has_moment",
                condition=~Q(status="published") | Q(published_at__isnull=False),
            ),
            models.CheckConstraint(
                name="initiative_place_is_whole",
                condition=Q(longitude__isnull=True, latitude__isnull=True)
                | Q(longitude__isnull=False, latitude__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_in_register(self) -> bool:
        """Whether it is in the public register."""
        return self.status == Status.PUBLISHED

    @property
    def is_alive(self) -> bool:
        """Whether it is in the public register and has not stopped."""
        return self.is_in_register and self.phase != Phase.STOPPED


def of_handled_initiatives(user: Person) -> Q:
    """Return the condition that a row is about an initiative this person handles (`in_areas_of`).

    A coordinator handles every one: nothing is to be looked up, which would read the whole register.
    """
    if user.is_authenticated and Role.COORDINATOR in user.roles:
        return Q(initiative__isnull=False)
    return Q(initiative__in=Initiative.objects.in_areas_of(user))


def of_known_initiatives(user: Person) -> Q:
    """Return the condition that a row is about an initiative that this person carries or handles."""
    return Q(initiative__in=Initiative.objects.carried_by(user)) | of_handled_initiatives(user)


class OfKnownQuerySet(models.QuerySet[Row]):
    """Sets of what belongs to an initiative and is no public matter."""

    def visible_to(self, user: Person) -> Self:
        """Who carries the initiative and who handles it."""
        return self.filter(of_known_initiatives(user)) if user.is_authenticated else self.none()
