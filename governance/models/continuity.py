# SPDX-License-Identifier: EUPL-1.2
"""Continuity checks and what they find (docs/adr/0013)."""

from uuid import UUID

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from core.models import Record, VersionedRecord, row_version
from governance.models.signal_querysets import SignalQuerySet, hurts_on
from initiatives.models import Area, Initiative


@pghistory.track()
class CheckSetting(VersionedRecord):
    """How this deployment runs one check; without a row a check runs with its own defaults."""

    check_code = models.SlugField(max_length=40, unique=True)
    is_on = models.BooleanField(_("on"), default=True)
    # Only the parameters that differ from the defaults of governance.continuity.checks.
    parameters = models.JSONField(default=dict, blank=True)

    def __str__(self) -> str:
        return self.check_code


class RunState(models.TextChoices):
    """A run is under way, finished, or failed; what it did until then stays."""

    RUNNING = "running", _("Running")
    FINISHED = "finished", _("Finished")
    FAILED = "failed", _("Failed")


class CheckRun(Record):
    """One run of one check for one day: when, and what it found, opened and closed."""

    check_code = models.SlugField(max_length=40)
    day = models.DateField(_("day"))
    state = models.CharField(max_length=8, choices=RunState, default=RunState.RUNNING)
    finished_at = models.DateTimeField(null=True, blank=True)
    found = models.PositiveIntegerField(default=0)
    opened = models.PositiveIntegerField(default=0)
    closed = models.PositiveIntegerField(default=0)
    error = models.TextField(blank=True)
    started_by = by_person()

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["check_code", "-created_at"], name="check_run_latest")]
        constraints = [
            models.CheckConstraint(
                name="finished_run_has_moment", condition=Q(state="running") ^ Q(finished_at__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.check_code} for {self.day}"


class Severity(models.IntegerChoices):
    """How pressing; it rises as time runs out, and falls only when what it is about was moved."""

    NOTICE = 1, _("Notice")
    WARNING = 2, _("Warning")
    CRITICAL = 3, _("Critical")


class ClosedBecause(models.TextChoices):
    """Why a signal is closed."""

    GONE = "gone", _("Gone by itself")
    RESOLVED = "resolved", _("Resolved")
    MOOT = "moot", _("No longer looked for")


class Signal(VersionedRecord):
    """What a check found about an initiative, or about something many rest on. Open once per check and subject.

    Without an initiative it is about something in `area`, or in the whole city. `subject_key` is the id of the
    arrangement, rule or role it is about; empty for the initiative as a whole. `facts`
    are the values its sentences are made of. `stage` counts the steps of the check's ladder: a higher stage is told
    again.
    """

    check_code = models.SlugField(max_length=40)
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, null=True, blank=True, related_name="signals")
    # Only of what is about no single initiative; without one it is about the whole city.
    area = models.ForeignKey(
        Area, on_delete=models.SET_NULL, null=True, blank=True, related_name="signals", verbose_name=_("area")
    )
    subject_key = models.CharField(max_length=200, blank=True)
    severity = models.PositiveSmallIntegerField(_("severity"), choices=Severity)
    stage = models.PositiveSmallIntegerField(default=0)
    facts = models.JSONField(default=dict)
    # Whether the last run still found it. A resolved one that stands keeps the same finding from opening again.
    is_standing = models.BooleanField(default=True, db_default=True)
    # Since when it is so, which can be long before it was found.
    since = models.DateField(_("since"))
    # The day on which it hurts, for those that have one; what lists are ordered by.
    due_on = models.DateField(_("before"), null=True, blank=True)
    opened_on = models.DateField(_("found on"))
    seen_on = models.DateField(_("last found on"))
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    closed_because = models.CharField(max_length=12, choices=ClosedBecause, blank=True)
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="assigned_signals",
        verbose_name=_("who takes it up"),
    )
    snoozed_until = models.DateField(_("rests until"), null=True, blank=True)

    # What it asks (governance.models.signal_grouping); there after `in_order`.
    matter: str

    objects = SignalQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        # A check that looks again changes nothing a person could be editing.
        triggers = [row_version(generated=("seen_on", "is_standing"))]
        indexes = [
            # The engine's side of the comparison: what is open, and what was resolved but is still so.
            models.Index(
                fields=["check_code", "initiative"],
                condition=Q(closed_on__isnull=True) | Q(is_standing=True),
                name="signal_compared",
            ),
            # The order of lists: the worst first, then what hurts first; what has no such day comes last.
            models.Index(
                F("severity").desc(), hurts_on(), F("id"), condition=Q(closed_on__isnull=True), name="signal_in_order"
            ),
            models.Index(fields=["initiative"], condition=Q(closed_on__isnull=True), name="signal_open_of_initiative"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["check_code", "initiative", "subject_key"],
                condition=Q(closed_on__isnull=True),
                nulls_distinct=False,
                name="signal_open_once",
            ),
            models.CheckConstraint(
                name="signal_area_only_without_initiative", condition=Q(initiative__isnull=True) | Q(area__isnull=True)
            ),
            models.CheckConstraint(
                name="closed_signal_says_why",
                condition=Q(closed_on__isnull=True, closed_because="")
                | (Q(closed_on__isnull=False) & Q(closed_because__in=["gone", "resolved", "moot"])),
            ),
            models.CheckConstraint(name="signal_severity_known", condition=Q(severity__in=Severity.values)),
        ]

    def __str__(self) -> str:
        return f"{self.check_code} on {self.initiative_id or self.subject_key}"

    @property
    def told_as(self) -> tuple[UUID | None, str]:
        """What those told as one share; there after `in_order`."""
        return self.initiative_id, self.matter

    @property
    def where(self) -> Area | None:
        """The area it is about; None is the whole city."""
        return self.initiative.area if self.initiative else self.area


class Telling(Record):
    """Somebody was told of a signal at a stage: due and not yet told is what a digest holds."""

    signal = models.ForeignKey(Signal, on_delete=models.CASCADE, related_name="tellings")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    stage = models.PositiveSmallIntegerField()
    day = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["signal", "user", "stage"], name="told_once_per_stage")]

    def __str__(self) -> str:
        return f"{self.signal_id} to {self.user_id}"


class Confirmation(Record):
    """A carrier's answer to "is this still right?", given with one click from a mail; the link works once."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="confirmations")
    asked_of = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    is_right = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="answered_confirmation_has_moment",
                condition=Q(answered_at__isnull=True, is_right__isnull=True)
                | Q(answered_at__isnull=False, is_right__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"asked about {self.initiative_id}"


class RecheckRequest(Record):
    """An initiative the checks should look at again, because something about it changed; gone once they did.

    Written in the transaction of the change, so that no change is forgotten, and never updated by it, so that two who
    change the same initiative do not wait for each other.
    """

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="+")
    claimed_until = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)

    def __str__(self) -> str:
        return f"look again at {self.initiative_id}"
