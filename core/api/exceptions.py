# SPDX-License-Identifier: EUPL-1.2
"""Every refusal of the API as problem+json (RFC 9457), in the language the client asks for (core.api.middleware)."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import orjson
from django.core.exceptions import BadRequest, PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpResponse
from django.http.request import UnreadablePostError
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rest_framework import exceptions
from rest_framework.settings import api_settings

from core.errors import ConflictError, NotAllowedError, RefusedError
from core.pages.server_errors import is_too_slow, is_unavailable

logger = logging.getLogger(__name__)
UNKNOWN_PROPERTY = "unknown_property"

TITLES: Mapping[int, str | Promise] = {
    400: _("The request is not right"),
    401: _("A valid key is needed"),
    403: _("Not allowed"),
    404: _("Not found"),
    405: _("This method does not exist here"),
    406: _("This form of answer does not exist"),
    409: _("Not possible now"),
    412: _("Changed by somebody else"),
    413: _("Too large"),
    415: _("This form of request is not read"),
    422: _("This key was used for something else"),
    428: _("Say what you have read"),
    429: _("Too many requests"),
    500: _("Something went wrong on our side"),
    503: _("Not available for a moment"),
}
DETAILS: Mapping[int, str | Promise] = {
    400: _("Look at the address and the headers of the request, mend them and send it again."),
    401: _("Send a key that is known, not expired and not revoked, as “Authorization: Bearer <key>”."),
    403: _("This key lacks the scope for this data. Ask the administrator for a key that has it."),
    404: _(
        "There is nothing at this address, or it is not public. "
        "Read what there is at /api-uitleg or /api/v1/openapi.json."
    ),
    405: _("Use one of the methods in the header Allow."),
    406: _("Every address answers in JSON: send “Accept: application/json”. Lists also give NDJSON and CSV."),
    409: _("What you ask does not fit with how things are now. Read them again first."),
    412: _("Read it again, apply your change to what it is now and send that with the new ETag."),
    413: _("Send at most 256 kB at a time."),
    422: _("This Idempotency-Key was used for another call. Choose a new one for every new act."),
    428: _("Read it first and send its ETag as If-Match, so that you undo nobody's change."),
    415: _("Send the body as JSON, with “Content-Type: application/json”."),
    429: _("Wait as long as the header Retry-After says and go on from there."),
    500: _("The fault has been recorded. Try again later; nothing was changed."),
    503: _("Try again in a few seconds."),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one parameter, in words for the client's developer; of a body, `name` is a JSON pointer."""

    name: str
    detail: str | Promise
    place: str = "query"


class RefusedCallError(exceptions.APIException):
    """The call is refused for what its headers say; `told` says what to do, without it the usual of the status.

    `wait` is the number of seconds after which it can be sent again as it is.
    """

    def __init__(self, status: int, told: str | Promise | None = None, *, wait: int = 0) -> None:
        super().__init__()
        self.status = self.status_code = status
        self.told, self.wait = told, wait


class ScopeLackingError(RefusedCallError):
    """The key works, and has none of these scopes, of which one is enough (403)."""

    def __init__(self, scopes: Sequence[str]) -> None:
        super().__init__(403, _LACKING % {"scopes": ", ".join(scopes)})
        self.auth_header = f'Bearer realm="Meervoud", error="insufficient_scope", scope="{" ".join(scopes)}"'


