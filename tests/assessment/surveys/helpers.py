# SPDX-License-Identifier: EUPL-1.2
"""A survey, founders who deal with an institution, and what they say."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from accounts.models import User
from assessment.models import Survey
from assessment.surveys.actions import answer
from assessment.surveys.queries import dealings_of, open_survey
from initiatives.models import Party
from tests.factories import make_carrier, make_initiative
from tests.factories.assessment import make_institution_lens
from tests.factories.governance import make_engagement


def make_survey(**fields: Any) -> Survey:
    """Create a survey that is open."""
    today = timezone.localdate()
    values = {"title": "Najaar", "opens_on": today, "deadline": today + timedelta(days=14), **fields}
    return Survey.objects.create(lens=make_institution_lens(), **values)


def founders_of(party: Party, many: int) -> list[User]:
    """Create founders, each of an initiative of their own with this party in its chain."""
    founders = []
    for _each in range(many):
        carrier = make_carrier(make_initiative())
        make_engagement(initiative=carrier.initiative, party=party)
        founders.append(carrier.user)
    return founders


def say(founder: User, level: int | None, *principles: str) -> None:
    """Have a founder answer about every institution they deal with, on these principles; on reliable without any."""
    survey = open_survey()
    assert survey is not None
    for dealing in dealings_of(founder):
        for principle in principles or ("reliable",):
            answer(survey=survey, dealing=dealing, principle=principle, level=level, by=founder)
