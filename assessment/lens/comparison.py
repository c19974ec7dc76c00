# SPDX-License-Identifier: EUPL-1.2
"""Two versions of a lens side by side: what was added, removed and changed, word by word. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any, Final

from django.utils.translation import gettext as _

_WORDS: Final = re.compile(r"\s+|[^\s\w]|\w+")
_LANGUAGES: Final = {"nl": "Nederlands", "en": "English"}


class ChangeKind(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class DiffPiece:
    """Words in a row that stayed, went or came."""

    mark: ChangeKind
    text: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One text that differs; `pieces` are the old and the new text through each other."""

    label: str
    pieces: Sequence[DiffPiece]


@dataclass(frozen=True, slots=True)
class PartChange:
    """One part of the lens that differs: a principle, or the lens itself."""

    name: str
    mark: ChangeKind
    fields: Sequence[FieldChange]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs between two lenses."""

    general: Sequence[FieldChange]
    principles: Sequence[PartChange]

    @property
    def is_equal(self) -> bool:
        """Whether nothing differs."""
        return not self.general and not self.principles


def compare(old: Mapping[str, Any], new: Mapping[str, Any]) -> Comparison:
    """Return what differs between two lens contents; principles go together by code or by `same_as` of the newer."""
    return Comparison(list(_changed(_general(old), _general(new))), list(_principles(old, new)))


def word_diff(old: str, new: str) -> list[DiffPiece]:
    """Return the two texts through each other, by whole words."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    pieces = []
    for op, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if op == "equal":
            pieces.append(DiffPiece(ChangeKind.SAME, "".join(before[a:b])))
            continue
        if b > a:
            pieces.append(DiffPiece(ChangeKind.REMOVED, "".join(before[a:b])))
        if d > c:
            pieces.append(DiffPiece(ChangeKind.ADDED, "".join(after[c:d])))
    return pieces


def _changed(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[FieldChange]:
    for label in dict.fromkeys([*old, *new]):
        before, after = old.get(label, ""), new.get(label, "")
        if before != after:
            yield FieldChange(label, word_diff(before, after))


def _principles(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[PartChange]:
    before = {row["code"]: row for row in old["principles"]}
    left = dict(before)
    for row in new["principles"]:
        code = _older_code(row, old)
        was = left.pop(code, None)
        if was is None:
            yield PartChange(_name(row), ChangeKind.ADDED, list(_changed({}, _principle(row))))
            continue
        changes = list(_changed(_principle(was), _principle(row)))
        if changes:
            yield PartChange(_name(row), ChangeKind.SAME, changes)
    for row in left.values():
        yield PartChange(_name(row), ChangeKind.REMOVED, list(_changed(_principle(row), {})))


def _older_code(row: Mapping[str, Any], old: Mapping[str, Any]) -> str:
    for each in row.get("same_as", []):
        if (each["lens"], each["version"]) == (old["code"], old["version"]):
            return str(each["principle"])
    return str(row["code"])


def _name(row: Mapping[str, Any]) -> str:
    names: Mapping[str, str] = row["name"]
    return names.get("nl") or next(iter(names.values()))


def _texts(label: str, texts: Any) -> Iterator[tuple[str, str]]:
    """Yield a text per language, or a list of texts as lines; numbers and codes as they are."""
    if isinstance(texts, Mapping) and texts and set(texts) <= set(_LANGUAGES):
        for language, text in texts.items():
            yield f"{label} ({_LANGUAGES[language]})", str(text)
    elif isinstance(texts, list) and texts and isinstance(texts[0], Mapping):
        for language in _LANGUAGES:
            lines = [str(each[language]) for each in texts if language in each]
            if lines:
                yield f"{label} ({_LANGUAGES[language]})", "\n".join(lines)
    elif texts not in (None, "", []):
        yield label, ", ".join(str(each) for each in texts) if isinstance(texts, list) else str(texts)


def _general(content: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for label, texts in (
        (_("Title"), content["title"]),
        (_("Explanation"), content["explanation"]),
        (_("Languages"), content["languages"]),
        (_("Highest level"), content["scale"]["max"]),
        (_("Low up to and including level"), content.get("low_level", 1)),
        (_("Coverage threshold"), content["coverage_threshold"]),
        (_("Gate: from level"), content["evidence_gate"]["from_level"]),
        (_("Gate: evidence at least"), content["evidence_gate"]["min_evidence"]),
        (_("Gate"), content["evidence_gate"]["meaning"]),
        (_("Reading rules"), content["reading_rules"]),
    ):
        found |= _texts(label, texts)
    for part, rows in (
        (_("Level"), content["scale"]["levels"]),
        (_("Evidence"), content["evidence"]),
        (_("Confidence"), content["confidence"]),
        (_("Answer without a level"), content["non_values"]),
        (_("Side"), content["sides"]),
        (_("Term"), content["terms"]),
    ):
        for row in rows:
            key = row.get("code", row.get("level"))
            found |= _texts(f"{part} {key}: {_('name')}", row["name"])
            found |= _texts(f"{part} {key}: {_('meaning')}", row.get("meaning"))
            found |= _texts(f"{part} {key}: {_('question')}", row.get("question"))
            found |= _texts(f"{part} {key}: {_('note')}", row.get("note"))
    return found


def _principle(row: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for label, texts in (
        (_("Code"), row["code"]),
        (_("Place"), row["order"]),
        (_("Side"), row["side"]),
        (_("Weight"), row["weight"]),
        (_("Name"), row["name"]),
        (_("In short"), row["essence"]),
        (_("Question"), row["question"]),
        (_("Question to the founder"), row["founder_question"]),
        *((_("Level %(level)s") % {"level": level}, text) for level, text in row["levels"].items()),
        *(
            (_("Level %(level)s, for founders") % {"level": level}, text)
            for level, text in row.get("founder_levels", {}).items()
        ),
        (_("Look for"), row["look_fors"]),
        (_("Typical evidence"), row["typical_evidence"]),
        (_("Not this:"), row["not_this"]),
        (_("Not applicable when:"), row["not_applicable_when"]),
        (_("Facts"), row["facts"]),
        (_("Next steps for founders"), row["next_steps"]["founder"]),
        (_("Next steps for officials"), row["next_steps"]["official"]),
    ):
        found |= _texts(label, texts)
    return found
