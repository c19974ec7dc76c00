# SPDX-License-Identifier: EUPL-1.2
"""The mix of ways of governing without a database: shares, periods, clashes."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.models.style import Style
from governance.parties.styles.mixes import Mix, Situation, clashes_of, is_outspoken, periods, shortfall

EVEN = Mix(25, 25, 25, 25)


@st.composite
def mixes(draw: st.DrawFn) -> Mix:
    """Four shares that make a whole."""
    a, b, c = sorted(draw(st.lists(st.integers(0, 100), min_size=3, max_size=3)))
    return Mix(a, b - a, c - b, 100 - c)


SITUATIONS = st.builds(
    Situation,
    mix=mixes(),
    is_paid=st.booleans(),
    stands_alone=st.booleans(),
    exceptions=st.integers(0, 5),
    silent_days=st.none() | st.integers(0, 400),
    parties=st.integers(0, 4),
)


def codes(situation: Situation) -> list[str]:
    return [rule.code for rule in clashes_of(situation)]


@pytest.mark.parametrize(
    ("situation", "code"),
    [
        (Situation(Mix(0, 80, 20, 0), is_paid=False), "performing-unpaid"),
        (Situation(Mix(0, 100, 0, 0), stands_alone=True), "performing-alone"),
        (Situation(Mix(80, 20, 0, 0), exceptions=3), "lawful-exceptions"),
        (Situation(Mix(50, 0, 0, 50), silent_days=181), "participating-silent"),
        (Situation(Mix(50, 0, 0, 50), silent_days=None), "participating-silent"),
        (Situation(Mix(0, 50, 50, 0), parties=1), "networking-alone"),
    ],
)
def test_a_mix_that_does_not_suit_is_found_at_its_boundary_and_not_before(situation: Situation, code: str) -> None:
    suits: dict[str, Any] = {
        "is_paid": True, "stands_alone": False, "exceptions": 2, "silent_days": 180, "parties": 2,
    }  # fmt: skip

    assert codes(situation) == [code]
    assert codes(replace(situation, **suits)) == []
    assert codes(replace(situation, mix=EVEN)) == []


@given(SITUATIONS)
def test_what_clashes_leans_somewhere_so_its_facts_are_asked(situation: Situation) -> None:
    if clashes_of(situation):
        assert is_outspoken(situation.mix)


@given(mixes())
def test_the_bar_is_full_and_its_parts_follow_each_other(mix: Mix) -> None:
    parts = mix.parts
    if mix.lawful == 100:
        assert parts == []
        return
    ends = list(accumulate(mix.above_floor.values()))

    # The law is the floor, and no part of the bar.
    assert [part.style for part in parts] == [style for style in Style if style is not Style.LAWFUL]
    assert [float(part.x) for part in parts] == pytest.approx([0.0, *ends[:-1]], abs=0.06)
    assert ends[-1] == pytest.approx(100)
    assert sum(part.share for part in parts) == 100


@given(st.lists(st.dates(date(2020, 1, 1), date(2026, 1, 1)), unique=True, max_size=6))
def test_on_every_day_from_the_first_exactly_one_mix_holds(days: list[date]) -> None:
    rows = [SimpleNamespace(lawful=100, performing=0, networking=0, participating=0, starts_on=day) for day in days]
    history = periods(rows)

    assert [one.first for one in history] == sorted(days, reverse=True)
    for day in days:
        for asked in (day - timedelta(days=1), day, day + timedelta(days=1)):
            holding = [one for one in history if one.holds_on(asked)]
            assert len(holding) == (1 if asked >= min(days) else 0)
            assert all(one.first == max(known for known in days if known <= asked) for one in holding)


def test_what_lacks_to_a_whole_is_counted_both_ways() -> None:
    assert (shortfall([25, 25, 25, 20]), shortfall([60, 60, 0, 0]), shortfall([100])) == (5, -20, 0)
