# SPDX-License-Identifier: EUPL-1.2
"""What finishes an answer: entity tags, 304, and compression for whoever asks."""

import re
import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from types import MappingProxyType
from typing import Any, Final

import brotli
import orjson
from django.http import HttpRequest, HttpResponse
from django.utils.http import parse_etags

API_VERSION = "1.0.0"
# A body below this grows by compression.
_WORTH_COMPRESSING = 1000
# One of Accept-Encoding, with how well it is liked.
_CODING: Final = re.compile(r"\s*([a-z*-]+)\s*(?:;\s*q\s*=\s*(\d(?:\.\d*)?)\s*)?", re.ASCII)
# Both take about as long as making the answer does, and a third of its size is left.
_GZIP: Final = 5
_BROTLI: Final = 4

PUBLIC = "public, no-cache"
PRIVATE = "private, no-cache"


def to_json(value: object) -> bytes:
    """Return JSON with moments in UTC ending in Z."""
    return orjson.dumps(value, option=orjson.OPT_UTC_Z)


def tag_of(body: bytes) -> str:
    """Return a weak entity tag over these bytes; weak, because the compressed body has the same one."""
    return _tag(b"\x00" + body)


def stamped_tag(stamps: Sequence[tuple[Any, ...]]) -> str:
    """Return a weak entity tag over rows that are known by their id and moment of change."""
    return _tag(orjson.dumps(stamps))


def _tag(told: bytes) -> str:
    return f'W/"{blake2b(API_VERSION.encode() + told, digest_size=12).hexdigest()}"'


def is_known(request: HttpRequest, tag: str) -> bool:
    """Return whether the client already holds what `tag` names (If-None-Match, weak comparison)."""
    header = request.META.get("HTTP_IF_NONE_MATCH")
    if not header:
        return False
    held = parse_etags(header)
    return held == ["*"] or tag in held or tag.removeprefix("W/") in held


def not_modified(tag: str, cache: str, headers: Mapping[str, str] = MappingProxyType({})) -> HttpResponse:
    """Return a 304, with the headers that the whole answer has."""
    response = HttpResponse(status=304, headers=dict(headers))
    del response["Content-Type"]
    return _finish(response, tag, cache)


def conditional(request: HttpRequest, response: HttpResponse, cache: str) -> HttpResponse:
    """Finish a whole answer: with a tag, as a 304 for who holds it, compressed for who asks.

    One that has no tag yet gets one of its own content; for small answers that cost little to make.
    """
    tag = response.headers.get("ETag") or tag_of(response.content)
    if is_known(request, tag):
        return not_modified(tag, cache, response.headers)
    if len(response.content) >= _WORTH_COMPRESSING:
        encoding = encoding_for(request.META.get("HTTP_ACCEPT_ENCODING", ""))
        if encoding:
            pack, end = packer(encoding)
            response.content = pack(response.content) + end()
            response.headers["Content-Encoding"] = encoding
    return _finish(response, tag, cache)


def answer_written(body: bytes, *, tag: str, status: int) -> HttpResponse:
    """Return what was just written, as it is: not packed, so that it can be kept for who did not get it."""
    return _finish(HttpResponse(body, status=status, content_type="application/json"), tag, PRIVATE)


@lru_cache(maxsize=512)
def encoding_for(accepted: str) -> str:
    """Return how to compress for this Accept-Encoding: "br", "gzip" or not at all."""
    ranges = filter(None, map(_CODING.fullmatch, accepted.lower().split(",")))
    asked = {each[1]: float(each[2] or 1) for each in ranges}
    others = asked.get("*", 0)
    return max(("", "br", "gzip"), key=lambda name: asked.get(name, others) if name else 0)


def packer(encoding: str) -> tuple[Callable[[bytes], bytes], Callable[[], bytes]]:
    """Return what packs the parts of a stream, and what gives its end."""
    if encoding == "br":
        brotlied = brotli.Compressor(quality=_BROTLI)
        return brotlied.process, brotlied.finish
    if encoding == "gzip":
        zipped = zlib.compressobj(_GZIP, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
        return zipped.compress, zipped.flush
    return (lambda part: part), (lambda: b"")


def vary_of(cache: str) -> str:
    """Return which headers of a request make another answer."""
    return "Accept, Accept-Encoding, Accept-Language, Authorization" if cache == PRIVATE else "Accept, Accept-Encoding"


def _finish(response: HttpResponse, tag: str, cache: str) -> HttpResponse:
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = cache
    response.headers["Vary"] = vary_of(cache)
    return response
