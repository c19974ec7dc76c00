# SPDX-License-Identifier: EUPL-1.2
"""Typed reading of a lens in one language. Nothing here knows which principles, sides or scale a lens has."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from core.charts.data import GOVERNANCE, INITIATIVE, Bar, Mark


@dataclass(frozen=True, slots=True)
class NamedText:
    """Something with a code, a name and what it means: a term, a confidence, a fact."""

    code: str
    name: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class NonValue(NamedText):
    """An answer that is no level and is never counted as 0."""

    needs_reason: bool = False
    applicable: bool = True


@dataclass(frozen=True, slots=True)
class LevelText:
    """A level of the scale, or of the evidence."""

    level: int
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class SideText:
    """One side of the relationship; `is_first` draws it solid and above, the others striped and below."""

    code: str
    name: str
    question: str
    note: str
    is_first: bool

    @property
    def drawn(self) -> str:
        """How charts draw this side: the first one above the ground, every other under it."""
        return INITIATIVE if self.is_first else GOVERNANCE


@dataclass(frozen=True, slots=True)
class Gate:
    """From this level on, at least this evidence is needed."""

    from_level: int
    min_evidence: int
    meaning: str

    def refuses(self, level: int | None, evidence: int | None) -> bool:
        """Return whether this level needs more evidence than this; evidence not yet chosen is not refused."""
        return level is not None and evidence is not None and level >= self.from_level and evidence < self.min_evidence


@dataclass(frozen=True, slots=True)
class LookFor:
    """What an assessor looks for, and the facts of the register that answer it."""

    text: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrincipleText:
    """One principle in one language; `descriptors[level]` says what can be observed at that level."""

    code: str
    position: int
    side: str
    weight: Decimal
    name: str
    essence: str
    question: str
    founder_question: str
    look_fors: tuple[LookFor, ...]
    typical_evidence: tuple[str, ...]
    descriptors: tuple[str, ...]
    not_this: str
    not_applicable_when: str
    facts: tuple[str, ...]
    next_for_founder: tuple[str, ...]
    next_for_official: tuple[str, ...]
    # Which principle of which other lens version asks the same: (lens, version, principle).
    same_as: tuple[tuple[str, int, str], ...] = ()
    # The same levels in plainer words, where the lens was read with them (`founder_text_of`) and has them.
    founder_levels: tuple[str, ...] = ()

    @property
    def founder_descriptors(self) -> tuple[str, ...]:
        """The levels as a founder reads them: in plainer words, else as assessors do."""
        return self.founder_levels or self.descriptors

    @property
    def other_facts(self) -> tuple[str, ...]:
        """The facts that answer none of the look-fors."""
        answered = {fact for look_for in self.look_fors for fact in look_for.facts}
        return tuple(fact for fact in self.facts if fact not in answered)

    @property
    def all_facts(self) -> tuple[str, ...]:
        """Every fact this principle asks for, each once."""
        return tuple(dict.fromkeys([*(fact for row in self.look_fors for fact in row.facts), *self.facts]))


Coded = TypeVar("Coded", PrincipleText, SideText, NamedText)


@dataclass(frozen=True, slots=True)
class LensText:
    """A whole lens in one language; a text missing in that language is read in the lens's default one."""

    code: str
    version: int
    language: str
    title: str
    explanation: str
    levels: tuple[LevelText, ...]
    non_values: tuple[NonValue, ...]
    sides: tuple[SideText, ...]
    evidence: tuple[LevelText, ...]
    gate: Gate
    coverage_threshold: Fraction
    confidence: tuple[NamedText, ...]
    reading_rules: tuple[str, ...]
    terms: tuple[NamedText, ...]
    facts: tuple[NamedText, ...]
    principles: tuple[PrincipleText, ...]
    # Up to this level a principle counts as low; data of the lens, 1 where it says nothing.
    low_level: int = 1
    # The kinds of subjects it judges (`SubjectKind`).
    kinds: tuple[str, ...] = ()

    def bar(self, principle: PrincipleText, answer: str, level: int | None, href: str = "") -> Bar:
        """Return a principle with its answer as the charts take it."""
        side = self.side(principle.side)
        return Bar(principle.code, principle.name, side.drawn, Mark(answer), level, href, side.name, self.top)

    @property
    def is_interplay(self) -> bool:
        """Whether the two sides are an initiative and the governance around it, in this order."""
        return [side.code for side in self.sides] == [INITIATIVE, GOVERNANCE]

    @property
    def top(self) -> int:
        """The highest level of the scale."""
        return self.levels[-1].level

    def principle(self, code: str) -> PrincipleText:
        """Return a principle by its code; LookupError when this lens has none."""
        return _by_code(self.principles, code)

    def side(self, code: str) -> SideText:
        """Return a side by its code; LookupError when this lens has none."""
        return _by_code(self.sides, code)

    def fact(self, code: str) -> NamedText:
        """Return an entry of the facts catalogue by its code; LookupError when this lens has none."""
        return _by_code(self.facts, code)

    def of_side(self, code: str) -> tuple[PrincipleText, ...]:
        """Return the principles of one side, in order."""
        return tuple(principle for principle in self.principles if principle.side == code)

    def level_name(self, level: int) -> str:
        """Return the name of a level of the scale."""
        return self.levels[level].name


def older_code(newer: LensText, code: str, older: LensText) -> str | None:
    """Return the code that principle `code` of `newer` has in `older`; None when it is not there.

    The explicit mapping of the newer lens (`same_as`) goes before the same code (docs/adr/0015).
    """
    for lens, version, principle in newer.principle(code).same_as:
        if (lens, version) == (older.code, older.version):
            return principle
    same = newer.code == older.code and any(each.code == code for each in older.principles)
    return code if same else None


def counterparts(one: LensText, other: LensText) -> dict[str, str]:
    """Return which principle of `other` asks the same as each of `one`, by code, whichever of the two is the newer.

    Of two lenses that are no versions of each other either may say what it continues.
    """
    are_versions = one.code == other.code
    found: dict[str, str] = {}
    if not are_versions or one.version >= other.version:
        found = {each.code: was for each in one.principles if (was := older_code(one, each.code, other)) is not None}
    if not are_versions or other.version > one.version:
        for each in other.principles:
            if (was := older_code(other, each.code, one)) is not None:
                found.setdefault(was, each.code)
    return found


def _by_code(rows: tuple[Coded, ...], code: str) -> Coded:
    for row in rows:
        if row.code == code:
            return row
    raise LookupError(code)
