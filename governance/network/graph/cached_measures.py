# SPDX-License-Identifier: EUPL-1.2
"""The measures of a graph, by name: numbered for the arithmetic and back. Kept by content, so computed once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from governance.network.graph.measures import CutVertex, alone, background, cut_vertices, groups, neighbours, sizes
from governance.network.graph.structure import Graph, Node, NodeKind, TieKind

# What can tie one initiative to another.
MEASURED: Final = frozenset({NodeKind.INITIATIVE, NodeKind.PARTY, NodeKind.PLACE, NodeKind.PERSON})
KEPT: Final = 32


@dataclass(frozen=True, slots=True)
class Shape:
    """What the shape says: sizes of the groups in initiatives, who holds one together, who stands alone.

    `everywhere` are the nodes that touch nearly everything, with how many initiatives each touches.
    """

    groups: Sequence[int]
    holding: Sequence[tuple[Node, CutVertex]]
    alone: Sequence[Node]
    everywhere: Sequence[tuple[Node, int]]


@dataclass(frozen=True, slots=True)
class _Found:
    groups: tuple[int, ...]
    cuts: tuple[CutVertex, ...]
    alone: tuple[int, ...]
    everywhere: tuple[tuple[int, int], ...]


def shape_of(graph: Graph, *, with_everywhere: bool = False) -> Shape:
    """Return the measures of a graph; `with_everywhere` counts the nodes that touch nearly everything too."""
    keys = sorted(key for key, node in graph.nodes.items() if node.kind in MEASURED)
    # A party that is an initiative is one node with it.
    same = {tie.source: tie.target for tie in graph.ties if tie.kind == TieKind.IS}
    number = {key: at for at, key in enumerate(keys)}
    at_of = {key: number[same.get(key, key)] for key in keys}
    pairs = np.array(
        [(at_of[tie.source], at_of[tie.target]) for tie in graph.ties if tie.source in at_of and tie.target in at_of],
        dtype=np.int32,
    )
    weights = np.array([key[0] == NodeKind.INITIATIVE for key in keys], dtype=np.int8)
    gone = np.array(sorted(number[key] for key in same if key in number), dtype=np.int32)
    found = _measured(pairs.tobytes(), weights.tobytes(), gone.tobytes(), with_everywhere)
    node = [graph.nodes[key] for key in keys]
    return Shape(
        found.groups,
        [(node[cut.node], cut) for cut in found.cuts],
        sorted((node[at] for at in found.alone), key=_by_name),
        [(node[at], touched) for at, touched in found.everywhere],
    )


def _by_name(node: Node) -> tuple[str, str]:
    return node.label.casefold(), str(node.key)


@lru_cache(maxsize=KEPT)
def _measured(pairs: bytes, weights: bytes, gone: bytes, with_everywhere: bool) -> _Found:
    weight = np.frombuffer(weights, dtype=np.int8).tolist()
    ends = np.frombuffer(pairs, dtype=np.int32).reshape(-1, 2)
    near = neighbours(len(weight), zip(ends[:, 0].tolist(), ends[:, 1].tolist(), strict=True))
    often = background(near, weight)
    out = set(np.frombuffer(gone, dtype=np.int32).tolist()) | (set() if with_everywhere else often)
    touched = ((node, sum(weight[other] for other in near[node])) for node in often)
    return _Found(
        groups=tuple(sorted((size for size in sizes(groups(near, out), weight) if size), reverse=True)),
        cuts=tuple(cut_vertices(near, weight, out)),
        alone=tuple(alone(near, weight, out)),
        everywhere=tuple(sorted(touched, key=lambda pair: (-pair[1], pair[0]))),
    )
