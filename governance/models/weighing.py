# SPDX-License-Identifier: EUPL-1.2
"""Alternatives weighed against one another on the lens, decided with a reason, and looked back on (docs/adr/0019)."""

import pghistory
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from core.models import Record, VersionedRecord
from governance.models.policy import Department
from governance.models.querysets import WeighingQuerySet
from governance.models.whatif import Scenario
from initiatives.models import Area, Initiative, Programme

LEAST_CHANGE, MOST_CHANGE = -2, 2


@pghistory.track()
class Weighing(VersionedRecord):
    """A choice to make between two or more options: the question, the decision and its reason, and the look back."""

    question = models.CharField(_("the choice"), max_length=200)
    text = models.TextField(_("what it is about"), max_length=3000, blank=True)
    initiative = models.ForeignKey(
        Initiative,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="weighings",
        verbose_name=_("initiative"),
    )
    programme = models.ForeignKey(
        Programme,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="weighings",
        verbose_name=_("programme"),
    )
    area = models.ForeignKey(
        Area, on_delete=models.PROTECT, null=True, blank=True, related_name="weighings", verbose_name=_("area")
    )
    department = models.ForeignKey(
        Department,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="weighings",
        verbose_name=_("department"),
    )
    decide_before = models.DateField(_("decide before"), null=True, blank=True)
    chosen = models.ForeignKey(
        "governance.Option", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("chosen")
    )
    reason = models.TextField(_("why this one"), max_length=3000, blank=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    decided_by = by_person()
    look_back_on = models.DateField(_("look back on"), null=True, blank=True)
    looked_back_on = models.DateField(_("looked back on"), null=True, blank=True)
    look_back = models.TextField(_("how it turned out"), max_length=3000, blank=True)
    as_expected = models.BooleanField(_("turned out as expected"), null=True, blank=True)
    asked_by = by_person()
    is_invented = models.BooleanField(default=False)

    objects = WeighingQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index("decide_before", condition=Q(decided_on__isnull=True), name="weighing_to_decide"),
        ]
        constraints = [
            models.CheckConstraint(
                name="decision_is_whole",
                condition=Q(decided_on__isnull=True, chosen__isnull=True, reason="")
                | (Q(decided_on__isnull=False, chosen__isnull=False) & ~Q(reason="")),
            ),
            models.CheckConstraint(
                name="look_back_follows_a_decision",
                condition=Q(looked_back_on__isnull=True, look_back="", as_expected__isnull=True)
                | (
                    Q(looked_back_on__isnull=False, decided_on__isnull=False, as_expected__isnull=False)
                    & ~Q(look_back="")
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.question


class OptionKind(models.TextChoices):
    """What sort of alternative it is."""

    MEASURE = "measure", _("Measure")
    ARRANGEMENT = "arrangement", _("Arrangement")
    BUDGET = "budget", _("Budget choice")
    NOTHING = "nothing", _("Leave it as it is")


@pghistory.track()
class Option(VersionedRecord):
    """One alternative: what it is, what it costs and whom it reaches. Money is in euro."""

    weighing = models.ForeignKey(Weighing, on_delete=models.CASCADE, related_name="options")
    title = models.CharField(_("the option"), max_length=150)
    kind = models.CharField(_("kind"), max_length=12, choices=OptionKind)
    text = models.TextField(_("what we would do"), max_length=3000, blank=True)
    cost_once = models.DecimalField(_("costs once"), max_digits=12, decimal_places=2, null=True, blank=True)
    cost_yearly = models.DecimalField(_("costs a year"), max_digits=12, decimal_places=2, null=True, blank=True)
    reach = models.PositiveIntegerField(_("people it reaches"), null=True, blank=True)
    # What would fall away with this option, or what it saves: a what-if to set beside it.
    scenario = models.ForeignKey(
        Scenario, on_delete=models.SET_NULL, null=True, blank=True, related_name="options", verbose_name=_("what-if")
    )
    is_invented = models.BooleanField(default=False)

    class Meta(VersionedRecord.Meta):
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["weighing", "title"], name="option_named_once"),
            models.CheckConstraint(
                name="option_costs_are_not_negative",
                condition=(Q(cost_once__isnull=True) | Q(cost_once__gte=0))
                & (Q(cost_yearly__isnull=True) | Q(cost_yearly__gte=0)),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Sureness(models.TextChoices):
    """How sure somebody is of an expected change."""

    LOW = "low", _("Not very sure")
    MEDIUM = "medium", _("Fairly sure")
    HIGH = "high", _("Sure")


@pghistory.track()
class ExpectedEffect(VersionedRecord):
    """How one option is expected to change one principle, in levels from -2 to +2, and how sure that is."""

    option = models.ForeignKey(Option, on_delete=models.CASCADE, related_name="effects")
    # The code of a principle, stable across lens versions.
    principle = models.SlugField(_("principle"), max_length=60)
    change = models.SmallIntegerField(_("expected change"))
    sureness = models.CharField(_("how sure"), max_length=6, choices=Sureness)
    why = models.CharField(_("why"), max_length=500, blank=True)

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.UniqueConstraint(fields=["option", "principle"], name="effect_once_per_principle"),
            models.CheckConstraint(
                name="effect_within_two_levels", condition=Q(change__range=(LEAST_CHANGE, MOST_CHANGE))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.principle} {self.change:+d}"


class Remark(Record):
    """What somebody says in the discussion of a choice. Never changed; taken back by who said it."""

    weighing = models.ForeignKey(Weighing, on_delete=models.CASCADE, related_name="remarks")
    option = models.ForeignKey(Option, on_delete=models.SET_NULL, null=True, blank=True, related_name="remarks")
    text = models.TextField(_("your remark"), max_length=1000)
    said_by = by_person()
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at", "id"]

    def __str__(self) -> str:
        return self.text[:60]
