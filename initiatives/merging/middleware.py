# SPDX-License-Identifier: EUPL-1.2
"""Leading on from every address of an initiative that goes on as another one: pages, feeds and widgets.

The API leads on by itself (register.api.initiatives): it stands before this.
"""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _

from core.pages import refusals
from initiatives.register.goes_on import GoesOn, GoesOnError, goes_on_of

_READS = {"GET", "HEAD"}


class GoesOnMiddleware:
    """Stands last in MIDDLEWARE. Asks nothing of a page that is there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Lead on from what is not found when an initiative of its address was the same as another one."""
        response = self._get_response(request)
        if response.status_code != HTTPStatus.NOT_FOUND or request.resolver_match is None:
            return response
        for key in _keys(request):
            goes_on = goes_on_of(key, request.user)
            if goes_on is not None and (answer := _lead_on(request, key, goes_on)):
                return answer
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Lead on from the file of what was merged."""
        if not isinstance(exception, GoesOnError):
            return None
        keys = [key for key in _keys(request) if key != exception.goes_on.into.pk]
        return _lead_on(request, keys[0], exception.goes_on) if keys else None


def _keys(request: HttpRequest) -> list[UUID]:
    """Return the ids in the address."""
    found: Any = request.resolver_match
    return [key for value in found.kwargs.values() if (key := _key(value))]


def _key(value: Any) -> UUID | None:
    try:
        return value if isinstance(value, UUID) else UUID(str(value))
    except ValueError:
        return None


def _lead_on(request: HttpRequest, key: UUID, goes_on: GoesOn) -> HttpResponse | None:
    """Return the way to the same page of what goes on; what was sent is not done there, but shown to copy."""
    if request.method in _READS:
        address = request.get_full_path().replace(str(key), str(goes_on.into.pk))
        if address == request.get_full_path():
            return None
        leads = HttpResponsePermanentRedirect if goes_on.is_for_good else HttpResponseRedirect
        answer: HttpResponse = leads(address)
        # A browser would keep it for ever, and whether it may be read can change.
        patch_cache_control(answer, no_cache=True)
        return answer
    if not goes_on.is_for_good:
        return None
    text = _("“%(name)s” goes on as “%(into)s”. Nothing of yours was saved: do it there.")
    return refusals.refused(request, text % {"name": goes_on.name, "into": goes_on.into.name})
