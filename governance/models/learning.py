# SPDX-License-Identifier: EUPL-1.2
"""Barriers, experiments and lessons: what stands in the way, what is tried, what was learnt."""

import pghistory
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from core.database.text_search import search_index
from core.models import Record, VersionedRecord
from governance.models.policy import Department
from governance.models.querysets import BarrierQuerySet, ExperimentQuerySet, LessonQuerySet
from initiatives.models import Area, Initiative, Party, Theme


class BarrierKind(models.TextChoices):
    """What sort of thing stands in the way."""

    RULE = "rule", _("Rule")
    ROUTINE = "routine", _("Routine")
    PROPERTY = "property", _("Property")
    MONEY = "money", _("Money")


class BarrierState(models.TextChoices):
    """How far a barrier is on its way out."""

    SEEN = "seen", _("Seen")
    ACKNOWLEDGED = "acknowledged", _("Acknowledged")
    EXAMINED = "examined", _("Examined")
    DECIDED = "decided", _("Decided")
    REMOVED = "removed", _("Removed")


@pghistory.track()
class Barrier(VersionedRecord):
    """A rule, routine, property decision or way of paying that stands in the way of initiatives.

    `rule` is the rule exceptions depart from, word for word as the exceptions name it: that ties the two.
    """

    kind = models.CharField(_("kind"), max_length=8, choices=BarrierKind)
    title = models.CharField(_("what stands in the way"), max_length=150)
    text = models.TextField(_("what happens"), max_length=3000, blank=True)
    rule = models.CharField(_("the rule"), max_length=200, blank=True)
    proposal = models.TextField(_("what should change"), max_length=2000, blank=True)
    owner = models.ForeignKey(
        Department,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="barriers",
        verbose_name=_("department that can remove it"),
    )
    state = models.CharField(_("how far"), max_length=12, choices=BarrierState, default=BarrierState.SEEN)
    tried = models.TextField(_("what was tried"), max_length=2000, blank=True)
    removed_on = models.DateField(_("removed on"), null=True, blank=True)
    initiatives: "models.ManyToManyField[Initiative, BarrierTie]" = models.ManyToManyField(
        Initiative, through="BarrierTie", related_name="barriers", blank=True, verbose_name=_("initiatives")
    )
    raised_by = by_person()
    area = models.ForeignKey(
        Area, on_delete=models.PROTECT, null=True, blank=True, related_name="barriers", verbose_name=_("area")
    )
    theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, null=True, blank=True, related_name="barriers", verbose_name=_("theme")
    )
    is_invented = models.BooleanField(default=False)

    objects = BarrierQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["title", "id"], name="barrier_by_title")]
        constraints = [
            models.UniqueConstraint(
                fields=["rule"], condition=~Q(rule="") & ~Q(state="removed"), name="one_open_barrier_per_rule"
            ),
            models.CheckConstraint(
                name="removed_barrier_has_a_day", condition=Q(state="removed") ^ Q(removed_on__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class BarrierTie(models.Model):
    """That a barrier stands in the way of an initiative. Its history tells who said so, and who took it off, when.

    Made and removed by governance.learning.barriers.ties only.
    """

    barrier = models.ForeignKey(Barrier, on_delete=models.CASCADE, related_name="ties", verbose_name=_("barrier"))
    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, related_name="barrier_ties", verbose_name=_("initiative")
    )

    class Meta:
        verbose_name = _("tie to a barrier")
        db_table = "governance_barrier_initiatives"
        unique_together = (("barrier", "initiative"),)

    def __str__(self) -> str:
        return f"{self.barrier_id} {self.initiative_id}"


class BarrierStep(Record):
    """A move of a barrier along the ladder: to which state, on which day, and what happened. Never changed."""

    barrier = models.ForeignKey(Barrier, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(_("how far"), max_length=12, choices=BarrierState)
    happened_on = models.DateField(_("when"))
    note = models.CharField(_("what happened"), max_length=500, blank=True)
    noted_by = by_person()

    class Meta:
        ordering = ["happened_on", "created_at", "id"]
        indexes = [models.Index(fields=["barrier", "happened_on"], name="barrier_steps")]

    def __str__(self) -> str:
        return f"{self.barrier_id} {self.state} {self.happened_on}"


class Verdict(models.TextChoices):
    """What is done with an experiment that ended."""

    ADOPT = "adopt", _("Make it normal")
    CONTINUE = "continue", _("Try longer")
    STOP = "stop", _("Stop")


@pghistory.track()
class Experiment(VersionedRecord):
    """Something tried on purpose, with room given for it, an end, and a verdict."""

    title = models.CharField(_("what is tried"), max_length=150)
    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, null=True, blank=True, related_name="experiments"
    )
    hypothesis = models.TextField(_("what we expect"), max_length=2000)
    room = models.TextField(_("room that is given"), max_length=2000, blank=True)
    rule = models.CharField(_("rule that is suspended"), max_length=200, blank=True)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))
    verdict = models.CharField(_("verdict"), max_length=8, choices=Verdict, blank=True)
    verdict_on = models.DateField(_("judged on"), null=True, blank=True)
    learnt = models.TextField(_("what was learnt"), max_length=3000, blank=True)
    added_by = by_person()
    area = models.ForeignKey(
        Area, on_delete=models.PROTECT, null=True, blank=True, related_name="experiments", verbose_name=_("area")
    )
    theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, null=True, blank=True, related_name="experiments", verbose_name=_("theme")
    )
    department = models.ForeignKey(
        Department,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="experiments",
        verbose_name=_("department"),
    )
    # Who looks along and keeps what is learnt.
    knowledge_partner = models.ForeignKey(
        Party, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("knowledge partner")
    )
    is_invented = models.BooleanField(default=False)

    objects = ExperimentQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-starts_on", "-id"]
        indexes = [models.Index(fields=["title", "id"], name="experiment_by_title")]
        constraints = [
            models.CheckConstraint(name="experiment_ends_after_start", condition=Q(ends_on__gte=F("starts_on"))),
            models.CheckConstraint(
                name="verdict_has_a_day",
                condition=Q(verdict="", verdict_on__isnull=True) | (~Q(verdict="") & Q(verdict_on__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class Lesson(VersionedRecord):
    """What was learnt, from a success or a failure, without blame; anchored when it changed how we work."""

    title = models.CharField(_("lesson"), max_length=150)
    text = models.TextField(_("what happened and what it taught"), max_length=3000)
    is_failure = models.BooleanField(_("learnt from what went wrong"), default=False)
    # The code of a principle, stable across lens versions.
    principle = models.SlugField(_("principle"), max_length=60, blank=True)
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, null=True, blank=True, related_name="lessons")
    experiment = models.ForeignKey(Experiment, on_delete=models.SET_NULL, null=True, blank=True, related_name="lessons")
    learnt_on = models.DateField(_("learnt on"))
    anchored_on = models.DateField(_("anchored on"), null=True, blank=True)
    anchored_in = models.CharField(_("anchored in"), max_length=200, blank=True)
    added_by = by_person()
    area = models.ForeignKey(
        Area, on_delete=models.PROTECT, null=True, blank=True, related_name="lessons", verbose_name=_("area")
    )
    theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, null=True, blank=True, related_name="lessons", verbose_name=_("theme")
    )
    # Who anchored it: the department whose way of working changed.
    anchored_by = models.ForeignKey(
        Department,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="lessons",
        verbose_name=_("anchored by"),
    )
    # Anyone may read it: an official says so when it names no person and can be understood by who was not there.
    is_public = models.BooleanField(_("anyone may read it"), default=False, db_default=False)
    is_invented = models.BooleanField(default=False)

    objects = LessonQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-learnt_on", "-id"]
        indexes = [
            search_index("lesson_search", "title", "text"),
            models.Index(fields=["title", "id"], name="lesson_by_title"),
        ]
        constraints = [
            models.CheckConstraint(
                name="anchored_lesson_says_where",
                condition=Q(anchored_on__isnull=True, anchored_in="")
                | (Q(anchored_on__isnull=False) & ~Q(anchored_in="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title
