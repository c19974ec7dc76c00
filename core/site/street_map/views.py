# SPDX-License-Identifier: EUPL-1.2
"""The file of map tiles, of which browsers ask parts (RFC 9110, 14)."""

import os
import re
from collections.abc import Iterator
from typing import IO, Final, NamedTuple

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core.models.site import MapSource
from core.site.queries import site

HOUR: Final = 3600
TYPE: Final = "application/vnd.pmtiles"
_RANGE: Final = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")
_PIECE: Final = 64 * 1024
# The most of the file in one answer (bytes; ours): a tile, or a list of tiles, is far smaller. Whoever reads slowly
# keeps a thread, or room in the proxy, for no more than this.
MOST: Final = 4_000_000


class _Span(NamedTuple):
    """The first and last byte that are asked."""

    first: int
    last: int


@login_not_required
@require_safe
@cache_control(max_age=HOUR, public=True, no_transform=True)
def map_file(request: HttpRequest) -> HttpResponseBase:
    """Return the part of the file that is asked, in pieces; nothing unless an administrator chose it.

    Never more than MOST bytes: of a longer part the beginning, as the standard allows (RFC 9110, 15.3.7), and of a
    larger file as a whole nothing.
    """
    if site().map_source != MapSource.FILE:
        raise Http404
    try:
        file = settings.MAP_FILE.open("rb")
    except OSError as error:
        raise Http404 from error
    # Of what was opened: another may stand there by now.
    found = os.fstat(file.fileno())
    # A reader that has parts of the file of before must not add parts of another to them.
    etag = f'"{found.st_mtime_ns:x}-{found.st_size:x}"'
    answer = _answer(request, file, found.st_size, etag)
    answer.headers["ETag"] = etag
    answer.headers["Accept-Ranges"] = "bytes"
    return answer


def _answer(request: HttpRequest, file: IO[bytes], size: int, etag: str) -> HttpResponseBase:
    asked = _RANGE.fullmatch(request.headers.get("Range", ""))
    # More parts at once, and what no range is, are answered with the whole, as the standard allows.
    is_whole = asked is None or not any(asked.groups()) or request.headers.get("If-Range", etag) != etag
    if is_whole and size <= MOST:
        return FileResponse(file, content_type=TYPE)
    span = None if asked is None or is_whole else _span(asked[1], asked[2], size)
    if span is None:
        file.close()
        # What was asked wrongly once is asked anew.
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}", "Cache-Control": "no-store"})
    return StreamingHttpResponse(
        _Part(file, span),
        status=206,
        content_type=TYPE,
        headers={
            "Content-Range": f"bytes {span.first}-{span.last}/{size}",
            "Content-Length": str(span.last - span.first + 1),
        },
    )


def _span(first: str, last: str, size: int) -> _Span | None:
    """Return what is given of what is asked of a file of this size; None where nothing of it is there."""
    begin = int(first) if first else max(size - int(last), 0)
    end = min(int(last) if first and last else size, size - 1, begin + MOST - 1)
    return _Span(begin, end) if begin <= end else None


class _Part:
    """A part of an open file, in pieces; the server closes it, also for who goes away."""

    def __init__(self, file: IO[bytes], span: _Span) -> None:
        self._file, self._span = file, span

    def __iter__(self) -> Iterator[bytes]:
        self._file.seek(self._span.first)
        left = self._span.last - self._span.first + 1
        while left and (piece := self._file.read(min(left, _PIECE))):
            left -= len(piece)
            yield piece

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
