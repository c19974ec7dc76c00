# SPDX-License-Identifier: EUPL-1.2
"""Ranks under other weights and aggregators: exact where they must be, the same for the same seed."""

from collections.abc import Sequence
from itertools import combinations
from math import nan
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.statistics.combine import GivenScore
from assessment.statistics.ranking import Aggregator, Place, Ranks, places, robustness
from assessment.statistics.uncertainty import PrincipleScores, thresholds, votes_of
from tests.assessment.statistics import oracles

N: Any = None
Profile = list[int | None]


@st.composite
def portfolios(draw: st.DrawFn) -> list[Profile]:
    width = draw(st.integers(1, 4))
    profile = st.lists(st.one_of(st.none(), st.integers(0, 4)), min_size=width, max_size=width)
    return draw(st.lists(profile, min_size=1, max_size=8))


def steps_of(*subjects: Sequence[Sequence[int]]) -> Any:
    """Return the chances of assessors who are all sure of the level they gave, per subject and principle."""
    rows = [
        [PrincipleScores("", [GivenScore("level", level, 2, "high") for level in given]) for given in row]
        for row in subjects
    ]
    return thresholds(votes_of(rows, len(rows[0])), shifts={"high": 0, "medium": 0, "low": 0})


def table(profiles: Sequence[Sequence[int | None]]) -> list[list[float]]:
    return [[nan if level is None else level for level in profile] for profile in profiles]


def test_the_same_seed_gives_the_same_ranks() -> None:
    profiles = [[4, 1, 2, 0], [2, 2, 2, 2], [3, 3, 0, 1], [1, 1, 4, 4], [0, 4, 3, 1]]

    found = robustness(profiles, [1, 2, 1, 0.5], seed=2026)

    assert found.ranks == EXPECTED_RANKS
    assert found == robustness(profiles, [1, 2, 1, 0.5], seed=2026)


EXPECTED_RANKS: list[Ranks] = [
    Ranks(p5=4, p95=5),
    Ranks(p5=1, p95=4),
    Ranks(p5=2, p95=5),
    Ranks(p5=2, p95=4),
    Ranks(p5=1, p95=3),
]


def test_another_seed_gives_other_draws() -> None:
    profiles = [list(profile) for profile in np.random.default_rng(1).integers(0, 5, (60, 7))]

    assert robustness(profiles, seed=1, draws=50).ranks != robustness(profiles, seed=2, draws=50).ranks


def test_the_ranks_are_those_of_every_draw_computed_one_by_one() -> None:
    chance = Random(5)  # noqa: S311 - the same profiles in every run
    given = [[[chance.randint(0, 4) for _ in range(1 + at % 3)] for at in range(3)] for _ in range(40)]
    weights, draws, seed = [1.0, 2.0, 0.5], 200, 7
    generator = np.random.Generator(np.random.PCG64(seed))
    factors = 1 + generator.uniform(-0.25, 0.25, (draws, 3))
    aggregators = generator.integers(0, 4, draws)

    def score(profile: Sequence[int], draw: int) -> float:
        whole = sum(w * float(f) for w, f in zip(weights, factors[draw], strict=True))
        shares = [
            (w * float(f) / whole, level / 4) for w, f, level in zip(weights, factors[draw], profile, strict=True)
        ]
        kind = aggregators[draw]
        if kind == 0:
            return sum(weight * level for weight, level in shares)
        if kind == 3:
            return float(sum(weight * level**0.5 for weight, level in shares) ** 2)
        offset = 1 if kind == 1 else 0.5
        product = 1.0
        for weight, level in shares:
            product *= ((4 * level + offset) / (4 + offset)) ** weight
        return ((4 + offset) * product - offset) / 4

    ranks: list[list[int]] = [[] for _ in given]
    for draw in range(draws):
        numbers = generator.random((3, 40))
        # Of sure assessors the level drawn is the one at this share of all levels given, in order.
        drawn = [
            [sorted(own)[int(float(numbers[at, subject]) * len(own))] for at, own in enumerate(row)]
            for subject, row in enumerate(given)
        ]
        scores = [round(score(profile, draw), 10) for profile in drawn]
        for at, own in enumerate(scores):
            ranks[at].append(1 + sum(other > own for other in scores))
    expected = [Ranks(sorted(own)[9], sorted(own)[189]) for own in ranks]

    medians = [[min(own) for own in row] for row in given]
    assert robustness(medians, weights, seed=seed, steps=steps_of(*given), draws=draws).ranks == expected


