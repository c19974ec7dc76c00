# SPDX-License-Identifier: EUPL-1.2
"""A what-if from question to answer: what falls (governance.network.what_if.fallen), with the names for who asks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from accounts.models import User
from core.figures.queries import Figure
from governance.network.what_if.fallen import WORDS, Fallen, FallenInitiative, Gone, HitSupport, elements_in, fall_of
from governance.network.what_if.figures import kept_fall
from governance.network.what_if.names import Named, names_of, unnamed
from governance.network.what_if.queries import Element
from governance.network.what_if.query import WhatIfQuery
from governance.network.what_if.supports import INITIATIVE

# So many are drawn: those that stop first, then those that weaken.
MOST_DRAWN = 8
NOTHING = Fallen((), 0, dict.fromkeys((*WORDS.values(), "people"), 0))
_WEIGHTS = {"stops": 2, "weakens": 1}


@dataclass(frozen=True, slots=True)
class LostSupport:
    """One thing an initiative lost: as what, which element, by the loss of what, and what takes over, or too late."""

    kind: str
    what: Named
    wave: int
    because: Named
    instead: Named | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class AffectedInitiative:
    """What becomes of one initiative; `consequence` is stops, weakens or goes_on."""

    initiative: Named
    consequence: str
    wave: int
    gone: tuple[LostSupport, ...]
    hit: tuple[HitSupport, ...]


@dataclass(frozen=True, slots=True)
class Calculation:
    """The answer. `taken` and `shifted` are what was asked as far as the asker may see it.

    `fallen` is all of it, by ids; `touched` are the initiatives in view with their names, of a page those it shows, and
    `drawn` those of the drawing. `figure` says of which moment it is where it is kept.
    """

    asked: WhatIfQuery
    taken: tuple[Named, ...]
    shifted: tuple[Named, ...]
    fallen: Fallen
    touched: tuple[AffectedInitiative, ...]
    drawn: tuple[AffectedInitiative, ...]
    figure: Figure | None = None

    @property
    def counts(self) -> dict[str, int]:
        """How many stop, weaken and go on, and how many people that touches at least."""
        return self.fallen.counts

    @property
    def people(self) -> int:
        """How many people that touches at least."""
        return self.fallen.people

    @property
    def in_city(self) -> Mapping[str, int]:
        """The same over the whole city, as the ranking counts it."""
        return self.fallen.in_city

    @property
    def reaches_further(self) -> bool:
        """Whether more falls in the city than what is in view."""
        return self.counts != self.in_city

    def as_json(self) -> dict[str, Any]:
        """Return what a scenario keeps of it: ids and words, never a name of a person."""
        return {
            **self.counts,
            "initiatives": [
                {
                    "id": str(each.key),
                    "consequence": each.consequence,
                    "wave": each.wave,
                    "lost": sorted({f"{kind}:{key}" for kind, key in (gone.what for gone in each.gone)}),
                }
                for each in self.fallen.rows
            ],
        }


@dataclass(frozen=True, slots=True)
class Look:
    """What falls, before it has names: a page names the rows it shows. `seen` are the names of what was asked."""

    user: User
    asked: WhatIfQuery
    seen: dict[Element, Named]
    fallen: Fallen
    figure: Figure | None = None

    def with_names(self, shown: Iterable[FallenInitiative]) -> Calculation:
        """Return the answer with the names of these rows; at most one query per kind of element."""
        rows = tuple(shown)
        drawn = sorted(self.fallen.rows, key=lambda one: (-_WEIGHTS.get(one.consequence, 0), one.wave))[:MOST_DRAWN]
        names = {**self.seen, **names_of(self.user, elements_in((*rows, *drawn)) - self.seen.keys())}
        return Calculation(
            asked=self.asked,
            taken=tuple(names[each] for each in self.asked.lost),
            shifted=tuple(names[each] for each in self.asked.shifted),
            fallen=self.fallen,
            touched=tuple(_touched(one, names) for one in rows),
            drawn=tuple(_touched(one, names) for one in drawn),
            figure=self.figure,
        )


def calculate(user: User, asked: WhatIfQuery) -> Calculation:
    """Return what becomes of the initiatives this person handles, now and all of it; a fixed number of queries.

    An element that they may not see counts as not asked: otherwise an address could be used to find out.
    """
    seen = names_of(user, asked.elements)
    own = asked.among(seen)
    fallen = fall_of(user, own)
    return Look(user, own, seen, fallen).with_names(fallen.rows)


def look(user: User, asked: WhatIfQuery) -> Look:
    """Return the same as it is kept (core.figures), for a page to name what it shows."""
    seen = names_of(user, asked.elements)
    own = asked.among(seen)
    return Look(user, own, seen, *kept_fall(user, own)) if own.elements else Look(user, own, seen, NOTHING)


def _touched(row: FallenInitiative, names: Mapping[Element, Named]) -> AffectedInitiative:
    def named(element: Element) -> Named:
        return names.get(element) or unnamed(element)

    def lost(gone: Gone) -> LostSupport:
        instead = named(gone.instead) if gone.instead else None
        return LostSupport(gone.kind, named(gone.what), gone.wave, named(gone.because), instead, gone.is_late)

    initiative = named((INITIATIVE, row.key))
    return AffectedInitiative(initiative, row.consequence, row.wave, tuple(lost(one) for one in row.gone), row.hit)
