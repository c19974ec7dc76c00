# SPDX-License-Identifier: EUPL-1.2
"""What founders say of the institutions they deal with, without who says it, and never told live (docs/adr/0034)."""

from typing import Self

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from assessment.models.lens import Lens, Principle
from assessment.querysets import LensQuerySetMixin
from core.models import VersionedRecord
from initiatives.models import Party


class SurveyQuerySet(LensQuerySetMixin, models.QuerySet["Survey"]):
    """Sets of surveys."""

    def open(self) -> Self:
        """Surveys in which founders answer today."""
        today = timezone.localdate()
        return self.filter(closed_at=None, opens_on__lte=today, deadline__gte=today)


class Survey(VersionedRecord):
    """A period in which founders score the institutions in their chain, on one lens version."""

    title = models.CharField(_("title"), max_length=120)
    lens = models.ForeignKey(Lens, on_delete=models.PROTECT, related_name="surveys", verbose_name=_("lens"))
    opens_on = models.DateField(_("first day"))
    deadline = models.DateField(_("last day to answer"))
    # From then on there are figures and no answers.
    closed_at = models.DateTimeField(null=True, blank=True)
    is_invented = models.BooleanField(default=False)

    objects = SurveyQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-opens_on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["title"], name="survey_title_once"),
            models.CheckConstraint(name="survey_ends_after_start", condition=Q(deadline__gte=F("opens_on"))),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_over(self) -> bool:
        """Whether its last day is over, so that it can be closed."""
        return timezone.localdate() > self.deadline


_SURVEY_IS_OPEN = """
    PERFORM 1 FROM assessment_survey s WHERE s.id = NEW.survey_id AND s.closed_at IS NULL FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'a closed survey takes no answers' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


class FounderAnswers(models.Model):
    """What one initiative answers about one institution, until the survey closes; then it is deleted.

    The key is a pseudonym that only a request of somebody who carries that initiative computes
    (`assessment.surveys.pseudonyms`). No moment, no person, no initiative; history does not copy it. `levels` has per
    code of a principle a level, or None for "don't know".
    """

    pseudonym = models.CharField(primary_key=True, max_length=64)
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="+")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="+")
    # Whether the same initiative was in an earlier figure can be seen by this, and not which initiative it is.
    member = models.CharField(max_length=64)
    levels = models.JSONField(default=dict)

    class Meta:
        triggers = [
            pgtrigger.Trigger(
                name="answers_while_open",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=_SURVEY_IS_OPEN,
            )
        ]

    def __str__(self) -> str:
        return "answers"


class SurveyFigure(models.Model):
    """What is told of one institution and one question after a survey: the middle and a band.

    Only what may be told has a row. `members` says who was in it, as pseudonyms, so that a later figure never gives one
    of them away; nothing shows them.
    """

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="figures")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="survey_figures")
    principle = models.ForeignKey(Principle, on_delete=models.PROTECT, related_name="+")
    middle = models.PositiveSmallIntegerField()
    at_least = models.PositiveSmallIntegerField()
    members = ArrayField(models.CharField(max_length=64))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["survey", "party", "principle"], name="figure_once_in_a_survey"),
            models.CheckConstraint(name="figure_is_of_five_or_more", condition=Q(members__len__gte=5, at_least__gte=5)),
        ]
        triggers = [pgtrigger.Protect(name="survey_figure_stays", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.middle} of {self.party_id}"