def test_an_order_that_other_assessors_would_turn_is_no_order() -> None:
    levels = [[2, 2], [1, 1]]

    assert robustness(levels, seed=1).ranks == [Ranks(1, 1), Ranks(2, 2)]
    assert robustness(levels, seed=1, steps=steps_of([[2], [2]], [[1], [1]])).ranks == [Ranks(1, 1), Ranks(2, 2)]
    divided = steps_of([[0, 2, 4], [2]], [[1, 4, 1], [1]])
    assert robustness(levels, seed=1, steps=divided).ranks == [Ranks(1, 2), Ranks(1, 2)]


def test_equal_doubt_about_two_subjects_does_not_make_their_order_sure() -> None:
    # Each has draws of its own: the first is a level above the second only when both meet the same kind of assessor.
    doubted = steps_of([[1, 3]], [[0, 2]])

    assert robustness([[1], [0]], seed=1, steps=doubted).ranks == [Ranks(1, 2), Ranks(1, 2)]


@pytest.mark.parametrize(
    ("aggregator", "expected"),
    [
        (Aggregator.ARITHMETIC, [0, 1, 4]),
        (Aggregator.GEOMETRIC, [0, 0.6931471805599453, 1.6094379124341003]),
        (Aggregator.GEOMETRIC_HALF, [-0.6931471805599453, 0.4054651081081644, 1.504077396776274]),
        (Aggregator.POWER_HALF, [0, 1, 2]),
    ],
)
def test_every_aggregator_has_its_function(aggregator: Aggregator, expected: list[float]) -> None:
    assert [aggregator.of(level) for level in (0, 1, 4)] == pytest.approx(expected)


def test_equal_subjects_share_the_better_place() -> None:
    found = robustness([[4], [2], [2], [0]], seed=1, draws=20)

    assert found.ranks == [Ranks(1, 1), Ranks(2, 2), Ranks(2, 2), Ranks(4, 4)]


def test_ties_further_down_share_a_place_too() -> None:
    profiles = [[4, 4], [2, 2], [2, 2], [0, 0]]

    assert robustness(profiles, seed=1, draws=20).ranks == [Ranks(1, 1), Ranks(2, 2), Ranks(2, 2), Ranks(4, 4)]


def test_who_lacks_a_level_has_no_rank_and_takes_none() -> None:
    found = robustness([[nan, -1.0], [1.0, 2.0], [3.0, nan], [2.0, 2.0]], seed=1, draws=20)

    assert found.ranks == [None, Ranks(2, 2), None, Ranks(1, 1)]
    assert found.dominance == 1


def test_a_principle_that_weighs_nothing_ranks_nobody() -> None:
    found = robustness([[0.0, 3.0], [4.0, 3.0], [4.0, nan]], [0, 1], seed=1, draws=20)

    assert found.ranks == [Ranks(1, 1), Ranks(1, 1), None]
    assert found.dominance == 0


def test_equal_means_over_other_principles_are_equal() -> None:
    profiles = [[3, 3, 3], [3, 3, 3], [3, 3, 3]]

    assert robustness(profiles, [0.1, 0.7, 1.3], seed=3).ranks == [Ranks(1, 1)] * 3


def test_weights_move_by_a_quarter_and_not_more() -> None:
    # On these two principles the first subject leads by any weights within a quarter of (3, 1), not by any at all.
    assert robustness([[4, 0], [0, 4]], [3, 1], seed=1).ranks == [Ranks(1, 1), Ranks(2, 2)]
    # By (1.2, 1) a quarter can turn it: 0.9 against 1.25.
    assert robustness([[4, 0], [0, 4]], [1.2, 1], seed=1).ranks == [Ranks(1, 2), Ranks(1, 2)]


@pytest.mark.slow
def test_more_subjects_than_are_held_at_a_time_each_get_their_own_rank() -> None:
    # On one principle every draw gives the same order, and of each pair one dominates.
    found = robustness([[level] for level in range(2500)], seed=1, top=2500)

    assert found.ranks == [Ranks(2500 - level, 2500 - level) for level in range(2500)]
    assert found.dominance == 1


def test_nobody_at_all_is_no_ranking() -> None:
    empty = robustness(np.zeros((0, 4)), seed=1)

    assert (empty.ranks, empty.dominance) == ([], None)
    assert robustness([[2, 3]], seed=1).ranks == [Ranks(1, 1)]
    assert robustness([[2, 3]], seed=1).dominance is None
    assert robustness([[nan], [nan]], seed=1).ranks == [None, None]
    assert robustness([[1], [2]], [0], seed=1).ranks == [None, None]


