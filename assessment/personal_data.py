# SPDX-License-Identifier: EUPL-1.2
"""What this app knows about one person: to export it, and to erase it."""

from typing import Any

from django.apps import apps
from django.db.models import Q

from accounts.models import User
from accounts.personal_data import Part, personal_data_parts
from assessment.models import (
    Assessment,
    AssessmentKind,
    Assignment,
    FollowUp,
    PanelReply,
    PanelSignature,
    Reopening,
)
from assessment.rounds.subjects import THINGS


def register_own_part() -> None:
    """Register what this app knows."""
    personal_data_parts.add(Part("assessment", _export, _erase))


def _export(person: User) -> dict[str, Any]:
    """Return what they were asked, scored, signed, replied and reopened; a draft they stood aside from stays shut."""
    readable = Assessment.objects.visible_to(person).values("pk")
    # What they said of their own initiative stays theirs, also after they stopped carrying it.
    own = Assessment.objects.filter(Q(pk__in=readable) | Q(kind=AssessmentKind.SELF), assessor=person)
    own = own.prefetch_related("scores__principle")
    return {
        "asked_to_score": [
            {
                "subject": str(asked.subject),
                "round": asked.round.title,
                "interest_declared": asked.recusal_reason or None,
            }
            for asked in Assignment.objects.filter(assessor=person).select_related("round", *THINGS)
        ],
        "assessments": [_assessment_data(assessment) for assessment in own.order_by("created_at", "id")],
        "signatures": [
            {"when": one.created_at.isoformat(), "missing_because": one.missing_because or None}
            for one in PanelSignature.objects.filter(user=person)
        ],
        "replies": list(
            PanelReply.objects.filter(written_by=person).order_by("created_at", "id").values_list("text", flat=True)
        ),
        "promised": [
            {"what": one.text, "before": one.due_on.isoformat(), "state": one.state, "note": one.closing_note}
            for one in FollowUp.objects.filter(owner=person).order_by("due_on", "id")
        ],
        "reopened": list(Reopening.objects.filter(reopened_by=person).values_list("reason", flat=True)),
    }


def _assessment_data(assessment: Assessment) -> dict[str, Any]:
    return {
        "kind": assessment.kind,
        "state": assessment.state,
        "submitted": assessment.submitted_at.isoformat() if assessment.submitted_at else None,
        "scores": [
            {"principle": score.principle.code, "answer": score.answer, "level": score.level, "why": score.rationale}
            for score in assessment.scores.all()
        ],
    }


def _erase(person: User) -> None:
    """Take the reasons of declared interests out of the history; the assignments go with the person's own row."""
    history = apps.get_model("assessment", "AssignmentEvent")
    history._default_manager.filter(assessor_id=person.pk).update(recusal_reason="")  # noqa: SLF001
