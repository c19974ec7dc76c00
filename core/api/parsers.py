# SPDX-License-Identifier: EUPL-1.2
"""How a body is read: one JSON object of a bounded size and depth, in UTF-8, each property once, and not packed."""

import json
from collections.abc import Mapping
from typing import Any, Final

from django.http import HttpRequest
from django.http.request import UnreadablePostError
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ValidationError
from rest_framework.parsers import BaseParser
from rest_framework.request import Request

from core.api.exceptions import RefusedCallError

LARGEST: Final = 256 * 1024
DEEPEST: Final = 12


class BodyRequest(Request):
    """A request of which the parser reads the body, whatever its length.

    REST framework takes a body without Content-Length for none, and that is how one in chunks comes.
    """

    def _load_stream(self) -> None:
        self._stream: Any = self._request


class StrictJSONParser(BaseParser):
    """Reads a body as JSON. Raises what becomes 400, 413 or 415."""

    media_type = "application/json"

    def parse(
        self, stream: Any, media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        """Return the object in the body."""
        del media_type, parser_context
        if stream.META.get("HTTP_CONTENT_ENCODING", "identity").lower() != "identity":
            raise RefusedCallError(415, _PACKED)
        try:
            value = json.loads(_bounded(stream).decode(), object_pairs_hook=_unique, parse_constant=_no_constant)
            _check(value, DEEPEST)
        except (ValueError, RecursionError) as error:
            raise ValidationError([error.args[0] if isinstance(error, _BadJsonError) else _NO_JSON]) from error
        if not isinstance(value, dict):
            raise ValidationError([_NO_OBJECT])
        return value


class MergePatchParser(StrictJSONParser):
    """Reads a change as RFC 7396 calls it; plain JSON is read in the same way."""

    media_type = "application/merge-patch+json"


class _BadJsonError(ValueError):
    """JSON that can be read and still is refused; the message is for the client."""


def _bounded(request: HttpRequest) -> bytes:
    length = request.META.get("CONTENT_LENGTH") or ""
    if not length and request.META.get("wsgi.input_terminated"):
        # Who sends in chunks gives no length; the server ends the stream where the body ends.
        try:
            request._body = request.META["wsgi.input"].read(LARGEST + 1)  # noqa: SLF001
        except Exception as error:  # every server has its own for chunks that are none, or that stop
            raise UnreadablePostError(*error.args) from error
    elif length and (not length.isdecimal() or int(length) > LARGEST):
        raise RefusedCallError(413)
    if len(request.body) > LARGEST:
        raise RefusedCallError(413)
    return request.body


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    _ensure_text("".join(found))
    if len(found) != len(pairs):
        raise _BadJsonError(_("Name every property once."))
    return found


def _no_constant(word: str) -> float:
    raise ValueError(word)


def _check(value: Any, depth: int) -> None:
    if depth == 0:
        raise _BadJsonError(_("This body is nested too deep."))
    if isinstance(value, str):
        _ensure_text(value)
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _check(each, depth - 1)


def _ensure_text(value: str) -> None:
    # Half of a pair of UTF-16 is no text: PostgreSQL would refuse it, and no answer could name it.
    if not value.isascii():
        value.encode()


_PACKED = _("Send the body as it is, without Content-Encoding.")
_NO_JSON = _("Send JSON in UTF-8.")
_NO_OBJECT = _("Send one JSON object.")
