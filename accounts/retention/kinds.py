# SPDX-License-Identifier: EUPL-1.2
"""Kinds of records with how long they are kept: the one table that the page, the docs and the nightly work read."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.registry import Registry

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Ending(StrEnum):
    """How records of a kind come to their end."""

    BY_ITSELF = "by_itself"
    PROPOSED = "proposed"
    WITH_OTHERS = "with_others"


ENDINGS: Mapping[Ending, "StrOrPromise"] = {
    Ending.BY_ITSELF: gettext_lazy("removed by itself"),
    Ending.PROPOSED: gettext_lazy("proposed, then two people say yes"),
    Ending.WITH_OTHERS: gettext_lazy("not removed by a term"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """How one record of a kind is named on a list, and where it can be read."""

    name: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Destruction:
    """How records of a proposed kind are found, shown and destroyed.

    `due` returns those whose term began on a day before the one it gets, oldest first; `show` names the ones with these
    ids; `destroy` removes them with everything that is theirs and returns how many rows of which table went.
    """

    due: Callable[[date], QuerySet[Any]]
    show: Callable[[Collection[UUID]], Mapping[UUID, Shown]]
    destroy: Callable[[Collection[UUID]], Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class RetentionKind:
    """One kind of record. `kept_for` is what code removes by; `years` what we suggest until a city sets its own."""

    code: str
    title: "StrOrPromise"
    counts_from: "StrOrPromise"
    ground: "StrOrPromise"
    ending: Ending
    kept_for: timedelta | None = None
    years: int | None = None
    destruction: Destruction | None = None

    @property
    def term(self) -> str:
        """How long, in words."""
        if self.kept_for is not None:
            return _in_words(self.kept_for)
        return years_in_words(self.years) if self.years else _("no term")

    @property
    def ending_in_words(self) -> str:
        """How it ends, in words."""
        return str(ENDINGS[self.ending])


@dataclass(frozen=True, slots=True)
class HoldRule:
    """Why records of some kinds are left out of a list by themselves.

    `held` returns which of these ids are held on a list with this cut-off day.
    """

    code: str
    kinds: frozenset[str]
    reason: "StrOrPromise"
    held: Callable[[Collection[UUID], date], set[UUID]]


retention_kinds: Registry[RetentionKind] = Registry(
    "Kinds of records, with how long they are kept and how they end; every app that keeps records adds its own.",
    key=lambda kind: kind.code,
)
hold_rules: Registry[HoldRule] = Registry(
    "Why a record whose term is over is not destroyed yet; initiatives and governance add them.",
    key=lambda rule: rule.code,
)

# The two grounds that hold for most: a city fills in which result of the list applies.
ARCHIVES_ACT: "StrOrPromise" = gettext_lazy(
    "Archiefwet 1995, articles 3 and 5; which result of the Selectielijst gemeenten en intergemeentelijke organen 2020 "
    "applies, the archivist of the city says"
)
NO_LONGER_THAN_NEEDED: "StrOrPromise" = gettext_lazy("GDPR, article 5(1)(e): no longer than needed")


def kept_for(
    term: timedelta,
    code: str,
    title: "StrOrPromise",
    counts_from: "StrOrPromise",
    ground: "StrOrPromise" = NO_LONGER_THAN_NEEDED,
) -> RetentionKind:
    """Return a kind that code removes by itself once `term` is over."""
    return RetentionKind(code, title, counts_from, ground, Ending.BY_ITSELF, kept_for=term)


def kept_on(code: str, title: "StrOrPromise", ground: "StrOrPromise" = NO_LONGER_THAN_NEEDED) -> RetentionKind:
    """Return a kind without a term: it goes with something else, or stays."""
    return RetentionKind(code, title, "", ground, Ending.WITH_OTHERS)


def proposed_kind(code: str) -> RetentionKind | None:
    """Return the kind with this code if destruction of it is proposed."""
    kind = retention_kinds.get(code)
    return kind if kind and kind.destruction else None


def cut_off_of(years: int, today: date) -> date:
    """Return the day before which a term of so many years must have begun to be over today."""
    is_leap_day = (today.month, today.day) == (2, 29)
    return today.replace(year=today.year - years, day=28 if is_leap_day else today.day)


def years_in_words(years: int) -> str:
    """Return a number of years in the language that is active."""
    return ngettext("%(count)s year", "%(count)s years", years) % {"count": years}


def _in_words(term: timedelta) -> str:
    days = term.days
    if days and days % 365 == 0:
        return years_in_words(days // 365)
    if days:
        return ngettext("%(count)s day", "%(count)s days", days) % {"count": days}
    hours = int(term.total_seconds() // 3600)
    return ngettext("%(count)s hour", "%(count)s hours", hours) % {"count": hours}
