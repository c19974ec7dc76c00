# SPDX-License-Identifier: EUPL-1.2
"""From several independent scores to the proposed one."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.statistics.combine import GivenScore, combine, spread


def level(number: int, evidence: int = 2, confidence: str = "high") -> GivenScore:
    return GivenScore("level", number, evidence, confidence)


DONT_KNOW = GivenScore("dont_know")
NOT_APPLICABLE = GivenScore("not_applicable")


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([level(2)], 2),
        ([level(0), level(1), level(4)], 1),
        ([level(1), level(2)], 1),
        ([level(0), level(1), level(3), level(4)], 1),
        ([level(3), DONT_KNOW, DONT_KNOW], 3),
        ([level(3), NOT_APPLICABLE], 3),
    ],
)
def test_the_proposal_is_the_median_of_the_levels_and_the_lower_of_two(scores: list[GivenScore], expected: int) -> None:
    assert combine(scores).level == expected


def test_between_two_middle_levels_confidence_is_low() -> None:
    assert combine([level(2), level(3)]).confidence == "low"
    assert combine([level(2), level(2)]).confidence == "high"


def test_a_result_is_as_sure_as_its_least_sure_reader_and_rests_on_the_best_evidence() -> None:
    result = combine([level(3, evidence=2, confidence="high"), level(3, evidence=3, confidence="medium")])

    assert (result.evidence, result.confidence) == (3, "medium")


def test_the_proposal_is_an_answer_with_a_level_like_any_other() -> None:
    assert combine([level(2)]) == GivenScore("level", 2, 2, "high")


def test_who_named_no_evidence_or_confidence_had_none_and_was_not_sure() -> None:
    assert combine([GivenScore("level", 2)]) == GivenScore("level", 2, 0, "low")


def test_without_a_level_there_is_no_zero() -> None:
    assert combine([]) == GivenScore("not_scored")
    assert combine([GivenScore("not_scored")] * 2) == GivenScore("not_scored")
    assert combine([GivenScore("not_scored"), NOT_APPLICABLE]) == NOT_APPLICABLE
    assert combine([DONT_KNOW, NOT_APPLICABLE]) == DONT_KNOW
    assert combine([NOT_APPLICABLE, NOT_APPLICABLE]) == NOT_APPLICABLE


def test_spread_needs_two_levels() -> None:
    assert spread([level(1), level(4), DONT_KNOW]) == 3
    assert spread([level(1), DONT_KNOW]) is None


def test_only_an_answer_that_is_a_level_counts_as_one() -> None:
    # A number that was left behind by another answer, and a level that was not chosen yet.
    scores = [level(3), level(4), GivenScore("dont_know", 0), GivenScore("level")]

    assert spread(scores) == 1
    assert combine(scores).level == 3


@given(st.lists(st.builds(level, st.integers(0, 4), st.integers(2, 3)), min_size=1), st.randoms())
def test_the_order_of_assessors_does_not_matter(scores: list[GivenScore], random: Random) -> None:
    shuffled = scores[:]
    random.shuffle(shuffled)

    assert combine(scores) == combine(shuffled)
