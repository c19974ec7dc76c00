# SPDX-License-Identifier: EUPL-1.2
"""Opportunities: chances that people see in the city, followed until they are done (*kansenkaart*)."""

from typing import Self

import pghistory
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, Role, by_person, for_office
from core.database.text_search import search_index
from core.models import Record, VersionedRecord
from initiatives.models.initiative import Initiative, Theme
from initiatives.opportunities.lifecycle import PUBLIC_STATES, OpportunityState

# What is searched in for words.
SEARCHED_COLUMNS = ("title", "text", "where", "who_could")


class Origin(models.TextChoices):
    """Who saw the chance."""

    RESIDENT = "resident", _("A resident")
    ENTREPRENEUR = "entrepreneur", _("An entrepreneur")
    OFFICIAL = "official", _("Somebody of the municipality")


class OpportunityQuerySet(models.QuerySet["Opportunity"]):
    """Sets of opportunities."""

    def handled_by(self, user: Person) -> Self:
        """Opportunities this official decides on: of the areas of their teams, and those of the whole city."""
        return for_office(
            self, user, lambda worker: Q(area__in=worker.areas_worked_in.values("area")) | Q(area__isnull=True)
        )

    def visible_to(self, user: Person) -> Self:
        """Anyone reads what is on the map; who listed one reads it always, and so does who decides on it."""
        public = Q(state__in=PUBLIC_STATES)
        if not user.is_authenticated:
            return self.filter(public)
        visible = public | Q(listed_by=user)
        if {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
            visible |= Q(pk__in=self.model._default_manager.all().handled_by(user).values("pk"))  # noqa: SLF001
        return self.filter(visible)


@pghistory.track()
class Opportunity(VersionedRecord):
    """A chance in an area: what, where, who could take it up, by when. Its state moves along opportunity_life.MOVES."""

    title = models.CharField(_("the chance in a few words"), max_length=120)
    text = models.TextField(_("what could happen here"), max_length=2000)
    # No area means the whole city.
    area = models.ForeignKey(
        "initiatives.Area",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="opportunities",
        verbose_name=_("area"),
    )
    where = models.CharField(_("where exactly"), max_length=200, blank=True)
    longitude = models.FloatField(null=True, blank=True, validators=[MinValueValidator(-180), MaxValueValidator(180)])
    latitude = models.FloatField(null=True, blank=True, validators=[MinValueValidator(-90), MaxValueValidator(90)])
    themes = models.ManyToManyField(Theme, related_name="opportunities", blank=True, verbose_name=_("themes"))
    origin = models.CharField(_("seen by"), max_length=12, choices=Origin)
    who_could = models.CharField(_("who could take it up"), max_length=300, blank=True)
    by_when = models.DateField(_("before"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=OpportunityState, default=OpportunityState.PROPOSED)
    # The opportunity map it was drawn on, when an initiative keeps one.
    mapped_by = models.ForeignKey(
        Initiative,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="mapped_opportunities",
        verbose_name=_("on the opportunity map of"),
    )
    listed_by = by_person()
    opened_on = models.DateField(_("open since"), null=True, blank=True)
    # Picked up by an initiative, by an area broker, or by both together.
    picked_up_by = models.ForeignKey(
        Initiative,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="picked_up_opportunities",
        verbose_name=_("picked up by"),
    )
    broker = by_person(_("area broker"))
    picked_up_on = models.DateField(_("picked up on"), null=True, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True)
    outcome = models.TextField(_("what came of it"), max_length=2000, blank=True)
    declined_because = models.CharField(_("why it is not on the map"), max_length=500, blank=True)
    is_invented = models.BooleanField(default=False)

    objects = OpportunityQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["area", "state"], name="opportunity_by_area"),
            search_index("opportunity_search", *SEARCHED_COLUMNS),
        ]
        constraints = [
            models.CheckConstraint(name="opportunity_state_known", condition=Q(state__in=OpportunityState.values)),
            models.CheckConstraint(
                name="opportunity_on_the_map_is_whole",
                condition=Q(longitude__isnull=True, latitude__isnull=True)
                | Q(longitude__isnull=False, latitude__isnull=False),
            ),
            models.CheckConstraint(
                name="done_opportunity_says_what_came_of_it",
                condition=(Q(state="done", done_on__isnull=False) & ~Q(outcome=""))
                | (~Q(state="done") & Q(done_on__isnull=True)),
            ),
            models.CheckConstraint(
                name="picked_up_opportunity_has_a_day",
                condition=Q(state__in=["picked_up", "done"], picked_up_on__isnull=False)
                | (~Q(state__in=["picked_up", "done"]) & Q(picked_up_on__isnull=True)),
            ),
            models.CheckConstraint(
                name="declined_opportunity_says_why", condition=~Q(state="declined") | ~Q(declined_because="")
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def public_keeper(self) -> Initiative | None:
        """The initiative that picked it up, while everybody may read of it."""
        return _public(self.picked_up_by)

    @property
    def public_map(self) -> Initiative | None:
        """The opportunity map it stands on, while everybody may read of it."""
        return _public(self.mapped_by)


def _public(initiative: Initiative | None) -> Initiative | None:
    return initiative if initiative is not None and initiative.is_in_register else None


class OpportunityLister(Record):
    """Who listed an opportunity without an account, so that we can answer. Personal data: history does not copy it."""

    opportunity = models.OneToOneField(Opportunity, on_delete=models.CASCADE, related_name="lister")
    name = models.CharField(_("name"), max_length=150, blank=True)
    email = models.EmailField(_("e-mail address"), max_length=254)
    # We answer in the language in which they wrote.
    language = models.CharField(max_length=2, default="nl")

    def __str__(self) -> str:
        return f"lister of {self.opportunity_id}"


class OpportunityStep(Record):
    """A move of an opportunity: to which state, by whom, and what was said. Never changed."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(_("state"), max_length=10, choices=OpportunityState)
    note = models.CharField(_("what happened"), max_length=500, blank=True)
    noted_by = by_person()

    class Meta:
        ordering = ["created_at", "id"]

    def __str__(self) -> str:
        return f"{self.opportunity_id} {self.state}"


class OpportunityHelp(Record):
    """Somebody offers to help with an opportunity, for an initiative or for themselves. Personal data."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="helpers")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="opportunity_help")
    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, null=True, blank=True, related_name="opportunity_help"
    )
    text = models.CharField(_("how you can help"), max_length=300)
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["opportunity", "user"], condition=Q(taken_back_at__isnull=True), name="helps_once"
            )
        ]

    def __str__(self) -> str:
        return f"help with {self.opportunity_id}"
