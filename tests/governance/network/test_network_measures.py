# SPDX-License-Identifier: EUPL-1.2
"""The measures of the network against the plainest way to count the same: take a node out and look what is left."""

import time

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from governance.network.graph import measures
from governance.network.graph.measures import CutVertex, alone, background, cut_vertices, groups, neighbours, sizes

Drawn = tuple[list[list[int]], list[int], set[int]]


@st.composite
def networks(draw: st.DrawFn) -> Drawn:
    """A network of up to twelve nodes, some of them initiatives, and some taken out."""
    number = draw(st.integers(1, 12))
    node = st.integers(0, number - 1)
    pairs = draw(st.lists(st.tuples(node, node), max_size=24))
    weights = draw(st.lists(st.integers(0, 1), min_size=number, max_size=number))
    return neighbours(number, pairs), weights, draw(st.sets(node, max_size=3))


def reached(near: list[list[int]], start: int, without: set[int]) -> frozenset[int]:
    """Everything that hangs together with `start`, the slow way: until nothing is added any more."""
    found = {start}
    while True:
        more = {other for one in found for other in near[one] if other not in without} - found
        if not more:
            return frozenset(found)
        found |= more


def parts_left(near: list[list[int]], weights: list[int], without: set[int], node: int) -> list[int]:
    """The sizes in initiatives of what is left of the group of `node` when it goes, the largest first."""
    group = reached(near, node, without) - {node}
    parts = {reached(near, one, without | {node}) for one in group}
    found = (sum(weights[one] for one in part) for part in parts)
    return sorted((size for size in found if size), reverse=True)


@given(networks())
def test_cuts_are_exactly_the_nodes_without_which_a_group_falls_apart(drawn: Drawn) -> None:
    near, weights, without = drawn
    slow = {
        node: tuple(parts)
        for node in range(len(near))
        if node not in without and len(parts := parts_left(near, weights, without, node)) > 1
    }
    assert {cut.node: cut.parts for cut in cut_vertices(near, weights, without)} == slow


@given(networks())
def test_the_worst_loss_comes_first(drawn: Drawn) -> None:
    found = [cut.loose for cut in cut_vertices(*drawn)]
    assert found == sorted(found, reverse=True)
    assert all(found)


@given(networks())
def test_groups_are_what_hangs_together(drawn: Drawn) -> None:
    near, weights, without = drawn
    labels = groups(near, without)
    inside = [node for node in range(len(near)) if node not in without]
    assert {node for node in range(len(near)) if labels[node] < 0} == without
    for one in inside:
        assert {other for other in inside if labels[other] == labels[one]} == reached(near, one, without)
    assert sum(sizes(labels, weights)) == sum(weights[node] for node in inside)


@given(networks())
def test_alone_is_who_reaches_no_other_initiative(drawn: Drawn) -> None:
    near, weights, without = drawn
    slow = [
        node
        for node in range(len(near))
        if weights[node] and node not in without and sum(weights[one] for one in reached(near, node, without)) == 1
    ]
    assert alone(near, weights, without) == slow


@given(networks(), st.randoms())
def test_numbering_the_nodes_otherwise_changes_nothing(drawn: Drawn, chance: object) -> None:
    near, weights, without = drawn
    order = list(range(len(near)))
    chance.shuffle(order)  # type: ignore[attr-defined]
    pairs = [(order[one], order[other]) for one, own in enumerate(near) for other in own]
    moved = [0] * len(near)
    for node, weight in enumerate(weights):
        moved[order[node]] = weight
    again = cut_vertices(neighbours(len(near), pairs), moved, {order[node] for node in without})
    assert {cut.node: cut.parts for cut in again} == {
        order[cut.node]: cut.parts for cut in cut_vertices(near, weights, without)
    }


def test_a_party_between_two_streets_holds_them_together() -> None:
    # Initiatives 0 to 4; party 5 ties 0 and 1, party 6 ties 2, 3 and 4, party 7 ties 1 and 2.
    near = neighbours(8, [(5, 0), (5, 1), (6, 2), (6, 3), (6, 4), (7, 1), (7, 2)])
    assert cut_vertices(near, [1] * 5 + [0] * 3) == [
        CutVertex(6, (3, 1, 1)), CutVertex(2, (2, 2)), CutVertex(7, (3, 2)), CutVertex(1, (3, 1)), CutVertex(5, (4, 1)),
    ]  # fmt: skip


def test_background_is_who_is_nearly_everywhere_and_never_in_a_handful() -> None:
    few = neighbours(5, [(4, 0), (4, 1), (4, 2), (4, 3)])
    assert background(few, [1, 1, 1, 1, 0]) == set()
    many = neighbours(12, [(10, one) for one in range(6)] + [(11, 0), (11, 1)])
    assert background(many, [1] * 10 + [0, 0]) == {10}
    number = 1_000
    crowd = neighbours(number + 1, [(number, one) for one in range(measures.BACKGROUND_MANY + 1)])
    assert background(crowd, [1] * number + [0]) == {number}


def test_a_city_of_twenty_thousand_initiatives_takes_seconds() -> None:
    rng = np.random.default_rng(3)
    initiatives, others, ties = 20_000, 17_000, 100_000
    ends = zip(
        rng.integers(0, initiatives, ties).tolist(),
        rng.integers(initiatives, initiatives + others, ties).tolist(),
        strict=True,
    )
    near = neighbours(initiatives + others, ends)
    weights = [1] * initiatives + [0] * others
    began = time.process_time()
    assert cut_vertices(near, weights, background(near, weights))
    alone(near, weights)
    assert time.process_time() - began < 5


def test_a_chain_as_long_as_the_city_is_walked_without_recursion() -> None:
    number = 50_001
    near = neighbours(number, [(one, one + 1) for one in range(number - 1)])
    found = cut_vertices(near, [(one + 1) % 2 for one in range(number)])
    assert found[0].loose == number // 4
