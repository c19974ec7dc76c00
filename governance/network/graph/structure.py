# SPDX-License-Identifier: EUPL-1.2
"""The network as plain data: nodes, and ties between them with their days. No database, no clock (docs/adr/0018)."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID


class NodeKind(StrEnum):
    """What stands in the network."""

    INITIATIVE = "initiative"
    PARTY = "party"
    PLACE = "place"
    PERSON = "person"
    ARRANGEMENT = "arrangement"
    SCHEME = "scheme"
    GOAL = "goal"
    PROGRAMME = "programme"


class TieKind(StrEnum):
    """How two nodes hang together."""

    ROLE = "role"
    CARRIES = "carries"
    GRANTS = "grants"
    FOR = "for"
    PAYS = "pays"
    USES = "uses"
    OWNS = "owns"
    ABOUT = "about"
    MEMBER = "member"
    IS = "is"
    SERVES = "serves"
    UNDER = "under"


Id = tuple[str, UUID]
# What ties initiatives to one another; the other kinds explain one initiative.
TYING: Final = frozenset({NodeKind.INITIATIVE, NodeKind.PARTY, NodeKind.PLACE})
EVERYTHING: Final = frozenset(NodeKind)


# Of a city there are two hundred thousand; named tuples are made several times faster than frozen dataclasses.
class Node(NamedTuple):
    """One node; `label` is empty for a person whose name the reader may not know."""

    kind: NodeKind
    key: UUID
    label: str
    sphere: str = ""
    area: UUID | None = None
    is_invented: bool = False
    # Of initiatives: whether the reader may open the file, and whether the public page is there.
    is_handled: bool = False
    is_public: bool = False

    @property
    def id(self) -> Id:
        """What tells nodes apart."""
        return self.kind.value, self.key


class Tie(NamedTuple):
    """One tie; `what` is a code or a title, by kind. Both days are included, None is unbounded."""

    kind: TieKind
    source: Id
    target: Id
    what: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    is_invented: bool = False


@dataclass(slots=True)
class Graph:
    """Nodes by id, and the ties between them; a tie whose end is not there has been left out."""

    nodes: dict[Id, Node] = field(default_factory=dict)
    ties: list[Tie] = field(default_factory=list)

    def degrees(self) -> Counter[Id]:
        """Return how many ties each node has; a node without any counts 0."""
        count: Counter[Id] = Counter()
        for tie in self.ties:
            count[tie.source] += 1
            count[tie.target] += 1
        return count

    def among(self, ids: Collection[Id]) -> "Graph":
        """Return these nodes with the ties between them."""
        wanted = set(ids)
        nodes = {key: node for key, node in self.nodes.items() if key in wanted}
        return Graph(nodes, [tie for tie in self.ties if tie.source in nodes and tie.target in nodes])


def tied(graph: Graph, keep: Collection[Id] = ()) -> Graph:
    """Return the graph without nodes that nothing ties, except initiatives and those to `keep`."""
    degrees, kept = graph.degrees(), set(keep)
    lonely = NodeKind.INITIATIVE
    ids = [key for key, node in graph.nodes.items() if node.kind == lonely or degrees[key] or key in kept]
    return graph.among(ids) if len(ids) < len(graph.nodes) else graph


def most_connected(graph: Graph, most: int, first: Collection[Id] = ()) -> Graph:
    """Return the `most` nodes with the most ties, those of `first` before all, with the ties between them."""
    if len(graph.nodes) <= most:
        return graph
    degrees, ahead = graph.degrees(), set(first)
    order = sorted(graph.nodes, key=lambda key: (key not in ahead, -degrees[key], graph.nodes[key].label, key))
    return graph.among(order[:most])
