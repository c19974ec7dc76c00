# SPDX-License-Identifier: EUPL-1.2
"""Pages that belong to no app."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core.models import AccessibilityStatus, TextPage
from core.pages.gallery import gallery_context
from core.pages.links import absolute_link
from core.site.locatieserver import asks_addresses
from core.site.queries import has_municipality, own_text, site
from core.site.street_map.sources import tiles_origin

PRIVATE_FOLDERS = ("account", "mijn", "werkvoorraad", "dossier", "beheer", "uitnodiging", "aanmelden", "demo", "taken")


def _page(request: HttpRequest, template: str, **context: object) -> HttpResponse:
    return render(request, template, context)


@login_not_required
@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Say what Meervoud is and what it promises."""
    return _page(request, "core/pages/about.html", own_text=own_text(TextPage.ABOUT, get_language()))


@login_not_required
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """State honestly how accessible the product is."""
    own, one = own_text(TextPage.ACCESSIBILITY, get_language()), site()
    status = AccessibilityStatus(one.accessibility_status).label if one.accessibility_status else ""
    return _page(request, "core/pages/accessibility.html", own_text=own, statement=one, status=status)


@login_not_required
@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """Say what is kept about whom, why and how long."""
    own = own_text(TextPage.PRIVACY, get_language())
    return _page(
        request, "core/pages/privacy.html", own_text=own, tiles_origin=tiles_origin(), asks_addresses=asks_addresses()
    )


@login_not_required
@require_safe
def contact(request: HttpRequest) -> HttpResponse:
    """Say where to go with which question."""
    return _page(request, "core/pages/contact.html", own_text=own_text(TextPage.CONTACT, get_language()))


@login_not_required
@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Show every part the pages are made of."""
    return _page(request, "core/pages/gallery.html", **gallery_context())


@login_not_required
@require_safe
@cache_control(max_age=86400, public=True)
def robots(_request: HttpRequest) -> HttpResponse:
    """Keep search engines out of what needs a person, and lead that of the Woo to what is public."""
    prefixes = ("", "/en")
    lines = ["User-agent: *", "Disallow: /api/"]
    lines += [f"Disallow: {prefix}/{folder}" for prefix in prefixes for folder in PRIVATE_FOLDERS]
    if has_municipality():
        lines += ["", f"Sitemap: {absolute_link('woo-sitemap-index', language='nl')}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@login_not_required
@require_safe
@cache_control(max_age=86400, public=True)
def favicon(_request: HttpRequest) -> HttpResponse:
    """Lead browsers that ask for /favicon.ico to the mark."""
    return HttpResponse(status=308, headers={"Location": static("mark.svg")})


@login_not_required
@require_safe
def english(_request: HttpRequest) -> HttpResponse:
    """Lead who types /en to the front page in English; its address is the one that ends in a slash."""
    return redirect("home")
