# SPDX-License-Identifier: EUPL-1.2
"""The demo's depth: an earlier round, the founders' own views, and what was promised. All made up, and marked so."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from accounts.models import User
from assessment.lens.translation import text_of
from assessment.models import Assessment, AssessmentKind, AssessmentState, FollowUp, FollowUpState, Lens, Score
from assessment.results.documents import document_of
from assessment.results.figures import write_figures
from assessment.rounds.actions.rounds import subject_of
from demo.cases.data import Calendar, Verdict
from initiatives.models import Initiative

# In the earlier round these stood lower; the founder sees these higher or lower than the assessors.
GREW = {"robust": -1, "mobilising": -2, "connecting": -1, "integrative": -1}
OWN_VIEW = {"robust": 1, "redundant": 2, "reliable": -1, "inclusive": 1}
_GATE = 3


def moved(verdicts: Mapping[str, Verdict], by: Mapping[str, int], top: int) -> dict[str, Verdict]:
    """Return the verdicts with some levels moved, on the scale and without more than the evidence carries."""
    found = {}
    for code, verdict in verdicts.items():
        if verdict.level is None or code not in by:
            found[code] = verdict
            continue
        level = min(max(verdict.level + by[code], 0), top)
        evidence = verdict.evidence if level < _GATE else max(verdict.evidence or 0, 2)
        found[code] = replace(verdict, level=level, evidence=evidence, other_level=None)
    return found


def own_view(
    lens: Lens, initiative: Initiative, founder: User, verdicts: Mapping[str, Verdict], submitted_at: datetime
) -> Assessment:
    """Make a submitted self-assessment, made up."""
    seen = moved(verdicts, OWN_VIEW, text_of(lens).top)
    own = Assessment.objects.create(
        subject=subject_of(initiative), lens=lens, kind=AssessmentKind.SELF, assessor=founder, is_invented=True
    )
    Score.objects.bulk_create(
        Score(
            assessment=own,
            principle=principle,
            answer=seen[principle.code].answer,
            level=seen[principle.code].level,
            rationale=f"Zo zien wij het zelf: {seen[principle.code].text}" if principle.code in OWN_VIEW else "",
        )
        for principle in lens.principles.all()
    )
    Assessment.objects.filter(pk=own.pk).update(
        state=AssessmentState.SUBMITTED,
        submitted_at=submitted_at,
        document=document_of(own, submitted_at=submitted_at),
    )
    own.refresh_from_db()
    write_figures(own)
    return own


def promise(initiative: Initiative, founder: User, official: User, calendar: Calendar) -> None:
    """Promise three things after the latest result: one open, one late, one done."""
    result = Assessment.objects.results().filter(subject__initiative=initiative).order_by("-published_at").first()
    if result is None:
        return
    lens = text_of(result.lens)
    rows = (
        ("robust", lens.principle("robust").next_for_founder, founder, 45, FollowUpState.OPEN),
        ("reliable", lens.principle("reliable").next_for_official, official, -6, FollowUpState.OPEN),
        ("connecting", lens.principle("connecting").next_for_official, official, -30, FollowUpState.DONE),
    )
    for code, steps, owner, day, state in rows:
        is_done = state == FollowUpState.DONE
        FollowUp.objects.create(
            subject=result.subject,
            principle=result.lens.principles.get(code=code),
            result=result,
            text=(steps[0] if steps else lens.principle(code).name)[:300],
            owner=owner,
            due_on=calendar.day(day),
            state=state,
            closed_on=calendar.day(day - 3) if is_done else None,
            closing_note="Besproken aan tafel; de afspraak staat nu in het dossier." if is_done else "",
            added_by=official,
            is_invented=True,
        )
