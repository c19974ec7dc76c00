# SPDX-License-Identifier: EUPL-1.2
"""Where founders find a survey: on “my initiatives”, while it is open."""

from accounts.models import Person
from assessment.surveys.queries import dealings_of, open_survey
from initiatives.register.page_sections import Section, register_overview_section


def register_survey_sections() -> None:
    """Add it."""
    register_overview_section(overview_part)


def overview_part(user: Person) -> Section | None:
    """Return the invitation while a survey is open and this person deals with an institution; else nothing."""
    if not user.is_authenticated:
        return None
    survey = open_survey()
    if survey is None or not dealings_of(user):
        return None
    return Section("assessment/surveys/_invitation.html", {"survey": survey}, order=6)
