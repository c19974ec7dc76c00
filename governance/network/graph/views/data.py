# SPDX-License-Identifier: EUPL-1.2
"""The network as JSON for the drawing, and as CSV: the same doors, the same filters as the pages."""

from uuid import UUID

from django.http import Http404, HttpRequest, JsonResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.database.replica import reads_replica
from core.files.csv_export import csv_response
from core.permissions import require
from governance.network.graph.filters import NetworkFilters, NetworkForm
from governance.network.graph.neighbourhood import VisibleGraph, graph_around
from governance.network.graph.overview import graph_over, whole_graph
from governance.network.graph.structure import NodeKind, most_connected
from governance.network.graph.texts import area_names, as_json, node_orders, node_row, tie_orders, tie_row
from governance.network.graph.views import graph_page
from governance.pages.form_pages import handled
from initiatives.models import Area, Initiative


def _asked(request: HttpRequest) -> tuple[User, NetworkFilters, Initiative | None, Area | None]:
    """Return who asks for what: of an initiative, of an area or of the city; Http404 for what is not there."""
    by = person_of(request)
    require(by, "governance.read_governance")
    wanted = NetworkForm(request.GET).selected()
    if "initiatief" in request.GET:
        return by, wanted, _named(by, request.GET["initiatief"]), None
    area = get_object_or_404(Area, code=request.GET["in"]) if "in" in request.GET else None
    return by, wanted, None, area


def _named(by: User, text: str) -> Initiative:
    try:
        key = UUID(text)
    except ValueError as error:
        raise Http404 from error
    return handled(by, key)


@never_cache
@require_safe
def as_data(request: HttpRequest) -> JsonResponse:
    """What the drawing in the browser shows: at most MOST_DRAWN nodes, those searched for and the most connected."""
    by, wanted, initiative, area = _asked(request)
    look = graph_around(by, initiative, wanted) if initiative is not None else graph_over(by, wanted, area)
    first = [*look.found, *([look.focus] if look.focus else [])]
    shown = VisibleGraph(most_connected(look.graph, graph_page.MOST_DRAWN, first), look.day, look.found, look.focus)
    return JsonResponse(as_json(shown, len(look.graph.nodes)))


@never_cache
@require_safe
@reads_replica
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The nodes in view as a file, or with `?tabel=banden` the ties. Names of people stay here."""
    by, wanted, initiative, area = _asked(request)
    look = graph_around(by, initiative, wanted) if initiative is not None else whole_graph(by, wanted, area)
    for key, node in list(look.graph.nodes.items()):
        if node.kind == NodeKind.PERSON:
            look.graph.nodes[key] = type(node)(node.kind, node.key, _("a person"), node.sphere)
    if request.GET.get("tabel") == "banden":
        header = [_("From"), _("To"), _("Tie"), _("What"), _("First day"), _("Last day")]
        rows = (tie_row(look.graph, order) for order in tie_orders(look.graph))
        ties = ((t.source, t.target, t.kind, t.what, t.starts_on, t.ends_on) for t in rows)
        return csv_response("netwerk-banden.csv", header, ties)
    header = [_("Name"), _("Kind"), _("Sphere"), _("Area"), _("Ties")]
    areas = area_names()
    found = (node_row(look, order, areas) for order in node_orders(look))
    nodes = ((n.label, n.kind, n.sphere, n.area, n.ties) for n in found)
    return csv_response("netwerk.csv", header, nodes)
