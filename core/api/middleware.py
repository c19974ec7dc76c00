# SPDX-License-Identifier: EUPL-1.2
"""The frame around /api: whatever goes wrong outside a view is a problem too, and every answer names its version."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from core.api.problems import problem
from core.api.responses import API_VERSION

_PREFIX = "/api/"
_PROBLEM = "application/problem+json"


class ApiMiddleware:
    """Stands first in MIDDLEWARE, so that refusals of all others (host, size, fault) pass through it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request; touches no row."""
        response = self._get_response(request)
        if not request.path_info.startswith(_PREFIX):
            return response
        if response.status_code >= HTTPStatus.BAD_REQUEST and response.headers.get("Content-Type") != _PROBLEM:
            response = _as_problem(request, response)
        response.headers["API-Version"] = API_VERSION
        return response


def _as_problem(request: HttpRequest, page: HttpResponseBase) -> HttpResponse:
    kept = {name: value for name, value in page.headers.items() if name not in {"Content-Type", "Content-Length"}}
    answer = problem(request, page.status_code)
    for name, value in kept.items():
        answer.headers.setdefault(name, value)
    return answer
