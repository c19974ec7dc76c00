# SPDX-License-Identifier: EUPL-1.2
"""Bands and bounds: the same bits for a seed, the same alone as among many, and what must hold for every profile."""

from collections.abc import Sequence
from itertools import product
from math import nan
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.statistics.combine import CONFIDENCES, GivenScore
from assessment.statistics.indices import arithmetic, geometric
from assessment.statistics.uncertainty import (
    Band,
    Bounds,
    PrincipleScores,
    Uncertainty,
    Votes,
    bounds,
    simulate,
    simulate_many,
)

# As something that fits wherever a number does.
about: Any = pytest.approx

DONT_KNOW = GivenScore("dont_know")
NOT_SCORED = GivenScore("not_scored")
NOT_APPLICABLE = GivenScore("not_applicable")
SURE = {"high": 0.0, "medium": 0.0, "low": 0.0}


def level(number: int, confidence: str = "high") -> GivenScore:
    return GivenScore("level", number, 2, confidence)


def asked(*scores: Sequence[GivenScore], side: str = "initiative") -> list[PrincipleScores]:
    return [PrincipleScores(side, given_) for given_ in scores]


answers = st.one_of(
    st.builds(level, st.integers(0, 4), st.sampled_from(CONFIDENCES)),
    st.sampled_from([DONT_KNOW, NOT_SCORED, NOT_APPLICABLE]),
)
subjects = st.lists(
    st.builds(
        PrincipleScores,
        st.sampled_from(["initiative", "governance"]),
        st.lists(answers, max_size=4),
        st.sampled_from([0, 1, 2, 0.5]),
    ),
    min_size=1,
    max_size=6,
)
STORED = [
    *asked([level(3), level(2, "low")], [level(1, "medium"), DONT_KNOW], [level(4, "low"), level(0), level(2)]),
    *asked([DONT_KNOW, DONT_KNOW], [level(2, "medium")], side="governance"),
]


def test_the_same_seed_gives_the_same_bits() -> None:
    assert simulate(STORED, seed=20261124) == EXPECTED


EXPECTED: dict[str, Uncertainty] = {
    "initiative": Uncertainty(
        arithmetic=Band(p5=0.16666666666666666, p50=0.4166666666666667, p95=0.6666666666666666),
        geometric=Band(p5=0.146850262992, p50=0.405185348552, p95=0.604987973338),
        arithmetic_bounds=Bounds(low=0.4166666666666667, high=0.4166666666666667),
        geometric_bounds=Bounds(low=0.4051853485522241, high=0.4051853485522241),
    ),
    "governance": Uncertainty(
        arithmetic=Band(p5=0.25, p50=0.5, p95=0.75),
        geometric=Band(p5=0.25, p50=0.5, p95=0.75),
        arithmetic_bounds=Bounds(low=0.25, high=0.75),
        geometric_bounds=Bounds(low=0.1830127018922193, high=0.7182458365518543),
    ),
}


def test_another_seed_gives_other_bits() -> None:
    many = asked(*([level(at % 5, "low"), level(2, "low")] for at in range(7)))
    found = {simulate(many, seed=seed, draws=50)["initiative"].geometric for seed in range(8)}

    assert len(found) > 1


def test_a_hundred_draws_report_the_fifth_fiftieth_and_ninety_fifth() -> None:
    one = asked([level(2, "low")])
    chances = np.random.Generator(np.random.PCG64(3)).random((1, 100))[0]
    drawn = sorted(1 if chance < 0.25 else 2 if chance < 0.75 else 3 for chance in chances)

    assert simulate(one, seed=3, draws=100)["initiative"].arithmetic == Band(drawn[4] / 4, drawn[49] / 4, drawn[94] / 4)


@pytest.mark.parametrize(
    ("scores", "shares"),
    [
        ([level(2, "high")], [0, 0.05, 0.9, 0.05, 0]),
        ([level(2, "medium")], [0, 0.15, 0.7, 0.15, 0]),
        ([level(2, "low")], [0, 0.25, 0.5, 0.25, 0]),
        ([level(2, "")], [0, 0.25, 0.5, 0.25, 0]),
        # A move off the scale stays on its end.
        ([level(0, "low")], [0.75, 0.25, 0, 0, 0]),
        ([level(4, "medium")], [0, 0, 0, 0.15, 0.85]),
        # One of the assessors, each as likely; who gave no level is not drawn.
        ([level(0), level(4), DONT_KNOW], [0.475, 0.025, 0, 0.025, 0.475]),
    ],
)
def test_an_assessor_is_drawn_and_moved_by_confidence(scores: list[GivenScore], shares: list[float]) -> None:
    # With so many draws each percentile is found; the expected ones are read off the exact distribution.
    found = simulate(asked(scores), seed=11, draws=100_000)["initiative"].arithmetic
    below = np.cumsum(shares)

    assert found is not None
    for percent, value in ((0.05, found.p5), (0.5, found.p50), (0.95, found.p95)):
        possible = {number / 4 for number in range(5) if below[number] > percent - 0.01 and shares[number] > 0}
        lower = {number / 4 for number in range(5) if below[number] - shares[number] < percent + 0.01}
        assert value in possible & lower


