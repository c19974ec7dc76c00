# SPDX-License-Identifier: EUPL-1.2
"""The measures of a graph as the pages print them, each node by the name this reader may read."""

from collections.abc import Mapping
from dataclasses import dataclass

from accounts.models import User
from core.figures.queries import Figure
from governance.network.graph.neighbourhood import VisibleGraph
from governance.network.graph.parts import NAMED, KeptPart, kept_part
from governance.network.graph.queries import read_nodes
from governance.network.graph.structure import Id, Node
from governance.network.graph.texts import KIND_WORDS, href_of, label_of


@dataclass(frozen=True, slots=True)
class NamedNode:
    """A node of the measures, with the numbers that are told of it."""

    node: Node
    parts: int = 0
    loose: int = 0
    touched: int = 0

    @property
    def label(self) -> str:
        """What it is called."""
        return label_of(self.node)

    @property
    def href(self) -> str:
        """Where it leads."""
        return href_of(self.node)

    @property
    def kind(self) -> str:
        """What it is, in a word."""
        return str(KIND_WORDS[self.node.kind])


@dataclass(frozen=True, slots=True)
class MeasureRows:
    """What is told of a shape; `figure` is what is kept, and nothing for measures made here."""

    part: KeptPart
    holding: list[NamedNode]
    lonely: list[NamedNode]
    everywhere: list[NamedNode]
    figure: Figure | None = None


def measures_of(user: User, look: VisibleGraph) -> MeasureRows | None:
    """Return the measures of the graph in view: made of it, or kept of all it is a part of; else none."""
    if look.kept is not None and look.figure is not None:
        return kept_measures(user, look.kept, look.figure)
    if look.shape is None:
        return None
    named = [node for node, _cut in look.shape.holding[:NAMED]] + list(look.shape.alone[:NAMED])
    named += [node for node, _touched in look.shape.everywhere[:NAMED]]
    return _rows(kept_part(look.graph, look.shape, ()), {node.id: node for node in named})


def kept_measures(user: User, part: KeptPart, figure: Figure) -> MeasureRows:
    """Return measures that are kept, as far as this reader may read what they name; a handful of queries."""
    everywhere = [key for key, _touched in part.touched[:NAMED]]
    named = [key for key, _parts, _loose in part.holding] + list(part.alone) + everywhere
    return _rows(part, read_nodes(user, named), figure)


def _rows(part: KeptPart, nodes: Mapping[Id, Node], figure: Figure | None = None) -> MeasureRows:
    return MeasureRows(
        part,
        [NamedNode(nodes[key], parts=parts, loose=loose) for key, parts, loose in part.holding if key in nodes],
        [NamedNode(nodes[key]) for key in part.alone if key in nodes],
        [NamedNode(nodes[key], touched=touched) for key, touched in part.touched[:NAMED] if key in nodes],
        figure,
    )
