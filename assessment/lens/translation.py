# SPDX-License-Identifier: EUPL-1.2
"""From the content of a lens to its typed texts in one language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils.translation import get_language

from assessment.lens.founder_words import FOUNDER_LEVELS, content_with_founder_words
from assessment.lens.texts import Gate, LensText, LevelText, LookFor, NamedText, NonValue, PrincipleText, SideText
from assessment.lens.validation import exact_share
from assessment.models.lens import ABOUT_BY_DEFAULT

if TYPE_CHECKING:
    from assessment.models import Lens


@dataclass(frozen=True, slots=True)
class _CacheKey:
    """What the cache is asked for; the lens itself is only touched on a miss."""

    content_hash: str
    language: str
    words_id: UUID | None
    lens: "Lens" = field(compare=False)


def text_of(lens: "Lens", language: str | None = None) -> LensText:
    """Return the texts of a lens in `language` (the active one by default). Cached: a lens never changes."""
    return _cached(_CacheKey(lens.content_hash, (language or get_language() or "")[:2], None, lens))


@lru_cache(maxsize=32)
def _cached(wanted: _CacheKey) -> LensText:
    lens = wanted.lens
    return read_texts(content_with_founder_words(lens) if wanted.words_id else lens.content, wanted.language)


def founder_text_of(lens: "Lens", language: str | None = None) -> LensText:
    """Return the same with the level texts for founders where there are any; one query if not loaded yet."""
    language = (language or get_language() or "")[:2]
    words = lens.words_for_founders
    return _cached(_CacheKey(lens.content_hash, language, words.pk if words else None, lens))


def read_texts(content: Mapping[str, Any], language: str) -> LensText:
    """Return the texts of a checked lens content in one language."""
    return _ContentParser(content, language).lens()


# Ours, where a lens does not say from which level a principle is low.
LOW_LEVEL = 1


class _ContentParser:
    def __init__(self, content: Mapping[str, Any], language: str) -> None:
        self._content = content
        self._language = language
        self._default = content["default_language"]

    def lens(self) -> LensText:
        content = self._content
        return LensText(
            code=content["code"],
            version=content["version"],
            language=self._language,
            title=self._text(content["title"]),
            explanation=self._text(content["explanation"]),
            levels=self._steps(content["scale"]["levels"]),
            non_values=tuple(
                NonValue(*self._names(row), needs_reason=row["needs_reason"], applicable=row["applicable"])
                for row in content["non_values"]
            ),
            sides=tuple(self._side(row, at) for at, row in enumerate(content["sides"])),
            evidence=self._steps(content["evidence"]),
            gate=self._gate(content["evidence_gate"]),
            coverage_threshold=exact_share(content["coverage_threshold"]) or Fraction(1),
            confidence=self._named(content["confidence"]),
            reading_rules=self._texts(content["reading_rules"]),
            terms=self._named(content["terms"]),
            facts=self._named(content["facts_catalogue"]),
            principles=tuple(self._principle(row) for row in content["principles"]),
            low_level=int(content.get("low_level", LOW_LEVEL)),
            kinds=tuple(content.get("subjects", ABOUT_BY_DEFAULT)),
        )

    def _text(self, text: Mapping[str, str] | None) -> str:
        if not text:
            return ""
        return text.get(self._language) or text.get(self._default) or next(iter(text.values()))

    def _texts(self, texts: list[Mapping[str, str]]) -> tuple[str, ...]:
        return tuple(self._text(text) for text in texts)

    def _names(self, row: Mapping[str, Any]) -> tuple[str, str, str]:
        return row["code"], self._text(row["name"]), self._text(row.get("meaning"))

    def _named(self, rows: list[Mapping[str, Any]]) -> tuple[NamedText, ...]:
        return tuple(NamedText(*self._names(row)) for row in rows)

    def _steps(self, rows: list[Mapping[str, Any]]) -> tuple[LevelText, ...]:
        return tuple(LevelText(row["level"], self._text(row["name"]), self._text(row["meaning"])) for row in rows)

    def _side(self, row: Mapping[str, Any], at: int) -> SideText:
        return SideText(
            code=row["code"],
            name=self._text(row["name"]),
            question=self._text(row["question"]),
            note=self._text(row.get("note")),
            is_first=at == 0,
        )

    def _gate(self, row: Mapping[str, Any]) -> Gate:
        return Gate(row["from_level"], row["min_evidence"], self._text(row["meaning"]))

    def _principle(self, row: Mapping[str, Any]) -> PrincipleText:
        described, plain = row["levels"], row.get(FOUNDER_LEVELS, {})
        return PrincipleText(
            code=row["code"],
            position=row["order"],
            side=row["side"],
            weight=Decimal(str(row["weight"])),
            name=self._text(row["name"]),
            essence=self._text(row["essence"]),
            question=self._text(row["question"]),
            founder_question=self._text(row["founder_question"]),
            look_fors=tuple(LookFor(self._text(each), tuple(each.get("facts", ()))) for each in row["look_fors"]),
            typical_evidence=self._texts(row["typical_evidence"]),
            descriptors=tuple(self._text(described[str(level)]) for level in range(len(described))),
            not_this=self._text(row["not_this"]),
            not_applicable_when=self._text(row["not_applicable_when"]),
            facts=tuple(row["facts"]),
            next_for_founder=self._texts(row["next_steps"]["founder"]),
            next_for_official=self._texts(row["next_steps"]["official"]),
            same_as=tuple((each["lens"], each["version"], each["principle"]) for each in row.get("same_as", ())),
            founder_levels=tuple(self._text(plain[str(level)]) for level in range(len(plain))),
        )
