# SPDX-License-Identifier: EUPL-1.2
"""A YAML file in parts that know where they stand, so that what is wrong can be told with its place."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import yaml
from django.utils.translation import gettext as _


class PlaceError(ValueError):
    """Something in the file is wrong; `line` counts from 1, `place` is a path such as areas[2].code."""

    def __init__(self, line: int, place: str, fault: str) -> None:
        super().__init__(fault)
        self.line, self.place, self.fault = line, place, fault

    def __str__(self) -> str:
        return ", ".join(filter(None, [_("line %d") % self.line, self.place])) + f": {self.fault}"


@dataclass(frozen=True, slots=True)
class Part:
    """A value of the file: a mapping of parts, a list of parts, or a text, number or yes-or-no."""

    value: Any
    line: int
    place: str

    def error(self, fault: str) -> PlaceError:
        """Return what says that this part is wrong."""
        return PlaceError(self.line, self.place or _("the file"), fault)

    def fields(self, known: Collection[str], needed: Collection[str] = ()) -> dict[str, "Part"]:
        """Return the parts of a mapping by name; PlaceError for what is none, a name nobody knows or a lacking one."""
        if not isinstance(self.value, dict):
            raise self.error(_("there must be names and values here, such as “%s: ...”.") % next(iter(known)))
        for name, part in self.value.items():
            if name not in known:
                raise part.error(_("nothing is called so. Known are: %s.") % ", ".join(known))
        if lacking := [name for name in needed if name not in self.value]:
            raise self.error(_("this is missing: %s.") % ", ".join(lacking))
        return dict(self.value)

    def items(self) -> list["Part"]:
        """Return the parts of a list; PlaceError for what is none."""
        if not isinstance(self.value, list):
            raise self.error(_("there must be a list here, each on a line that begins with “- ”."))
        return self.value

    def text(self) -> str:
        """Return a text; PlaceError for what is none."""
        if self.value is None:
            return ""
        if not isinstance(self.value, str):
            raise self.error(_("there must be a text here; put it between quotes."))
        if "\0" in self.value:
            raise self.error(_("there is a sign in this text that cannot be kept."))
        return self.value

    def day(self) -> date | None:
        """Return a day, nothing for an empty one; PlaceError for what is none."""
        if self.value in (None, ""):
            return None
        # A moment is a day to Python, and is none here.
        if not isinstance(self.value, date) or isinstance(self.value, datetime):
            raise self.error(_("there must be a day here, such as 2027-12-31."))
        return self.value

    def numbers(self, count: int) -> list[float]:
        """Return a list of so many numbers; PlaceError for what is none."""
        found = [part.value for part in self.items()]
        if len(found) != count or any(isinstance(one, bool) or not isinstance(one, (int, float)) for one in found):
            raise self.error(_("there must be %d numbers here, such as [4.47, 51.9].") % count)
        return [float(one) for one in found]


def read_parts(text: str) -> Part:
    """Return the whole file; PlaceError where it is no YAML or says the same name twice."""
    try:
        node = yaml.compose(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise PlaceError(line, "", _("this is no YAML (%s).") % error.problem) from error
    except yaml.YAMLError as error:
        raise PlaceError(1, "", _("this is no YAML (%s).") % error) from error
    try:
        return Part({}, 1, "") if node is None else _part(node, "")
    except RecursionError as error:
        raise PlaceError(1, "", _("something in this file is a part of itself.")) from error


def _part(node: yaml.Node, place: str) -> Part:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        return Part(dict(_named(node, place)), line, place)
    if isinstance(node, yaml.SequenceNode):
        return Part([_part(one, f"{place}[{at}]") for at, one in enumerate(node.value)], line, place)
    try:
        return Part(yaml.SafeLoader("").construct_object(node), line, place)
    except (ValueError, yaml.YAMLError) as error:
        # A day that does not exist, or a tag of somebody else's.
        raise PlaceError(line, place, _("this cannot be read; put it between quotes.")) from error


def _named(node: yaml.MappingNode, place: str) -> Iterator[tuple[str, Part]]:
    seen: set[str] = set()
    for key, value in node.value:
        name = str(key.value)
        part = _part(value, f"{place}.{name}".lstrip("."))
        if name in seen:
            raise part.error(_("this name is there twice."))
        seen.add(name)
        yield name, part
