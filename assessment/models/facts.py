# SPDX-License-Identifier: EUPL-1.2
"""The latest result, a view of PostgreSQL that ORM and SQL read alike (docs/adr/0030)."""

from django.db import models

from assessment.models.assessment import Assessment
from assessment.models.lens import Lens
from assessment.models.round import Round, Subject
from core.database.sql_views import DatabaseView, OnDayQuerySet
from initiatives.models import Initiative


class Result(DatabaseView):
    """A published result that stands, and from which day until which day it was the latest of its subject.

    `is_latest`: no newer one is published. Of two of one day the last is the latest; the other was so on no day.
    """

    assessment = models.OneToOneField(Assessment, models.DO_NOTHING, primary_key=True, related_name="+")
    subject = models.ForeignKey(Subject, models.DO_NOTHING, related_name="+")
    initiative = models.ForeignKey(Initiative, models.DO_NOTHING, null=True, related_name="+")
    round = models.ForeignKey(Round, models.DO_NOTHING, null=True, related_name="+")
    lens = models.ForeignKey(Lens, models.DO_NOTHING, related_name="+")
    published_at = models.DateTimeField()
    first_day = models.DateField()
    last_day = models.DateField()
    is_latest = models.BooleanField()
    previous = models.ForeignKey(Assessment, models.DO_NOTHING, null=True, related_name="+")

    objects = OnDayQuerySet.as_manager()

    class Meta(DatabaseView.Meta):
        db_table = "assessment_result"

    def __str__(self) -> str:
        return f"result of {self.subject_id} of {self.first_day}"
