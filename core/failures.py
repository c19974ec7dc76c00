# SPDX-License-Identifier: EUPL-1.2
"""The pages of a request that went wrong on our side; they need no database."""

import sys

from django.contrib.auth.models import AnonymousUser
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

RETRY_AFTER_SECONDS = 30


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer a request that ended in an exception: 503 when the database is away or busy, else 500."""
    # Django calls this while it handles the exception.
    unavailable = isinstance(sys.exc_info()[1], OperationalError | InterfaceError)
    status = 503 if unavailable else 500
    response = _problem(status) if request.path.startswith("/api/") else _page(request, status)
    if unavailable:
        response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    response["Cache-Control"] = "no-store"
    return response


def _problem(status: int) -> HttpResponse:
    title = "Service unavailable" if status == 503 else "Internal server error"  # noqa: PLR2004 - HTTP's own numbers
    body = {"type": "about:blank", "title": title, "status": status}
    return JsonResponse(body, status=status, content_type="application/problem+json")


def _page(request: HttpRequest, status: int) -> HttpResponse:
    # Who is signed in, and the messages for them, stand in the database that may be away.
    request.user = AnonymousUser()
    if hasattr(request, "_messages"):
        del request._messages  # noqa: SLF001 - Django offers no other way to leave them unread
    return HttpResponse(render_to_string(f"{status}.html", request=request), status=status)
