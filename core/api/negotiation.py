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
    asked = [MediaType(part) for part in accept.split(",") if part.strip()] or [MediaType("*/*")]
    for each in asked:
        # A charset or version beside a form asks for nothing else than we have.
        each.params = {name: value for name, value in each.params.items() if name == "q"}

    def liked(form: str) -> float:
        # The most specific one that fits says how well a form is liked.
        fitting = [each for each in asked if each.match(form)]
        return max(fitting, key=lambda each: each.specificity).quality if fitting else 0

    best = max(offered, key=liked)
    return best if liked(best) else None


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
