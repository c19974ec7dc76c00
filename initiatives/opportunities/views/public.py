# SPDX-License-Identifier: EUPL-1.2
"""Opportunities for everybody: the list with its map, as CSV and RSS, and the page of one."""

from functools import cached_property
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from core.pages.list_page import ListPage
from core.pages.page_cache import cached_for_visitors
from core.pages.page_meta import page_meta
from core.pages.pagination import CURSOR, KeysetPage
from core.pages.rss import rss_response
from core.permissions import may
from core.site.queries import city
from initiatives.models import Opportunity
from initiatives.opportunities import exports
from initiatives.opportunities.filters import ORDER, OpportunityCounts, OpportunityFilterSet, listed, public
from initiatives.opportunities.lifecycle import PUBLIC_STATES
from initiatives.opportunities.queries import (
    available_actions,
    helpers_of,
    located,
    meetings_about,
    spot_of,
    steps_for,
)
from initiatives.register import filter_panel
from initiatives.register.city_map import city_map
from initiatives.register.filters import Vocabulary, without
from initiatives.register.page_sections import draw, opportunity_sections


@method_decorator([login_not_required, cached_for_visitors], name="dispatch")
class OpportunitiesPage(ListPage[OpportunityFilterSet]):
    """List and map of what could happen in the city, in one address; the same filters give its CSV and its RSS."""

    title = gettext_lazy("Opportunities")
    template_name = "initiatives/opportunities/list.html"
    order = ORDER
    page_size = 18
    csv_name = "kansen.csv"
    csv_header, csv_lines = staticmethod(exports.header), staticmethod(exports.lines)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Themes and areas, with borders where a map is drawn."""
        return Vocabulary.load()

    def filter_set(self) -> OpportunityFilterSet:
        """Return the filters of what is on the map."""
        return OpportunityFilterSet(self.request.GET, public(self.request.user), vocabulary=self.vocabulary)

    def prepare(self, found: Any) -> Any:
        """Add what a card shows."""
        return listed(found)

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:
        """Return the filters with their counts, the map, and how many were found."""
        query, filters, areas = self.request.GET, self.filters, self.vocabulary.areas
        counts = OpportunityCounts(self.request.user)
        tiles = counts.tiles(areas, query, filters.chosen("gebied"))
        chips = filter_panel.chips(filters, query)
        return {
            "groups": filter_panel.groups(filters, counts.facets(areas)),
            "chips": chips,
            "count": filters.qs.count() if chips else counts.total,
            "counts": counts,
            "located": located(page.items, self.vocabulary),
            "tiles": tiles,
            "regions": filter_panel.regions(areas, tiles),
            "waters": self.vocabulary.waters,
            "same_filters": without(query, names=[CURSOR]),
            "meta": page_meta(
                _("Opportunities"),
                _("What people see that could happen in the city, and who picks it up."),
                "initiatives:opportunities",
                is_indexed=not chips,
            ),
        }

    def feed(self) -> HttpResponse:
        """Return what came on the map last, of what is filtered."""
        return rss_response(
            self.request,
            title=_("Opportunities in %(city)s") % {"city": city()},
            description=_("What people see that could happen, and who picks it up."),
            url_name="initiatives:opportunities",
            items=exports.feed_items(self.found),
        )


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
        "sections": draw(opportunity_sections(one.pk, request.user), request, "main"),
        "located": city_map(spot_of(one)) if one.longitude is not None else None,
        "helping": [each.initiative for each in helpers if each.initiative and each.initiative.is_in_register],
        "people_helping": sum(1 for each in helpers if each.initiative is None),
        "helpers": helpers if follows else [],
        "own_help": next((each for each in helpers if each.user_id == request.user.pk), None),
        "meta": page_meta(
            one.title, one.text, "initiatives:opportunity", one.pk, is_indexed=one.state in PUBLIC_STATES
        ),
    }
    return render(request, "initiatives/opportunities/page.html", context)
