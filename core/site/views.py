# SPDX-License-Identifier: EUPL-1.2
"""The logo and the colours of the city, as files; their address has a version in it, so browsers may keep them."""

from typing import Final

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core.models import Site
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
    """Return the three tokens that a city sets as a style sheet over ours."""
    one = stored_site()
    if not one.accent:
        raise Http404
    tokens = (("", one.accent), ("-dark", one.accent_dark), ("-tint", one.accent_tint))
    lines = "".join(f"  --mv-accent{name}: {value};\n" for name, value in tokens)
    return HttpResponse(f".mv-theme {{\n{lines}}}\n", content_type="text/css; charset=utf-8")
