# SPDX-License-Identifier: EUPL-1.2
"""The network of an area, a theme or the city: all of a small one, of a large one what a screen can show."""

from dataclasses import replace

from accounts.models import User
from governance.network.graph.extent import query_over, shown_of
from governance.network.graph.figures import part_for
from governance.network.graph.filters import NetworkFilters
from governance.network.graph.neighbourhood import VisibleGraph, found_in, in_sphere, kinds_of
from governance.network.graph.queries import read_graph
from governance.network.graph.strongest import MOST_READ, narrowed
from governance.network.graph.structure import TYING
from initiatives.models import Area


def graph_over(user: User, wanted: NetworkFilters, area: Area | None = None) -> VisibleGraph:
    """Return the network with its measures; of more initiatives than a screen can show the best tied alone.

    What is kept says the rest of a large one: which those are, who is everywhere, and the measures.
    """
    kinds = kinds_of(wanted, TYING)
    asked = query_over(user, wanted, area, kinds)
    left_out = asked.initiatives.order_by().count() - MOST_READ
    if left_out <= 0:
        return whole_graph(user, wanted, area)
    kept, figure = part_for(user, wanted, area)
    graph = read_graph(narrowed(replace(asked, kinds=kinds), wanted.q, kept.strongest if kept else None))
    # Nothing is kept of what is asked for with what is everywhere.
    out = kept.everywhere if kept else set()
    graph = in_sphere(graph.among(graph.nodes.keys() - out) if out else graph, wanted.domein)
    found = found_in(graph, wanted.q)
    return VisibleGraph(graph, wanted.day, found, left_out=left_out, kept=kept, figure=figure)


def whole_graph(user: User, wanted: NetworkFilters, area: Area | None = None) -> VisibleGraph:
    """Return all of it with its measures, however much that is: of a small one, and for a file."""
    kinds = kinds_of(wanted, TYING)
    graph, shape = shown_of(read_graph(query_over(user, wanted, area, kinds)), wanted, kinds)
    return VisibleGraph(graph, wanted.day, found_in(graph, wanted.q), None, shape)
