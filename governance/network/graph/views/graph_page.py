# SPDX-License-Identifier: EUPL-1.2
"""The page that shows a graph: its drawing, its measures, its nodes and its ties."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from governance.network.graph.filters import NetworkForm
from governance.network.graph.measure_rows import MeasureRows
from governance.network.graph.neighbourhood import VisibleGraph
from governance.network.graph.pagination import page_of
from governance.network.graph.structure import NodeKind
from governance.network.graph.texts import area_names, node_orders, node_row, tie_orders, tie_row

# A drawing of more says nothing to anybody.
MOST_DRAWN = 120


def graph_page(
    request: HttpRequest,
    form: NetworkForm,
    look: VisibleGraph,
    context: dict[str, Any],
    measures: MeasureRows | None = None,
) -> HttpResponse:
    """Draw the graph in view; `context` says its title, its crumbs and its `scope` in the address of its data."""
    areas, nodes, ties = area_names(), node_orders(look), tie_orders(look.graph)
    query = request.GET.copy()
    query.update(context["scope"])
    initiatives = sum(kind == NodeKind.INITIATIVE for kind, _key in look.graph.nodes)
    context |= {
        "form": form,
        "look": look,
        "measures": measures,
        "initiatives": initiatives,
        "in_all": initiatives + look.left_out,
        "others": len(nodes) - initiatives,
        "ties_in_all": len(ties),
        "drawn": min(len(nodes), MOST_DRAWN),
        "left_out": max(len(nodes) - MOST_DRAWN, 0),
        "nodes": page_of(nodes, lambda order: node_row(look, order, areas), request, "knopen"),
        "ties": page_of(ties, lambda order: tie_row(look.graph, order), request, "banden"),
        "query": query.urlencode(),
    }
    return render(request, "governance/network/graph/network.html", context)
