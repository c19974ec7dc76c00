# SPDX-License-Identifier: EUPL-1.2
"""What initiatives look for and offer: for everybody to read, for the municipality with what fits beside it."""

from functools import cached_property
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.people.queries import person_of
from core.pages.list_page import Empty, ListPage
from core.pages.page_cache import cached_for_visitors
from core.pages.page_meta import page_meta
from core.pages.pagination import CURSOR, KeysetPage
from core.permissions import may
from initiatives.connections.matching.figures import MATCHES_BESIDE, matches_beside
from initiatives.connections.matching.page_sections import in_words
from initiatives.connections.needs_and_offers.filters import NeedsAndOffersFilterSet
from initiatives.connections.needs_and_offers.queries import NEWEST_FIRST, NeedOrOffer, open_needs_and_offers
from initiatives.register.city_map import numbered
from initiatives.register.filters import Vocabulary


@method_decorator([login_not_required, cached_for_visitors], name="dispatch")
class NeedsAndOffersPage(ListPage[NeedsAndOffersFilterSet]):
    """List the open needs and offers, the newest first."""

    title = gettext_lazy("Needs and offers")
    template_name = "initiatives/connections/needs_and_offers/list.html"
    order = NEWEST_FIRST

    @cached_property
    def is_office(self) -> bool:
        """Whether this person reads for the municipality."""
        return may(self.request.user, "initiatives.view_queue")

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Themes and areas, with borders where a map is drawn."""
        return Vocabulary.load()

    def filter_set(self) -> NeedsAndOffersFilterSet:
        """Return the filters of what stands open."""
        rows = open_needs_and_offers(self.request.user)
        return NeedsAndOffersFilterSet(self.request.GET, rows, vocabulary=self.vocabulary)

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:
        """Return the rows, for the municipality with what fits."""
        title = _("Needs and offers")
        located, rows = numbered(self._rows(page), self.vocabulary)
        return {
            "is_office": self.is_office,
            "rows": rows,
            "located": located,
            "is_indexed": not self.is_narrowed and CURSOR not in self.request.GET,
            "meta": page_meta(title, _("What initiatives look for and can give one another."), "initiatives:exchange"),
        }

    def empty(self) -> Empty:
        """Say why there is none, and what to do."""
        if self.is_narrowed:
            nothing = _("Nothing open fits this search.")
            return Empty(nothing, _("Show all needs and offers"), reverse("initiatives:exchange"))
        nothing = _("Nobody looks for or offers anything at the moment.")
        return Empty(nothing, _("See the register"), reverse("initiatives:register"))

    def _rows(self, page: KeysetPage[Any]) -> list[NeedOrOffer]:
        if not self.is_office:
            return [NeedOrOffer(need) for need in page.items]
        found = matches_beside([need.pk for need in page.items], person_of(self.request))
        return [NeedOrOffer(need, in_words(found, found.of(need.pk, MATCHES_BESIDE))) for need in page.items]
