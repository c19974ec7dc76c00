# SPDX-License-Identifier: EUPL-1.2
"""How firm an order of the initiatives in view is, one side at a time (assessment.statistics.ranking does the sums).

What is ranked never changes once it is a result, so a ranking is known by its content: the same results and the same
side give the same seed and the same ranks. Who lacks a level on a principle of this side is not ranked, because a mean
over other principles is another measure; the page says who.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final
from uuid import UUID

import numpy as np
from django.core.paginator import Paginator

from assessment.lens.texts import SideText
from assessment.portfolio.queries import PortfolioSelection, content_key
from assessment.results.figures import principle_scores_of
from assessment.statistics.combine import GivenScore
from assessment.statistics.ranking import Place, Ranks, places, robustness
from assessment.statistics.uncertainty import PrincipleScores, thresholds, votes_of

# Up to so many are ranked while the page is made; more is work in the background.
MOST_AT_ONCE: Final = 300
# Below 2 to the 53rd: a seed survives every JSON reader.
SEED_BYTES: Final = 6
PER_PAGE: Final = 50
# So many are named who are not ranked; the CSV has them all.
MOST_LEFT_OUT: Final = 20
# A principle that this version of the lens does not have.
NOTHING: Final = PrincipleScores("", (), result=GivenScore("not_scored"))


@dataclass(frozen=True, slots=True)
class RankingRequest:
    """What is to be ranked: the results in view on one side of the lens. `key` stands for its content."""

    view: PortfolioSelection
    side: SideText
    key: str

    @property
    def seed(self) -> int:
        """The seed of the draws: of the content, so that it repeats to the bit."""
        return int(self.key[: 2 * SEED_BYTES], 16)


@dataclass(frozen=True, slots=True)
class Ranking:
    """The ranks of the results in the order of their ids, None for who is not ranked; a share of pairs."""

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
class RankedResult:
    """One result with its place and the ranks it had in nine of ten draws."""

    result: UUID
    place: Place
    ranks: Ranks


@dataclass(frozen=True, slots=True)
class RankingOrder:
    """The order: everybody with a place, best first; how many different places there are, and who has none."""

    rows: Sequence[RankedResult]
    groups: int
    without: Sequence[UUID]

    @property
    def is_one_tie(self) -> bool:
        """Whether nobody can be told apart from everybody else."""
        return self.groups == 1 and len(self.rows) > 1


@dataclass(frozen=True, slots=True)
class RankingPage:
    """One page of the order as JSON can hold it: per row the id of a result, its place and its ranks.

    `total` have a place, in `groups` different ones, `is_one_tie` where nobody can be told apart; `without` have none,
    and `left` are the first of those.
    """

    rows: Sequence[tuple[str, Sequence[int], Sequence[int]]]
    number: int
    total: int
    groups: int
    is_one_tie: bool
    without: int
    left: Sequence[str]
    dominance: float | None
    seed: int

    @property
    def ranked(self) -> list[RankedResult]:
        """The rows of this page."""
        return [RankedResult(UUID(pk), Place(*place), Ranks(*ranks)) for pk, place, ranks in self.rows]


def ranking_request(view: PortfolioSelection, side: str, content: str | None = None) -> RankingRequest:
    """Return what is asked: this side, or the first one of the lens; one query unless `content` is known already."""
    assert view.lens is not None and view.version is not None  # noqa: S101, PT018 - only asked with a lens
    found = next((one for one in view.lens.sides if one.code == side), view.lens.sides[0])
    said = f"assessors drawn {content or content_key(view.latest)} {view.version.content_hash} {found.code}"
    return RankingRequest(view, found, sha256(said.encode()).hexdigest())


def compute(asked: RankingRequest, ids: Sequence[UUID]) -> Ranking:
    """Read the levels of these results, all those in view, and the scores behind them, and rank them; four queries."""
    assert asked.view.lens is not None  # noqa: S101 - a wish has one
    principles = asked.view.lens.of_side(asked.side.code)
    scored = principle_scores_of(list(asked.view.latest.defer("document")))
    rows = [[scored[pk].get(one.code, NOTHING) for one in principles] for pk in ids]
    shape, top = (len(ids), len(principles)), asked.view.lens.top
    levels = [-1 if one.counts.level is None else one.counts.level for row in rows for one in row]
    found = robustness(
        np.array(levels).reshape(shape),
        [one.weight for one in principles],
        seed=asked.seed,
        steps=thresholds(votes_of(rows, len(principles)), top),
        top=top,
    )
    return Ranking(found.ranks, found.dominance, asked.seed)


def order_of(ids: Sequence[UUID], ranking: Ranking) -> RankingOrder:
    """Return the order of these results, whose ids are in the order of the ranking."""
    found = [
        RankedResult(pk, place, ranks)
        for pk, place, ranks in zip(ids, places(ranking.ranks), ranking.ranks, strict=True)
        if place is not None and ranks is not None
    ]
    found.sort(key=lambda row: (row.place.first, row.ranks.p5, row.ranks.p95, row.result))
    without = [pk for pk, ranks in zip(ids, ranking.ranks, strict=True) if ranks is None]
    return RankingOrder(found, len({row.place for row in found}), without)


def page_of(ids: Sequence[UUID], ranking: Ranking, number: str) -> RankingPage:
    """Return one page of the order of these results; a number that is none gives the first or the last page."""
    order = order_of(ids, ranking)
    page = Paginator(order.rows, PER_PAGE).get_page(number)
    return RankingPage(
        [(str(row.result), row.place, row.ranks) for row in page],
        page.number,
        len(order.rows),
        order.groups,
        order.is_one_tie,
        len(order.without),
        [str(pk) for pk in order.without[:MOST_LEFT_OUT]],
        ranking.dominance,
        ranking.seed,
    )


def ids_of(view: PortfolioSelection) -> list[UUID]:
    """Return the results in view, in the order of rankings; one query."""
    return list(view.latest.order_by("pk").values_list("pk", flat=True))
