# SPDX-License-Identifier: EUPL-1.2
"""The structure of a lens document as JSON Schema, made for its own languages and levels."""

from collections.abc import Sequence
from typing import Any

CODE = {"type": "string", "pattern": "^[a-z][a-z0-9_-]*$", "maxLength": 60}
INTEGER = {"type": "integer", "minimum": 0, "maximum": 999}
# The principle of another lens version that asks the same: results are compared over it (docs/adr/0015).
_OLDER = {
    "type": "object",
    "required": ["lens", "version", "principle"],
    "properties": {"lens": CODE, "version": {"type": "integer", "minimum": 1, "maximum": 9999}, "principle": CODE},
    "additionalProperties": False,
}
# What a lens is about (docs/adr/0033); without it initiatives, programmes and areas.
_SUBJECTS = {
    "type": "array",
    "minItems": 1,
    "uniqueItems": True,
    "items": {"enum": ["initiative", "programme", "area", "party", "chain"]},
}


def lens_schema(languages: Sequence[str], levels: Sequence[int]) -> dict[str, Any]:
    """Return the schema of a lens with these languages and levels.

    Every text must be there in every language and every principle describes every level, so both are part of the
    structure. Evidence, confidence and the non-values are fixed by the method; sides, principles and scale are free.
    """
    text = record({code: {"type": "string", "pattern": r"\S"} for code in languages})
    texts = {"type": "array", "minItems": 1, "items": text}
    named = {"name": text, "meaning": text}
    return record(
        {
            "code": CODE,
            "version": {"type": "integer", "minimum": 1, "maximum": 9999},
            "languages": {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"enum": ["nl", "en"]}},
            "default_language": {"type": "string"},
            "title": text,
            "explanation": text,
            "scale": _scale(named),
            "non_values": _non_values(named),
            "sides": listed({"code": CODE, "name": text, "question": text}, optional={"note": text}),
            "evidence": listed({"level": {"enum": [0, 1, 2, 3]}, **named}, exactly=4),
            "evidence_gate": record({"from_level": INTEGER, "min_evidence": INTEGER, "meaning": text}),
            "coverage_threshold": {"type": "string"},
            "confidence": listed({"code": {"enum": ["low", "medium", "high"]}, **named}, exactly=3),
            "reading_rules": texts,
            "terms": listed({"code": CODE, **named}),
            "facts_catalogue": listed({"code": CODE, "name": text}),
            "principles": listed(
                _principle(text, texts, levels),
                optional={
                    "same_as": {"type": "array", "items": _OLDER},
                    "founder_levels": record({str(level): text for level in levels}),
                },
            ),
        },
        optional={"low_level": INTEGER, "subjects": _SUBJECTS},
    )


def _scale(named: dict[str, Any]) -> dict[str, Any]:
    return record(
        {
            "min": {"const": 0},
            "max": {"type": "integer", "minimum": 1, "maximum": 9},
            "levels": listed({"level": INTEGER, **named}),
        }
    )


def _non_values(named: dict[str, Any]) -> dict[str, Any]:
    return listed(
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
        "order": INTEGER,
        "side": CODE,
        "weight": {"type": "number", "minimum": 0, "maximum": 999},
        "name": text,
        "essence": text,
        "question": text,
        "founder_question": text,
        "look_fors": listed(text["properties"], optional={"facts": facts}),
        "typical_evidence": texts,
        "levels": record({str(level): text for level in levels}),
        "not_this": text,
        "not_applicable_when": text,
        "facts": facts,
        "next_steps": record({"founder": texts, "official": texts}),
    }


def record(fields: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the shape of named parts; nothing else may be there."""
    return {
        "type": "object",
        "required": list(fields),
        "properties": {**fields, **(optional or {})},
        "additionalProperties": False,
    }


def listed(
    fields: dict[str, Any], *, optional: dict[str, Any] | None = None, exactly: int | None = None
) -> dict[str, Any]:
    """Return the shape of a list of records, at least one."""
    rows: dict[str, Any] = {"type": "array", "minItems": exactly or 1, "items": record(fields, optional)}
    return {**rows, "maxItems": exactly} if exactly else rows
