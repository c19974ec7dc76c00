# SPDX-License-Identifier: EUPL-1.2
"""Open data: the page with every public dataset, the datasets as files, and their description for portals."""

from math import ceil
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from core.api.negotiation import GEOJSON
from core.api.permissions import Reader
from core.api.renderers import stream
from core.api.responses import PUBLIC, conditional, to_json
from core.database.replica import in_use, reads_replica, seconds_behind
from core.open_data.datasets import ENDINGS, find, kept_sizes
from core.open_data.dcat import catalogue
from core.pages.navigation import address, link_to
from core.pages.page_cache import cached_for_visitors
from core.site.queries import has_municipality

LD_JSON = "application/ld+json"


@reads_replica
@login_not_required
@require_safe
@cached_for_visitors
def open_data(request: HttpRequest) -> HttpResponse:
    """Say what data there is, how to get it and on what terms."""
    datasets, figure = kept_sizes(request.user)
    context = {
        # What of it is not there yet.
        "seconds_behind": ceil(seconds_behind() or 0) if in_use() else 0,
        "datasets": [(each, size, address(each.page) if each.page else "") for each, size in datasets],
        "figure": figure if datasets else None,
        "rss": link_to("initiatives_feed"),
        "woo": address("woo-sitemap-index") if has_municipality() else "",
        "contract": address("api:openapi"),
        "reference": address("api-reference"),
        "events": link_to("event_types"),
    }
    return render(request, "core/open_data/open_data.html", context)


@reads_replica
@login_not_required
@require_safe
def dataset_file(request: HttpRequest, code: str, ending: str) -> HttpResponseBase:
    """Return a whole dataset as a file, as the API streams it; always what anybody may read, whoever asks."""
    dataset, form = find(code), ENDINGS[ending]
    resource = dataset.resource if dataset else None
    if resource is None or form not in resource.list_forms():
        raise Http404
    renderer: Any = next(each() for each in resource.renderer_classes if each.media_type == form)
    reader = Reader(AnonymousUser())
    serializer: Any = resource.serializer_class(many=True, context={"reader": reader, "places": form == GEOJSON})
    found = resource.visible(reader).order_by(*resource.ordering or ("pk",))
    return stream(request, found, serializer, renderer, name=code, cache=PUBLIC)


@reads_replica
@login_not_required
@require_safe
def dcat(request: HttpRequest) -> HttpResponse:
    """Return the description of all datasets, for portals that harvest it."""
    datasets, _figure = kept_sizes(request.user)
    described = catalogue(datasets)
    response = conditional(request, HttpResponse(to_json(described), content_type=LD_JSON), PUBLIC)
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response
