# SPDX-License-Identifier: EUPL-1.2
"""Sitemaps for the harvester of the national Woo index; robots.txt leads to the first."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.http import require_safe

from core.database.replica import reads_replica
from core.open_data.diwoo.documents import woo_sources
from core.open_data.diwoo.sitemaps import sitemap, sitemap_index
from core.pages.links import absolute_link
from core.pages.page_cache import cached_for_visitors
from core.site.queries import has_municipality


@reads_replica
@login_not_required
@require_safe
@cached_for_visitors
def index(_request: HttpRequest) -> HttpResponse:
    """Return where the sitemaps of all public documents are."""
    return _xml(
        sitemap_index(
            absolute_link("woo-sitemap", source.code, number, language="nl")
            for source in woo_sources
            for number in range(1, source.sitemaps() + 1)
        )
    )


@reads_replica
@login_not_required
@require_safe
@cached_for_visitors
def documents(_request: HttpRequest, code: str, number: int) -> HttpResponse:
    """Return one sitemap: public documents with their metadata, whoever asks."""
    source = woo_sources.get(code)
    if source is None or not 1 <= number <= source.sitemaps():
        raise Http404
    with translation.override("nl"):
        return _xml(sitemap(source.documents(number)))


def _xml(text: str) -> HttpResponse:
    # Without a municipality nobody publishes, and nothing can be said of who does.
    if not has_municipality():
        raise Http404
    return HttpResponse(text, content_type="application/xml; charset=utf-8")
