# SPDX-License-Identifier: EUPL-1.2
"""What the shape of the network says: groups, who holds a group together, which initiatives stand alone.

Pure functions on numbered nodes. A node weighs 1 when it is an initiative and 0 when it is what ties initiatives
together (a party, a place, a person), so that parts are counted in initiatives. One pass each, without recursion.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

# A party that touches so large a share of the initiatives, or so many of them, ties nearly everything together: it
# tells nothing about who needs whom. Under a few initiatives nobody is everywhere.
BACKGROUND_SHARE: Final = 0.2
BACKGROUND_MANY: Final = 100
BACKGROUND_FROM: Final = 5

Pairs = Iterable[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class CutVertex:
    """A node without which its group falls apart into parts that hold an initiative; sizes in initiatives.

    `parts` are the sizes of what is left, the largest first; `loose` is what comes loose from the largest.
    """

    node: int
    parts: tuple[int, ...]

    @property
    def loose(self) -> int:
        """How many initiatives come loose from the largest part."""
        return sum(self.parts[1:])


def neighbours(number: int, pairs: Pairs) -> list[list[int]]:
    """Return who is tied to whom, each once; a tie to itself is none."""
    found: list[set[int]] = [set() for _ in range(number)]
    for one, other in pairs:
        if one != other:
            found[one].add(other)
            found[other].add(one)
    return [sorted(near) for near in found]


def groups(near: Sequence[Sequence[int]], without: Collection[int] = ()) -> list[int]:
    """Return for every node the number of its group, numbered as met; -1 for the nodes taken out."""
    out = set(without)
    label = [-1] * len(near)
    count = 0
    for start in range(len(near)):
        if label[start] >= 0 or start in out:
            continue
        label[start], stack = count, [start]
        while stack:
            for other in near[stack.pop()]:
                if label[other] < 0 and other not in out:
                    label[other] = count
                    stack.append(other)
        count += 1
    return label


def sizes(labels: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Return how many initiatives each group holds."""
    found = [0] * (max(labels, default=-1) + 1)
    for label, weight in zip(labels, weights, strict=True):
        if label >= 0:
            found[label] += weight
    return found


def background(near: Sequence[Sequence[int]], weights: Sequence[int]) -> set[int]:
    """Return the nodes that touch so many initiatives that they are background; never an initiative itself."""
    limit = max(min(BACKGROUND_SHARE * sum(weights), BACKGROUND_MANY), BACKGROUND_FROM - 1)
    return {
        node
        for node, own in enumerate(near)
        if not weights[node] and sum(weights[other] for other in own) > limit
    }  # fmt: skip


def alone(near: Sequence[Sequence[int]], weights: Sequence[int], without: Collection[int] = ()) -> list[int]:
    """Return the initiatives that nothing but what is taken out ties to another initiative."""
    labels = groups(near, without)
    found = sizes(labels, weights)
    return [node for node, label in enumerate(labels) if label >= 0 and weights[node] and found[label] == 1]


def cut_vertices(
    near: Sequence[Sequence[int]], weights: Sequence[int], without: Collection[int] = ()
) -> list[CutVertex]:
    """Return the nodes without which their group falls into two parts or more that each hold an initiative.

    The largest loss first. Found by a walk in depth that remembers how far back each branch reaches (Tarjan, 1972).
    """
    labels = groups(near, without)
    walk = _Walk(near, weights, labels)
    for start, label in enumerate(labels):
        if label >= 0 and walk.met[start] < 0:
            walk.from_root(start)
    found = [cut for cut in walk.found(sizes(labels, weights)) if len(cut.parts) > 1]
    return sorted(found, key=lambda cut: (-cut.loose, -len(cut.parts), cut.node))


class _Walk:
    """The walk: when a node was met, how far back its branch reaches, how many initiatives hang in its branch."""

    def __init__(self, near: Sequence[Sequence[int]], weights: Sequence[int], labels: Sequence[int]) -> None:
        number = len(near)
        self._near, self._weights, self._labels = near, weights, labels
        self.met = [-1] * number
        self._reach = [0] * number
        self._hangs = list(weights)
        self._branches: list[list[int]] = [[] for _ in range(number)]
        self._clock = 0

    def from_root(self, root: int) -> None:
        """Walk the group of `root`."""
        self._meet(root)
        stack = [(root, -1, iter(self._near[root]))]
        while stack:
            node, parent, rest = stack[-1]
            step = next((other for other in rest if self._labels[other] >= 0 and other != parent), None)
            if step is None:
                stack.pop()
                if stack:
                    self._return(node, stack[-1][0])
            elif self.met[step] < 0:
                self._meet(step)
                stack.append((step, node, iter(self._near[step])))
            else:
                self._reach[node] = min(self._reach[node], self.met[step])

    def _meet(self, node: int) -> None:
        self.met[node] = self._reach[node] = self._clock
        self._clock += 1

    def _return(self, child: int, parent: int) -> None:
        self._reach[parent] = min(self._reach[parent], self._reach[child])
        self._hangs[parent] += self._hangs[child]
        if self._reach[child] >= self.met[parent]:
            self._branches[parent].append(self._hangs[child])

    def found(self, totals: Sequence[int]) -> Iterable[CutVertex]:
        """Yield what is left of each group without each node that cuts it; empty parts are left out."""
        for node, branches in enumerate(self._branches):
            if branches:
                rest = totals[self._labels[node]] - self._weights[node] - sum(branches)
                yield CutVertex(node, tuple(sorted((size for size in (*branches, rest) if size), reverse=True)))
