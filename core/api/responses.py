# SPDX-License-Identifier: EUPL-1.2
"""Ready bytes as an answer: entity tags, 304, and gzip for whoever asks."""

import gzip
import re
from collections.abc import Iterable
from hashlib import blake2b

import orjson
from django.http import HttpRequest, HttpResponse
from django.utils.http import parse_etags

API_VERSION = "1.0.0"
# A body below this grows by compression.
_WORTH_COMPRESSING = 1000
_GZIP = re.compile(r"(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[0-9.]+)?\s*(?=,|$)", re.IGNORECASE)

PUBLIC = "public, no-cache"
PRIVATE = "private, no-cache"


def to_json(value: object) -> bytes:
    """Return JSON with moments in UTC ending in Z."""
    return orjson.dumps(value, option=orjson.OPT_UTC_Z)


def tag_of(parts: Iterable[str]) -> str:
    """Return a weak entity tag over these texts; weak, because the gzipped body has the same one."""
    digest = blake2b(API_VERSION.encode(), digest_size=12)
    for part in parts:
        digest.update(b"\x00" + part.encode())
    return f'W/"{digest.hexdigest()}"'


def is_known(request: HttpRequest, tag: str) -> bool:
    """Return whether the client already holds what `tag` names (If-None-Match, weak comparison)."""
    header = request.META.get("HTTP_IF_NONE_MATCH")
    if not header:
        return False
    held = parse_etags(header)
    return held == ["*"] or tag in held or tag.removeprefix("W/") in held


def not_modified(tag: str, cache: str) -> HttpResponse:
    """Return a 304."""
    response = HttpResponse(status=304)
    del response["Content-Type"]
    return _finish(response, tag, cache)


def answer(request: HttpRequest, body: bytes, *, tag: str, cache: str = PUBLIC) -> HttpResponse:
    """Return JSON bytes, compressed when asked, or a 304 when the client holds them."""
    if is_known(request, tag):
        return not_modified(tag, cache)
    encoding = request.META.get("HTTP_ACCEPT_ENCODING", "")
    compressed = len(body) >= _WORTH_COMPRESSING and bool(_GZIP.search(encoding))
    if compressed:
        body = gzip.compress(body, compresslevel=5, mtime=0)
    length = str(len(body))
    response = HttpResponse(b"" if request.method == "HEAD" else body, content_type="application/json")
    response["Content-Length"] = length
    if compressed:
        response["Content-Encoding"] = "gzip"
    return _finish(response, tag, cache)


def answer_fresh(request: HttpRequest, body: bytes, *, cache: str = PUBLIC) -> HttpResponse:
    """Return a body tagged by its own content; for small answers that cost little to make."""
    return answer(request, body, tag=tag_of([body.decode()]), cache=cache)


def _finish(response: HttpResponse, tag: str, cache: str) -> HttpResponse:
    response["ETag"] = tag
    response["Cache-Control"] = cache
    response["Vary"] = "Accept-Encoding, Authorization" if cache == PRIVATE else "Accept-Encoding"
    return response
