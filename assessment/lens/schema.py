# SPDX-License-Identifier: EUPL-1.2
"""The structure of a lens document as JSON Schema, made for its own languages and levels."""

from collections.abc import Sequence
from typing import Any

CODE = {"type": "string", "pattern": "^[a-z][a-z0-9_-]*$", "maxLength": 60}
WHOLE = {"type": "integer", "minimum": 0, "maximum": 999}
# The principle of another lens version that asks the same: results are compared over it (docs/adr/0014).
_OLDER = {
    "type": "object",
    "required": ["lens", "version", "principle"],
    "properties": {"lens": CODE, "version": {"type": "integer", "minimum": 1, "maximum": 9999}, "principle": CODE},
    "additionalProperties": False,
}


def lens_schema(languages: Sequence[str], levels: Sequence[int]) -> dict[str, Any]:
    """Return the schema of a lens with these languages and levels.

    Every text must be there in every language and every principle describes every level, so both are part of the
    structure. Evidence, confidence and the non-values are fixed by the method; sides, principles and scale are free.
    """
    text = _record({code: {"type": "string", "pattern": r"\S"} for code in languages})
    texts = {"type": "array", "minItems": 1, "items": text}
    named = {"name": text, "meaning": text}
    return _record(
        {
            "code": CODE,
            "version": {"type": "integer", "minimum": 1, "maximum": 9999},
            "languages": {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"enum": ["nl", "en"]}},
            "default_language": {"type": "string"},
            "title": text,
            "explanation": text,
            "scale": _scale(named),
            "non_values": _non_values(named),
            "sides": _list({"code": CODE, "name": text, "question": text}, optional={"note": text}),
            "evidence": _list({"level": {"enum": [0, 1, 2, 3]}, **named}, exactly=4),
            "evidence_gate": _record({"from_level": WHOLE, "min_evidence": WHOLE, "meaning": text}),
            "coverage_threshold": {"type": "string"},
            "confidence": _list({"code": {"enum": ["low", "medium", "high"]}, **named}, exactly=3),
            "reading_rules": texts,
            "terms": _list({"code": CODE, **named}),
            "facts_catalogue": _list({"code": CODE, "name": text}),
            "principles": _list(
                _principle(text, texts, levels), optional={"same_as": {"type": "array", "items": _OLDER}}
            ),
        },
        optional={"low_level": WHOLE},
    )


def _scale(named: dict[str, Any]) -> dict[str, Any]:
    return _record(
        {
            "min": {"const": 0},
            "max": {"type": "integer", "minimum": 1, "maximum": 9},
            "levels": _list({"level": WHOLE, **named}),
        }
    )


def _non_values(named: dict[str, Any]) -> dict[str, Any]:
    return _list(
        {
            "code": {"enum": ["not_scored", "dont_know", "not_applicable"]},
            "needs_reason": {"type": "boolean"},
            "applicable": {"type": "boolean"},
            **named,
        },
        exactly=3,
    )


def _principle(text: dict[str, Any], texts: dict[str, Any], levels: Sequence[int]) -> dict[str, Any]:
    facts = {"type": "array", "uniqueItems": True, "items": CODE}
    return {
        "code": CODE,
        "order": WHOLE,
        "side": CODE,
        "weight": {"type": "number", "minimum": 0, "maximum": 999},
        "name": text,
        "essence": text,
        "question": text,
        "founder_question": text,
        "look_fors": _list(text["properties"], optional={"facts": facts}),
        "typical_evidence": texts,
        "levels": _record({str(level): text for level in levels}),
        "not_this": text,
        "not_applicable_when": text,
        "facts": facts,
        "next_steps": _record({"founder": texts, "official": texts}),
    }


def _record(fields: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "required": list(fields),
        "properties": {**fields, **(optional or {})},
        "additionalProperties": False,
    }


def _list(
    fields: dict[str, Any], *, optional: dict[str, Any] | None = None, exactly: int | None = None
) -> dict[str, Any]:
    rows: dict[str, Any] = {"type": "array", "minItems": exactly or 1, "items": _record(fields, optional)}
    return {**rows, "maxItems": exactly} if exactly else rows
