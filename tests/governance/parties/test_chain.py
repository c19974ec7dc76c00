# SPDX-License-Identifier: EUPL-1.2
"""The chain without a database: gaps, weak spots, and what is no longer needed."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.parties.chain.gaps import (
    ALWAYS_NEEDED,
    ONE_BY_NATURE,
    PAST,
    Filling,
    Need,
    Verdict,
    Weakness,
    chain_on,
    gaps,
    weak_spots,
)
from initiatives.models.party import ChainRole, Sphere

DAY = date(2026, 11, 24)
NEAR = st.integers(-3, 3).map(lambda days: DAY + timedelta(days=days))


def filling(role: str = "connector", who: str = "A", **fields: Any) -> Filling:
    return Filling(role=role, who=who, name=who, sphere=Sphere.COMMUNITY, **fields)


def link(role: str, fillings: list[Filling], needs: list[Need] | None = None, day: date = DAY) -> Any:
    return next(one for one in chain_on(fillings, needs or [], day) if one.role == role)


def test_the_nine_places_stand_in_one_order_whoever_fills_them() -> None:
    assert [one.role for one in chain_on([], [], DAY)] == list(ChainRole)


def test_a_place_that_is_needed_and_empty_is_a_gap_and_one_that_is_not_needed_is_just_empty() -> None:
    assert link("host", [], [Need("host", DAY)]).verdict is Verdict.GAP
    assert link("host", []).verdict is Verdict.EMPTY


def test_nobody_has_to_say_that_an_initiative_needs_a_carrier() -> None:
    assert link("carrier", []).is_gap


def test_a_place_that_fell_empty_is_a_gap_from_the_day_after_until_it_is_said_not_to_be_needed() -> None:
    gone = [filling(ends_on=date(2026, 6, 30))]

    assert link("connector", gone, day=date(2026, 6, 30)).verdict is Verdict.WEAK
    assert link("connector", gone).is_gap
    assert link("connector", gone).empty_since == date(2026, 7, 1)
    released = [Need("connector", date(2026, 6, 30), date(2026, 8, 1))]
    assert link("connector", gone, released, day=date(2026, 8, 1)).is_gap
    assert link("connector", gone, released, day=date(2026, 8, 2)).verdict is Verdict.EMPTY


def test_who_began_it_leaves_no_gap() -> None:
    assert link("starter", [filling("starter", ends_on=date(2020, 1, 1))]).verdict is Verdict.EMPTY


@pytest.mark.parametrize(
    ("fillings", "weakness"),
    [
        ([filling()], Weakness.ONE_PARTY),
        ([filling(is_person=True)], Weakness.ONE_PERSON),
        ([filling(), filling(capacity="twice the same")], Weakness.ONE_PARTY),
        ([filling(replaceable_by="B")], None),
        ([filling(), filling(who="B")], None),
        ([filling("regulator")], None),
        ([filling("starter")], None),
        ([filling("funder", share_percent=82), filling("funder", "B", share_percent=12)], Weakness.MOST_MONEY),
        ([filling("funder", share_percent=74), filling("funder", "B", share_percent=26)], None),
        ([filling("funder", share_percent=82, replaceable_by="C"), filling("funder", "B")], None),
    ],
)
def test_a_weak_spot_hangs_on_one_that_nobody_can_replace(fillings: list[Filling], weakness: Weakness | None) -> None:
    seen = link(fillings[0].role, fillings)

    assert seen.weakness is weakness
    assert seen.is_weak is (weakness is not None)


fillings_of: Callable[..., st.SearchStrategy[Filling]] = st.builds
FILLINGS = st.lists(
    fillings_of(
        Filling,
        role=st.sampled_from(ChainRole.values),
        who=st.sampled_from("ABC"),
        name=st.just("x"),
        sphere=st.sampled_from(Sphere.values),
        is_person=st.booleans(),
        starts_on=st.none() | NEAR,
        ends_on=st.none() | NEAR,
        replaceable_by=st.sampled_from(["", "D"]),
        # A constraint of the database keeps a place from ending before it begins.
    ).filter(lambda one: not (one.starts_on and one.ends_on) or one.starts_on <= one.ends_on),
    max_size=12,
)
NEEDS = st.lists(
    st.builds(Need, role=st.sampled_from(ChainRole.values), starts_on=NEAR, ends_on=st.none() | NEAR).filter(
        lambda one: one.ends_on is None or one.starts_on <= one.ends_on
    ),
    max_size=6,
)


def oracle(role: str, fillings: list[Filling], needs: list[Need], day: date) -> Verdict:
    """Walk the days from long ago, one by one, and keep whether the place is missed."""
    missed, present, last = False, set[str](), None
    replaceable = False
    walk = day - timedelta(days=10)
    while walk <= day:
        here = [
            one for one in fillings
            if one.role == role and not (one.starts_on and one.starts_on > walk)
            and not (one.ends_on and one.ends_on < walk)
        ]  # fmt: skip
        present, replaceable = {one.who for one in here}, any(one.replaceable_by for one in here)
        if any(one.role == role and one.ends_on == walk for one in fillings):
            missed, last = True, walk
        yesterday = walk - timedelta(days=1)
        if last and last <= yesterday and any(n.role == role and n.ends_on == yesterday for n in needs):
            missed = False
        walk += timedelta(days=1)
    if present:
        alone = len(present) == 1 and not replaceable and role not in ONE_BY_NATURE
        return Verdict.WEAK if alone else Verdict.FILLED
    now = any(n.role == role and n.starts_on <= day and (n.ends_on is None or n.ends_on >= day) for n in needs)
    # Who falls away today was here today; it is missed from tomorrow.
    was = missed and last is not None and last < day and role not in PAST
    return Verdict.GAP if now or role in ALWAYS_NEEDED or was else Verdict.EMPTY


@given(FILLINGS, NEEDS, NEAR)
def test_every_place_is_what_walking_the_days_says(fillings: list[Filling], needs: list[Need], day: date) -> None:
    for seen in chain_on(fillings, needs, day):
        assert seen.verdict is oracle(seen.role, fillings, needs, day)


@given(FILLINGS, NEEDS, NEAR)
def test_a_gap_holds_nobody_and_a_weak_spot_somebody(fillings: list[Filling], needs: list[Need], day: date) -> None:
    links = chain_on(fillings, needs, day)

    assert all(not one.fillings for one in gaps(links))
    assert all(one.fillings and one.weakness for one in weak_spots(links))
    assert all(one.holds_on(day) for each in links for one in each.fillings)


@given(FILLINGS, st.sampled_from(list(ChainRole)))
def test_one_more_party_never_makes_a_weak_spot(fillings: list[Filling], role: ChainRole) -> None:
    more = [*fillings, filling(role, "Z")]

    assert link(role, more).weakness in {None, link(role, [filling(role, "Z")]).weakness}
    if link(role, fillings).fillings:
        assert not link(role, more).is_weak
