# SPDX-License-Identifier: EUPL-1.2
"""The network of the city, which opens as its areas or themes, and the network of one of those."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.permissions import require
from governance.network.graph.city_rows import city_rows, theme_names
from governance.network.graph.figures import city_parts, part_for
from governance.network.graph.filters import NetworkFilters, NetworkForm
from governance.network.graph.measure_rows import kept_measures, measures_of
from governance.network.graph.overview import graph_over
from governance.network.graph.views.graph_page import graph_page
from governance.network.losses.computation import RANKED, computed_on
from governance.network.losses.ranking import losses_in_view, ranked
from governance.network.what_if.query import WhatIfQuery
from governance.pages.single_form import Crumb
from initiatives.models import Area

# Of the page of an area the area is known.
HERE, CITY = ("gebied", "stappen"), ("stappen",)
THEMES: str = "themas"
MOST_RANKED = 6


def _crumbs(*more: Crumb) -> list[Crumb]:
    return [(_("Governance"), reverse("governance:overview")), *more]


@never_cache
@require_safe
def area(request: HttpRequest, code: str) -> HttpResponse:
    """Show the network of an area."""
    by = person_of(request)
    require(by, "governance.read_governance")
    shown = get_object_or_404(Area.objects.defer("border"), code=code)
    form = NetworkForm(request.GET, drop=HERE)
    context = {
        "title": _("The network of %(name)s") % {"name": shown.name},
        "crumbs": _crumbs((_("The network of the city"), reverse("governance:network"))),
        "scope": {"in": shown.code},
    }
    return _graph(request, by, form, context, shown)


@never_cache
@require_safe
def city(request: HttpRequest) -> HttpResponse:
    """Show the network of the city: its areas or themes; what a filter asks for is shown as a graph."""
    by = person_of(request)
    require(by, "governance.read_governance")
    form = NetworkForm(request.GET, drop=CITY)
    wanted = form.selected()
    if wanted == NetworkFilters():
        return _parts(request, by, form)
    title = _("The network of the city")
    crumbs = _crumbs((title, reverse("governance:network")))
    if wanted.thema:
        title = _("The network of %(name)s") % {"name": theme_names().get(wanted.thema, wanted.thema)}
    return _graph(request, by, form, {"title": title, "crumbs": crumbs, "scope": {}})


def _graph(
    request: HttpRequest, by: User, form: NetworkForm, context: dict[str, Any], shown: Area | None = None
) -> HttpResponse:
    wanted = form.selected()
    look = graph_over(by, wanted, shown)
    named = {"gebied": shown.code if shown else wanted.gebied, "thema": wanted.thema}
    register = urlencode({name: code for name, code in named.items() if code})
    context["more"] = f"{reverse('initiatives:register')}?{register}"
    return graph_page(request, form, look, context, measures_of(by, look))


def _parts(request: HttpRequest, by: User, form: NetworkForm) -> HttpResponse:
    by_theme = request.GET.get("per") == THEMES
    parts, figure = city_parts(by)
    whole, measured = part_for(by, NetworkFilters())
    losses = losses_in_view(by)
    top = ranked(by, list(losses.order_by(*RANKED.columns)[:MOST_RANKED]), losses, is_top=True)
    context = {
        "form": form,
        "crumbs": _crumbs(),
        "by_theme": by_theme,
        "themes_query": f"?per={THEMES}",
        "figure": figure,
        "whole": whole,
        "rows": city_rows(parts, by_theme=by_theme),
        "measures": kept_measures(by, whole, measured) if whole and measured else None,
        "losses": [(one, WhatIfQuery(lost=((one.what.kind, one.what.key),)).query()) for one in top],
        "computed_on": computed_on(),
    }
    return render(request, "governance/network/graph/city.html", context)
