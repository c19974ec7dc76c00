# SPDX-License-Identifier: EUPL-1.2
"""How firm an order of the initiatives in view is, one side at a time (assessment.scoring.ranking does the sums).

What is ranked never changes once it is a result, so a ranking is known by its content: the same results and the same
side give the same seed and the same ranks, and are computed once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Any, Final
from uuid import UUID

import numpy as np
from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import QuerySet
from numpy.typing import NDArray

from assessment.lens.texts import SideText
from assessment.models import Principle, Score, SideFigures
from assessment.portfolio.reading import View, content_key
from assessment.scoring.ranking import Place, Ranks, places, robustness

# Up to so many are ranked while the page is made; more is work in the background.
MOST_AT_ONCE: Final = 300
# Below 2 to the 53rd: a seed survives every JSON reader.
SEED_BYTES: Final = 6
NO_LEVEL: Final = -1
Table = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be ranked: the results in view on one side of the lens. `key` stands for its content."""

    view: View
    side: SideText
    key: str

    @property
    def seed(self) -> int:
        """The seed of the draws: of the content, so that it repeats to the bit."""
        return int(self.key[: 2 * SEED_BYTES], 16)


@dataclass(frozen=True, slots=True)
class Ranking:
    """The ranks of the results in the order of their ids; None without an index. `dominance` is a share of pairs."""

    ranks: Sequence[Ranks | None]
    dominance: float | None
    seed: int

    def as_json(self) -> dict[str, Any]:
        """Return what a job keeps."""
        ranks = [None if one is None else [one.p5, one.p95] for one in self.ranks]
        return {"ranks": ranks, "dominance": self.dominance, "seed": self.seed}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Ranking":
        """Return what a job kept."""
        ranks = [None if one is None else Ranks(*one) for one in kept["ranks"]]
        return cls(ranks, kept["dominance"], kept["seed"])


@dataclass(frozen=True, slots=True)
class Ranked:
    """One result with its place and the ranks it had in nine of ten draws."""

    result: UUID
    place: Place
    ranks: Ranks


@dataclass(frozen=True, slots=True)
class Order:
    """The order: everybody with a place, best first; how many different places there are, and who has none."""

    rows: Sequence[Ranked]
    groups: int
    without: int

    @property
    def is_one_tie(self) -> bool:
        """Whether nobody can be told apart from everybody else."""
        return self.groups == 1 and len(self.rows) > 1


def wish(view: View, side: str) -> Wish:
    """Return what is asked: this side, or the first one of the lens; one query."""
    assert view.lens is not None and view.version is not None  # noqa: S101, PT018 - only asked with a lens
    found = next((one for one in view.lens.sides if one.code == side), view.lens.sides[0])
    said = f"{content_key(view.latest)} {view.version.content_hash} {found.code}"
    return Wish(view, found, sha256(said.encode()).hexdigest())


def compute(asked: Wish, ids: Sequence[UUID]) -> Ranking:
    """Read the levels of these results, all those in view, and rank them; two queries."""
    assert asked.view.lens is not None  # noqa: S101 - a wish has one
    principles = asked.view.lens.of_side(asked.side.code)
    table = _levels(asked, ids, [one.code for one in principles])
    weights = tuple(float(one.weight) for one in principles)
    return _ranked(table.tobytes(), table.shape, weights, asked.seed, asked.view.lens.top)


def order_of(ids: Sequence[UUID], ranking: Ranking) -> Order:
    """Return the order of these results, whose ids are in the order of the ranking."""
    found = [
        Ranked(pk, place, ranks)
        for pk, place, ranks in zip(ids, places(ranking.ranks), ranking.ranks, strict=True)
        if place is not None and ranks is not None
    ]
    found.sort(key=lambda row: (row.place.first, row.ranks.p5, row.ranks.p95, row.result))
    return Order(found, len({row.place for row in found}), len(ids) - len(found))


def ids_of(view: View) -> list[UUID]:
    """Return the results in view, in the order of rankings; one query."""
    return list(view.latest.order_by("pk").values_list("pk", flat=True))


def _levels(asked: Wish, ids: Sequence[UUID], codes: Sequence[str]) -> Table:
    """Return a row per result and a column per principle, NO_LEVEL where there is none.

    Of what has too little scored for an index no level counts: one high level of seven would rank first.
    """
    columns = _columns(asked, codes)
    scores = Score.objects.filter(assessment__in=_with_index(asked), principle__side=asked.side.code)
    rows = scores.order_by().values("assessment_id", "assessment__lens_id")
    levels = rows.annotate(levels=ArrayAgg("level", order_by=["principle__code"]))
    by_result = {
        pk: (lens, own) for pk, lens, own in levels.values_list("assessment_id", "assessment__lens_id", "levels")
    }
    table = np.full((len(ids), len(codes)), NO_LEVEL, dtype=np.int8)
    for at, pk in enumerate(ids):
        if pk not in by_result:
            continue
        lens, own = by_result[pk]
        for place, column in columns.get(lens, ()):
            table[at, column] = NO_LEVEL if own[place] is None else own[place]
    return table


def _with_index(asked: Wish) -> QuerySet[SideFigures, Any]:
    figures = SideFigures.objects.filter(side=asked.side.code, geometric__isnull=False)
    return figures.filter(assessment__in=asked.view.latest.values("pk")).values("assessment")


def _columns(asked: Wish, codes: Sequence[str]) -> dict[UUID, list[tuple[int, int]]]:
    """Return per lens version which of its principles of this side, by code, is which column."""
    rows = Principle.objects.filter(lens__in=asked.view.family, side=asked.side.code).order_by("code")
    by_lens: dict[UUID, list[str]] = {}
    for lens, code in rows.values_list("lens_id", "code"):
        by_lens.setdefault(lens, []).append(code)
    return {
        lens: [(place, codes.index(code)) for place, code in enumerate(own) if code in codes]
        for lens, own in by_lens.items()
    }


@lru_cache(maxsize=64)
def _ranked(cells: bytes, shape: tuple[int, int], weights: tuple[float, ...], seed: int, top: int) -> Ranking:
    table = np.frombuffer(cells, dtype=np.int8).reshape(shape)
    found = robustness(table, weights, seed=seed, top=top)
    return Ranking(found.ranks, found.dominance, seed)
