# SPDX-License-Identifier: EUPL-1.2
"""The public page of an area: what happens there, and what is looked for and offered."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.models import Person
from core.pages.page_cache import cached_for_visitors
from core.pages.page_meta import page_meta
from initiatives.models import Area, Initiative
from initiatives.models.initiative import InitiativeQuerySet
from initiatives.models.need import NeedKind
from initiatives.opportunities.filters import ORDER, listed, looking
from initiatives.register import filter_panel
from initiatives.register.counts import PlaceCounts, keys_within, themes_in
from initiatives.register.filter_rules import open_needs
from initiatives.register.filters import Vocabulary
from initiatives.register.list_rows import row_values, rows
from initiatives.register.names import theme_name
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
    within = keys_within(area, areas)
    # What is published everybody sees: who reads it need not be asked for every initiative.
    here = Initiative.objects.published().filter(area__in=within)
    places = PlaceCounts.load()
    tiles = filter_panel.area_tiles(areas, places, code)
    count = places.in_area(area, areas)
    context = {
        "area": area,
        "count": count,
        "figures": {"new": places.new_in(area, areas), "stopped": places.stopped_in(area, areas)},
        "sections": draw(place_sections(SubjectPlace("area", area.pk), request.user), request, "main"),
        "latest": rows(row_values(here).order_by("-told", "-id")[:LATEST]),
        "themes": _themes(area, vocabulary),
        "needs": _open(here, NeedKind.NEED),
        "offers": _open(here, NeedKind.OFFER),
        **_opportunities(request.user, within),
        "parts": [(part, places.areas[part.pk]) for part in areas if part.parent_id == area.pk],
        "tiles": tiles,
        "regions": filter_panel.regions(areas, tiles),
        "waters": vocabulary.waters,
        "meta": page_meta(area.name, _("Initiatives in %(area)s.") % {"area": area.name}, "initiatives:area", code),
    }
    return render(request, "initiatives/areas/area.html", context)


def _opportunities(user: Person, within: Sequence[UUID]) -> dict[str, Any]:
    here = looking(user).filter(area__in=within)
    shown = list(listed(here).order_by(*ORDER.columns)[: OPPORTUNITIES_SHOWN + 1])
    count = len(shown) if len(shown) <= OPPORTUNITIES_SHOWN else here.count()
    return {"opportunities": shown[:OPPORTUNITIES_SHOWN], "opportunity_count": count}


def _themes(area: Area, known: Vocabulary) -> list[tuple[str, str, int]]:
    counts = themes_in(area, known.areas)
    named = [(theme.code, theme_name(theme), counts[theme.code]) for theme in known.themes if counts[theme.code]]
    return sorted(named, key=lambda one: (-one[2], one[1]))[:THEMES_SHOWN]


def _open(here: InitiativeQuerySet, kind: NeedKind) -> list[dict[str, object]]:
    found = open_needs().filter(kind=kind, initiative__in=here).order_by("-created_at", "-id")
    return list(found.values("text", "is_invented", "initiative_id", "initiative__name")[:NEEDS_SHOWN])
