# SPDX-License-Identifier: EUPL-1.2
"""The register as a page, as CSV and as RSS: one filter set, three ways of reading."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from functools import cached_property
from typing import Any, NamedTuple

from django.contrib.auth.decorators import login_not_required
from django.db.models import Count, Window
from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.database.keyset import Order, rows_at, slice_of
from core.database.prepared_statements import READER, fetch
from core.pages.filter_set import WORDS, ListFilterSet
from core.pages.list_page import ListPage
from core.pages.page_cache import cached_for_visitors
from core.pages.pagination import CURSOR, KeysetPage, keyset_page, page_of
from core.pages.rss import rss_response
from core.search.terms import SearchTerms
from core.site.queries import city
from initiatives.models import Initiative
from initiatives.register import csv_export, feeds, filter_panel, search
from initiatives.register.city_map import numbered
from initiatives.register.counts import PlaceCounts, filter_counts
from initiatives.register.filters import RegisterFilterSet, Vocabulary, without
from initiatives.register.list_rows import row_values, rows
from initiatives.register.orders import RegisterOrder, order_for, orders_for
from initiatives.register.page_sections import links_beside_register

ORDER = "volgorde"


@method_decorator([login_not_required, cached_for_visitors], name="dispatch")
class RegisterPage(ListPage[RegisterFilterSet]):
    """List and map of the public register in one address; the same filters give its CSV and its RSS."""

    title = gettext_lazy("Register of initiatives")
    template_name = "initiatives/register/register.html"
    page_size = 20
    csv_name = "register.csv"
    csv_header, csv_lines = staticmethod(csv_export.header), staticmethod(csv_export.lines)
    counted: int | None = None

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Themes and areas, with borders where a map is drawn."""
        return Vocabulary.load()

    @cached_property
    def register_order(self) -> RegisterOrder:
        """The order that the address names."""
        return order_for(self.request.GET.get(ORDER, ""), self.filters.words)

    @property
    def order(self) -> Order:  # type: ignore[override] # follows from the address
        """The columns of that order."""
        return self.register_order.order

    @property
    def keys(self) -> list[str]:
        """The words an address may ask of the register, with its own orders."""
        return [*super().keys, ORDER]

    def filter_set(self) -> RegisterFilterSet:
        """Return the filters of the register."""
        public = Initiative.objects.visible_to(self.request.user).published()
        return RegisterFilterSet(self.request.GET, public, vocabulary=self.vocabulary)

    def prepare(self, found: Any) -> Any:
        """Add the column that the order compares."""
        return self.register_order.prepare(found, SearchTerms.read(self.filters.words))

    def page(self) -> KeysetPage[Any]:
        """Return the page, with `total` where it could be counted in the same pass."""
        if CURSOR not in self.request.GET and "profiel" not in self.filters.data:
            first = self._first_rows()
            page = page_of(slice_of(first, None, order=self.order, size=self.page_size), self.request)
            if self.filters.words:
                self.counted = first[0]["total"] if first else 0
            return replace(page, items=rows(page.items))
        found = row_values(self.prepare(self.found), *self.order.names)
        # Profiles are looked up in everything there is, so the first page is counted in the same pass.
        in_one_pass = CURSOR not in self.request.GET
        if in_one_pass:
            found = found.annotate(total=Window(Count("pk")))
        page = keyset_page(found, self.request, order=self.order, size=self.page_size)
        if in_one_pass:
            self.counted = page.items[0]["total"] if page.items else 0
        return replace(page, items=rows(page.items))

    def _first_rows(self) -> list[Any]:
        """Return the rows of the first page, through a statement that is written once for each choice of filters."""
        names = (name for name in sorted(self.filters.data) if name != WORDS)
        chosen = tuple((name, tuple(self.filters.chosen(name))) for name in names)
        shape = _First(chosen, self.register_order, self.page_size)
        asked = asdict(SearchTerms.read(self.filters.words)) if self.filters.words else {}
        return fetch(_first_rows, asked, shape, reader=self.request.user, is_planned_anew=bool(asked))

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:
        """Return the filters with their counts, the map, and how many were found."""
        query, filters, areas = self.request.GET, self.filters, self.vocabulary.areas
        places = PlaceCounts.load()
        located, page.items[:] = numbered(page.items, self.vocabulary)
        tiles = filter_panel.tiles(areas, places, query, filters.chosen("gebied"))
        chips = filter_panel.chips(filters, query)
        count = (filters.qs.count() if self.counted is None else self.counted) if chips else places.total
        return {
            "groups": filter_panel.groups(filters, filter_counts(places, areas)),
            "chips": chips,
            "clear_href": without(query, names=[*filters.filters, CURSOR]),
            "order": self.register_order,
            "orders": orders_for(filters.words),
            "kept": _hidden_values(self.request, ORDER, CURSOR),
            "links": links_beside_register(),
            "count": count,
            "tiles": tiles,
            "regions": filter_panel.regions(areas, tiles),
            "waters": self.vocabulary.waters,
            "located": located,
            "quiet": filter_panel.quiet(tiles),
            "places": places,
            "same_filters": without(query, names=[CURSOR]),
            **({} if count else _way_out(self.request, filters)),
        }

    def feed(self) -> HttpResponse:
        """Return what was told last, of what is filtered."""
        return rss_response(
            self.request,
            title=_("Initiatives in %(city)s") % {"city": city()},
            description=_("What was told last in the register of initiatives."),
            url_name="initiatives:register",
            items=feeds.feed_items(self.found),
        )


class _First(NamedTuple):
    """What changes the statement of a first page."""

    chosen: tuple[tuple[str, tuple[str, ...]], ...]
    order: RegisterOrder
    size: int


def _first_rows(values: Mapping[str, Any], first: _First) -> Any:
    found = Initiative.objects.visible_to(values[READER]).published()
    narrowed = RegisterFilterSet.narrowed(found, dict(first.chosen))
    asked = SearchTerms(values.get("words", ""), values.get("rest"), values.get("last"))
    if asked.words:
        # Words are looked up in everything there is, so the first page is counted in the same pass.
        narrowed = narrowed.filter(search.about(asked)).annotate(total=Window(Count("pk")))
    order = first.order.order
    more = ("total",) if asked.words else ()
    found = row_values(first.order.prepare(narrowed, asked), *order.names, *more)
    return rows_at(found, None, order=order, limit=first.size + 1)


def _hidden_values(request: HttpRequest, *names: str) -> list[tuple[str, str]]:
    """Return what a form of this page must send along, as names and values."""
    return [(name, value) for name, values in request.GET.lists() if name not in names for value in values if value]


def _way_out(request: HttpRequest, filters: ListFilterSet) -> dict[str, Any]:
    """Return what can be tried when nothing was found: the words alone, or other words."""
    if not filters.words:
        return {}
    query = request.GET.copy()
    for name in [*filters.names, CURSOR]:
        query.pop(name, None)
    if search.narrow(Initiative.objects.published(), filters.words).exists():
        return {"words_alone_href": without(query)}
    words = search.did_you_mean(filters.words)
    query["q"] = words
    return {"suggestion": words, "suggestion_href": without(query)}
