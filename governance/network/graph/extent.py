# SPDX-License-Identifier: EUPL-1.2
"""Which part of the network is asked for, an area, a theme or all of it, and what of it is shown and measured."""

from collections.abc import Collection

from django.db.models import Q

from accounts.models import User
from governance.network.graph.cached_measures import MEASURED, Shape, shape_of
from governance.network.graph.filters import NetworkFilters
from governance.network.graph.neighbourhood import in_sphere
from governance.network.graph.queries import GraphQuery, in_view
from governance.network.graph.structure import Graph, Id
from initiatives.models import Area
from initiatives.models.area import in_area


def query_over(user: User, wanted: NetworkFilters, area: Area | None, kinds: frozenset[str]) -> GraphQuery:
    """Return the question to the register, with all that is measured beside the kinds that are shown."""
    # A registration that nobody decided on yet is no part of the city.
    rows = in_view(user).published()
    if area is not None:
        rows = rows.filter(Q(area=area) | Q(area__parent=area))
    elif wanted.gebied:
        rows = rows.filter(in_area(wanted.gebied))
    if wanted.thema:
        rows = rows.filter(themes__code=wanted.thema)
    # What is measured must not depend on what is shown.
    return GraphQuery(user, wanted.day, rows, kinds | MEASURED, wanted.rol)


def shown_of(graph: Graph, wanted: NetworkFilters, kinds: Collection[str]) -> tuple[Graph, Shape]:
    """Return what is shown of a graph that was read with all that is measured, and its measures."""
    shape = shape_of(graph, with_everywhere=wanted.alles)
    out: set[Id] = set() if wanted.alles else {node.id for node, _touched in shape.everywhere}
    inside = [key for key in graph.nodes if key[0] in kinds and key not in out]
    return in_sphere(graph.among(inside) if len(inside) < len(graph.nodes) else graph, wanted.domein), shape
