# SPDX-License-Identifier: EUPL-1.2
"""A whole installation in one file, for `manage.py configure`: the same acts as the pages, all or nothing."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from core.errors import RefusedError
from core.registry import Registry
from core.setup.parts import Part, PlaceError, read_parts


class ConfigurationError(Exception):
    """The file cannot be used; its text is a line for each fault, with where it is. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class Section:
    """A name at the top of the file, and what brings it about.

    `apply` gets the part and the folder of the file, and returns a sentence for each thing that changed. It raises
    PlaceError. Sections are done in the order in which they were added.
    """

    name: str
    apply: Callable[[Part, Path], list[str]]


sections: Registry[Section] = Registry(
    "Sections of the file of `manage.py configure`; every app adds its own.", key=lambda one: one.name
)


def configure(file: Path, *, is_dry: bool = False) -> list[str]:
    """Bring about what a file says and return what changed; what it does not name stays as it is. Safe to repeat.

    Raises ConfigurationError, also when it cannot be read. `is_dry` changes nothing either way.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(_("%(file)s cannot be read: %(fault)s") % {"file": file, "fault": error}) from error
    try:
        given = read_parts(text).fields([section.name for section in sections])
    except PlaceError as error:
        raise ConfigurationError(f"{file}, {error}") from error
    with transaction.atomic():
        changes, faults = _apply(given, file.parent)
        if faults:
            faults.sort(key=lambda fault: fault.line)
            raise ConfigurationError("\n".join(f"{file}, {fault}" for fault in faults))
        transaction.set_rollback(is_dry)
    return changes


def _apply(given: Mapping[str, Part], folder: Path) -> tuple[list[str], list[PlaceError]]:
    changes: list[str] = []
    faults: list[PlaceError] = []
    for section in sections:
        try:
            with transaction.atomic():
                changes += section.apply(given[section.name], folder) if section.name in given else []
        except PlaceError as error:
            faults.append(error)
    return changes, faults


@contextmanager
def refused_at(part: Part, **fields: Part) -> Iterator[None]:
    """Turn a refusal of an action into what is wrong in the file: at the part of its field, else at `part`."""
    try:
        yield
    except RefusedError as refused:
        raise fields.get(refused.field or "", part).error(refused.message) from refused
