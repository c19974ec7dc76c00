# SPDX-License-Identifier: EUPL-1.2
"""The public page of an area: what happens there, and what is looked for and offered."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.models import Person
from core.pages.page_cache import cached_for_visitors
from core.pages.page_meta import page_meta
from initiatives.lifecycle import Phase
from initiatives.models import Area, Initiative
from initiatives.models.initiative import InitiativeQuerySet
from initiatives.models.need import NeedKind
from initiatives.opportunities.filters import ORDER, listed, looking
from initiatives.register import filter_panel
from initiatives.register.counts import PlaceCounts
from initiatives.register.filters import Vocabulary, open_needs
from initiatives.register.list_rows import row_values, rows
from initiatives.register.names import theme_name_field
from initiatives.register.page_sections import SubjectPlace, draw, place_sections

LATEST = 10
NEEDS_SHOWN = 8
THEMES_SHOWN = 8
OPPORTUNITIES_SHOWN = 3


@login_not_required
@require_safe
@cached_for_visitors
def area_page(request: HttpRequest, code: str) -> HttpResponse:
    """Show an area of the register; an unknown code is not found."""
    vocabulary = Vocabulary.load()
    areas = vocabulary.areas
    area = next((each for each in areas if each.code == code), None)
    if area is None:
        raise Http404
    public = Initiative.objects.visible_to(request.user).published()
    here = public.filter(Q(area=area) | Q(area__parent=area))
    places = PlaceCounts.load()
    tiles = filter_panel.area_tiles(areas, places, code)
    count = places.in_area(area, areas)
    context = {
        "area": area,
        "count": count,
        "figures": _figures(here),
        "sections": draw(place_sections(SubjectPlace("area", area.pk), request.user), request, "main"),
        "latest": rows(row_values(here).order_by("-told", "-id")[:LATEST]),
        "themes": _themes(here),
        "needs": _open(here, NeedKind.NEED),
        "offers": _open(here, NeedKind.OFFER),
        **_opportunities(request.user, area),
        "parts": [(part, places.areas[part.pk]) for part in areas if part.parent_id == area.pk],
        "tiles": tiles,
        "regions": filter_panel.regions(areas, tiles),
        "waters": vocabulary.waters,
        "meta": page_meta(area.name, _("Initiatives in %(area)s.") % {"area": area.name}, "initiatives:area", code),
    }
    return render(request, "initiatives/areas/area.html", context)


def _figures(here: InitiativeQuerySet) -> dict[str, int]:
    this_year = Q(published_at__year=timezone.localdate().year)
    stopped = Q(phase=Phase.STOPPED)
    return here.aggregate(new=Count("pk", filter=this_year), stopped=Count("pk", filter=stopped))


def _opportunities(user: Person, area: Area) -> dict[str, Any]:
    here = looking(user).filter(Q(area=area) | Q(area__parent=area))
    shown = list(listed(here).order_by(*ORDER.columns)[: OPPORTUNITIES_SHOWN + 1])
    count = len(shown) if len(shown) <= OPPORTUNITIES_SHOWN else here.count()
    return {"opportunities": shown[:OPPORTUNITIES_SHOWN], "opportunity_count": count}


def _themes(here: InitiativeQuerySet) -> list[tuple[str, str, int]]:
    name = f"theme__{theme_name_field()}"
    through = Initiative.themes.through.objects.filter(initiative__in=here).order_by()
    counted = through.values_list("theme__code", name).annotate(count=Count("pk")).order_by("-count", name)
    return list(counted[:THEMES_SHOWN])


def _open(here: InitiativeQuerySet, kind: NeedKind) -> list[dict[str, object]]:
    found = open_needs().filter(kind=kind, initiative__in=here).order_by("-created_at", "-id")
    return list(found.values("text", "is_invented", "initiative_id", "initiative__name")[:NEEDS_SHOWN])
