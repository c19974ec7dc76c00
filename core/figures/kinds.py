# SPDX-License-Identifier: EUPL-1.2
"""Which figures are kept: how each is counted, from which tables, and who reads the same one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from core.registry import Registry

# What is asked about, as an address says it; it must be JSON, for it comes back when the figure is counted again.
Question = Mapping[str, str]
Person = Any
EVERYBODY: Final = "everybody"


def each_person(by: Person, _question: Question) -> str:
    """Return the readers of a figure that is nobody else's."""
    return f"person {by.pk}"


def everybody(_by: Person, _question: Question) -> str:
    """Return the readers of a figure that is the same for all, visitors too: only what is public takes part in it."""
    return EVERYBODY


@dataclass(frozen=True, slots=True)
class FigureKind:
    """One kind of figure, under a `name` its rows carry.

    `compute(by, question)` reads through `visible_to(by)` as any page does, and returns what JSON can hold.
    `reader_class(by, question)` names the people who read exactly the same rows and so the same figure; without it a
    figure is one person's. `sources` are the tables whose writes change it, each followed by a trigger
    (`follow_writes`): name one that is written all the time only where the figure needs it. `by_day` says that it
    depends on today. A page that meets one that is behind counts it itself where that took no longer than `quick` the
    last time: so in a small city it is never behind.
    """

    name: str
    sources: tuple[str, ...]
    compute: Callable[[Person, Question], Any]
    reader_class: Callable[[Person, Question], str] = each_person
    by_day: bool = False
    quick: timedelta = timedelta()


figure_kinds: Registry[FigureKind] = Registry(
    "Kinds of figures that are kept (docs/adr/0036); every app with a total over the city adds its own.",
    key=lambda kind: kind.name,
)