@pytest.mark.parametrize(
    ("levels", "weights", "reason"),
    [
        ([1, 2], None, "levels have a row per subject and a column per principle"),
        ([[1, 2]], [1], "as many weights as principles are needed"),
        ([[1, 2]], [1, -1], "a weight is never negative"),
        ([[1, 5]], None, "levels are whole numbers from 0 to 4"),
        ([[1, 1.5]], None, "levels are whole numbers from 0 to 4"),
    ],
)
def test_what_cannot_be_ranked_is_refused(levels: object, weights: list[float] | None, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{reason}$"):
        robustness(np.array(levels), weights, seed=1)


def test_steps_of_other_subjects_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^steps have the rows and columns of the levels"):
        robustness([[1], [2]], seed=1, steps=steps_of([[1]]))


def test_without_draws_there_is_nothing_to_report() -> None:
    with pytest.raises(ValueError, match=r"^at least one draw is needed$"):
        robustness([[1]], seed=1, draws=0)
    assert robustness([[1], [2]], seed=1, draws=1).ranks == [Ranks(2, 2), Ranks(1, 1)]


@settings(max_examples=40)
@given(portfolios())
def test_the_share_of_dominated_pairs_is_what_looking_at_each_pair_says(profiles: list[Profile]) -> None:
    ranked = [profile for profile in profiles if None not in profile]

    assert robustness(table(profiles), seed=1, draws=3).dominance == oracles.dominance(ranked)


def test_dominance_on_more_principles_than_fit_in_a_word() -> None:
    profiles = np.random.default_rng(5).integers(3, 5, (40, 20))
    profiles[:, :4] = 4

    assert robustness(profiles, seed=1, draws=3).dominance == oracles.dominance([list(row) for row in profiles])


@settings(max_examples=40)
@given(portfolios(), st.randoms())
def test_the_order_of_subjects_does_not_matter(profiles: list[Profile], random: Random) -> None:
    order = list(range(len(profiles)))
    random.shuffle(order)
    found = robustness(table(profiles), seed=5, draws=40)
    shuffled = robustness(table([profiles[at] for at in order]), seed=5, draws=40)

    assert [found.ranks[at] for at in order] == shuffled.ranks
    assert found.dominance == shuffled.dominance


@settings(max_examples=40)
@given(portfolios())
def test_who_dominates_never_ranks_below(profiles: list[Profile]) -> None:
    ranks = robustness(table(profiles), seed=5, draws=40).ranks

    for one, other in combinations(range(len(profiles)), 2):
        high, low = ranks[one], ranks[other]
        if high is None or low is None:
            continue
        pairs = list(zip(profiles[one], profiles[other], strict=True))
        if all((a is None) == (b is None) and (a is None or b is None or a >= b) for a, b in pairs):
            assert high.p5 <= low.p5
            assert high.p95 <= low.p95


@settings(max_examples=20)
@given(portfolios(), st.sampled_from([2, 4, 8]))
def test_only_the_ratio_of_weights_matters(profiles: list[Profile], factor: int) -> None:
    width = len(profiles[0])

    assert robustness(table(profiles), [1] * width, seed=5, draws=40) == robustness(
        table(profiles), [factor] * width, seed=5, draws=40
    )


def test_intervals_that_do_not_overlap_have_their_own_places() -> None:
    assert places([Ranks(3, 3), Ranks(1, 1), Ranks(2, 2)]) == [Place(3, 3), Place(1, 1), Place(2, 2)]


def test_intervals_that_overlap_share_a_place() -> None:
    assert places([Ranks(1, 2), Ranks(1, 2), Ranks(3, 4), Ranks(3, 4)]) == [Place(1, 2)] * 2 + [Place(3, 4)] * 2


def test_intervals_that_touch_overlap() -> None:
    assert places([Ranks(1, 2), Ranks(2, 3), Ranks(4, 4)]) == [Place(1, 2), Place(1, 2), Place(3, 3)]


def test_a_chain_of_overlaps_is_one_tie() -> None:
    assert places([Ranks(1, 2), Ranks(2, 4), Ranks(4, 5)]) == [Place(1, 3)] * 3
    assert places([Ranks(1, 9), Ranks(2, 3), Ranks(5, 6)]) == [Place(1, 3)] * 3


def test_who_has_no_rank_has_no_place() -> None:
    assert places([N, Ranks(1, 1), N]) == [N, Place(1, 1), N]
    assert places([]) == []
    assert places([N]) == [N]


@given(st.lists(st.tuples(st.integers(1, 20), st.integers(0, 5)), max_size=12))
def test_places_of_overlapping_intervals_are_equal_and_all_places_are_filled(rows: list[tuple[int, int]]) -> None:
    intervals = [Ranks(low, low + more) for low, more in rows]
    found = [place for place in places(intervals) if place is not None]

    assert len(found) == len(intervals)
    for one, other in combinations(range(len(intervals)), 2):
        if intervals[one].p5 <= intervals[other].p95 and intervals[other].p5 <= intervals[one].p95:
            assert found[one] == found[other]
    covered = sorted(number for first, last in set(found) for number in range(first, last + 1))
    assert covered == list(range(1, len(intervals) + 1))
