# SPDX-License-Identifier: EUPL-1.2
"""A panel as its page draws it: per principle what each assessor saw, how far they lie apart, and what is agreed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from assessment.lens.texts import LensText, PrincipleText
from assessment.lens.translation import text_of
from assessment.models import Assessment, Evidence, Panel, PanelReply, Score
from assessment.panels.forms.consensus import ConsensusForm
from assessment.panels.queries import departs, why_without_reason
from assessment.results.proposals import AssessorScore, Proposal, propose
from assessment.scoring.completeness import lacks_of
from core.errors import ConflictError

FAR_APART = 2  # levels


@dataclass(frozen=True, slots=True)
class LevelCell:
    """One level of the scale: who gave it, whether the spread runs through it and the median lies in it."""

    level: int
    voices: Sequence[AssessorScore]
    is_median: bool
    in_range: bool
    starts_range: bool
    ends_range: bool


@dataclass(frozen=True, slots=True)
class AssessorAnswer:
    """What one assessor said of a principle, in words; `evidence` are links and files."""

    voice: AssessorScore
    outcome: str
    evidence_name: str
    confidence_name: str
    evidence: Sequence[Evidence]


@dataclass(frozen=True, slots=True)
class SaveConflict:
    """What somebody else saved meanwhile, per field in words, and the version a deliberate save starts from."""

    stored: Sequence[tuple[str, str]]
    version: int


@dataclass(frozen=True, slots=True)
class AnswerChoice:
    """One way to answer; `name` is spoken, `shown` is what fits in a small box."""

    value: str
    shown: str
    name: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class PrincipleRow:
    """One principle before the panel."""

    principle: PrincipleText
    is_first_side: bool
    side_name: str
    cells: Sequence[LevelCell]
    said: Sequence[AssessorAnswer]
    proposal: Proposal
    score: Score
    form: ConsensusForm
    agreed: str
    median_name: str
    lacks: Sequence[str]
    departs: bool
    reply: str = ""
    clash: SaveConflict | None = None
    errors: Mapping[str, str] = field(default_factory=dict)
    lens: LensText | None = None

    @property
    def apart(self) -> int:
        """How far the assessors lie apart in levels; a level beside an answer that is none counts as one."""
        answers = {voice.score.answer for voice in self.proposal.voices}
        return max(self.proposal.spread or 0, 1 if len(answers) > 1 else 0)

    @property
    def is_far(self) -> bool:
        """Whether this is to be talked about first."""
        return self.apart >= FAR_APART

    @property
    def is_open(self) -> bool:
        """Whether something waits here, so that it must not lie folded."""
        return bool(self.is_far or self.proposal.unsettled or self.lacks or self.errors or self.clash or self.reply)

    @property
    def others(self) -> list[AssessorScore]:
        """Who gave an answer that is no level."""
        return [voice for voice in self.proposal.voices if voice.score.level is None]

    @property
    def answers(self) -> list[AnswerChoice]:
        """Every level and the two answers that are none."""
        assert self.lens is not None  # noqa: S101 - rows are drawn with their lens
        chosen = str(self.form["answer"].value() or "")
        levels = [
            AnswerChoice(str(step.level), str(step.level), step.name, chosen == str(step.level))
            for step in self.lens.levels
        ]
        short = {"dont_know": "?", "not_applicable": _("n/a")}
        rest = [
            AnswerChoice(each.code, short.get(each.code, each.name), each.name, chosen == each.code)
            for each in self.lens.non_values
            if each.code != "not_scored"
        ]
        return levels + rest

    @property
    def strengths(self) -> list[AnswerChoice]:
        """The steps of evidence."""
        assert self.lens is not None  # noqa: S101 - rows are drawn with their lens
        chosen = str(self.form["evidence_level"].value())
        return [
            AnswerChoice(str(step.level), str(step.level), step.name, chosen == str(step.level))
            for step in self.lens.evidence
        ]

    @property
    def confidences(self) -> list[AnswerChoice]:
        """How sure the panel can be."""
        assert self.lens is not None  # noqa: S101 - rows are drawn with their lens
        chosen = str(self.form["confidence"].value() or "")
        return [AnswerChoice(each.code, each.name, each.name, chosen == each.code) for each in self.lens.confidence]


@dataclass(frozen=True, slots=True)
class PrincipleGroup:
    """Principles on which the assessors differ as much, or all of one side."""

    title: str
    rows: Sequence[PrincipleRow]


@dataclass(frozen=True, slots=True)
class PageState:
    """What the last save left to show: forms as posted, conflicts, and the replies of the carriers."""

    forms: Mapping[str, ConsensusForm] = field(default_factory=dict)
    conflicts: Mapping[str, ConflictError] = field(default_factory=dict)


def rows_of(
    panel: Panel, consensus: Assessment, submitted: Sequence[Assessment], draw: PageState
) -> list[PrincipleRow]:
    """Return the principles in lens order; `submitted` come with scores, evidence and assessor prefetched."""
    lens = text_of(panel.round.lens)
    scores = {
        score.principle.code: score
        for score in consensus.scores.select_related("principle").order_by("principle__position")
    }
    replies = {
        reply.principle_id: reply.text
        for reply in PanelReply.objects.filter(consensus=consensus).only("principle", "text")
    }
    return [
        _row(lens, proposal, scores[proposal.principle.code], replies.get(proposal.principle.pk, ""), draw)
        for proposal in propose(submitted, panel.round.lens)
    ]


def groups_of(rows: Sequence[PrincipleRow], *, in_lens_order: bool) -> list[PrincipleGroup]:
    """Return the rows with the largest disagreement first, or per side of the lens."""
    if in_lens_order:
        names = dict.fromkeys(row.side_name for row in rows)
        return [PrincipleGroup(name, [row for row in rows if row.side_name == name]) for name in names]
    far = sorted((row for row in rows if row.is_far), key=lambda row: -row.apart)
    near = [row for row in rows if row.apart == 1]
    same = [row for row in rows if row.apart == 0]
    groups = [
        PrincipleGroup(_("Talk about first: far apart"), far),
        PrincipleGroup(_("A small difference"), near),
        PrincipleGroup(_("Of one mind"), same),
    ]
    return [group for group in groups if group.rows]


def _row(lens: LensText, proposal: Proposal, score: Score, reply: str, draw: PageState) -> PrincipleRow:
    principle = lens.principle(proposal.principle.code)
    side = lens.side(principle.side)
    form = draw.forms.get(principle.code) or ConsensusForm(lens=lens, score=score)
    lacks = [lack.message for lack in lacks_of(lens, principle, score)]
    if reason := why_without_reason(proposal, score):
        lacks.append(reason)
    conflict = draw.conflicts.get(principle.code)
    return PrincipleRow(
        principle=principle,
        is_first_side=side.is_first,
        side_name=side.name,
        cells=_cells(lens, proposal),
        said=[_assessor_answer(lens, voice) for voice in proposal.voices],
        proposal=proposal,
        score=score,
        form=form,
        agreed=_outcome(lens, score),
        median_name=proposal.outcome,
        lacks=lacks,
        departs=departs(proposal, score),
        reply=reply,
        clash=SaveConflict(_stored(lens, score), conflict.version) if conflict else None,
        errors={name: " ".join(map(str, messages)) for name, messages in form.errors.items()} if form.is_bound else {},
        lens=lens,
    )


def _cells(lens: LensText, proposal: Proposal) -> list[LevelCell]:
    given = [voice.score.level for voice in proposal.voices if voice.score.level is not None]
    low, high = min(given, default=-1), max(given, default=-1)
    return [
        LevelCell(
            level=step.level,
            voices=[voice for voice in proposal.voices if voice.score.level == step.level],
            is_median=proposal.score.level == step.level,
            in_range=low < high and low <= step.level <= high,
            starts_range=low < high and step.level == low,
            ends_range=low < high and step.level == high,
        )
        for step in lens.levels
    ]


def _assessor_answer(lens: LensText, voice: AssessorScore) -> AssessorAnswer:
    score = voice.score
    return AssessorAnswer(
        voice=voice,
        outcome=_outcome(lens, score),
        evidence_name="" if score.evidence_level is None else lens.evidence[score.evidence_level].name,
        confidence_name=next((each.name for each in lens.confidence if each.code == score.confidence), ""),
        evidence=list(score.evidence.all()),
    )


def _outcome(lens: LensText, score: Score) -> str:
    if score.level is not None:
        return f"{score.level} · {lens.level_name(score.level)}"
    return next((each.name for each in lens.non_values if each.code == score.answer), score.answer)


def _stored(lens: LensText, score: Score) -> list[tuple[str, str]]:
    return [
        (_("Level"), _outcome(lens, score)),
        (_("What the public reads"), score.rationale),
        (_("Why this level"), score.departure),
    ]
