# SPDX-License-Identifier: EUPL-1.2
"""What a page may fetch: from one origin more than our own, once an administrator chose that."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from core.site.street_map.sources import tiles_origin


class StreetMapMiddleware:
    """Stands inside the middleware that writes the Content-Security-Policy."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Let pages fetch tiles; files and answers to programs stay as they are."""
        response = self._get_response(request)
        if response.headers.get("Content-Type", "").startswith("text/html") and (origin := tiles_origin()):
            # As csp.decorators.csp_update does; a view that asked for more itself keeps it.
            asked = getattr(response, "_csp_update", {})
            response._csp_update = {"connect-src": [origin]} | asked  # type: ignore[attr-defined] # noqa: SLF001
        return response
