# SPDX-License-Identifier: EUPL-1.2
"""The network around one initiative: for who handles it, and for who carries it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.people.queries import person_of
from core.pages.shown_people import show_people
from core.permissions import require
from governance.network.graph.chart_data import picture_of
from governance.network.graph.filters import NetworkFilters, NetworkForm
from governance.network.graph.neighbourhood import graph_around
from governance.network.graph.pagination import page_of
from governance.network.graph.structure import TYING, NodeKind
from governance.network.graph.texts import tie_orders, tie_row
from governance.network.graph.views.graph_page import graph_page
from governance.pages.form_pages import handled
from initiatives.carriers.shown import GUIDING
from initiatives.my_initiatives import queries as my_initiatives_queries

# Of the page of an initiative the area is known.
AROUND = ("gebied", "thema", "alles")


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
    people = [node.key for node in look.graph.nodes.values() if node.kind == NodeKind.PERSON and node.label]
    show_people(request, GUIDING, people=people, about=initiative.pk)
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
    return graph_page(request, form, look, context)


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
