# SPDX-License-Identifier: EUPL-1.2
"""The pages of a request that went wrong on our side; they need no database."""

import sys

from django.contrib.auth.models import AnonymousUser
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from psycopg.errors import QueryCanceled

from core.database.read_only import is_read_only

RETRY_AFTER_SECONDS = 30


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer a request that ended in an exception: 503 when the database is away or busy, else 500."""
    # Django calls this while it handles the exception.
    error = sys.exc_info()[1]
    unavailable = is_unavailable(error)
    status = 503 if unavailable else 500
    is_api = request.path.startswith("/api/")
    response = _problem(status) if is_api else _page(request, status, is_too_slow=is_too_slow(error))
    if unavailable:
        response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    response["Cache-Control"] = "no-store"
    return response


def is_unavailable(error: BaseException | None) -> bool:
    """Return whether PostgreSQL is away, busy or, as during a switch to a standby, takes no writes for a moment."""
    return isinstance(error, OperationalError | InterfaceError) or is_read_only(error)


def is_too_slow(error: BaseException | None) -> bool:
    """Return whether PostgreSQL ended a statement at the limit of its kind of work (config.database.LIMITS)."""
    return isinstance(error, OperationalError) and isinstance(error.__cause__, QueryCanceled)


def _problem(status: int) -> HttpResponse:
    title = "Service unavailable" if status == 503 else "Internal server error"  # noqa: PLR2004 - HTTP's own numbers
    body = {"type": "about:blank", "title": title, "status": status}
    return JsonResponse(body, status=status, content_type="application/problem+json")


def _page(request: HttpRequest, status: int, *, is_too_slow: bool) -> HttpResponse:
    # Who is signed in, and the messages for them, stand in the database that may be away.
    request.user = AnonymousUser()
    if hasattr(request, "_messages"):
        del request._messages  # noqa: SLF001 - Django offers no other way to leave them unread
    return HttpResponse(
        render_to_string(f"{status}.html", {"is_too_slow": is_too_slow}, request=request), status=status
    )