def test_the_shares_of_the_draws_are_those_of_the_method() -> None:
    # A and I of one principle are functions of its level: counted over single draws, by many seeds.
    one = asked([level(1, "low"), level(3, "medium")])
    counts = dict.fromkeys(range(5), 0)
    for seed in range(1500):
        band = simulate(one, seed=seed, draws=1)["initiative"].arithmetic
        assert band is not None
        counts[int(band.p50 * 4)] += 1

    expected = {0: 0.125, 1: 0.25, 2: 0.125 + 0.075, 3: 0.35, 4: 0.075}
    assert {number: count / 1500 for number, count in counts.items()} == about(expected, abs=0.04)


def test_without_doubt_and_with_one_voice_the_band_is_the_index() -> None:
    side = asked([level(4)], [level(1)], [level(2)])
    found = simulate(side, seed=1, shifts=SURE, draws=20)["initiative"]
    plain, strict = arithmetic([4, 1, 2]), geometric([4, 1, 2])

    assert found.arithmetic == Band(*[about(plain)] * 3)
    assert found.geometric == Band(*[about(strict)] * 3)


@pytest.mark.parametrize("draws", [1000, 190])
def test_the_band_is_what_drawing_one_by_one_says(draws: int) -> None:
    scores = [
        [level(3), level(2, "low")],
        [level(1, "medium"), DONT_KNOW, level(4)],
        [level(4, "low"), level(0), level(2)],
        [level(2, "low")],
        [level(0, "medium"), level(1, "low")],
    ]
    weights = [1.0, 2.7, 0.3, 1.9, 0.7]
    chances = np.random.Generator(np.random.PCG64(77)).random((5, draws))
    plain, strict = [], []
    for draw in range(draws):
        drawn: list[int | None] = [one_draw(each, float(chances[at, draw])) for at, each in enumerate(scores)]
        plain.append(arithmetic(drawn, weights))
        strict.append(geometric(drawn, weights))
    places = [-(-draws * percent // 100) - 1 for percent in (5, 50, 95)]
    found = simulate([PrincipleScores("i", each, weights[at]) for at, each in enumerate(scores)], seed=77, draws=draws)[
        "i"
    ]

    assert found.arithmetic == Band(*[about(sorted(plain)[place]) for place in places])  # type: ignore[type-var]
    assert found.geometric == Band(*[about(sorted(strict)[place]) for place in places])  # type: ignore[type-var]


def one_draw(scores: Sequence[GivenScore], chance: float) -> int:
    doubt = {"high": 0.1, "medium": 0.3, "low": 0.5}
    shares = [0.0] * 5
    voices = [one for one in scores if one.level is not None]
    for one in voices:
        at, moves = one.level or 0, doubt[one.confidence]
        shares[max(at - 1, 0)] += moves / 2 / len(voices)
        shares[at] += (1 - moves) / len(voices)
        shares[min(at + 1, 4)] += moves / 2 / len(voices)
    return next(number for number in range(5) if chance < sum(shares[: number + 1]) or number == 4)


def test_who_names_no_known_confidence_is_read_as_unsure() -> None:
    unnamed, low = ([PrincipleScores("i", [level(2, name)], 0.7**at) for at in range(6)] for name in ("", "low"))

    assert simulate(unnamed, seed=1) == simulate(low, seed=1)
    strange, unsure = (Votes([[[2, 3]]], [[[code, 0]]], [1], ["a"]) for code in (9, 0))
    assert simulate_many(strange, seed=1).of(0, "a") == simulate_many(unsure, seed=1).of(0, "a")


def test_only_an_answer_that_is_a_level_is_drawn() -> None:
    left_behind = asked([level(3, "low"), GivenScore("dont_know", 0), GivenScore("level")])

    assert simulate(left_behind, seed=1)["initiative"].arithmetic == (
        simulate(asked([level(3, "low")]), seed=1)["initiative"].arithmetic
    )


def test_a_scale_of_two_levels_has_a_band_too() -> None:
    found = simulate(asked([level(1)], [DONT_KNOW]), seed=1, top=1, shifts=SURE, draws=20)["initiative"]

    assert (found.arithmetic, found.arithmetic_bounds) == (Band(1, 1, 1), Bounds(0.5, 1))


def test_the_bounds_of_a_longer_scale_use_its_own_top() -> None:
    found = simulate(asked([level(5)], [DONT_KNOW]), seed=1, top=10, draws=20)["initiative"]

    assert found.arithmetic_bounds == Bounds(0.25, 0.75)


def test_zero_has_no_sign() -> None:
    found = simulate(asked([level(0)]), seed=1, top=8, shifts=SURE, draws=20)["initiative"].geometric

    assert str(found) == "Band(p5=0.0, p50=0.0, p95=0.0)"


def test_certain_levels_at_the_ends_of_the_scale_are_exact() -> None:
    top = simulate(asked(*[[level(4)]] * 7), seed=1, shifts=SURE, draws=20)["initiative"]
    bottom = simulate(asked(*[[level(0)]] * 7), seed=1, shifts=SURE, draws=20)["initiative"]

    assert (top.arithmetic, top.geometric) == (Band(1, 1, 1), Band(1, 1, 1))
    assert (bottom.arithmetic, bottom.geometric) == (Band(0, 0, 0), Band(0, 0, 0))


def test_the_draws_of_a_subject_are_all_its_levels_can_be() -> None:
    # Three assessors and no doubt: the band runs over the means of the product of what they gave.
    side = asked([level(0), level(2)], [level(1), level(4)])
    found = simulate(side, seed=5, shifts=SURE)["initiative"]
    possible = [arithmetic(both) for both in product([0, 2], [1, 4])]

    assert found.arithmetic is not None
    assert (found.arithmetic.p5, found.arithmetic.p95) == (min(map(float, possible)), max(map(float, possible)))  # type: ignore[arg-type]


def test_a_longer_scale_has_its_own_top() -> None:
    found = simulate(asked([level(10)], [level(5)]), seed=1, top=10, shifts=SURE, draws=20)["initiative"]

    assert found.arithmetic == Band(0.75, 0.75, 0.75)
    assert found.geometric == Band(*[about(geometric([10, 5], top=10))] * 3)


def test_weights_count_and_a_weight_of_zero_stays_zero() -> None:
    side = [
        PrincipleScores("i", [level(4)], 3),
        PrincipleScores("i", [level(0)], 1),
        PrincipleScores("i", [level(0)], 0),
    ]
    found = simulate(side, seed=1, shifts=SURE, draws=20)["i"]

    assert found.arithmetic == Band(0.75, 0.75, 0.75)
    assert found.geometric == Band(*[about(geometric([4, 0, 0], [3, 1, 0]))] * 3)


def test_nothing_scored_has_no_band_and_is_no_zero() -> None:
    nothing = simulate(
        [*asked([NOT_SCORED], [NOT_APPLICABLE], []), PrincipleScores("governance", [level(3)], 0)], seed=1
    )

    assert nothing == {
        "initiative": Uncertainty(None, None, None, None),
        "governance": Uncertainty(None, None, None, None),
    }
    assert simulate([], seed=1) == {}


def test_what_nobody_gave_a_level_stays_out_of_the_band() -> None:
    with_it = simulate(asked([level(3, "low")], [DONT_KNOW], [NOT_SCORED]), seed=1)["initiative"]
    without = simulate(asked([level(3, "low")]), seed=1)["initiative"]

    assert (with_it.arithmetic, with_it.geometric) == (without.arithmetic, without.geometric)


def test_bounds_put_every_dont_know_at_the_bottom_and_then_at_the_top() -> None:
    plain, strict = bounds(asked([level(2)], [DONT_KNOW, DONT_KNOW], [NOT_SCORED], [NOT_APPLICABLE]))

    assert plain == Bounds(0.25, 0.75)
    assert strict == Bounds(geometric([2, 0]), geometric([2, 4]))  # type: ignore[arg-type]
    assert bounds(asked([DONT_KNOW])) == (Bounds(0, 1), Bounds(0, 1))
    assert bounds(asked([DONT_KNOW]), top=10) == (Bounds(0, 1), Bounds(0, 1))
    assert bounds(asked([NOT_SCORED])) == (None, None)


def test_bounds_use_weights_and_the_scale() -> None:
    side = [PrincipleScores("i", [level(5)], 3), PrincipleScores("i", [DONT_KNOW], 1)]

    assert bounds(side, top=10)[0] == Bounds(0.375, 0.625)


def test_what_a_panel_set_counts_before_the_median() -> None:
    set_by_panel = PrincipleScores("i", [level(1), level(1)], result=level(4))
    unknown_to_panel = PrincipleScores("i", [level(1), level(1)], result=DONT_KNOW)

    assert bounds([set_by_panel])[0] == Bounds(1, 1)
    assert bounds([unknown_to_panel])[0] == Bounds(0, 1)
    assert bounds(asked([level(1), level(3)]))[0] == Bounds(0.25, 0.25)


def test_sides_are_simulated_each_on_its_own() -> None:
    both = simulate(STORED, seed=9)
    first = simulate(STORED[:3], seed=9)

    assert list(both) == ["initiative", "governance"]
    assert both["initiative"] == first["initiative"]


@settings(max_examples=60)
@given(subjects, st.integers(0, 2**32))
def test_bands_are_in_order_within_the_scale_and_i_never_above_a(principles: list[PrincipleScores], seed: int) -> None:
    for found in simulate(principles, seed=seed, draws=60).values():
        assert (found.arithmetic is None) == (found.geometric is None)
        if found.arithmetic is None or found.geometric is None:
            continue
        plain, strict = found.arithmetic, found.geometric
        assert 0 <= plain.p5 <= plain.p50 <= plain.p95 <= 1
        assert 0 <= strict.p5 <= strict.p50 <= strict.p95 <= 1
        assert strict.p5 <= plain.p5 + 1e-12
        assert strict.p50 <= plain.p50 + 1e-12
        assert strict.p95 <= plain.p95 + 1e-12


@settings(max_examples=60)
@given(subjects)
def test_bounds_hold_the_index_whatever_the_unknown_would_be(principles: list[PrincipleScores]) -> None:
    weights = [each.weight for each in principles]
    for fill in range(5):
        filled = [fill if each.counts.answer == "dont_know" else each.counts.level for each in principles]
        for found, value in zip(
            bounds(principles), (arithmetic(filled, weights), geometric(filled, weights)), strict=True
        ):
            assert (found is None) == (value is None)
            if found and value is not None:
                assert found.low <= value <= found.high


@settings(max_examples=60)
@given(subjects, st.integers(0, 100))
def test_without_doubt_the_median_draw_lies_within_the_lowest_and_highest_given(
    principles: list[PrincipleScores], seed: int
) -> None:
    found = simulate(principles, seed=seed, draws=40, shifts=SURE)
    for side, value in found.items():
        own = [each for each in principles if each.side == side]
        given_ = [[one.level for one in each.given if one.level is not None] for each in own]
        weights = [each.weight for each in own]
        low = arithmetic([min(levels, default=None) for levels in given_], weights)
        high = arithmetic([max(levels, default=None) for levels in given_], weights)
        if value.arithmetic is not None and low is not None and high is not None:
            assert low - 1e-12 <= value.arithmetic.p50 <= high + 1e-12


@settings(max_examples=40)
@given(subjects, st.randoms())
def test_the_order_of_assessors_does_not_change_a_bit(principles: list[PrincipleScores], random: Random) -> None:
    turned = []
    for each in principles:
        scores = list(each.given)
        random.shuffle(scores)
        turned.append(PrincipleScores(each.side, scores, each.weight))

    assert simulate(turned, seed=4, draws=40) == simulate(principles, seed=4, draws=40)


@settings(max_examples=40)
@given(subjects, st.data())
def test_a_higher_level_never_lowers_a_band(principles: list[PrincipleScores], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(principles) - 1))
    each = principles[at]
    up = [level(min(one.level + 1, 4), one.confidence) if one.level is not None else one for one in each.given]
    higher = [*principles[:at], PrincipleScores(each.side, up, each.weight), *principles[at + 1 :]]
    before, after = simulate(principles, seed=4, draws=40)[each.side], simulate(higher, seed=4, draws=40)[each.side]

    for old, new in ((before.arithmetic, after.arithmetic), (before.geometric, after.geometric)):
        assert old is None or new is None or (old.p5 <= new.p5 and old.p50 <= new.p50 and old.p95 <= new.p95)


def portfolio(count: int, seed: int = 3) -> Votes:
    generator = np.random.default_rng(seed)
    levels = generator.integers(-1, 5, (count, 5, 3))
    return Votes(levels, generator.integers(0, 3, levels.shape), [1, 2, 1, 0, 0.5], ["a", "a", "b", "b", "b"])


def alone(votes: Votes, subject: int) -> list[PrincipleScores]:
    levels, confidences = np.asarray(votes.levels)[subject], np.asarray(votes.confidences)[subject]
    return [
        PrincipleScores(
            side,
            [
                level(int(number), CONFIDENCES[sure]) if number >= 0 else DONT_KNOW
                for number, sure in zip(levels[at], confidences[at], strict=True)
            ],
            weight,
        )
        for at, (side, weight) in enumerate(zip(votes.sides, votes.weights, strict=True))
    ]


def test_a_subject_among_many_gets_the_bits_it_gets_alone() -> None:
    votes = portfolio(150)
    many = simulate_many(votes, seed=8, draws=70)

    for subject in range(150):
        single = simulate(alone(votes, subject), seed=8, draws=70)
        for side in ("a", "b"):
            assert many.of(subject, side) == (single[side].arithmetic, single[side].geometric)


def test_the_order_of_subjects_does_not_change_a_bit() -> None:
    votes = portfolio(150)
    turned = Votes(np.asarray(votes.levels)[::-1], np.asarray(votes.confidences)[::-1], votes.weights, votes.sides)
    one, other = simulate_many(votes, seed=8, draws=70), simulate_many(turned, seed=8, draws=70)

    for side in ("a", "b"):
        np.testing.assert_array_equal(one.arithmetic[side], other.arithmetic[side][::-1])
        np.testing.assert_array_equal(one.geometric[side], other.geometric[side][::-1])


def test_progress_is_told_after_every_block() -> None:
    told: list[tuple[int, int]] = []
    simulate_many(portfolio(150), seed=8, draws=2, progress=lambda done, whole: told.append((done, whole)))

    assert told == [(64, 150), (128, 150), (150, 150)]


def test_no_subjects_have_no_bands() -> None:
    none = simulate_many(Votes(np.zeros((0, 2, 3)), np.zeros((0, 2, 3)), [1, 1], ["a", "b"]), seed=1)

    assert none.arithmetic["a"].shape == (0, 3)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"levels": [[[5]]]}, "levels are whole numbers from 0 to 4"),
        ({"levels": [[[1.5]]]}, "levels are whole numbers from 0 to 4"),
        ({"levels": [[1]]}, r"levels and confidences have the shape \(subjects, principles, assessors\)"),
        ({"confidences": [[[0, 0]]]}, r"levels and confidences have the shape \(subjects, principles, assessors\)"),
        ({"weights": [1, 1]}, "every principle has one weight, not negative, and one side"),
        ({"weights": [-1]}, "every principle has one weight, not negative, and one side"),
        ({"sides": []}, "every principle has one weight, not negative, and one side"),
    ],
)
def test_arrays_that_do_not_fit_are_refused(change: dict[str, Any], reason: str) -> None:
    fine: dict[str, Any] = {"levels": [[[1]]], "confidences": [[[0]]], "weights": [1], "sides": ["a"]}

    simulate_many(Votes(**fine), seed=1, draws=1)
    with pytest.raises(ValueError, match=f"^{reason}$"):
        simulate_many(Votes(**{**fine, **change}), seed=1)


def test_impossible_chances_and_no_draws_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^a chance lies between 0 and 1$"):
        simulate(asked([level(1)]), seed=1, shifts={**SURE, "low": 1.1})
    with pytest.raises(ValueError, match=r"^a chance lies between 0 and 1$"):
        simulate(asked([level(1)]), seed=1, shifts={**SURE, "low": -0.1})
    with pytest.raises(ValueError, match=r"^at least one draw is needed$"):
        simulate(asked([level(1)]), seed=1, draws=0)
    assert simulate(asked([level(2)]), seed=1, shifts={**SURE, "high": 1}, draws=1)["initiative"].arithmetic in (
        Band(0.25, 0.25, 0.25),
        Band(0.75, 0.75, 0.75),
    )


def test_nan_and_negative_levels_are_no_levels() -> None:
    votes = Votes([[[3.0, nan]], [[3.0, -1.0]], [[nan, -1.0]]], np.full((3, 1, 2), 2), [1], ["a"])
    bands = simulate_many(votes, seed=1)

    assert bands.of(0, "a") == bands.of(1, "a") != (None, None)
    assert bands.of(2, "a") == (None, None)
