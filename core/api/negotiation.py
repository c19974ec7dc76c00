# SPDX-License-Identifier: EUPL-1.2
"""The forms an answer can have, and which one a client gets (Accept); the address never says it."""

from functools import lru_cache
from typing import Any, Final

from django.http.request import MediaType
from rest_framework.exceptions import NotAcceptable
from rest_framework.negotiation import DefaultContentNegotiation

JSON: Final = "application/json"
NDJSON: Final = "application/x-ndjson"
CSV: Final = "text/csv"
GEOJSON: Final = "application/geo+json"


@lru_cache(maxsize=512)
def _preferred(accept: str, offered: tuple[str, ...]) -> str | None:
    asked = [_without_parameters(part) for part in accept.split(",") if part.strip()] or [MediaType("*/*")]
    best, liked = None, 0.0
    for form in offered:
        fitting = [each for each in asked if each.match(form)]
        # The most specific one that fits says how well a form is liked.
        quality = max(fitting, key=lambda each: each.specificity).quality if fitting else 0.0
        if quality > liked:
            best, liked = form, quality
    return best


def _without_parameters(text: str) -> MediaType:
    """Read one range of Accept; a charset or version beside it asks for nothing else than we have."""
    found = MediaType(text)
    found.params = {name: value for name, value in found.params.items() if name == "q"}
    return found


class ContentNegotiation(DefaultContentNegotiation):
    """Chooses by how well a client likes each form (Accept with q), which REST framework's own does not read."""

    def select_renderer(self, request: Any, renderers: Any, format_suffix: str | None = None) -> Any:  # noqa: ARG002 - REST framework's signature
        """Return the renderer and its media type; raise NotAcceptable (406) where none fits."""
        accept = request.META.get("HTTP_ACCEPT", "*/*")
        if accept == "*/*" or request.method == "OPTIONS":
            return renderers[0], renderers[0].media_type
        found = _preferred(accept, tuple(each.media_type for each in renderers))
        if found is None:
            raise NotAcceptable
        return next(each for each in renderers if each.media_type == found), found
