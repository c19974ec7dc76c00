# SPDX-License-Identifier: EUPL-1.2
"""An assessment and its eleven scores. Submitted means immutable, and PostgreSQL keeps it so."""

from pathlib import PurePath

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from assessment.models.lens import Lens, Principle
from assessment.models.round import Round, Subject
from assessment.querysets import AssessmentQuerySet, EvidenceQuerySet
from core.models import Record, VersionedRecord, new_id


class AssessmentKind(models.TextChoices):
    """Whose judgement this is."""

    INDEPENDENT = "independent", _("Independent")
    CONSENSUS = "consensus", _("Result")
    SELF = "self", _("Self-assessment")


class AssessmentState(models.TextChoices):
    """A draft may change; a submitted one never does."""

    DRAFT = "draft", _("In progress")
    SUBMITTED = "submitted", _("Submitted")


@pghistory.track(exclude=["document", "indices"])
class Assessment(VersionedRecord):
    """One judgement of one subject on one lens version.

    `document` is the JSON the API serves, written once with the submission (assessment.results.documents); `indices` is
    the JSON of its SideFigures, written once (assessment.results.figures).
    """

    subject = models.ForeignKey(Subject, on_delete=models.CASCADE, related_name="assessments")
    # A self-assessment belongs to no round.
    round = models.ForeignKey(Round, on_delete=models.PROTECT, null=True, blank=True, related_name="assessments")
    lens = models.ForeignKey(Lens, on_delete=models.PROTECT, related_name="assessments")
    kind = models.CharField(_("kind"), max_length=12, choices=AssessmentKind)
    state = models.CharField(_("state"), max_length=10, choices=AssessmentState, default=AssessmentState.DRAFT)
    # The assessor of an independent assessment; who settled a result; the carrier who assessed their own initiative.
    assessor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="assessments"
    )
    submitted_at = models.DateTimeField(_("submitted at"), null=True, blank=True)
    # Set once: from then on the public (a result) and API clients (all kinds) may read it.
    published_at = models.DateTimeField(_("published at"), null=True, blank=True)
    # Reopened (docs/adr/0012): a newer one takes the place of this one, which stays in the record as it was.
    supersedes = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    superseded_at = models.DateTimeField(null=True, blank=True)
    document = models.TextField(blank=True, default="")
    indices = models.TextField(blank=True, default="", db_default="")
    is_invented = models.BooleanField(default=False)

    objects = AssessmentQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        indexes = [
            models.Index(
                fields=["updated_at", "id"],
                condition=Q(published_at__isnull=False),
                name="assessment_published_pages",
            ),
            models.Index(
                fields=["subject", "-published_at"],
                condition=Q(kind="consensus", published_at__isnull=False, superseded_at__isnull=True),
                name="assessment_latest_result",
            ),
            # What the Woo index is told, so that a city that made all of it up reads nothing of it.
            models.Index(
                fields=["subject", "-published_at"],
                condition=Q(
                    kind="consensus", published_at__isnull=False, superseded_at__isnull=True, is_invented=False
                ),
                name="assessment_latest_true_result",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["round", "subject", "assessor"],
                condition=Q(kind="independent", superseded_at__isnull=True),
                name="one_independent_assessment",
            ),
            models.UniqueConstraint(
                fields=["round", "subject"],
                condition=Q(kind="consensus", state="submitted", superseded_at__isnull=True),
                name="one_result_per_round",
            ),
            models.UniqueConstraint(
                fields=["round", "subject"],
                condition=Q(kind="consensus", state="draft"),
                name="one_consensus_in_progress",
            ),
            models.UniqueConstraint(
                fields=["subject"], condition=Q(kind="self", state="draft"), name="one_self_assessment_in_progress"
            ),
            models.CheckConstraint(
                name="only_a_self_assessment_has_no_round", condition=Q(kind="self") ^ Q(round__isnull=False)
            ),
            models.CheckConstraint(
                name="only_submitted_is_superseded",
                condition=Q(superseded_at__isnull=True) | Q(state="submitted"),
            ),
            models.CheckConstraint(
                name="submitted_assessment_is_whole",
                condition=Q(state="draft", submitted_at__isnull=True, document="")
                | (Q(state="submitted", submitted_at__isnull=False) & ~Q(document="")),
            ),
            models.CheckConstraint(name="only_submitted_has_indices", condition=Q(indices="") | Q(state="submitted")),
            models.CheckConstraint(
                name="only_submitted_is_published",
                condition=Q(published_at__isnull=True) | Q(state="submitted"),
            ),
        ]
        triggers = [
            *VersionedRecord.Meta.triggers,
            pgtrigger.Protect(
                name="submitted_assessment_stays",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.state = 'submitted' AND (OLD.subject_id, OLD.round_id, OLD.lens_id, OLD.kind, OLD.state,"
                    " OLD.submitted_at, OLD.document, OLD.is_invented) IS DISTINCT FROM (NEW.subject_id, NEW.round_id,"
                    " NEW.lens_id, NEW.kind, NEW.state, NEW.submitted_at, NEW.document, NEW.is_invented)"
                    " OR OLD.indices <> '' AND OLD.indices IS DISTINCT FROM NEW.indices"
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.subject_id}"

    @property
    def sitting(self) -> Round:
        """The round of an assessment that has one: every kind but a self-assessment."""
        assert self.round is not None  # noqa: S101 - only_a_self_assessment_has_no_round
        return self.round


class Answer(models.TextChoices):
    """A level, or one of three distinct non-values that are never counted as 0."""

    NOT_SCORED = "not_scored", _("Not yet scored")
    LEVEL = "level", _("Level")
    DONT_KNOW = "dont_know", _("Don't know")
    NOT_APPLICABLE = "not_applicable", _("Not applicable")


class Confidence(models.TextChoices):
    """How sure the assessor is; it widens a band, it never changes a level."""

    LOW = "low", _("Low")
    MEDIUM = "medium", _("Medium")
    HIGH = "high", _("High")


_SCORE_OF_SUBMITTED = """
    PERFORM 1 FROM assessment_assessment a
      WHERE a.id = {row}.assessment_id AND a.state = 'submitted';
    IF FOUND THEN
      RAISE EXCEPTION 'scores of a submitted assessment never change' USING ERRCODE = 'check_violation';
    END IF;
    RETURN {row};
"""


@pghistory.track()
class Score(VersionedRecord):
    """What one assessment says about one principle. Levels run 0..n by the lens's own scale."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="scores")
    principle = models.ForeignKey(Principle, on_delete=models.PROTECT, related_name="scores")
    answer = models.CharField(_("answer"), max_length=14, choices=Answer, default=Answer.NOT_SCORED)
    level = models.PositiveSmallIntegerField(_("level"), null=True, blank=True)
    rationale = models.TextField(_("why this level"), max_length=4000, blank=True)
    evidence_level = models.PositiveSmallIntegerField(_("strength of the evidence"), null=True, blank=True)
    confidence = models.CharField(_("confidence"), max_length=6, choices=Confidence, blank=True)
    # In a consensus only: why the panel departs from the median of its assessors.
    departure = models.TextField(_("why not the median"), max_length=2000, blank=True, db_default="")

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.UniqueConstraint(fields=["assessment", "principle"], name="principle_scored_once"),
            models.CheckConstraint(
                name="level_only_with_a_level_answer",
                condition=Q(answer="level", level__isnull=False) | (~Q(answer="level") & Q(level__isnull=True)),
            ),
            models.CheckConstraint(
                name="evidence_level_in_range",
                condition=Q(evidence_level__isnull=True) | Q(evidence_level__lte=3),
            ),
        ]
        triggers = [
            *VersionedRecord.Meta.triggers,
            pgtrigger.Trigger(
                name="score_of_submitted_stays",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Insert,
                func=_SCORE_OF_SUBMITTED.format(row="NEW"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.principle_id}: {self.answer} {self.level}"


_EVIDENCE_OF_SUBMITTED = """
    PERFORM 1 FROM assessment_score s JOIN assessment_assessment a ON a.id = s.assessment_id
      WHERE s.id = NEW.score_id AND a.state = 'submitted';
    IF FOUND THEN
      RAISE EXCEPTION 'evidence of a submitted assessment never changes' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


def evidence_path(_evidence: "Evidence", filename: str) -> str:
    """Return a random storage name: what a person called the file never reaches the disk, only its known ending."""
    return f"evidence/{new_id()}{PurePath(filename).suffix.lower()}"


@pghistory.track()
class Evidence(Record):
    """A link or a file under a score. `content_type` is what the file was seen to be, not what it said."""

    score = models.ForeignKey(Score, on_delete=models.CASCADE, related_name="evidence")
    title = models.CharField(_("title"), max_length=150)
    url = models.URLField(_("address"), max_length=500, blank=True)
    file = models.FileField(_("file"), upload_to=evidence_path, blank=True)
    content_type = models.CharField(max_length=100, blank=True)
    added_by = by_person()

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "id"]
        triggers = [
            pgtrigger.Trigger(
                name="evidence_of_submitted_stays",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Insert,
                func=_EVIDENCE_OF_SUBMITTED,
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="evidence_is_a_link_or_a_file",
                condition=(~Q(url="") & Q(file="")) | (Q(url="") & ~Q(file="")),
            )
        ]

    def __str__(self) -> str:
        return self.title
