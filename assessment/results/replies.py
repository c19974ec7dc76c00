# SPDX-License-Identifier: EUPL-1.2
"""The panel and the initiative side by side: where the carriers replied, or where the panel left the median."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.models import Person
from assessment.lens.translation import text_of
from assessment.models import Assessment, AssessmentKind, Panel, PanelReply, Score
from assessment.results.profiles import latest_results
from assessment.results.summary import outcome_name
from core.database.prepared_statements import READER, fetch
from initiatives.models import Initiative
from initiatives.register.page_sections import Section

NO_REPLY: Final = ("", None)


@dataclass(frozen=True, slots=True)
class PrincipleReply:
    """One principle: what the panel says of it, why it is not the median, and what the carriers say, since when."""

    code: str
    name: str
    side: str
    level: int | None
    outcome: str
    text: str
    departure: str
    reply: str
    replied_at: datetime | None


def with_a_result() -> Q:
    """Return the condition of initiatives that have a result."""
    return Q(Exists(Assessment.objects.filter(subject__initiative=OuterRef("pk"), kind=AssessmentKind.CONSENSUS)))


def replies_section(initiative: Initiative, user: Person) -> Section | None:
    """Return both voices on the latest result of this initiative; three queries, one without a result."""
    found = fetch(_latest_of, {"initiative": initiative.pk}, reader=user)
    if not found:
        return None
    latest: Assessment = found[0]
    lines = [line for line in replies_of(latest, user) if line.reply or line.departure]
    if not lines:
        return None
    return Section(
        "assessment/results/_replies.html",
        {"lines": lines, "has_reply": any(line.reply for line in lines), "result": latest},
        order=41,
    )


def _latest_of(values: Mapping[str, Any], _shape: None) -> QuerySet[Assessment]:
    latest = latest_results(Q(initiative=values["initiative"]))
    found = Assessment.objects.visible_to(values[READER]).filter(pk__in=latest)
    return found.select_related("round", "subject").with_lens().defer("document")


def internal_section(initiative: Initiative, user: Person) -> Section | None:
    """Return the latest settled result that is kept internal, for who handles the initiative; one query without."""
    settled = (
        Assessment.objects.visible_to(user)
        .filter(kind="consensus", state="submitted", published_at=None, superseded_at=None)
        .filter(subject__initiative=initiative)
        .select_related("round", "subject")
        .with_lens()
        .order_by("-submitted_at", "-id")
        .first()
    )
    if settled is None:
        return None
    panel = Panel.objects.filter(round=settled.round_id, subject=settled.subject_id).first()
    context = {
        "lines": replies_of(settled, user),
        "result": settled,
        "panel": panel,
        "is_internal": True,
        "initiative": initiative,
    }
    return Section("assessment/results/_replies.html", context, order=42)


def _replies_to(values: Mapping[str, Any], _shape: None) -> QuerySet[PanelReply, Any]:
    readable = PanelReply.objects.visible_to(values[READER]).filter(consensus=values["result"])
    return readable.values_list("principle__code", "text", "written_at")


def _scores_of(values: Mapping[str, Any], _shape: None) -> QuerySet[Score]:
    scores = Score.objects.filter(assessment=values["result"]).select_related("principle")
    return scores.order_by("principle__position")


def replies_of(result: Assessment, user: Person) -> list[PrincipleReply]:
    """Return both voices on every principle in lens order; a reply only to who may read it; two queries."""
    lens = text_of(result.lens)
    replies = {code: (text, at) for code, text, at in fetch(_replies_to, {"result": result.pk}, reader=user)}
    scores = fetch(_scores_of, {"result": result.pk})
    return [
        PrincipleReply(
            code=score.principle.code,
            name=lens.principle(score.principle.code).name,
            side=score.principle.side,
            level=score.level,
            outcome=outcome_name(lens, score.answer, score.level, score.departure),
            text=score.rationale,
            departure=score.departure,
            reply=replies.get(score.principle.code, NO_REPLY)[0],
            replied_at=replies.get(score.principle.code, NO_REPLY)[1],
        )
        for score in scores
    ]
