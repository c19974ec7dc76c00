# SPDX-License-Identifier: EUPL-1.2
"""The founder's view beside the result, principle by principle; never summed, never mixed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from accounts.models import Person
from assessment.lens.texts import LensText, PrincipleText, SideText, counterparts
from assessment.lens.translation import founder_text_of
from assessment.models import Assessment, PanelReply, Score
from assessment.results.summary import outcome_name


@dataclass(frozen=True, slots=True)
class GapCell:
    """One level in the drawing of a gap: who stands there, and whether it lies between the two."""

    level: int
    name: str
    is_own: bool
    is_result: bool
    is_between: bool
    is_start: bool
    is_end: bool


@dataclass(frozen=True, slots=True)
class PrincipleGap:
    """One principle; `difference` is own minus result in levels, None when one of them gave no level.

    `own_name` is what the founder was asked about, where their version of the lens calls it otherwise; else empty. The
    meanings are the levels in the plain words of the lens.
    """

    principle: PrincipleText
    own_name: str
    side: SideText
    own: str
    result: str
    own_level: int | None
    result_level: int | None
    difference: int | None
    why: str
    own_text: str
    own_meaning: str = ""
    result_meaning: str = ""
    replies: list[str] = field(default_factory=list)
    cells: list[GapCell] = field(default_factory=list)

    def in_words(self, *, to_carrier: bool) -> str:
        """Return the difference in words; `to_carrier` speaks to the one who assessed themselves."""
        if self.difference is None:
            return _("not comparable")
        if self.difference == 0:
            return _("the same")
        values = {"n": abs(self.difference)}
        if self.difference > 0:
            return (_("you %(n)d higher") if to_carrier else _("founder %(n)d higher")) % values
        return (_("you %(n)d lower") if to_carrier else _("founder %(n)d lower")) % values


@dataclass(frozen=True, slots=True)
class Gap:
    """Both views of one subject, and the names of the principles that only one of the two was about."""

    own: Assessment
    result: Assessment
    lens: LensText
    lines: list[PrincipleGap]
    only_own: list[str]
    only_result: list[str]

    @property
    def different(self) -> list[PrincipleGap]:
        """Where they differ, the largest first; equal ones in the order of the lens."""
        return sorted((line for line in self.lines if line.difference), key=lambda line: -abs(line.difference or 0))

    @property
    def same(self) -> list[PrincipleGap]:
        """Where they agree."""
        return [line for line in self.lines if line.difference == 0]

    @property
    def apart(self) -> list[PrincipleGap]:
        """Where one of the two gave no level."""
        return [line for line in self.lines if line.difference is None]

    @property
    def higher(self) -> int:
        """On how many principles the founder sees more."""
        return sum((line.difference or 0) > 0 for line in self.lines)

    @property
    def lower(self) -> int:
        """On how many principles the founder sees less."""
        return sum((line.difference or 0) < 0 for line in self.lines)


def gap_of(own: Assessment, result: Assessment, reader: Person) -> Gap:
    """Lay a self-assessment beside a result, principle by principle; three queries.

    Which principles go together is said by the newer of the two lens versions (`lens.texts.counterparts`). Both come
    with their lens and were read through `visible_to`. Lenses with another scale compare nowhere.
    """
    lens, own_lens = founder_text_of(result.lens), founder_text_of(own.lens)
    theirs, yours = _scores(result), _scores(own)
    replies: dict[str, list[str]] = {}
    for code, text in (
        PanelReply.objects.visible_to(reader).filter(consensus=result).values_list("principle__code", "text")
    ):
        replies.setdefault(code, []).append(text)
    pairs = {
        code: own_code
        for code, own_code in counterparts(lens, own_lens).items()
        if code in theirs and own_code in yours
    }
    lines = [
        _line((lens, own_lens), theirs[each.code], yours[pairs[each.code]], replies.get(each.code, []))
        for each in lens.principles
        if each.code in pairs
    ]
    return Gap(
        own,
        result,
        lens,
        lines,
        only_own=[each.name for each in own_lens.principles if each.code not in pairs.values()],
        only_result=[each.name for each in lens.principles if each.code not in pairs],
    )


def _scores(assessment: Assessment) -> Mapping[str, Score]:
    return {score.principle.code: score for score in assessment.scores.select_related("principle")}


def _line(lenses: tuple[LensText, LensText], theirs: Score, yours: Score, replies: list[str]) -> PrincipleGap:
    lens, own_lens = lenses
    is_same_scale = lens.top == own_lens.top
    principle, asked = lens.principle(theirs.principle.code), own_lens.principle(yours.principle.code)
    known = is_same_scale and theirs.level is not None and yours.level is not None
    return PrincipleGap(
        principle=principle,
        own_name=asked.name if asked.name != principle.name else "",
        side=lens.side(principle.side),
        own=outcome_name(own_lens, yours.answer, yours.level),
        result=outcome_name(lens, theirs.answer, theirs.level, theirs.departure),
        own_level=yours.level,
        result_level=theirs.level,
        difference=(yours.level or 0) - (theirs.level or 0) if known else None,
        why=theirs.rationale,
        own_text=yours.rationale,
        own_meaning=asked.founder_descriptors[yours.level] if yours.level is not None else "",
        result_meaning=principle.founder_descriptors[theirs.level] if theirs.level is not None else "",
        replies=replies,
        cells=_cells(lens, yours.level, theirs.level) if is_same_scale else [],
    )


def _cells(lens: LensText, own: int | None, result: int | None) -> list[GapCell]:
    given = [level for level in (own, result) if level is not None]
    low, high = (min(given), max(given)) if given else (-1, -1)
    return [
        GapCell(
            step.level,
            step.name,
            is_own=step.level == own,
            is_result=step.level == result,
            is_between=low <= step.level <= high and low != high,
            is_start=step.level == low != high,
            is_end=step.level == high != low,
        )
        for step in lens.levels
    ]
