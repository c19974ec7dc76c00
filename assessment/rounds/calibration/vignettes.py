# SPDX-License-Identifier: EUPL-1.2
"""Vignettes as data: cases to practise on, checked as strictly as a lens and against the lens they belong to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from assessment.lens.schema import CODE, listed, record
from assessment.lens.texts import Gate
from assessment.lens.validation import structure_problems
from assessment.lens.yaml_source import InvalidLensError, Path, Source, read_source

NON_VALUES = ("dont_know", "not_applicable")


@dataclass(frozen=True, slots=True)
class VignetteRow:
    """One checked vignette: what assessors see, and the reference judgement."""

    code: str
    content: dict[str, Any]
    key: dict[str, Any]


@dataclass(frozen=True, slots=True)
class VignettesDocument:
    """A checked file of vignettes for one lens version."""

    rows: list[VignetteRow]


def lens_of(source: Source) -> tuple[str, int]:
    """Return code and version of the lens the file is for. Raises InvalidLensError when it names none."""
    lens = source.data.get("lens") if isinstance(source.data, dict) else None
    if isinstance(lens, dict) and isinstance(lens.get("code"), str) and isinstance(lens.get("version"), int):
        return lens["code"], lens["version"]
    raise InvalidLensError([source.problem(("lens",), _("Name the lens and its version these vignettes are for."))])


def read_vignettes(text: str) -> Source:
    """Return the YAML with its lines; check it with `checked` once its lens is known."""
    return read_source(text)


def checked(source: Source, lens: Mapping[str, Any]) -> VignettesDocument:
    """Return the vignettes, checked against the content of their lens. Raises InvalidLensError with every problem."""
    languages = [str(code) for code in lens["languages"]]
    problems = structure_problems(source, _schema(languages, int(lens["scale"]["max"])))
    problems = problems or [source.problem(path, message) for path, message in _rules(source.data, lens)]
    if problems:
        raise InvalidLensError(list(problems))
    return VignettesDocument([_row(each, source.data) for each in source.data["vignettes"]])


def _row(vignette: Mapping[str, Any], data: Mapping[str, Any]) -> VignetteRow:
    content = {name: vignette[name] for name in ("case", "real_initiative", "contains_invented", "situation", "facts")}
    shared = {"notice": data["notice"], "origins": data["origins"]}
    return VignetteRow(vignette["code"], {**content, **shared}, vignette["key"])


def _schema(languages: list[str], top: int) -> dict[str, Any]:
    filled = {"type": "string", "pattern": r"\S"}
    texts = dict.fromkeys(languages, filled)
    text = record(texts)
    level = {"type": "integer", "minimum": 0, "maximum": top}
    defensible = {
        "type": "array",
        "minItems": 1,
        "uniqueItems": True,
        "items": {"enum": [*range(top + 1), *NON_VALUES]},
    }
    evidence = {"enum": [0, 1, 2, 3]}
    answer = record(
        {"reason": text},
        {
            "level": level,
            "evidence": evidence,
            "confidence": {"enum": ["low", "medium", "high"]},
            "non_value": {"enum": list(NON_VALUES)},
            "also_defensible": defensible,
        },
    )
    number = {"type": "integer", "minimum": 1, "maximum": 999}
    return record(
        {
            "code": CODE,
            "lens": record({"code": CODE, "version": {"type": "integer", "minimum": 1, "maximum": 9999}}),
            "languages": {"type": "array", "minItems": 1, "items": {"enum": languages}},
            "notice": text,
            "origins": record({"essay": text, "invented": text}),
            "vignettes": listed(
                {
                    "code": CODE,
                    "case": {**filled, "maxLength": 120},
                    "real_initiative": {"type": "boolean"},
                    "contains_invented": {"type": "boolean"},
                    "situation": text,
                    "facts": listed(
                        {"nr": number, "origin": {"enum": ["essay", "invented"]}, "evidence": evidence, **texts}
                    ),
                    "key": {"type": "object", "additionalProperties": answer},
                }
            ),
        }
    )


def _rules(data: Mapping[str, Any], lens: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    codes: set[str] = set()
    principles = [row["code"] for row in lens["principles"]]
    for at, vignette in enumerate(data["vignettes"]):
        place: Path = ("vignettes", at)
        if vignette["code"] in codes:
            yield (*place, "code"), _("The code %s is there twice.") % vignette["code"]
        codes.add(vignette["code"])
        numbers = [fact["nr"] for fact in vignette["facts"]]
        if numbers != list(range(1, len(numbers) + 1)):
            yield (*place, "facts"), _("The facts must be numbered 1, 2, 3 and so on, in order.")
        if vignette["contains_invented"] != any(fact["origin"] == "invented" for fact in vignette["facts"]):
            yield (*place, "contains_invented"), _("This must say whether any fact is invented.")
        for code in principles:
            if code not in vignette["key"]:
                yield (*place, "key", code), _("This part is missing.")
        for code, answer in vignette["key"].items():
            if code not in principles:
                yield (*place, "key", code), _("The lens has no principle with this code.")
            yield from (((*place, "key", code, name), text) for name, text in _answer_problems(answer, lens))


def _answer_problems(answer: Mapping[str, Any], lens: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if ("level" in answer) == ("non_value" in answer):
        yield "level", _("Give a level or an answer without a level, one of both.")
        return
    own = answer.get("level", answer.get("non_value"))
    if own in answer.get("also_defensible", []):
        yield "also_defensible", _("What is also defensible differs from the answer itself.")
    if "level" not in answer:
        return
    for name in ("evidence", "confidence"):
        if name not in answer:
            yield name, _("This part is missing.")
    gate = Gate(lens["evidence_gate"]["from_level"], lens["evidence_gate"]["min_evidence"], "")
    if gate.refuses(answer["level"], answer.get("evidence")):
        yield "evidence", _("This level asks for more evidence by the gate of the lens.")
