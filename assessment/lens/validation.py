# SPDX-License-Identifier: EUPL-1.2
"""Whether a document is a lens: its structure and our rules, everything wrong at once, all or nothing."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import orjson
from django.utils.translation import gettext as _
from jsonschema import Draft202012Validator, ValidationError

from assessment.lens.founder_words import FounderLevels, merge_founder_levels, split_founder_levels
from assessment.lens.schema import lens_schema
from assessment.lens.yaml_source import InvalidLensError, LensProblem, Path, Source, read_source


@dataclass(frozen=True, slots=True)
class LensDocument:
    """A checked lens: what assessors judge by, the hash that tells two such texts apart, and the words for founders."""

    content: dict[str, Any]
    content_hash: str
    founder_levels: FounderLevels = field(default_factory=dict)

    @property
    def complete(self) -> dict[str, Any]:
        """Everything that was in the file."""
        return merge_founder_levels(self.content, self.founder_levels)

    @property
    def code(self) -> str:
        """The lens's code, stable across versions."""
        return str(self.content["code"])

    @property
    def version(self) -> int:
        """The lens's version, from 1."""
        return int(self.content["version"])


def read_lens(text: str) -> LensDocument:
    """Return the lens in this YAML text. Raises InvalidLensError with every problem, each with line and place."""
    source = read_source(text)
    if not isinstance(source.data, dict):
        raise InvalidLensError([LensProblem(1, "", _("A lens is a list of named parts, such as code and principles."))])
    schema = lens_schema(_languages(source.data), _levels(source.data))
    problems = structure_problems(source, schema) or _rule_problems(source)
    if problems:
        raise InvalidLensError(problems)
    content, founder_levels = split_founder_levels(source.data)
    return LensDocument(content, content_hash(content), founder_levels)


def content_hash(content: dict[str, Any]) -> str:
    """Return the SHA-256 of the content in one canonical form: comments and layout of the file do not count."""
    return hashlib.sha256(orjson.dumps(content, option=orjson.OPT_SORT_KEYS)).hexdigest()


def structure_problems(source: Source, schema: dict[str, Any]) -> list[LensProblem]:
    """Return where the document is not as `schema` asks, each problem once, by line."""
    validator = Draft202012Validator(schema)
    # jsonschema reports each missing part on its own; a set names each once.
    return sorted({problem for error in validator.iter_errors(source.data) for problem in _explain(source, error)})


def _languages(data: dict[str, Any]) -> list[str]:
    named = data.get("languages")
    known = [code for code in named if code in ("nl", "en")] if isinstance(named, list) else []
    return known or ["nl", "en"]


def _levels(data: dict[str, Any]) -> range:
    scale = data.get("scale")
    highest = scale.get("max") if isinstance(scale, dict) else None
    return range(highest + 1) if isinstance(highest, int) and 1 <= highest <= 9 else range(5)  # noqa: PLR2004


def _explain(source: Source, error: ValidationError) -> Iterator[LensProblem]:
    path: Path = tuple(error.absolute_path)
    instance: Any = error.instance
    schema: Any = error.schema
    if error.validator == "required":
        yield from (
            source.problem((*path, name), _("This part is missing."))
            for name in schema["required"]
            if name not in instance
        )
    elif error.validator == "additionalProperties":
        unknown = _("This part is not known in a lens.")
        yield from (source.problem((*path, name), unknown) for name in instance if name not in schema["properties"])
    else:
        yield source.problem(path, _sentence(error))


def _sentence(error: ValidationError) -> str:
    wanted = error.validator_value
    sentences = {
        "type": _("This must be of type %(wanted)s."),
        "pattern": _("This is empty or not written as expected (%(wanted)s)."),
        "enum": _("This must be one of %(wanted)s."),
        "const": _("This must be %(wanted)s."),
        "minimum": _("This must be %(wanted)s or more."),
        "maximum": _("This must be %(wanted)s or less."),
        "minItems": _("At least %(wanted)s of these are needed."),
        "maxItems": _("At most %(wanted)s of these are allowed."),
        "maxLength": _("This may have at most %(wanted)s characters."),
        "uniqueItems": _("Something is in this list twice."),
    }
    if isinstance(wanted, list):
        wanted = ", ".join(str(item) for item in wanted)
    return sentences[str(error.validator)] % {"wanted": wanted}


