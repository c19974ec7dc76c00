# SPDX-License-Identifier: EUPL-1.2
"""What falls if something goes: worked by hand, and held against a naive simulation of any small city."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from governance.network.arithmetic.city import City, Consequence, Filler, Limits, Support
from governance.network.arithmetic.falling import Outcome, fall, weigh
from governance.network.arithmetic.singles import NOWHERE, Single, single_losses
from tests.governance.network.naive import simulate

LIMITS = Limits(weakens=25, stops=50)
STOPS, WEAKENS, GOES_ON = Consequence.STOPS, Consequence.WEAKENS, Consequence.GOES_ON
WORDS = {STOPS: "stops", WEAKENS: "weakens", GOES_ON: "goes on"}

# Havensteder, made up: it owns a building that three initiatives use. The workshop in it is itself a party, for the
# repair café and the gardeners; the café offers places to learn. The kitchen can move to the community centre.
ZOHO, WORKSHOP, KITCHEN, GARDEN, CAFE, SKILLS = range(6)
HAVENSTEDER, BUILDING, WORKSHOP_PARTY, CENTRE, CITY_SHED, CAFE_PARTY, OTHER = range(6, 13)


def _zoho() -> City:
    def place(initiative: int, *fillers: Filler) -> Support:
        return Support(initiative, "place", fillers, STOPS)

    def role(initiative: int, *fillers: Filler) -> Support:
        return Support(initiative, "role:host", fillers, WEAKENS, is_role=True)

    return City(
        elements=range(6),
        supports=[
            place(ZOHO, Filler(BUILDING)),
            place(WORKSHOP, Filler(BUILDING)),
            place(KITCHEN, Filler(BUILDING, instead=CENTRE)),
            role(GARDEN, Filler(WORKSHOP_PARTY), Filler(CITY_SHED)),
            place(CAFE, Filler(WORKSHOP_PARTY)),
            role(SKILLS, Filler(CAFE_PARTY)),
        ],
        falls_with={HAVENSTEDER: [BUILDING], WORKSHOP: [WORKSHOP_PARTY], CAFE: [CAFE_PARTY]},
        limits=LIMITS,
        people=[50, 11, 11, 3, 11, 3],
        areas=[7, 7, 7, 7, 7, 7],
    )


def _told(outcome: Outcome) -> dict[int, tuple[Consequence, int]]:
    return {each.initiative: (each.consequence, each.wave) for each in outcome.verdicts}


def test_a_sold_building_stops_who_cannot_miss_it_and_runs_on_in_waves() -> None:
    expected = {
        ZOHO: (STOPS, 1),
        WORKSHOP: (STOPS, 1),
        KITCHEN: (GOES_ON, 1),
        GARDEN: (WEAKENS, 2),
        CAFE: (STOPS, 2),
        SKILLS: (WEAKENS, 3),
    }
    outcome = fall(_zoho(), [HAVENSTEDER])
    assert _told(outcome) == expected
    assert _told(fall(_zoho(), [BUILDING])) == expected
    assert [outcome.count(each) for each in (STOPS, WEAKENS, GOES_ON)] == [3, 2, 1]
    assert outcome.fallen[WORKSHOP_PARTY] == 1
    kitchen = next(each for each in outcome.verdicts if each.initiative == KITCHEN)
    assert (kitchen.losses[0].element, kitchen.losses[0].instead) == (BUILDING, CENTRE)
    skills = next(each for each in outcome.verdicts if each.initiative == SKILLS)
    assert [one.kind for one in skills.emptied] == ["role:host"]
    assert [loss.wave for loss in skills.losses] == [3]


def test_what_takes_over_can_be_lost_too() -> None:
    assert _told(fall(_zoho(), [HAVENSTEDER, CENTRE]))[KITCHEN] == (STOPS, 1)
    assert _told(fall(_zoho(), [CENTRE])) == {}


def test_every_single_loss_counts_all_waves_and_names_the_one_area() -> None:
    singles = {one.element: one for one in single_losses(_zoho())}
    assert singles[HAVENSTEDER] == Single(HAVENSTEDER, 3, 2, 50 + 11 + 11 + 3 + 3, 1, 3, 7, bereft=4)
    assert singles[WORKSHOP] == Single(WORKSHOP, 1, 2, 11 + 3 + 3, 1, 2, 7, bereft=2)
    assert CENTRE not in singles
    spread = _zoho()
    spread.areas = [7, 7, 7, 8, 7, 7]
    assert {one.element: one.area for one in single_losses(spread)}[HAVENSTEDER] == NOWHERE


def _money(*fillers: Filler, whole: int = 100) -> Support:
    return Support(0, "money", fillers, WEAKENS, whole=whole)


def test_half_of_the_money_stops_and_a_quarter_weakens() -> None:
    shares = _money(Filler(1, 50), Filler(2, 26), Filler(3, 24))
    assert weigh(shares, {1}, LIMITS) is STOPS
    assert weigh(_money(Filler(1, 49), Filler(2, 26), Filler(3, 25)), {1}, LIMITS) is WEAKENS
    assert weigh(shares, {2}, LIMITS) is WEAKENS
    assert weigh(shares, {3}, LIMITS) is GOES_ON
    assert weigh(shares, {2, 3}, LIMITS) is STOPS
    assert weigh(shares, {9}, LIMITS) is Consequence.UNTOUCHED


def test_money_of_which_the_rest_is_untold_weakens_when_all_that_is_told_goes() -> None:
    assert weigh(_money(Filler(1, 20)), {1}, LIMITS) is WEAKENS
    assert weigh(_money(Filler(1), whole=0), {1}, LIMITS) is WEAKENS


def test_a_successor_carries_the_money_on_unless_it_comes_too_late() -> None:
    assert weigh(_money(Filler(1, 60, instead=4), Filler(2, 40)), {1}, LIMITS) is GOES_ON
    assert weigh(_money(Filler(1, 60, instead=4, is_late=True), Filler(2, 40)), {1}, LIMITS) is STOPS
    assert weigh(_money(Filler(1, 60, instead=4), Filler(2, 40)), {1, 4}, LIMITS) is STOPS


def test_money_that_nothing_here_can_take_stays_a_source() -> None:
    own = Support(0, "money", (Filler(1, 10),), STOPS, whole=100, steady=1)
    assert weigh(own, {1}, LIMITS) is WEAKENS
    assert weigh(replace(own, steady=2), {1}, LIMITS) is GOES_ON
    assert weigh(replace(own, steady=0), {1}, LIMITS) is STOPS


def test_the_last_of_more_weakens_and_the_last_of_all_decides() -> None:
    three = Support(0, "leading", (Filler(1), Filler(2), Filler(3)), STOPS)
    assert weigh(three, {1}, LIMITS) is GOES_ON
    assert weigh(three, {1, 2}, LIMITS) is WEAKENS
    assert weigh(three, {1, 2, 3}, LIMITS) is STOPS
    can_be_missed = Support(0, "place", (Filler(1), Filler(2)), GOES_ON)
    assert weigh(can_be_missed, {1}, LIMITS) is GOES_ON
    assert weigh(can_be_missed, {1, 2}, LIMITS) is GOES_ON


def test_who_takes_over_and_is_there_already_counts_once() -> None:
    two = Support(0, "role:host", (Filler(1, instead=2), Filler(2)), WEAKENS)
    assert weigh(two, {1}, LIMITS) is WEAKENS


def test_a_goal_that_shifts_weakens_at_the_worst_and_takes_nothing_along() -> None:
    city = City(
        elements=[0, 1],
        supports=[
            Support(0, "money", (Filler(3, 100),), WEAKENS, whole=100),
            Support(1, "place", (Filler(2),), STOPS),
        ],
        falls_with={4: [3], 0: [2]},
        limits=LIMITS,
    )
    assert _told(fall(city, [4])) == {0: (STOPS, 1), 1: (STOPS, 2)}
    assert _told(fall(city, [], shifted=[4])) == {0: (WEAKENS, 1)}


def test_an_initiative_that_is_taken_away_is_no_consequence_of_itself() -> None:
    assert WORKSHOP not in _told(fall(_zoho(), [WORKSHOP, BUILDING]))


@st.composite
def cities(draw: st.DrawFn) -> City:
    """Return any small city: initiatives first, then other elements; anything may rest on and fall with anything."""
    initiatives = draw(st.integers(1, 6))
    total = initiatives + draw(st.integers(1, 8))
    element = st.integers(0, total - 1)
    filler = st.builds(
        Filler, element, st.integers(0, 60), st.one_of(st.none(), element), st.sampled_from([False, False, True])
    )
    support = st.builds(
        Support,
        st.integers(0, initiatives - 1),
        st.sampled_from(["leading", "money", "place", "role:host"]),
        st.lists(filler, min_size=1, max_size=4).map(tuple),
        st.sampled_from([GOES_ON, WEAKENS, STOPS]),
        st.sampled_from([0, 0, 100, 130]),
        st.booleans(),
        st.sampled_from([0, 0, 1, 2]),
    )
    # Only what is no initiative falls with something else: an initiative stops by what it rests on.
    other = st.integers(initiatives, total - 1)
    return City(
        elements=range(initiatives),
        supports=draw(st.lists(support, max_size=12)),
        falls_with=draw(st.dictionaries(element, st.lists(other, max_size=3), max_size=8)),
        limits=LIMITS,
        people=draw(st.lists(st.integers(1, 50), min_size=initiatives, max_size=initiatives)),
    )


losses = st.lists(st.integers(0, 13), max_size=4)


@given(cities(), losses)
def test_the_outcome_is_that_of_the_naive_simulation(city: City, lost: list[int]) -> None:
    outcome = fall(city, lost)
    gone, words = simulate(city, lost)
    assert set(outcome.fallen) == gone
    assert {each.initiative: WORDS[each.consequence] for each in outcome.verdicts} == words


@given(cities(), losses, losses)
def test_losing_more_never_brings_anything_back(city: City, lost: list[int], more: list[int]) -> None:
    less, after = fall(city, lost), fall(city, [*lost, *more])
    assert less.fallen.keys() <= after.fallen.keys()
    now = {each.initiative: each.consequence for each in after.verdicts}
    taken = {number for number, itself in enumerate(city.elements) if itself in city.together([*lost, *more])}
    for each in less.verdicts:
        assert each.initiative in taken or now[each.initiative] >= each.consequence


@given(cities(), losses, st.randoms(use_true_random=False))
def test_no_order_changes_the_outcome(city: City, lost: list[int], chance: random.Random) -> None:
    supports, shuffled = list(city.supports), list(lost)
    chance.shuffle(supports)
    chance.shuffle(shuffled)
    again = City(
        elements=city.elements, supports=supports, falls_with=city.falls_with, limits=LIMITS, people=city.people
    )
    first, second = fall(city, lost), fall(again, shuffled)
    assert first.fallen == second.fallen
    assert _told(first) == _told(second)
    assert fall(city, lost) == first


@given(cities(), losses, losses)
def test_a_shift_never_does_more_than_a_loss(city: City, lost: list[int], goals: list[int]) -> None:
    unsure, sure = _told(fall(city, lost, goals)), _told(fall(city, [*lost, *goals]))
    alone = _told(fall(city, lost))
    taken = {number for number, itself in enumerate(city.elements) if itself in city.together([*lost, *goals])}
    for initiative, (consequence, _wave) in unsure.items():
        assert consequence >= alone.get(initiative, (GOES_ON, 0))[0]
        assert initiative in taken or sure[initiative][0] >= consequence
        assert consequence <= max(WEAKENS, alone.get(initiative, (GOES_ON, 0))[0])


@given(cities())
def test_single_losses_are_the_outcomes_one_by_one(city: City) -> None:
    found = {one.element: one for one in single_losses(city)}
    for element in range(14):
        outcome = fall(city, [element])
        hurt = [each for each in outcome.verdicts if each.consequence >= WEAKENS]
        if not hurt:
            assert element not in found
            continue
        one = found[element]
        assert (one.stops, one.weakens) == (outcome.count(STOPS), outcome.count(WEAKENS))
        assert one.people == sum(city.people[each.initiative] for each in hurt)
        assert one.waves == max(each.wave for each in hurt)
        assert one.roles_emptied == sum(support.is_role for each in outcome.verdicts for support in each.emptied)
