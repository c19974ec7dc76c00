# SPDX-License-Identifier: EUPL-1.2
"""The register as a page, as CSV and as RSS: one filter set, three ways of reading."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db.models import Count, Window
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from core.files.csv_export import csv_response
from core.pages.page_cache import cached_for_visitors
from core.pages.pagination import CURSOR, KeysetPage, keyset_page
from initiatives.models import Initiative
from initiatives.register import csv_export as register_csv_export
from initiatives.register import feeds, filter_panel, search
from initiatives.register.counts import PlaceCounts, filter_counts
from initiatives.register.filters import RegisterFilter, Vocabulary, without
from initiatives.register.list_rows import InitiativeRow, row_values, rows
from initiatives.register.orders import RegisterOrder, order_for, orders_for
from initiatives.register.page_sections import links_beside_register

ORDER = "volgorde"
PAGE_SIZE = 20


@login_not_required
@require_safe
@cached_for_visitors
def register_page(request: HttpRequest) -> HttpResponse:
    """List and map of the public register in one address."""
    vocabulary = Vocabulary.load(borders=True)
    filters, order = _asked(request, vocabulary)
    places = PlaceCounts.load()
    tiles = filter_panel.tiles(vocabulary.areas, places, request.GET, filters.chosen("gebied"))
    chips = filter_panel.chips(filters, request.GET)
    page, total = _page(request, filters, order, counted=bool(chips))
    count = total if chips else places.total
    context = {
        "filters": filters,
        "groups": filter_panel.groups(filters, filter_counts(places, vocabulary.areas)),
        "chips": chips,
        "clear_href": without(request.GET, names=[*filters.filters, CURSOR]),
        "order": order,
        "orders": orders_for(filters.words),
        "kept": _kept(request, ORDER, CURSOR),
        "page": page,
        "links": links_beside_register(),
        "count": count,
        "tiles": tiles,
        "regions": filter_panel.regions(vocabulary.areas, tiles),
        "quiet": filter_panel.quiet(tiles),
        "places": places,
        "same_filters": without(request.GET, names=[CURSOR]),
        **({} if count else _way_out(request, filters, vocabulary)),
    }
    return render(request, "initiatives/register/register.html", context)


@login_not_required
@require_safe
def register_csv(request: HttpRequest) -> HttpResponseBase:
    """Exactly the rows of the list, all pages, in its order."""
    filters, order = _asked(request, Vocabulary.load())
    found = order.prepare(filters.found, filters.words).order_by(*order.order.columns)
    return csv_response("register.csv", register_csv_export.header(), register_csv_export.lines(found))


@login_not_required
@require_safe
def register_rss(request: HttpRequest) -> HttpResponse:
    """What was told last, of what is filtered."""
    filters, _order = _asked(request, Vocabulary.load())
    return HttpResponse(feeds.register_feed(filters, request.get_full_path()), content_type=feeds.CONTENT_TYPE)


def _asked(request: HttpRequest, vocabulary: Vocabulary) -> tuple[RegisterFilter, RegisterOrder]:
    public = Initiative.objects.visible_to(request.user).published()
    filters = RegisterFilter(request.GET, public, vocabulary=vocabulary)
    return filters, order_for(request.GET.get(ORDER, ""), filters.words)


def _page(
    request: HttpRequest, filters: RegisterFilter, order: RegisterOrder, *, counted: bool
) -> tuple[KeysetPage[InitiativeRow], int]:
    """Return the page, and when `counted` how many were found."""
    found = row_values(order.prepare(filters.found, filters.words), *order.order.names)
    # Words and profiles are looked up in everything there is, so the first page is counted in the same pass.
    in_one_pass = counted and CURSOR not in request.GET and bool(filters.words or filters.chosen("profiel"))
    if in_one_pass:
        found = found.annotate(total=Window(Count("pk")))
    page = keyset_page(found, request, order=order.order, size=PAGE_SIZE)
    total = page.items[0]["total"] if in_one_pass and page.items else 0
    if counted and not in_one_pass:
        total = filters.found.count()
    drawn = KeysetPage(
        rows(page.items), page.previous_query, page.next_query, is_restarted=page.is_restarted, is_first=page.is_first
    )
    return drawn, total


def _kept(request: HttpRequest, *names: str) -> list[tuple[str, str]]:
    """Return what a form of this page must send along, as names and values."""
    return [(name, value) for name, values in request.GET.lists() if name not in names for value in values if value]


def _way_out(request: HttpRequest, filters: RegisterFilter, vocabulary: Vocabulary) -> dict[str, Any]:
    """Return what can be tried when nothing was found: the words alone, or other words."""
    if not filters.words:
        return {}
    query = request.GET.copy()
    for name in [*filters.names, CURSOR]:
        query.pop(name, None)
    if search.narrow(Initiative.objects.published(), filters.words).exists():
        return {"words_alone_href": without(query)}
    words = search.did_you_mean(filters.words, vocabulary.names)
    query["q"] = words
    return {"suggestion": words, "suggestion_href": without(query)}
