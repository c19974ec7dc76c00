# SPDX-License-Identifier: EUPL-1.2
"""The steps of the set-up guide, each looking for itself how far it is: nothing is ticked off by hand."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from core.registry import Registry

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a step is: a few words about what is there, and what is missing, in as few, while it is not done.

    `href` leads to where that is put right, when that is not the page of the step.
    """

    is_done: bool
    text: str
    missing: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class SetupStep:
    """One step: its place in the order, its title, its page, and what looks how far it is.

    A step that is `needed` keeps the site from opening until it is done; `minutes` is about how long it takes.
    """

    code: str
    place: int
    title: "StrOrPromise"
    url_name: str
    look: Callable[[], Progress]
    is_needed: bool = True
    minutes: int = 3


setup_steps: Registry[SetupStep] = Registry(
    "Steps of the set-up guide; core and initiatives add theirs.", key=lambda step: step.code
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A step as a page draws it: its number, and done, missing, or for later."""

    step: SetupStep
    number: int
    progress: Progress

    @property
    def href(self) -> str:
        """Where it is done."""
        return self.progress.href or reverse(self.step.url_name)

    @property
    def state(self) -> str:
        """`done`, `miss` when the site cannot open without it, or `todo`."""
        if self.progress.is_done:
            return "done"
        return "miss" if self.step.is_needed else "todo"


@dataclass(frozen=True, slots=True)
class Guide:
    """All steps in order."""

    steps: tuple[Seen, ...]

    @property
    def done(self) -> int:
        """How many are done."""
        return sum(seen.progress.is_done for seen in self.steps)

    @property
    def missing(self) -> tuple[Seen, ...]:
        """Those that keep the site from opening."""
        return tuple(seen for seen in self.steps if seen.state == "miss")

    @property
    def minutes(self) -> int:
        """About how long what is missing takes."""
        return sum(seen.step.minutes for seen in self.missing)

    @property
    def next(self) -> Seen | None:
        """What comes first of what is missing, or else of what is left."""
        return next(iter(self.missing), None) or next((one for one in self.steps if not one.progress.is_done), None)

    def after(self, code: str) -> Seen | None:
        """Return the step after this one."""
        codes = [seen.step.code for seen in self.steps]
        at = codes.index(code) + 1
        return self.steps[at] if at < len(codes) else None


def look() -> Guide:
    """Return every step as it is now; a few small queries for each."""
    ordered = sorted(setup_steps, key=lambda step: step.place)
    return Guide(tuple(Seen(step, number, step.look()) for number, step in enumerate(ordered, start=1)))
