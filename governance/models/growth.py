# SPDX-License-Identifier: EUPL-1.2
"""The growth path of an initiative: the steps it took, takes now and wants to take, and what partners change for them.

A step holds from its day until the day before the next one begins (docs/adr/0046), so that two never hold at once.
"""

from datetime import date
from typing import Final, Self

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, Role, by_person
from core.database.text_search import search_index
from core.models import VersionedRecord
from governance.models.partner_promise import PartnerPromise, PromiseOutcome, last_day, late_on
from governance.models.querysets import counted_for
from initiatives.lifecycle import in_register
from initiatives.models import Initiative, Party
from initiatives.models.initiative import OfKnownQuerySet
from initiatives.models.party import IncomeKind

MOST_HOURS: Final = 20_000
# What is searched in for words: what everybody reads of a step that is shown.
SEARCHED_COLUMNS: Final = ("name", "activities", "business_model")


class Reach(models.TextChoices):
    """How far what an initiative does reaches."""

    STREET = "street", _("A street or block")
    NEIGHBOURHOOD = "neighbourhood", _("A neighbourhood")
    AREA = "area", _("A whole area of the city")
    AREAS = "areas", _("Several areas")
    CITY = "city", _("The whole city")
    REGION = "region", _("Beyond the city")


class PartnerChange(models.TextChoices):
    """What sort of thing a partner changes when an initiative takes its next step."""

    ROLE = "role", _("Role")
    MONEY = "money", _("Money")
    RULE = "rule", _("Rule")
    SPACE = "space", _("Space")
    CONTACT = "contact", _("Contact")


class GrowthStepQuerySet(OfKnownQuerySet["GrowthStep"]):
    """Sets of steps on growth paths."""

    def wished(self) -> Self:
        """Steps that have not begun."""
        return self.filter(started_on__isnull=True)

    def begun(self) -> Self:
        """Steps that have begun; of an initiative the one that began last holds now."""
        return self.filter(started_on__isnull=False)

    def public(self) -> Self:
        """Steps that carriers chose to show, of initiatives in the register: what everybody reads."""
        return self.filter(in_register("initiative__"), is_shown=True)


