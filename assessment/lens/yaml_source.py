# SPDX-License-Identifier: EUPL-1.2
"""A lens file as data that remembers the line of every value."""

import math
import re
from dataclasses import dataclass, field
from typing import Any

import yaml
from django.utils.translation import gettext as _

Path = tuple[str | int, ...]
MAX_BYTES = 1_000_000
# What an escape in quotes can write, and neither JSON in UTF-8 nor PostgreSQL holds: NUL, and half a character.
UNKEPT = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True, order=True)
class LensProblem:
    """What is wrong, at which line, at which place in the document ("principles[6].levels.2")."""

    line: int
    place: str
    message: str

    def at(self, file: object) -> str:
        """Return the problem as editors and terminals read it: FILE:line: place: message."""
        return f"{file}:{self.line}: {self.place or _('the document')}: {self.message}"

    def __str__(self) -> str:
        return _("line %(line)d, %(place)s: %(message)s") % {
            "line": self.line,
            "place": self.place or _("the document"),
            "message": self.message,
        }


class InvalidLensError(Exception):
    """The document is no lens; `problems` has everything that is wrong with it, by line."""

    def __init__(self, problems: list[LensProblem]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = sorted(problems)


@dataclass
class Source:
    """The data of a YAML document, keys as text, and where each value stands."""

    data: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[LensProblem] = field(default_factory=list)

    def problem(self, path: Path, message: str) -> LensProblem:
        """Return a problem at the line of `path`, or of the nearest part around it."""
        known = path
        while known and known not in self.lines:
            known = known[:-1]
        return LensProblem(self.lines.get(known, 1), place_of(path), message)


def place_of(path: Path) -> str:
    """Return a path as people write it: principles[6].levels.2."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")


def decode(data: bytes) -> str:
    """Return the text of a file. Raises InvalidLensError when it is too big or anything but UTF-8 text."""
    if len(data) > MAX_BYTES:
        raise InvalidLensError([LensProblem(1, "", _("The file is larger than 1 MB. A lens is text only."))])
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise InvalidLensError([LensProblem(1, "", _("This file is UTF-16. Save it as UTF-8 and try again."))])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise InvalidLensError(
            [LensProblem(line, "", _("This is not UTF-8 text. Save the file as UTF-8 and try again."))]
        ) from error


def read_source(text: str) -> Source:
    """Read YAML text. Raises InvalidLensError when it is no YAML, too big, or uses aliases or a key twice."""
    if len(text.encode()) > MAX_BYTES:
        raise InvalidLensError([LensProblem(1, "", _("The file is larger than 1 MB. A lens is text only."))])
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except RecursionError as error:
        raise InvalidLensError([LensProblem(1, "", _("The parts lie too deep in one another."))]) from error
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        # A character that YAML does not take has a position only.
        line = mark.line + 1 if mark else text.count("\n", 0, getattr(error, "position", 0)) + 1
        reason = getattr(error, "problem", None) or str(error)
        told = _(
            "This is not valid YAML. Check quotes, brackets, colons and the spaces a line begins with, here and just "
            "above. The YAML reader says in English: “%s”."
        )
        raise InvalidLensError([LensProblem(line, "", told % reason)]) from error
    source = Source()
    try:
        if node is not None:
            source.data = _value(node, (), source, set())
    except RecursionError as error:
        raise InvalidLensError([LensProblem(1, "", _("The parts lie too deep in one another."))]) from error
    if source.problems:
        raise InvalidLensError(source.problems)
    return source


def _value(node: yaml.Node, path: Path, source: Source, seen: set[int]) -> Any:
    source.lines.setdefault(path, node.start_mark.line + 1)
    if id(node) in seen:
        source.problems.append(source.problem(path, _("Write the text out; a lens uses no YAML aliases.")))
        return None
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, source, seen)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, at), source, seen) for at, item in enumerate(node.value)]
    try:
        value = yaml.SafeLoader("").construct_object(node)
    except (yaml.YAMLError, ValueError, OverflowError):
        value = math.nan
    if (isinstance(value, float) and not math.isfinite(value)) or (isinstance(value, str) and UNKEPT.search(value)):
        source.problems.append(source.problem(path, _("This value cannot be read.")))
        return None
    return value


def _mapping(node: yaml.MappingNode, path: Path, source: Source, seen: set[int]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
        line = key_node.start_mark.line + 1
        if key in found:
            source.problems.append(LensProblem(line, place_of((*path, key)), _("This key is there twice.")))
            continue
        source.lines[*path, key] = line
        found[key] = _value(value_node, (*path, key), source, seen)
    return found
