# SPDX-License-Identifier: EUPL-1.2
"""The network: of an initiative, of an area, of the city; as a page, as JSON for the drawing, and as CSV."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.people.queries import person_of
from core.files.csv_export import csv_response
from core.permissions import require
from governance.network.graph.chart_data import picture_of
from governance.network.graph.filters import NetworkFilters, NetworkForm
from governance.network.graph.measures import CutVertex
from governance.network.graph.neighbourhood import VisibleGraph, graph_around, graph_over
from governance.network.graph.pagination import page_of
from governance.network.graph.structure import TYING, Node, NodeKind, most_connected
from governance.network.graph.texts import (
    KIND_WORDS,
    area_names,
    as_json,
    href_of,
    label_of,
    node_orders,
    node_row,
    tie_orders,
    tie_row,
)
from governance.pages.form_pages import handled
from governance.pages.single_form import Crumb
from initiatives.models import Area, Initiative
from initiatives.my_initiatives import queries as my_initiatives_queries

# A drawing of more says nothing to anybody.
MOST_DRAWN = 300
MOST_LISTED = 10
# Of the page of an initiative the area is known; of the page of an area too.
AROUND, HERE, CITY = ("gebied", "thema", "alles"), ("gebied", "stappen"), ("stappen",)


def _crumbs(*more: Crumb) -> list[Crumb]:
    return [(_("Governance"), reverse("governance:overview")), *more]


@never_cache
@require_safe
def around(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show the neighbourhood of an initiative, also as a drawing that needs no script."""
    by = person_of(request)
    initiative = handled(by, pk)
    require(by, "initiatives.view_dossier", initiative)
    if "beeld" in request.GET:
        # What the file fetches when a reader gets there: the drawing alone, of what the initiative itself is tied to.
        near = {
            "picture": picture_of(graph_around(by, initiative, NetworkFilters(stappen="1"), TYING)),
            "name": initiative.name,
        }
        return render(request, "governance/network/graph/_chart.html", near)
    form = NetworkForm(request.GET, drop=AROUND)
    look = graph_around(by, initiative, form.selected())
    context = {
        "initiative": initiative,
        "picture": picture_of(look),
        "title": _("The network of %(name)s") % {"name": initiative.name},
        "crumbs": [
            (_("Work queue"), reverse("initiatives:queue")),
            (initiative.name, reverse("initiatives:dossier", args=[initiative.pk])),
        ],
        "scope": {"initiatief": str(initiative.pk)},
    }
    return _page(request, form, look, context)


@never_cache
@require_safe
def area(request: HttpRequest, code: str) -> HttpResponse:
    """Show the network of an area."""
    by = person_of(request)
    require(by, "governance.read_governance")
    shown = get_object_or_404(Area, code=code)
    form = NetworkForm(request.GET, drop=HERE)
    look = graph_over(by, form.selected(), shown)
    context = {
        "title": _("The network of %(name)s") % {"name": shown.name},
        "crumbs": _crumbs((_("The network of the city"), reverse("governance:network"))),
        "scope": {"in": shown.code},
    }
    return _page(request, form, look, context)


@never_cache
@require_safe
def city(request: HttpRequest) -> HttpResponse:
    """Show the network of the city."""
    by = person_of(request)
    require(by, "governance.read_governance")
    form = NetworkForm(request.GET, drop=CITY)
    look = graph_over(by, form.selected())
    context = {"title": _("The network of the city"), "crumbs": _crumbs(), "scope": {}}
    return _page(request, form, look, context)


@never_cache
@require_safe
def mine(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show carriers what their initiative is tied to; of others who carry it they see that they are there."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    look = graph_around(person_of(request), initiative, NetworkFilters())
    ties = tie_orders(look.graph)
    context = {
        "initiative": initiative,
        "picture": picture_of(look),
        "ties": page_of(ties, lambda order: tie_row(look.graph, order), request, "banden"),
    }
    return render(request, "governance/network/graph/mine_network.html", context)


def _page(request: HttpRequest, form: NetworkForm, look: VisibleGraph, context: dict[str, Any]) -> HttpResponse:
    areas, nodes, ties = area_names(), node_orders(look), tie_orders(look.graph)
    query = request.GET.copy()
    query.update(context["scope"])
    initiatives = sum(kind == NodeKind.INITIATIVE for kind, _key in look.graph.nodes)
    context |= {
        "form": form,
        "look": look,
        "shape": look.shape,
        "most_listed": MOST_LISTED,
        "holding": [_held(node, cut) for node, cut in (look.shape.holding[:MOST_LISTED] if look.shape else ())],
        "lonely": [_named_node(node) for node in (look.shape.alone[:MOST_LISTED] if look.shape else ())],
        "initiatives": initiatives,
        "others": len(nodes) - initiatives,
        "ties_in_all": len(ties),
        "drawn": min(len(nodes), MOST_DRAWN),
        "left_out": max(len(nodes) - MOST_DRAWN, 0),
        "nodes": page_of(nodes, lambda order: node_row(look, order, areas), request, "knopen"),
        "ties": page_of(ties, lambda order: tie_row(look.graph, order), request, "banden"),
        "query": query.urlencode(),
    }
    return render(request, "governance/network/graph/network.html", context)


def _named_node(node: Node) -> dict[str, object]:
    return {"label": label_of(node), "href": href_of(node), "kind": KIND_WORDS[node.kind]}


def _held(node: Node, cut: CutVertex) -> dict[str, object]:
    return _named_node(node) | {"parts": len(cut.parts), "loose": cut.loose}


def _requested(request: HttpRequest) -> VisibleGraph:
    """Return what JSON and CSV ask for: the same doors, the same filters as the pages; Http404 otherwise."""
    by = person_of(request)
    require(by, "governance.read_governance")
    wanted = NetworkForm(request.GET).selected()
    if "initiatief" in request.GET:
        return graph_around(by, _named(request, request.GET["initiatief"]), wanted)
    if "in" in request.GET:
        return graph_over(by, wanted, get_object_or_404(Area, code=request.GET["in"]))
    return graph_over(by, wanted)


def _named(request: HttpRequest, text: str) -> Initiative:
    try:
        key = UUID(text)
    except ValueError as error:
        raise Http404 from error
    return handled(person_of(request), key)


@never_cache
@require_safe
def as_data(request: HttpRequest) -> JsonResponse:
    """What the drawing in the browser shows: at most MOST_DRAWN nodes, those searched for and the most connected."""
    look = _requested(request)
    first = [*look.found, *([look.focus] if look.focus else [])]
    total = len(look.graph.nodes)
    shown = VisibleGraph(most_connected(look.graph, MOST_DRAWN, first), look.day, look.found, look.focus)
    return JsonResponse(as_json(shown, total))


@never_cache
@require_safe
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The nodes in view as a file, or with `?tabel=banden` the ties. Names of people stay here."""
    look = _requested(request)
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