@pghistory.track()
class GrowthStep(VersionedRecord):
    """One step: what an initiative does in it, how it lives, who works, and how far it reaches.

    Without `started_on` it is the step that is wanted next, perhaps from `wished_on`. Its last day is not kept: it is
    the day before the next step began. The money of the step that holds now is what carriers tell in the register
    (`Income`); what it was then is kept with the step when the next one begins.
    """

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="growth_steps")
    name = models.CharField(_("name of the step"), max_length=80)
    activities = models.TextField(_("what you do in this step"), max_length=1000)
    business_model = models.TextField(_("how it pays its way, in words"), max_length=1000, blank=True)
    paid_hours = models.PositiveSmallIntegerField(
        _("paid hours a week"), null=True, blank=True, validators=[MaxValueValidator(MOST_HOURS)]
    )
    voluntary_hours = models.PositiveSmallIntegerField(
        _("voluntary hours a week"), null=True, blank=True, validators=[MaxValueValidator(MOST_HOURS)]
    )
    reach = models.CharField(_("how far it reaches"), max_length=13, choices=Reach, blank=True, default="")
    wished_on = models.DateField(_("wanted from"), null=True, blank=True)
    started_on = models.DateField(_("began on"), null=True, blank=True)
    is_shown = models.BooleanField(_("on the public page"), default=False, db_default=False)
    told_by = by_person(_("told by"))
    is_invented = models.BooleanField(default=False)

    objects = GrowthStepQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        verbose_name = _("growth step")
        # The one that is wanted next stands last.
        ordering = [F("started_on").asc(nulls_last=True), "id"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "started_on"], name="one_growth_step_begins_a_day"),
            models.UniqueConstraint(
                fields=["initiative"], condition=Q(started_on__isnull=True), name="one_growth_step_is_next"
            ),
            models.CheckConstraint(name="growth_step_has_words", condition=~Q(name="") & ~Q(activities="")),
            models.CheckConstraint(name="growth_step_reach_known", condition=Q(reach__in=["", *Reach.values])),
            models.CheckConstraint(
                name="growth_step_hours_fit",
                condition=(Q(paid_hours__isnull=True) | Q(paid_hours__lte=MOST_HOURS))
                & (Q(voluntary_hours__isnull=True) | Q(voluntary_hours__lte=MOST_HOURS)),
            ),
        ]
        # What is to be talked about soon is read all over the city.
        indexes = [
            models.Index("wished_on", "id", condition=Q(started_on__isnull=True), name="next_growth_steps"),
            search_index("growth_step_search", *SEARCHED_COLUMNS),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class GrowthIncome(VersionedRecord):
    """One source of the money of a step, with its share of all money when that is known."""

    # Of the step; here so that it comes and goes with the initiative, and stands in its history.
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="+")
    step = models.ForeignKey(
        GrowthStep, on_delete=models.CASCADE, related_name="incomes", verbose_name=_("growth step")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=IncomeKind)
    share_percent = models.PositiveSmallIntegerField(
        _("share of all money, in percent"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
    )

    objects = OfKnownQuerySet["GrowthIncome"].as_manager()

    class Meta(VersionedRecord.Meta):
        verbose_name = _("money of a growth step")
        constraints = [
            models.UniqueConstraint(fields=["step", "kind"], name="growth_income_told_once"),
            models.CheckConstraint(name="growth_income_kind_known", condition=Q(kind__in=IncomeKind.values)),
            models.CheckConstraint(
                name="growth_income_share_is_a_percentage",
                condition=Q(share_percent__isnull=True) | Q(share_percent__range=(1, 100)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.step_id}"


class GrowthChangeQuerySet(OfKnownQuerySet["GrowthChange"]):
    """Sets of what partners change."""

    def agreed(self) -> Self:
        """What a partner promised, and did not take back."""
        return self.filter(promise__isnull=False).exclude(promise__outcome=PromiseOutcome.NOT_KEPT)

    def awaited(self) -> Self:
        """What a partner promised and has not done, the nearest day first."""
        rows = self.filter(promise__isnull=False, promise__closed_on__isnull=True)
        return rows.order_by(last_day("promise__"), "id")

    def late_on(self, day: date) -> Self:
        """What is awaited while the last day of its promise has passed."""
        return self.filter(late_on(day, "promise__"), promise__isnull=False)

    def in_figures_of(self, user: Person) -> Self:
        """What is counted when this person reads figures over many; never for showing one of them.

        An alderman's are those of the public register; who speaks for a party has what that promised there as well.
        """
        if not user.is_authenticated or Role.COORDINATOR in user.roles:
            return self.visible_to(user)
        return self.filter(counted_for(user, "party"))


@pghistory.track()
class GrowthChange(VersionedRecord):
    """What one party changes when a step is taken: asked, and agreed once it is a promise of that party.

    What became of it, by which day, and calling the party to account are those of the promise.
    """

    # Of the step, as in GrowthIncome.
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="growth_changes")
    step = models.ForeignKey(
        GrowthStep, on_delete=models.CASCADE, related_name="changes", verbose_name=_("growth step")
    )
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="growth_changes", verbose_name=_("party"))
    kind = models.CharField(_("what changes"), max_length=8, choices=PartnerChange)
    text = models.CharField(_("in words"), max_length=300)
    due_on = models.DateField(_("before"), null=True, blank=True)
    promise = models.OneToOneField(
        PartnerPromise,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="growth_change",
        verbose_name=_("promise"),
    )
    told_by = by_person(_("told by"))
    is_invented = models.BooleanField(default=False)

    objects = GrowthChangeQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        verbose_name = _("change of a partner")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="growth_change_kind_known", condition=Q(kind__in=PartnerChange.values)),
            models.CheckConstraint(name="growth_change_has_words", condition=~Q(text="")),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def is_agreed(self) -> bool:
        """Whether the party promised it, and did not take that back."""
        return self.promise is not None and self.promise.outcome != PromiseOutcome.NOT_KEPT

    def is_late_on(self, day: date) -> bool:
        """Whether the party promised it, and its last day has passed while it is not done."""
        return self.promise is not None and self.promise.is_late_on(day)

    @property
    def is_late(self) -> bool:
        """Whether it is late today."""
        return self.is_late_on(timezone.localdate())

    @property
    def last_day(self) -> date | None:
        """Before which day: that of the promise, else the day that is wished."""
        return self.promise.last_day if self.promise else self.due_on
