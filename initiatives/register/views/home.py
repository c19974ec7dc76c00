# SPDX-License-Identifier: EUPL-1.2
"""The front page."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.pages.page_cache import cached_for_visitors
from core.pages.page_meta import page_meta
from initiatives.models import Initiative
from initiatives.register import filter_panel
from initiatives.register.counts import PlaceCounts
from initiatives.register.filters import Vocabulary
from initiatives.register.list_rows import InitiativeRow, row_values, rows
from initiatives.register.page_sections import draw, home_sections

LATEST = 4


def _known(row: InitiativeRow) -> int:
    """How many principles of its profile have a level: an example teaches best without gaps."""
    return sum(bar.level is not None for bar in row.bars)


@login_not_required
@require_safe
@cached_for_visitors
def home(request: HttpRequest) -> HttpResponse:
    """Search, map, what was told last, and how to read a profile on a real one."""
    public = Initiative.objects.visible_to(request.user).published()
    latest = rows(row_values(public).order_by("-told", "-id")[:LATEST])
    vocabulary = Vocabulary.load()
    areas = vocabulary.areas
    places = PlaceCounts.load()
    tiles = filter_panel.tiles(areas, places, QueryDict())
    context = {
        "latest": latest,
        "places": places,
        "tiles": tiles,
        "regions": filter_panel.regions(areas, tiles),
        "waters": vocabulary.waters,
        "sections": draw(home_sections(request.user), request, "main"),
        "example": max((row for row in latest if row.bars), key=_known, default=None),
        "meta": page_meta(
            _("Initiatives of residents"),
            _("A register of civic initiatives: which there are, how strong they stand and what the city adds."),
            "home",
        ),
    }
    return render(request, "initiatives/register/home.html", context)
