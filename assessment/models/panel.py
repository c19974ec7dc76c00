# SPDX-License-Identifier: EUPL-1.2
"""The panel of one subject in one round: from the median to a signed consensus (docs/adr/0012)."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from assessment.models.assessment import Assessment
from assessment.models.lens import Principle
from assessment.models.round import Round, Subject
from assessment.querysets import PanelQuerySet, PanelReplyQuerySet, SideFiguresQuerySet
from core.models import Record, VersionedRecord

_REPLY_OF_SUBMITTED = """
    PERFORM 1 FROM assessment_assessment a
      WHERE a.id = {row}.consensus_id AND a.state = 'submitted';
    IF FOUND THEN
      RAISE EXCEPTION 'the reply to a settled consensus never changes' USING ERRCODE = 'check_violation';
    END IF;
    RETURN {row};
"""


class PanelState(models.TextChoices):
    """A panel agrees, asks the carriers for their reply, and settles; reopening brings it back to agreeing."""

    AGREEING = "agreeing", _("The panel agrees")
    REPLYING = "replying", _("The carriers reply")
    SETTLED = "settled", _("Settled")


@pghistory.track()
class Panel(VersionedRecord):
    """Gathers the independent assessments of one subject in one round. Its consensus is an Assessment of its own."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="panels")
    subject = models.ForeignKey(Subject, on_delete=models.CASCADE, related_name="panels")
    state = models.CharField(_("state"), max_length=8, choices=PanelState, default=PanelState.AGREEING)
    started_by = by_person()
    # How many assessments were in and how many were asked when it started; fewer than asked needs a reason.
    started_with = models.PositiveSmallIntegerField(default=0, db_default=0)
    asked_at_start = models.PositiveSmallIntegerField(default=0, db_default=0)
    start_reason = models.TextField(_("why it starts without everybody"), max_length=1000, blank=True, db_default="")
    reply_until = models.DateField(_("reply until"), null=True, blank=True)
    # The carriers said that they have replied to all they want to.
    replied_at = models.DateTimeField(null=True, blank=True)
    replied_by = by_person()
    settled_at = models.DateTimeField(null=True, blank=True)
    # Settled but not published: kept inside the municipality, with the reason.
    kept_internal_because = models.TextField(_("why it stays internal"), max_length=1000, blank=True)

    objects = PanelQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.UniqueConstraint(fields=["round", "subject"], name="one_panel_per_subject"),
            models.CheckConstraint(
                name="replying_panel_has_a_last_day", condition=~Q(state="replying") | Q(reply_until__isnull=False)
            ),
            models.CheckConstraint(
                name="settled_panel_has_moment", condition=Q(state="settled") ^ Q(settled_at__isnull=True)
            ),
            models.CheckConstraint(
                name="panel_without_everybody_has_a_reason",
                condition=Q(started_with__gte=F("asked_at_start")) | ~Q(start_reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"panel on {self.subject_id}"

    def get_state_display(self) -> str:  # type: ignore[no-redef] # Django lets a model say it otherwise
        """Return the name of its state, where it is about the reply with who replies; select the subject with it."""
        if self.state == PanelState.REPLYING:
            return capfirst(gettext("%(readers)s reply") % {"readers": self.subject.readers})
        return str(PanelState(self.state).label)


class PanelSignature(Record):
    """A member agrees with a consensus exactly as it reads: a change of any level or text voids the signature.

    With `dissent` the member does not agree, and says so in their own words, which stand beside the result. With
    `missing_because` it is the record that this member did neither, why, and which coordinator wrote that down: a note
    for the panel only, because nobody speaks for a member in public.
    """

    consensus = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="signatures")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    content_hash = models.CharField(max_length=64)
    dissent = models.TextField(_("what you see otherwise"), max_length=2000, blank=True, db_default="")
    missing_because = models.TextField(_("why there is no signature"), max_length=1000, blank=True, db_default="")
    recorded_by = by_person()

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["consensus", "user"], name="signed_once"),
            models.CheckConstraint(
                name="dissent_is_of_the_member_alone",
                condition=Q(dissent="") | Q(missing_because="", recorded_by__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} signed {self.consensus_id}"


class PanelShowing(Record):
    """What the carriers were shown of a consensus, and when. They read this, never a text that is being written.

    `content` is a line per principle (assessment.panels.content); a later one tells what changed since. Never changed.
    """

    consensus = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="showings")
    content = models.JSONField()
    content_hash = models.CharField(max_length=64)
    shown_by = by_person()

    class Meta:
        ordering = ["created_at", "id"]
        triggers = [
            pgtrigger.Protect(
                name="showing_stays",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("consensus", "content", "content_hash"),
            )
        ]

    def __str__(self) -> str:
        return f"showing of {self.consensus_id}"


