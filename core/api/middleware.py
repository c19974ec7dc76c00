# SPDX-License-Identifier: EUPL-1.2
"""The door of /api: straight to the endpoint, past everything that only pages need.

No session, cookie, message or form plays a part here, so none is read: a program is known by its key alone, and an
answer costs half of what a page's way through the middleware costs.
"""

from collections.abc import Callable
from functools import lru_cache
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import ResolverMatch, resolve
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from pghistory.middleware import HistoryMiddleware
from rest_framework.response import Response

from core.api.exceptions import handle, problem
from core.api.responses import API_VERSION, conditional
from core.database import replica
from core.site.queries import site

_PREFIX = "/api/"
_WITHOUT_BODY = (204, 304)
_LIST_ADDRESS = 40
_CLOSED = _("This register is being set up and gives no data yet.")
_HEADERS = {
    "API-Version": API_VERSION,
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Frame-Options": "DENY",
}


class ApiMiddleware:
    """Stands right after SecurityMiddleware, whose headers and redirect to https hold for the API too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response
        self._keep_history = HistoryMiddleware(_answer)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer /api here; let everything else through."""
        if not (request.path_info + "/").startswith(_PREFIX):
            return self._get_response(request)
        # No cookie decides anything here, the language of pages in a browser included.
        request.COOKIES = {}
        # For the sentences of this answer; a thread keeps the language of whoever it answered before.
        translation.activate(translation.get_language_from_request(request))
        # What a program writes is kept in history with who wrote it, as what a page writes is.
        answer = _read if request.method in replica.READING else self._keep_history
        response: HttpResponseBase = answer(request) if site().opened_at else problem(503, detail=_CLOSED)
        client = getattr(request, "auth", None)
        if client and request.method not in replica.READING:
            # It reads what it wrote, wherever the next call is answered.
            replica.note_write(client.user_id)
        for name, value in {**_HEADERS, **replica.headers()}.items():
            response.headers[name] = value
        if isinstance(response, HttpResponse) and response.status_code not in _WITHOUT_BODY:
            response.headers["Content-Length"] = str(len(response.content))
            if request.method == "HEAD":
                response.content = b""
        return response


@lru_cache(maxsize=256)
def _found(path: str) -> ResolverMatch:
    """Return the endpoint of a short address, which is that of a list: the same ones are asked for all day."""
    return resolve(path)


def _read(request: HttpRequest) -> HttpResponseBase:
    response = _answer(request)
    if response.status_code == HTTPStatus.SERVICE_UNAVAILABLE and replica.is_lost():
        # What reads may be done twice: now by the primary.
        return _answer(request)
    return response


def _answer(request: HttpRequest) -> HttpResponseBase:
    try:
        # Refuses a host that is not ours, as CommonMiddleware does for pages.
        request.get_host()
        match = _found(request.path_info) if len(request.path_info) <= _LIST_ADDRESS else resolve(request.path_info)
        request.resolver_match = match
        response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
        if isinstance(response, Response):
            # Rendered here, as Django's own handler would have done.
            answered: Any = response.render()
            response = conditional(request, answered, answered.renderer_context["view"].cache)
    except Exception as error:  # noqa: BLE001 - whatever it is, the client gets a problem and the log the trace
        return handle(error)
    return response
