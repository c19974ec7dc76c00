# SPDX-License-Identifier: EUPL-1.2
"""The logo and the colours of the city, as files; their address has a version in it, so browsers may keep them."""

from typing import Final

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core.models import Site
from core.site.colours import on_dark
from core.site.queries import stored_site

YEAR: Final = 365 * 24 * 3600
# Whoever opens an SVG by itself: nothing in it runs or fetches.
_DRAWS_ONLY: Final = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"


@login_not_required
@require_safe
@cache_control(max_age=YEAR, public=True, immutable=True)
def logo(_request: HttpRequest, version: str) -> HttpResponse:  # noqa: ARG001 - the address of another logo is another
    """Return the logo."""
    one = Site.objects.only("logo", "logo_type").first()
    if one is None or one.logo is None:
        raise Http404
    return HttpResponse(bytes(one.logo), content_type=one.logo_type, headers={"Content-Security-Policy": _DRAWS_ONLY})


@login_not_required
@require_safe
@cache_control(max_age=YEAR, public=True, immutable=True)
def colours(_request: HttpRequest, version: str) -> HttpResponse:  # noqa: ARG001 - other colours have another address
    """Return the three tokens that a city sets as a style sheet over ours, by day and in the dark."""
    one = stored_site()
    if not one.accent:
        raise Http404
    day = _tokens(one.accent, one.accent_dark, one.accent_tint)
    dark = f"@media screen and (prefers-color-scheme: dark) {{\n{_tokens(*on_dark(one.accent))}}}\n"
    return HttpResponse(day + dark, content_type="text/css; charset=utf-8")


def _tokens(accent: str, dark: str, tint: str) -> str:
    return f".mv-theme {{\n  --mv-accent: {accent};\n  --mv-accent-dark: {dark};\n  --mv-accent-tint: {tint};\n}}\n"