@pghistory.track()
class PanelReply(VersionedRecord):
    """The carriers' reply (*wederwoord*) to one principle of a consensus; part of the record once settled."""

    consensus = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="replies")
    principle = models.ForeignKey(Principle, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(_("your reply"), max_length=2000)
    # When these words were written; a reply that is kept through a reopening keeps its day.
    written_at = models.DateTimeField(db_default=Now())
    written_by = by_person()

    objects = PanelReplyQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.UniqueConstraint(fields=["consensus", "principle"], name="one_reply_per_principle"),
            models.CheckConstraint(name="reply_says_something", condition=~Q(text="")),
        ]
        triggers = [
            *VersionedRecord.Meta.triggers,
            pgtrigger.Trigger(
                name="reply_of_settled_stays",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("text", "principle_id", "consensus_id"),
                func=_REPLY_OF_SUBMITTED.format(row="NEW"),
            ),
        ]

    def __str__(self) -> str:
        return f"reply to {self.principle_id}"


class Reopening(Record):
    """A submitted assessment was reopened: which, why, by whom. Never changed."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="reopenings")
    reason = models.TextField(_("reason"), max_length=2000)
    reopened_by = by_person()

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [models.CheckConstraint(name="reopening_has_a_reason", condition=~Q(reason=""))]
        triggers = [
            pgtrigger.Protect(
                name="reopening_stays",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("assessment", "reason"),
            )
        ]

    def __str__(self) -> str:
        return f"reopening of {self.assessment_id}"


class SideFigures(Record):
    """Coverage, indices and band of one side of a submitted assessment (assessment.results.figures writes them, once).

    What they are computed from never changes, so they cannot drift. Shares and indices run from 0 to 1; None where too
    little was scored. `seed` repeats the simulation to the bit; the p-columns are None where there is no index.
    """

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="figures")
    side = models.SlugField(_("side"), max_length=60, db_index=False)
    coverage = models.FloatField(null=True)
    arithmetic = models.FloatField(null=True)
    geometric = models.FloatField(null=True)
    lowest = models.PositiveSmallIntegerField(null=True)
    # How many principles of this side are at a low level of the lens (1 or below, as a rule).
    low_count = models.PositiveSmallIntegerField(default=0, db_default=0)
    # With every "don't know" at the bottom of the scale, and at its top.
    geometric_least = models.FloatField(null=True)
    geometric_most = models.FloatField(null=True)
    arithmetic_least = models.FloatField(null=True)
    arithmetic_most = models.FloatField(null=True)
    geometric_p5 = models.FloatField(null=True)
    geometric_p50 = models.FloatField(null=True)
    geometric_p95 = models.FloatField(null=True)
    arithmetic_p5 = models.FloatField(null=True)
    arithmetic_p50 = models.FloatField(null=True)
    arithmetic_p95 = models.FloatField(null=True)
    seed = models.BigIntegerField()

    objects = SideFiguresQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["assessment", "side"], name="figures_once_per_side"),
            models.CheckConstraint(
                name="band_is_ordered",
                condition=Q(geometric_p5__isnull=True)
                | Q(geometric_p5__lte=F("geometric_p50"), geometric_p50__lte=F("geometric_p95")),
            ),
            models.CheckConstraint(
                name="result_lies_in_its_band",
                condition=Q(geometric_p5__isnull=True)
                | Q(
                    geometric_p5__lte=F("geometric"),
                    geometric__lte=F("geometric_p95"),
                    arithmetic_p5__lte=F("arithmetic"),
                    arithmetic__lte=F("arithmetic_p95"),
                ),
            ),
        ]
        triggers = [pgtrigger.Protect(name="figures_stay", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.side} of {self.assessment_id}"
