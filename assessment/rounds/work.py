# SPDX-License-Identifier: EUPL-1.2
"""Assessments that somebody is asked for: nobody else gets those by a hand-over."""

from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.handing_over.figures import add_work
from accounts.handing_over.kinds import AHEAD, WorkKind
from assessment.models import Assignment


def register_work() -> None:
    """Make it known."""
    add_work(
        WorkKind(
            "assessments",
            _("Assessments to do"),
            Assignment.objects.open,
            "assessor",
            ("subject__initiative__area", "subject__area"),
            due=_is_near,
            sources=("assessment_assessment", "assessment_assignment", "assessment_round"),
            stays=_("An assessor judges in person. A coordinator asks somebody else in the round."),
        )
    )


def _is_near(today: date) -> Q:
    return Q(round__deadline__lte=today + AHEAD)
