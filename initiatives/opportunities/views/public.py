# SPDX-License-Identifier: EUPL-1.2
"""Opportunities for everybody: the list with its map, as CSV and RSS, and the page of one."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.files.csv_export import csv_response
from core.pages.page_cache import cached_for_visitors
from core.pages.page_meta import page_meta
from core.pages.pagination import CURSOR, keyset_page
from core.permissions import may
from initiatives.lifecycle import Status
from initiatives.models import Opportunity
from initiatives.opportunities import exports
from initiatives.opportunities.city_map import city_map
from initiatives.opportunities.filters import ORDER, OpportunityCounts, OpportunityFilter, listed, public
from initiatives.opportunities.lifecycle import PUBLIC_STATES
from initiatives.opportunities.queries import (
    available_actions,
    helpers_of,
    located,
    meetings_about,
    spot_of,
    steps_for,
)
from initiatives.register import feeds, filter_panel
from initiatives.register.filters import Vocabulary, without

PAGE_SIZE = 18


@login_not_required
@require_safe
@cached_for_visitors
def opportunities(request: HttpRequest) -> HttpResponse:
    """List and map of what could happen in the city, in one address."""
    vocabulary = Vocabulary.load(borders=True)
    filters = OpportunityFilter(request.GET, public(request.user), vocabulary=vocabulary)
    counts = OpportunityCounts(request.user)
    tiles = counts.tiles(vocabulary.areas, request.GET, filters.chosen("gebied"))
    chips = filter_panel.chips(filters, request.GET)
    page = keyset_page(listed(filters.found), request, order=ORDER, size=PAGE_SIZE)
    context = {
        "filters": filters,
        "groups": filter_panel.groups(filters, counts.facets(vocabulary.areas)),
        "chips": chips,
        "count": filters.found.count() if chips else counts.total,
        "counts": counts,
        "page": page,
        "located": located(page.items, vocabulary.areas),
        "tiles": tiles,
        "regions": filter_panel.regions(vocabulary.areas, tiles),
        "same_filters": without(request.GET, names=[CURSOR]),
        "meta": page_meta(
            _("Opportunities"),
            _("What people see that could happen in the city, and who picks it up."),
            "initiatives:opportunities",
            is_indexed=not chips,
        ),
    }
    return render(request, "initiatives/opportunities/list.html", context)


@login_not_required
@require_safe
def opportunities_csv(request: HttpRequest) -> HttpResponseBase:
    """Exactly the rows of the list, all pages, in its order."""
    filters = OpportunityFilter(request.GET, public(request.user), vocabulary=Vocabulary.load())
    return csv_response("kansen.csv", exports.header(), exports.lines(filters))


@login_not_required
@require_safe
def opportunities_rss(request: HttpRequest) -> HttpResponse:
    """What came on the map last, of what is filtered."""
    filters = OpportunityFilter(request.GET, public(request.user), vocabulary=Vocabulary.load())
    content = exports.feed(filters, request.get_full_path())
    return HttpResponse(content, content_type=feeds.CONTENT_TYPE)


@login_not_required
@require_safe
@cached_for_visitors
def opportunity_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one opportunity to whoever may read it, with what this person can do."""
    one = get_object_or_404(listed(Opportunity.objects.visible_to(request.user)), pk=pk)
    decides = may(request.user, "initiatives.decide_opportunity", one)
    follows = may(request.user, "initiatives.follow_opportunity", one)
    helpers = helpers_of(one)
    context = {
        "opportunity": one,
        "is_public": one.state in PUBLIC_STATES,
        "decides": decides,
        "acts": available_actions(request.user, one, decides=decides, follows=follows),
        "steps": steps_for(one, is_office=decides),
        "meetings": meetings_about(one, request.user),
        "located": city_map(spot_of(one)) if one.longitude is not None else None,
        "helping": [
            each.initiative for each in helpers if each.initiative and each.initiative.status == Status.PUBLISHED
        ],
        "people_helping": sum(1 for each in helpers if each.initiative is None),
        "helpers": helpers if follows else [],
        "own_help": next((each for each in helpers if each.user_id == request.user.pk), None),
        "meta": page_meta(
            one.title, one.text, "initiatives:opportunity", one.pk, is_indexed=one.state in PUBLIC_STATES
        ),
    }
    return render(request, "initiatives/opportunities/page.html", context)