def _rule_problems(source: Source) -> list[LensProblem]:
    data = source.data
    found: list[tuple[Path, str]] = [
        *_codes_once(data),
        *_scale_is_complete(data),
        *_principles_fit(data),
        *_gate_and_threshold(data),
    ]
    return [source.problem(path, message) for path, message in found]


def _codes_once(data: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    lists = {
        **dict.fromkeys(("principles", "sides", "terms", "facts_catalogue", "non_values", "confidence"), "code"),
        "evidence": "level",
    }
    for name, key in lists.items():
        seen: set[object] = set()
        for at, row in enumerate(data[name]):
            if row[key] in seen:
                yield (name, at, key), _("The code %s is there twice.") % row[key]
            seen.add(row[key])


def _scale_is_complete(data: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    wanted = list(range(data["scale"]["max"] + 1))
    if [row["level"] for row in data["scale"]["levels"]] != wanted:
        yield ("scale", "levels"), _("The levels must run from 0 to %d, each once, in order.") % wanted[-1]
    if [row["level"] for row in data["evidence"]] != sorted(row["level"] for row in data["evidence"]):
        yield ("evidence",), _("The levels of evidence must stand in order.")
    if data.get("low_level", 0) >= data["scale"]["max"]:
        yield ("low_level",), _("Low must end below the highest level.")
    if data["default_language"] not in data["languages"]:
        yield ("default_language",), _("The default language must be one of the languages.")


def _principles_fit(data: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    sides = {row["code"] for row in data["sides"]}
    facts = {row["code"] for row in data["facts_catalogue"]}
    weights: dict[str, float] = dict.fromkeys(sides, 0)
    for at, row in enumerate(data["principles"]):
        if row["order"] != at + 1:
            yield ("principles", at, "order"), _("The principles must be numbered 1, 2, 3 and so on, in order.")
        if row["side"] not in sides:
            yield ("principles", at, "side"), _("The side %s is not one of the sides.") % row["side"]
        weights[row["side"]] = weights.get(row["side"], 0) + row["weight"]
        for place, fact in _named_facts(at, row):
            if fact not in facts:
                yield place, _("%s is not in the catalogue of facts.") % fact
    yield from _mapped_once(data)
    for at, row in enumerate(data["sides"]):
        if not weights[row["code"]]:
            yield ("sides", at), _("This side has no principle with a weight.")


def _mapped_once(data: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """Two principles cannot both be the same older one, and no principle maps to its own version."""
    seen: set[tuple[str, int, str]] = set()
    for at, row in enumerate(data["principles"]):
        for number, older in enumerate(row.get("same_as", [])):
            place: Path = ("principles", at, "same_as", number)
            key = (older["lens"], older["version"], older["principle"])
            if key[:2] == (data["code"], data["version"]):
                yield place, _("A principle maps to another lens version, not to its own.")
            if key in seen:
                yield place, _("Another principle is mapped to the same one already.")
            seen.add(key)


def _named_facts(at: int, row: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    for place, fact in enumerate(row["facts"]):
        yield ("principles", at, "facts", place), fact
    for number, look_for in enumerate(row["look_fors"]):
        for place, fact in enumerate(look_for.get("facts", [])):
            yield ("principles", at, "look_fors", number, "facts", place), fact


def _gate_and_threshold(data: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    gate = data["evidence_gate"]
    if gate["from_level"] > data["scale"]["max"]:
        yield ("evidence_gate", "from_level"), _("The gate starts at a level the scale does not have.")
    if gate["min_evidence"] not in {row["level"] for row in data["evidence"]}:
        yield ("evidence_gate", "min_evidence"), _("The gate asks a level of evidence the lens does not have.")
    if exact_share(data["coverage_threshold"]) is None:
        yield ("coverage_threshold",), _('Write an exact share above 0 and up to 1 as a fraction, such as "2/3".')


def exact_share(text: str) -> Fraction | None:
    """Return "2/3" as an exact fraction above 0 and up to 1; None for anything else, decimals included."""
    top, slash, bottom = text.partition("/")
    if not (slash and top.isascii() and bottom.isascii() and top.isdigit() and bottom.isdigit() and int(bottom)):
        return None
    share = Fraction(int(top), int(bottom))
    return share if 0 < share <= 1 else None
