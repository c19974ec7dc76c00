# SPDX-License-Identifier: EUPL-1.2
"""The demo's panel: one case on which assessors agreed, with the founder's reply; all of it made up and marked so."""

from collections.abc import Mapping
from typing import Final

from accounts.models import User
from assessment.models import Assessment, Lens, Panel, RoundState, Settling
from assessment.panels.actions.consensus import save_consensus, show_carriers, sign_consensus, start_panel
from assessment.panels.actions.replies import ReplyChange, save_replies
from assessment.panels.actions.settling import settle_panel
from assessment.panels.content import content_of
from assessment.panels.queries import consensus_of, members_of, proposals_of
from assessment.rounds.actions.rounds import subject_of
from assessment.scoring.actions.assessments import ScoreChange
from demo.cases.data import Calendar, Verdict
from demo.cases.rounds import assess, make_round, words_on
from initiatives.models import Initiative

DECIDED: Final = (
    "De twee beoordelaars kozen naast elkaar liggende niveaus. Zonder stuk dat het hogere staaft, geldt het lagere."
)
DEPARTS: Final = "redundant"
DEPARTURE: Final = (
    "Bij het gesprek bleek dat één kweker al bijspringt als de subsidie hapert. Dat hadden wij los niet gezien."
)
REPLIES: Final = {
    "redundant": "Klopt, maar die kweker kan ons hoogstens twee weken helpen. Een tweede betaler zoeken wij nog.",
    "institutional_flexibility": (
        "De jaarlijkse aanvraag kost ons zes weken werk. Wij vroegen vorig jaar om drie jaar ineens."
    ),
}


def agree(
    lens: Lens,
    calendar: Calendar,
    initiative: Initiative,
    scores: Mapping[User, Mapping[str, Verdict]],
    *,
    chair: User,
    carrier: User,
) -> Assessment:
    """Let a panel of these assessors agree, hear the carrier, and publish, as the pages would."""
    round_ = make_round(
        lens, calendar, title=f"Panelronde {calendar.today.year}", first=-80, last=-45, state=RoundState.CLOSED
    )
    round_.settling = Settling.PANEL
    round_.save(update_fields=["settling"])
    for at, (assessor, verdicts) in enumerate(scores.items()):
        assess(round_, initiative, assessor, verdicts, submitted_at=calendar.moment(-60 + at))
    panel = start_panel(round_=round_, subject=subject_of(initiative), reason="", by=chair)
    _depart(panel, chair)
    for member in members_of(panel):
        sign_consensus(panel=panel, seen=content_of(consensus_of(panel)).hash, by=member)
    show_carriers(panel=panel, by=chair)
    known = set(lens.principles.values_list("code", flat=True))
    replies = [ReplyChange(code, 0, text) for code, text in REPLIES.items() if code in known]
    save_replies(panel=panel, changes=replies, by=carrier, is_all=True)
    consensus = settle_panel(panel=panel, kept_internal_because="", by=chair)
    Assessment.objects.filter(round=round_).update(published_at=calendar.moment(-30))
    return consensus


def _depart(panel: Panel, chair: User) -> None:
    """Let the panel write its words, leave the median of one principle, and decide what the scores do not settle."""
    changes, proposals = [], proposals_of(panel)
    for score in consensus_of(panel).scores.select_related("principle"):
        code = score.principle.code
        values: dict[str, object] = {"rationale": words_on(proposals[code])}
        if score.answer == "not_scored":
            values |= {"answer": "not_applicable"}
        if proposals[code].unsettled:
            values |= {"departure": DECIDED}
        if code == DEPARTS and score.level is not None:
            values |= {"level": score.level + 1, "departure": DEPARTURE, "evidence_level": 2}
        changes.append(ScoreChange(code, score.version, values))
    save_consensus(panel=panel, changes=changes, by=chair)
