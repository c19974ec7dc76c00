# SPDX-License-Identifier: EUPL-1.2
"""A site that is being set up shows itself to who works on it, and tells everybody else so."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from core.pages.refusals import refusal_page
from core.site.queries import site

# Signing in and one's own account, what a city must say of itself, and what machines ask of the machine.
_ALWAYS: Final = ("account_", "mfa_", "openid_connect_", "socialaccount_", "accounts:", "site-")
_ALWAYS_PAGES: Final = frozenset(
    {
        "core:accessibility",
        "core:contact",
        "core:privacy",
        "favicon",
        "health",
        "live",
        "metrics",
        "oauth-server",
        "ready",
        "robots",
        "security-txt",
    }
)


class ClosedMiddleware:
    """Stands after who somebody is. What it lets through it does not touch."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on."""
        return self._get_response(request)

    def process_view(self, request: HttpRequest, _view: Any, _args: Any, _kwargs: Any) -> HttpResponse | None:
        """Answer 503 for a visitor while the site is closed."""
        name = request.resolver_match.view_name if request.resolver_match else ""
        if name in _ALWAYS_PAGES or name.startswith(_ALWAYS) or site().opened_at:
            return None
        if getattr(request.user, "is_office", False):
            return None
        return refusal_page(
            request,
            HTTPStatus.SERVICE_UNAVAILABLE,
            title=_("This site is being set up"),
            text=_("It opens soon. Do you work on it? Then sign in."),
            offer_sign_in=True,
            menu=(),
        )