class BadParametersError(Exception):
    """The query string or the body cannot be answered; names every fault at once (400)."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(", ".join(fault.name for fault in faults))
        self.faults = faults


def problem(
    status: int,
    *,
    detail: str | Promise | None = None,
    faults: Sequence[Fault] = (),
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """Return a problem+json answer; title and detail in the language of the call."""
    known = status if status in TITLES else 500 if status >= HTTPStatus.INTERNAL_SERVER_ERROR else 400
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": str(TITLES[known]),
        "status": status,
        "detail": str(detail or DETAILS[known]),
    }
    if faults:
        body["errors"] = [{"in": fault.place, "name": fault.name, "detail": str(fault.detail)} for fault in faults]
    response = HttpResponse(orjson.dumps(body), status=status, content_type="application/problem+json")
    response["Content-Language"] = translation.get_language() or "nl"
    response["Cache-Control"] = "no-store"
    for name, value in (headers or {}).items():
        response[name] = value
    return response


def exception_handler(exception: Exception, context: Mapping[str, Any]) -> HttpResponse:
    """Answer what a view raised; REST framework calls it (EXCEPTION_HANDLER)."""
    response = handle(exception)
    if isinstance(exception, exceptions.MethodNotAllowed):
        response.headers["Allow"] = ", ".join(context["view"].allowed_methods)
    return response


def handle(exception: Exception) -> HttpResponse:
    """Turn whatever was raised into a problem; what nobody foresaw is logged and answers 500."""
    if isinstance(exception, exceptions.ValidationError):
        # Properties that there are not come last.
        faults = sorted(
            _faults_in(exception.detail), key=lambda one: getattr(one.detail, "code", "") == UNKNOWN_PROPERTY
        )
        exception = BadParametersError(faults)
    if isinstance(exception, BadParametersError):
        return problem(400, detail=_sentence(exception.faults), faults=exception.faults)
    if isinstance(exception, exceptions.APIException):
        told = getattr(exception, "told", None)
        return problem(exception.status_code, detail=told, headers=_headers_of(exception))
    if isinstance(exception, RefusedError):
        return problem(409, detail=exception.message)
    usual = 503 if is_unavailable(exception) else 500
    status = next((status for kind, status in _STATUSES.items() if isinstance(exception, kind)), usual)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        logger.error("the API answers %d", status, exc_info=exception)
    said = _TOO_SLOW if is_too_slow(exception) else None
    waits = {"Retry-After": "5"} if status == HTTPStatus.SERVICE_UNAVAILABLE else None
    return problem(status, detail=said, headers=waits)


_STATUSES: Mapping[type[Exception], int] = {
    Http404: 404,
    PermissionDenied: 403,
    NotAllowedError: 403,
    RequestDataTooBig: 413,
    ConflictError: 412,
    SuspiciousOperation: 400,
    BadRequest: 400,
    UnreadablePostError: 400,
}


def _headers_of(exception: exceptions.APIException) -> dict[str, str]:
    challenge, wait = getattr(exception, "auth_header", None), getattr(exception, "wait", None)
    # RFC 6750: who shows nothing is told nothing more, who shows a key that does not work is.
    wrong = ', error="invalid_token"' if isinstance(exception, exceptions.AuthenticationFailed) else ""
    headers = {"WWW-Authenticate": f"{challenge}{wrong}"} if challenge else {}
    if wait:
        headers["Retry-After"] = str(max(1, round(wait)))
    return headers


def _faults_in(detail: Any, at: str = "") -> Iterator[Fault]:
    """Yield what a serializer found wrong in a body, each with its place as a JSON pointer (RFC 6901)."""
    if isinstance(detail, Mapping):
        for name, inner in detail.items():
            step = "" if name == _OF_THE_WHOLE else "/" + str(name).replace("~", "~0").replace("/", "~1")
            yield from _faults_in(inner, at + step)
    elif isinstance(detail, list):
        for number, inner in enumerate(detail):
            yield from _faults_in(inner, f"{at}/{number}" if isinstance(inner, Mapping) else at)
    else:
        yield Fault(at, detail, "body")


def _sentence(faults: Sequence[Fault]) -> str | Promise:
    names = ", ".join(fault.name for fault in faults if fault.name)
    if not names:
        return faults[0].detail
    return (_FAULTY_BODY if faults[0].place == "body" else _FAULTY) % {"names": names}


_OF_THE_WHOLE = api_settings.NON_FIELD_ERRORS_KEY
_LACKING = _("Your key works, but lacks the scope for this. One of these is enough: %(scopes)s. Ask the administrator.")
_TOO_SLOW = _(
    "This took longer than a call may, so it was stopped and nothing was changed. "
    "Ask for less at a time: a smaller pageSize, or a filter."
)
_FAULTY = _("Mend these parameters of the address: %(names)s.")
_FAULTY_BODY = _("Mend these properties of the body: %(names)s.")
