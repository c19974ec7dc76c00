# SPDX-License-Identifier: EUPL-1.2
"""Refusals that a view does not catch become pages, so that no app writes them twice."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase

from core.database import replica
from core.errors import ConflictError, NotAllowedError, RefusedError
from core.pages import refusals
from core.pages.links import page_above

# Where somebody is, is asked only when they press "Where I am now", and then the browser asks them first.
_PERMISSIONS = "geolocation=(self), " + ", ".join(
    f"{name}=()"
    for name in ("accelerometer", "camera", "display-capture", "gyroscope", "microphone", "midi",
                 "payment", "usb")
)  # fmt: skip


class PolicyMiddleware:
    """Stands before all that answers: no page of ours asks for a camera or is loaded into another site's page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Add the two headers; what programs read may be read from anywhere."""
        response = self._get_response(request)
        response.headers.setdefault("Permissions-Policy", _PERMISSIONS)
        open_data = request.path_info.startswith(("/api/", "/open-data/"))
        response.headers.setdefault("Cross-Origin-Resource-Policy", "cross-origin" if open_data else "same-origin")
        return response


class ReplicaMiddleware:
    """Stands after who somebody is: downloads read from the replica, and whoever saves reads back what they saved."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if not replica.is_configured():
            raise MiddlewareNotUsed
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on, and say of a download how old it may be."""
        response = self._get_response(request)
        if request.method not in replica.READING and (person := _person(request)) is not None:
            replica.note_write(person)
        for name, value in replica.headers().items():
            response.headers[name] = value
        if not response.streaming:
            replica.end()
        return response

    def process_view(self, request: HttpRequest, view: Any, _args: Any, _kwargs: Any) -> None:
        """Have a view that is marked read from the replica."""
        if getattr(view, "reads_replica", False) and request.method in replica.READING:
            replica.begin(_person(request))

    def process_exception(self, request: HttpRequest, _exception: Exception) -> HttpResponseBase | None:
        """Ask the primary when the replica went away under a download."""
        found: Any = request.resolver_match
        answered: HttpResponseBase | None = (
            found.func(request, *found.args, **found.kwargs) if replica.is_lost() else None
        )
        return answered


def _person(request: HttpRequest) -> Any:
    """Return the id of who is signed in; a visitor without a session costs nothing and stays one to every cache."""
    return request.user.pk if settings.SESSION_COOKIE_NAME in request.COOKIES else None


class RefusalMiddleware:
    """Stands last in MIDDLEWARE. The API answers its own refusals."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on; touches no row.

        An address that only takes what a form sends stays in the address bar when the form comes back with an error.
        Whoever opens it again, or keeps it, comes at the page above it.
        """
        response = self._get_response(request)
        is_opened = request.method == "GET" and "text/html" in request.headers.get("Accept", "")
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and is_opened:
            return HttpResponseRedirect(page_above(request.get_full_path()))
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Return the page of a refusal, or nothing for any other exception."""
        if request.path_info.startswith("/api/"):
            return None
        if isinstance(exception, RefusedError):
            return refusals.refused(request, exception.message)
        if isinstance(exception, NotAllowedError):
            return refusals.not_allowed(request)
        if isinstance(exception, ConflictError):
            return refusals.conflict(request, exception)
        return None
