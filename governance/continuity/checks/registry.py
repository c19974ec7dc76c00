# SPDX-License-Identifier: EUPL-1.2
"""The checks there are, and what each is made of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_stubs_ext import StrOrPromise

from core.errors import RefusedError
from core.registry import Registry

if TYPE_CHECKING:
    from governance.models import Signal

COLUMNS = ("initiative_id", "subject_key", "severity", "stage", "since", "due_on", "facts")

Values = Mapping[str, Any]
# Of a wide check: what is found is about no initiative (initiative_id is NULL) but about an area, or the whole city.
WIDE_COLUMNS = (*COLUMNS, "area_id")
DAYS = gettext_lazy("days")
# In the address of the page an act opens: the id of the signal it was opened from.
SIGNAL = "signaal"


class Findings(NamedTuple):
    """One SELECT with the columns of COLUMNS, and the values of its named places.

    `%(day)s` is filled in by the engine. A NULL `since` means: since it was first found.
    """

    sql: str
    params: dict[str, Any]


class Audience(StrEnum):
    """Whom a text is for: a founder reads plain B1 language and only what they can do themselves."""

    OFFICIAL = "official"
    FOUNDER = "founder"


class Act(NamedTuple):
    """What can be done next: words for a button and the address it leads to.

    That is reverse(url_name, args) with `?query` and `#anchor`: the form that must be filled in, filled in.
    """

    label: str
    url_name: str
    args: tuple[Any, ...] = ()
    query: str = ""
    anchor: str = ""
    # Whether that page says, once it is saved, what became of the signal it was opened from.
    tells: bool = False

    @property
    def href(self) -> str:
        """The address it leads to."""
        return self.opened_from("")

    def opened_from(self, signal: str) -> str:
        """Return the address with the id of the signal, where the page tells what became of it."""
        query = "&".join(filter(None, [self.query, f"{SIGNAL}={signal}" if signal and self.tells else ""]))
        end = (f"?{query}" if query else "") + (f"#{self.anchor}" if self.anchor else "")
        return reverse(self.url_name, args=self.args) + end


@dataclass(frozen=True, slots=True)
class SignalText:
    """A signal in words, in the reader's language.

    `what` is the matter, `why` it matters for the principle, `since` when it is so, `principle` the code of the
    principle it touches, `acts` the next steps this reader can take.
    """

    what: str
    why: str
    since: str
    principle: str
    acts: Sequence[Act] = ()


@dataclass(frozen=True, slots=True)
class Parameter:
    """One number a deployment may change, or a ladder of falling numbers when the default is one."""

    name: str
    label: StrOrPromise
    default: int | tuple[int, ...]
    least: int = 1
    most: int = 3650
    unit: StrOrPromise = DAYS

    @property
    def is_ladder(self) -> bool:
        """Whether the value is a row of numbers, the largest first."""
        return isinstance(self.default, tuple)

    def clean(self, value: object) -> int | tuple[int, ...]:
        """Return the value as the check takes it; raises RefusedError on what the parameter does not allow."""
        if not self.is_ladder:
            return self._number(value)
        if not isinstance(value, list | tuple) or not value:
            raise RefusedError(_("Give one or more whole numbers, the largest first."), field=self.name)
        rungs = tuple(self._number(rung) for rung in value)
        if list(rungs) != sorted(set(rungs), reverse=True):
            raise RefusedError(_("Give different numbers, the largest first."), field=self.name)
        return rungs

    def _number(self, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not self.least <= value <= self.most:
            bounds = {"least": self.least, "most": self.most}
            raise RefusedError(_("Give a whole number from %(least)d to %(most)d.") % bounds, field=self.name)
        return value


@dataclass(frozen=True, slots=True)
class Check:
    """Something that is looked for every day, in one set-based statement.

    `findings(day, values)` gives the statement, `say(signal, audience)` the words for one signal. `principle` is the
    code of the principle of the lens it touches.
    """

    code: str
    title: StrOrPromise
    explanation: StrOrPromise
    principle: str
    findings: Callable[[date, Values], Findings]
    say: "Callable[[Signal, Audience], SignalText]"
    parameters: tuple[Parameter, ...] = ()
    # Whether the people who carry the initiative are told too.
    for_founders: bool = True
    # Whether what it finds is about no single initiative: WIDE_COLUMNS, and only officials hear of it.
    is_wide: bool = False
    # Whether it complains of missing ties: it keeps silent about who chose distance (initiatives.distance).
    is_silent_at_distance: bool = False
    # Whether carriers hear of it at any distance: the law asks it, they asked it, or what they were granted ends.
    is_owed: bool = False
    # What has to be computed for a day before it looks, when somebody has it run by hand.
    prepare: Callable[[date], object] | None = None

    def values(self, changed: Values) -> dict[str, Any]:
        """Return every parameter's value: what a deployment changed, else the default; raises RefusedError."""
        return {
            parameter.name: parameter.clean(changed.get(parameter.name, parameter.default))
            for parameter in self.parameters
        }

    def values_or_defaults(self, changed: Values) -> dict[str, Any]:
        """Return the same, or every default where a kept value no longer fits."""
        try:
            return self.values(changed)
        except RefusedError:
            return self.values({})


checks: Registry[Check] = Registry(
    "Continuity checks (docs/continuity.md); governance adds them, and any app that watches something.",
    key=lambda check: check.code,
)


def register_check(check: Check) -> None:
    """Add a check; the same code twice is a defect."""
    if checks.get(check.code):
        raise ValueError(f"check {check.code} is there already")
    checks.add(check)


def all_checks() -> list[Check]:
    """Return every check in the order in which they were added."""
    return list(checks)


def check_named(code: str) -> Check | None:
    """Return the check with this code, or None."""
    return checks.get(code)
