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
from initiatives.connections import in_words
from initiatives.exchange_list import NEWEST_FIRST, ExchangeRow, open_exchange
from initiatives.filters import Vocabulary
from initiatives.forms.connecting import ExchangeFilter
from initiatives.match_candidates import matches_of
from initiatives.models.need import Need

PAGE_SIZE = 25
MATCHES_BESIDE = 3


@login_not_required
@require_safe
@cached_for_visitors
def exchange(request: HttpRequest) -> HttpResponse:
    """List the open needs and offers, the newest first."""
    form = ExchangeFilter(request.GET, vocabulary=Vocabulary.load())
    asked = form.asked
    page = keyset_page(open_exchange(request.user, asked), request, order=NEWEST_FIRST, size=PAGE_SIZE)
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
    return render(request, "initiatives/exchange.html", context)


def _rows(page: KeysetPage[Need], *, with_matches: bool) -> list[ExchangeRow]:
    if not with_matches:
        return [ExchangeRow(need) for need in page.items]
    found = matches_of(need.pk for need in page.items)
    return [ExchangeRow(need, in_words(found, found.of(need.pk, MATCHES_BESIDE))) for need in page.items]
