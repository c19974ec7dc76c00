# SPDX-License-Identifier: EUPL-1.2
"""Whether an assessment can be worked on today, and if not, why, in a sentence for its assessor."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from assessment.models import Assessment, AssessmentState, Round, RoundState


def why_closed(round_: Round, day: date) -> str:
    """Return why nobody can score in this round on `day`; the empty text when they can."""
    if round_.state == RoundState.PLANNED:
        return _("This round is not open yet. You get a mail when it opens.")
    if round_.state == RoundState.CLOSED:
        return _("This round is closed. What you wrote is kept and you can read it here.")
    if day > round_.deadline:
        return _(
            "The last day to submit was %(day)s. What you wrote is kept. Ask the coordinator if you need more time."
        ) % {"day": date_format(round_.deadline, "j F Y")}
    return ""


def why_locked(assessment: Assessment, round_: Round, day: date) -> str:
    """Return why this assessment cannot change on `day`; the empty text when it can."""
    if assessment.state == AssessmentState.SUBMITTED:
        return _("You submitted this assessment, so it cannot change any more.")
    return why_closed(round_, day)
