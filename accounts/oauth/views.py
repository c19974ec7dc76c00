# SPDX-License-Identifier: EUPL-1.2
"""The addresses of OAuth 2.0: a key for a token, a token back, and what a program must know to find them."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe
from oauthlib.oauth2 import OAuth2Error

from accounts import rate_limits
from accounts.models import Scope
from accounts.oauth.server import GRANT, SERVER, in_header
from core.api.exceptions import problem
from core.api.throttling import count
from core.pages.client_network import network_of

_FORM = "application/x-www-form-urlencoded"
_NOT_KNOWN = "The client or its key is not known, has ended or is revoked. Ask the administrator for a key."
Ask = Callable[..., tuple[dict[str, str], str, int]]


@csrf_exempt
@login_not_required
@sensitive_post_parameters()
def token(request: HttpRequest) -> HttpResponse:
    """Exchange a key for an access token."""
    return _answer(request, SERVER.create_token_response)


@csrf_exempt
@login_not_required
@sensitive_post_parameters()
def revoke(request: HttpRequest) -> HttpResponse:
    """Stop a token; one that is none answers the same (RFC 7009)."""
    return _answer(request, SERVER.create_revocation_response)


@login_not_required
@require_safe
@cache_control(public=True, max_age=3600)
def metadata(_request: HttpRequest) -> JsonResponse:
    """Say where tokens come from and in which way (RFC 8414)."""
    site = settings.SITE_URL.rstrip("/")
    ways = ["client_secret_basic", "client_secret_post"]
    return JsonResponse(
        {
            "issuer": site,
            "token_endpoint": site + reverse("api:oauth-token"),
            "token_endpoint_auth_methods_supported": ways,
            "revocation_endpoint": site + reverse("api:oauth-revoke"),
            "revocation_endpoint_auth_methods_supported": ways,
            "grant_types_supported": [GRANT],
            "response_types_supported": [],
            "scopes_supported": Scope.values,
            "service_documentation": site + reverse("api:openapi"),
        }
    )


def _answer(request: Any, ask: Ask) -> HttpResponse:
    if request.method != "POST":
        return problem(405, detail=_("Use POST for this address."), headers={"Allow": "POST"})
    allowance = request.api_allowance = count(request)
    if allowance is not None and allowance.is_spent:
        return _wait(request, "Too many requests from this network in a minute.", allowance.seconds_left)
    # Per client: behind one address of a municipality stand many programs, and one with an old key stops no other.
    claimed = in_header(request.headers.get("Authorization", ""))[0] or request.POST.get("client_id", "")
    who = (network_of(request), claimed)
    if not rate_limits.take(rate_limits.CLIENT_SECRETS, *who):
        wait = int(rate_limits.CLIENT_SECRETS.period.total_seconds())
        return _wait(request, "Too many wrong attempts of this client from this network. Try again later.", wait)
    headers, body, status = _asked(request, ask)
    if status == 401:  # noqa: PLR2004 - the status of RFC 6749 for a client that is not known
        headers["WWW-Authenticate"] = 'Basic realm="Meervoud"'
        body = _error(json.loads(body)["error"], _NOT_KNOWN)
    else:
        # Only wrong credentials use up tries.
        rate_limits.give_back(rate_limits.CLIENT_SECRETS, *who)
    return _response(request, headers, body, status)


def _wait(request: Any, why: str, seconds: int) -> HttpResponse:
    return _response(request, {"Retry-After": str(seconds)}, _error("temporarily_unavailable", why), 429)


def _asked(request: HttpRequest, ask: Ask) -> tuple[dict[str, str], str, int]:
    if request.content_type != _FORM:
        return {}, _error("invalid_request", f"Send the parameters as {_FORM}."), 400
    if request.META.get("QUERY_STRING"):
        return {}, _error("invalid_request", "Send nothing in the address; a secret would stay in logs."), 400
    # A parameter without a value counts as left out (RFC 6749, 3.2).
    fields = urlencode([(name, value) for name, values in request.POST.lists() for value in values if value])
    try:
        headers, body, status = ask(request.path, "POST", fields, dict(request.headers))
    except OAuth2Error as error:
        headers, body, status = dict(error.headers), error.json, error.status_code
    return dict(headers), body or "", status


def _error(code: str, description: str) -> str:
    return json.dumps({"error": code, "error_description": description})


def _response(request: Any, headers: dict[str, Any], body: str, status: int) -> HttpResponse:
    response = HttpResponse(body, status=status, content_type="application/json")
    for name, value in {**headers, "Cache-Control": "no-store", "Pragma": "no-cache"}.items():
        response[name] = value
    response["Content-Language"] = "en"
    if request.api_allowance is not None:
        for name, value in request.api_allowance.headers.items():
            response[name] = value
    return response
