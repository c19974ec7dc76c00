# SPDX-License-Identifier: EUPL-1.2
"""Rounds, what is assessed in them, and who assesses it."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from assessment.models.lens import Lens
from assessment.querysets import AssignmentQuerySet, RoundQuerySet
from core.models import Record, VersionedRecord
from initiatives.models import Area, Initiative, Party, Programme


class SubjectKind(models.TextChoices):
    """What can be assessed (docs/adr/0004); a vignette is a made-up case to practise on."""

    INITIATIVE = "initiative", _("Initiative")
    PROGRAMME = "programme", _("Programme")
    AREA = "area", _("Area")
    # An organisation, never a person; and an initiative together with its parties.
    PARTY = "party", _("Institution")
    CHAIN = "chain", _("Chain")
    VIGNETTE = "vignette", _("Vignette")


class Vignette(Record):
    """A case to practise on, with the reference judgement of its makers. Written by load_vignettes, never changed.

    `content` holds the texts per language and the facts; `key` the reference answer per principle, with the neighbours
    that are also defensible. The key is shown to an assessor only after they submitted.
    """

    lens = models.ForeignKey(Lens, on_delete=models.PROTECT, related_name="vignettes")
    code = models.SlugField(_("code"), max_length=60)
    position = models.PositiveSmallIntegerField()
    content = models.JSONField()
    key = models.JSONField()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["lens", "code"], name="vignette_once_in_a_lens")]
        triggers = [pgtrigger.Protect(name="vignette_stays", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        """Return the case with its situation, in the language of the page."""
        situation = self.content.get("situation", {})
        told = situation.get((get_language() or "nl")[:2]) or next(iter(situation.values()), "")
        return f"{self.content.get('case', self.code)}: {told[:1].lower()}{told[1:]}" if told else self.code


def _one_link_of_its_kind() -> Q:
    """Return the condition that exactly the link is set that the kind names."""
    found = Q()
    for kind in SubjectKind.values:
        found |= Q(kind=kind, **{f"{other}__isnull": other != kind for other in SubjectKind.values})
    return found


class Subject(Record):
    """One thing that can be assessed. Scores and rounds point here, never at the thing itself."""

    kind = models.CharField(max_length=20, choices=SubjectKind)
    initiative = models.OneToOneField(
        Initiative, on_delete=models.CASCADE, null=True, blank=True, related_name="subject"
    )

    programme = models.OneToOneField(Programme, on_delete=models.CASCADE, null=True, blank=True, related_name="subject")
    area = models.OneToOneField(Area, on_delete=models.CASCADE, null=True, blank=True, related_name="subject")
    party = models.OneToOneField(Party, on_delete=models.PROTECT, null=True, blank=True, related_name="subject")
    # The initiative whose chain it is.
    chain = models.OneToOneField(
        Initiative, on_delete=models.CASCADE, null=True, blank=True, related_name="chain_subject"
    )
    vignette = models.OneToOneField(Vignette, on_delete=models.CASCADE, null=True, blank=True, related_name="subject")

    class Meta:
        constraints = [models.CheckConstraint(name="subject_points_at_its_kind", condition=_one_link_of_its_kind())]

    def __str__(self) -> str:
        return gettext("Chain of %(name)s") % {"name": self.chain} if self.chain else str(self.thing)

    @property
    def thing(self) -> Initiative | Programme | Area | Party | Vignette:
        """What is assessed, of a chain its initiative; select its relation together with the subject."""
        thing = self.initiative or self.programme or self.area or self.party or self.chain or self.vignette
        assert thing is not None  # noqa: S101 - subject_points_at_its_kind
        return thing

    @property
    def readers(self) -> str:
        """What those are called who read its result first and may answer, as in the middle of a sentence."""
        if self.party_id:
            return gettext("the representatives")
        return gettext("the carriers and representatives") if self.chain_id else gettext("the carriers")

    @property
    def place(self) -> Area | None:
        """The area it lies in or is; None for the whole city, an institution and a vignette."""
        placed = self.initiative or self.programme or self.chain
        return placed.area if placed else self.area


class Purpose(models.TextChoices):
    """What a round is for."""

    ASSESSMENT = "assessment", _("Assessment")
    CALIBRATION = "calibration", _("Practice on vignettes")


class Settling(models.TextChoices):
    """How the result of a subject is reached (docs/adr/0012)."""

    MEDIAN = "median", _("The coordinator publishes the median")
    PANEL = "panel", _("A panel agrees on a consensus")


class SelfShown(models.TextChoices):
    """When assessors see what the founder scored."""

    NEVER = "never", _("Not at all")
    AFTER = "after", _("After submitting their own assessment")
    BEFORE = "before", _("While scoring")


class RoundState(models.TextChoices):
    """A round is prepared, open for scoring, or closed."""

    PLANNED = "planned", _("Planned")
    OPEN = "open", _("Open")
    CLOSED = "closed", _("Closed")


@pghistory.track()
class Round(VersionedRecord):
    """A period in which a set of subjects is assessed on one lens version."""

    title = models.CharField(_("title"), max_length=120)
    lens = models.ForeignKey(Lens, on_delete=models.PROTECT, related_name="rounds", verbose_name=_("lens"))
    state = models.CharField(_("state"), max_length=10, choices=RoundState, default=RoundState.PLANNED)
    opens_on = models.DateField(_("first day"))
    deadline = models.DateField(_("last day to submit"))
    purpose = models.CharField(
        _("purpose"), max_length=11, choices=Purpose, default=Purpose.ASSESSMENT, db_default=Purpose.ASSESSMENT
    )
    settling = models.CharField(
        _("how results are settled"),
        max_length=6,
        choices=Settling,
        default=Settling.MEDIAN,
        db_default=Settling.MEDIAN,
    )
    # Blind: nobody reads a colleague's scores before submitting their own.
    is_blind = models.BooleanField(_("blind"), default=True, db_default=True)
    self_shown = models.CharField(
        _("self-assessment"), max_length=6, choices=SelfShown, default=SelfShown.NEVER, db_default=SelfShown.NEVER
    )
    # How many days the carriers have to reply to a consensus before it is final.
    reply_days = models.PositiveSmallIntegerField(_("days to reply"), default=14, db_default=14)
    opened_by = by_person()
    is_invented = models.BooleanField(default=False)

    objects = RoundQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-opens_on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["title"], name="round_title_once"),
            models.CheckConstraint(name="round_ends_after_start", condition=Q(deadline__gte=F("opens_on"))),
        ]

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class Assignment(VersionedRecord):
    """An assessor asked to score one subject in one round."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="assignments")
    subject = models.ForeignKey(Subject, on_delete=models.CASCADE, related_name="assignments")
    assessor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="assignments",
        verbose_name=_("assessor"),
    )
    assigned_by = by_person()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    # The assessor declared an interest and stands aside; the coordinator reads why.
    recused_at = models.DateTimeField(null=True, blank=True)
    recusal_reason = models.TextField(_("interest"), max_length=1000, blank=True, db_default="")

    objects = AssignmentQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.UniqueConstraint(fields=["round", "subject", "assessor"], name="assigned_once"),
            models.CheckConstraint(
                name="recusal_has_a_reason",
                condition=Q(recused_at__isnull=True, recusal_reason="")
                | (Q(recused_at__isnull=False) & ~Q(recusal_reason="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assessor_id} on {self.subject_id}"
