# SPDX-License-Identifier: EUPL-1.2
"""What initiatives look for and offer: for everybody to read, for the municipality with what fits beside it."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.pages.page_cache import cached_for_visitors
from core.pages.page_meta import page_meta
from core.pages.pagination import CURSOR, KeysetPage, keyset_page
from core.permissions import may
from initiatives.connections.introductions.forms import NeedsAndOffersFilter
from initiatives.connections.matching.page_sections import in_words
from initiatives.connections.matching.queries import matches_of
from initiatives.connections.needs_and_offers.queries import NEWEST_FIRST, NeedOrOffer, open_needs_and_offers
from initiatives.models.need import Need
from initiatives.register.filters import Vocabulary

PAGE_SIZE = 25
MATCHES_BESIDE = 3


@login_not_required
@require_safe
@cached_for_visitors
def needs_and_offers(request: HttpRequest) -> HttpResponse:
    """List the open needs and offers, the newest first."""
    form = NeedsAndOffersFilter(request.GET, vocabulary=Vocabulary.load())
    asked = form.asked
    page = keyset_page(open_needs_and_offers(request.user, asked), request, order=NEWEST_FIRST, size=PAGE_SIZE)
    is_office = may(request.user, "initiatives.view_queue")
    context = {
        "form": form,
        "is_narrowed": bool(asked),
        "is_office": is_office,
        "rows": _rows(page, with_matches=is_office),
        "page": page,
        "is_indexed": not asked and CURSOR not in request.GET,
        "meta": page_meta(
            _("Needs and offers"), _("What initiatives look for and can give one another."), "initiatives:exchange"
        ),
    }
    return render(request, "initiatives/connections/needs_and_offers/list.html", context)


def _rows(page: KeysetPage[Need], *, with_matches: bool) -> list[NeedOrOffer]:
    if not with_matches:
        return [NeedOrOffer(need) for need in page.items]
    found = matches_of(need.pk for need in page.items)
    return [NeedOrOffer(need, in_words(found, found.of(need.pk, MATCHES_BESIDE))) for need in page.items]
