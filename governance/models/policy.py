# SPDX-License-Identifier: EUPL-1.2
"""Policy under arrangements: departments, goals, schemes, each with an end of its own; and the councils above them."""

from datetime import date

import pghistory
from django.db import models
from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.models import VersionedRecord
from governance.models.querysets import OfficeQuerySet
from initiatives.models import Party


@pghistory.track()
class Department(VersionedRecord):
    """A part of the municipality that owns goals, rules and ways of governing."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    # What it is as a party: what it grants, asks and decides is registered there.
    party = models.OneToOneField(
        Party,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="department",
        verbose_name=_("is the party"),
    )
    is_invented = models.BooleanField(default=False)

    objects = OfficeQuerySet["Department"].as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class PolicyGoal(VersionedRecord):
    """A goal the municipality pursues for a time. Withdrawn is another end than reached."""

    title = models.CharField(_("goal"), max_length=150, unique=True)
    department = models.ForeignKey(
        Department,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="goals",
        verbose_name=_("department"),
    )
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)
    withdrawn_because = models.CharField(_("why it was withdrawn"), max_length=300, blank=True)
    is_invented = models.BooleanField(default=False)

    objects = OfficeQuerySet["PolicyGoal"].as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                name="goal_ends_after_start",
                condition=Q(ends_on__isnull=True) | Q(starts_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
            models.CheckConstraint(
                name="withdrawn_goal_says_why", condition=Q(withdrawn_on__isnull=True) | ~Q(withdrawn_because="")
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def over_on(self) -> date | None:
        """The day it ends on: its last day, or the day it was withdrawn when that comes first. None is not known."""
        return min((day for day in (self.ends_on, self.withdrawn_on) if day), default=None)


@pghistory.track()
class Scheme(VersionedRecord):
    """A scheme (*regeling*) under which money is granted, until it closes."""

    name = models.CharField(_("name"), max_length=150, unique=True)
    source = models.URLField(_("where it is published"), max_length=300, blank=True)
    goal = models.ForeignKey(
        PolicyGoal,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="schemes",
        verbose_name=_("policy goal"),
    )
    # Without a legal basis of its own a subsidy is incidental and may last four years (Awb 4:23 paragraph 3 under d).
    has_legal_basis = models.BooleanField(_("rests on a regulation"), default=True)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    is_invented = models.BooleanField(default=False)

    objects = OfficeQuerySet["Scheme"].as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="scheme_ends_after_start",
                condition=Q(ends_on__isnull=True) | Q(starts_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class CouncilTerm(VersionedRecord):
    """The term of a municipal council: from the day it takes office until the next one does."""

    starts_on = models.DateField(_("takes office on"), unique=True)
    is_invented = models.BooleanField(default=False)

    objects = OfficeQuerySet["CouncilTerm"].as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["starts_on"]

    def __str__(self) -> str:
        return gettext("Council from %(day)s") % {"day": date_format(self.starts_on, "j F Y")}
