# SPDX-License-Identifier: EUPL-1.2
"""Keyset pages: a cursor says after which row the next page starts, so deep pages cost as much as the first."""

from collections.abc import Sequence

from django.core import signing
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from core.api.parameters import Parameters

_SEPARATOR = "~"
_LONGEST = 300


def write_cursor(place: Sequence[str], *, of: str) -> str:
    """Return an opaque, signed cursor for the row at `place` in the list `of`; parts may not contain a tilde."""
    value = _SEPARATOR.join(place)
    return signing.b64_encode(_signer(of).sign(value).encode()).decode()


def read_cursor(parameters: Parameters, *, of: str, parts: int) -> list[str] | None:
    """Return the place a `cursor` parameter names, or None without one; a cursor we did not write is a fault."""
    value = parameters.raw("cursor")
    if value is None:
        return None
    place = _place_of(value[:_LONGEST], of)
    if place is None or len(place) != parts:
        parameters.fault("cursor", _("This cursor is not ours or has expired. Start again without a cursor."))
        return None
    return place


def _place_of(value: str, of: str) -> list[str] | None:
    try:
        raw = signing.b64_decode(value.encode())
        place = _signer(of).unsign(raw.decode())
    except (signing.BadSignature, ValueError):
        return None
    # Base64 reads a few spellings as one text; only the one we wrote is ours.
    return place.split(_SEPARATOR) if signing.b64_encode(raw).decode() == value else None


def next_address(request: HttpRequest, cursor: str) -> str:
    """Return the absolute address of the page after `cursor`, with the same filters."""
    query = request.GET.copy()
    query["cursor"] = cursor
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")


def page_body(results: Sequence[bytes], next_page: str | None) -> bytes:
    """Return the JSON of a page from ready-made texts of its objects."""
    # An address is percent-encoded, so it holds neither quotes nor backslashes.
    tail = b"null" if next_page is None else b'"' + next_page.encode() + b'"'
    return b'{"results":[' + b",".join(results) + b'],"next":' + tail + b"}"


def _signer(of: str) -> signing.Signer:
    return signing.Signer(salt=f"api.cursor.{of}", sep="~")
