# SPDX-License-Identifier: EUPL-1.2
"""How the tests fill in a scoring form, as a browser posts it."""

from typing import Any

from django.test import Client

from accounts.models import User
from assessment.models import Assessment, Assignment, Score
from tests.factories import make_assessment

LEVEL = {
    "answer": "2",
    "rationale": "Three carriers, seen in the accounts.",
    "evidence_level": "2",
    "confidence": "high",
}


def signed_in(user: User) -> Client:
    """Return a browser in which this person is signed in."""
    client = Client()
    client.force_login(user)
    return client


def draft_of(assignment: Assignment) -> Assessment:
    """Return a begun draft with nothing scored."""
    return make_assessment(assignment=assignment)


def score_of(assessment: Assessment, code: str = "robust") -> Score:
    """Return one score as it is stored now."""
    return assessment.scores.get(principle__code=code)


def posted(score: Score, **values: Any) -> dict[str, Any]:
    """Return the fields of one principle as its form posts them, from the version given."""
    code = score.principle.code
    fields = {"version": score.version, "answer": "", "rationale": "", **values}
    return {f"{code}-{name}": value for name, value in fields.items() if value is not None}


def page_of(assignment: Assignment, code: str = "robust") -> str:
    """Return the address of the page of one principle."""
    return f"/beoordelen/{assignment.pk}/principe/{code}"
