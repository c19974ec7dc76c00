# SPDX-License-Identifier: EUPL-1.2
"""What a panel says about an initiative as its carriers read it: what they were shown, never a text at work."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from assessment.lens.texts import LensText, PrincipleText
from assessment.lens.translation import founder_text_of
from assessment.models import Assessment, Panel, PanelReply, PanelShowing
from assessment.panels.actions.replies import why_no_reply
from assessment.panels.content import changed_since
from assessment.panels.queries import showings_of
from assessment.results.summary import outcome_name


@dataclass(frozen=True, slots=True)
class PrincipleOutcome:
    """One principle: what the panel says, what it said before if that changed, and the carriers' reply.

    `meaning` is the level in the plain words of the lens.
    """

    principle: PrincipleText
    side_name: str
    is_first_side: bool
    level: int | None
    outcome: str
    meaning: str
    text: str
    departure: str
    reply: str
    replied_at: datetime | None
    reply_version: int
    was_outcome: str = ""
    was_text: str = ""
    was_departure: str = ""
    is_changed: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """The page; `closed_because` is why there is nothing to fill in, the empty text while there is."""

    consensus: Assessment
    lines: Sequence[PrincipleOutcome]
    closed_because: str
    is_settled: bool
    # What members of the panel see otherwise, of the text that is shown.
    dissents: Sequence[str]

    @property
    def changed(self) -> list[PrincipleOutcome]:
        """What reads otherwise than the last time."""
        return [line for line in self.lines if line.is_changed]


def outcome_of(panel: Panel) -> Outcome:
    """Return the consensus as the carriers were shown it last; four queries. Call it for a panel they were shown."""
    showings = list(showings_of(panel).select_related("consensus"))
    last = showings[-1]
    before = _shown_before(showings, last)
    changed = changed_since(before.content, last.content) if before else {}
    lens = founder_text_of(panel.round.lens)
    replies = {reply.principle.code: reply for reply in last.consensus.replies.select_related("principle")}
    return Outcome(
        consensus=last.consensus,
        lines=[_line(lens, line, changed.get(line["principle"]), replies) for line in last.content],
        closed_because=why_no_reply(panel),
        is_settled=last.consensus.submitted_at is not None,
        dissents=list(
            last.consensus.signatures.filter(content_hash=last.content_hash)
            .exclude(dissent="")
            .values_list("dissent", flat=True)
        ),
    )


def _shown_before(showings: Sequence[PanelShowing], last: PanelShowing) -> PanelShowing | None:
    earlier = [each for each in showings if each.pk != last.pk]
    return earlier[-1] if earlier else None


def _line(
    lens: LensText, line: Mapping[str, Any], was: Mapping[str, Any] | None, replies: Mapping[str, PanelReply]
) -> PrincipleOutcome:
    principle = lens.principle(line["principle"])
    side = lens.side(principle.side)
    reply = replies.get(principle.code)
    level = line["level"]
    return PrincipleOutcome(
        principle=principle,
        side_name=side.name,
        is_first_side=side.is_first,
        level=level,
        outcome=outcome_name(lens, line["answer"], level, line["departure"]),
        meaning=principle.founder_descriptors[level] if level is not None else "",
        text=line["text"],
        departure=line["departure"],
        reply=reply.text if reply else "",
        replied_at=reply.written_at if reply else None,
        reply_version=reply.version if reply else 0,
        was_outcome=outcome_name(lens, was["answer"], was["level"], was["departure"]) if was else "",
        was_text=was["text"] if was else "",
        was_departure=was["departure"] if was else "",
        is_changed=was is not None,
    )
