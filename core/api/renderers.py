# SPDX-License-Identifier: EUPL-1.2
"""The forms an answer can have: JSON; and a whole list as one stream of NDJSON, CSV or GeoJSON, in constant memory.

Rows of a stream come from a cursor in PostgreSQL, so all are of one moment. A stream that breaks off ends without its
last chunk (and without the end of its compression), so that no client takes a part for the whole.
"""

from collections.abc import Generator, Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Any, Final

from django.db.models import QuerySet
from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from rest_framework.renderers import BaseRenderer

from core.api.csv_columns import columns_of, lines
from core.api.negotiation import CSV, GEOJSON, JSON, NDJSON
from core.api.responses import encoding_for, packer, to_json, vary_of
from core.api.serializers import RowListSerializer
from core.database.server_cursors import stream_rows

BATCH: Final = 500
Batches = Iterable[list[dict[str, Any]]]


class JSONRenderer(BaseRenderer):
    """JSON, with moments in UTC ending in Z; ready texts go along as orjson.Fragment."""

    media_type = JSON
    format = "json"
    charset = None

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None
    ) -> bytes:
        """Return the bytes of an answer."""
        del accepted_media_type, renderer_context
        return to_json(data)


class StreamRenderer(JSONRenderer):
    """A form in which a whole list goes as one stream."""

    def stream(self, batches: Batches, serializer: RowListSerializer) -> Iterator[bytes]:
        """Yield the text of all rows, at least once, and not before the first rows were read."""
        raise NotImplementedError


class NDJSONRenderer(StreamRenderer):
    """Each object on a line of its own."""

    media_type = NDJSON
    format = "ndjson"

    def stream(self, batches: Batches, serializer: RowListSerializer) -> Iterator[bytes]:
        """Yield the lines."""
        del serializer
        none = True
        for batch in batches:
            none = False
            yield b"".join(to_json(row) + b"\n" for row in batch)
        if none:
            yield b""


class CSVRenderer(StreamRenderer):
    """A line for each object, with names above (RFC 4180)."""

    media_type = CSV
    format = "csv"

    def stream(self, batches: Batches, serializer: RowListSerializer) -> Iterator[bytes]:
        """Yield the lines."""
        columns = columns_of(serializer.child)
        head = lines([[column.name for column in columns]])
        for batch in batches:
            yield head + lines([column.cell(row) for column in columns] for row in batch)
            head = b""
        yield head


class GeoJSONRenderer(StreamRenderer):
    """Features on a map."""

    media_type = GEOJSON
    format = "geojson"

    def stream(self, batches: Batches, serializer: RowListSerializer) -> Iterator[bytes]:
        """Yield one collection of features."""
        del serializer
        head, between = b'{"type":"FeatureCollection","features":[', b""
        for batch in batches:
            yield head + between + b",".join(to_json(row) for row in batch)
            head, between = b"", b","
        yield head + b"]}"


def stream(
    request: HttpRequest,
    queryset: QuerySet[Any],
    serializer: RowListSerializer,
    renderer: StreamRenderer,
    *,
    name: str,
    cache: str,
) -> HttpResponseBase:
    """Return all these rows as the file `name`; what fails before the first rows are read is still a problem."""
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.{renderer.format}"',
        "Cache-Control": "no-store",
        "Vary": vary_of(cache),
    }
    kind = renderer.media_type
    content_type = f"{kind}; charset=utf-8; header=present" if kind == CSV else kind
    if request.method == "HEAD":
        # How long it would be is not known, so no length is told.
        return StreamingHttpResponse((), content_type=content_type, headers=headers)
    batches = _batches(queryset, serializer)
    parts = renderer.stream(batches, serializer)
    first = next(parts)
    encoding = encoding_for(request.META.get("HTTP_ACCEPT_ENCODING", ""))
    if encoding:
        headers["Content-Encoding"] = encoding
    return StreamingHttpResponse(
        _sent(chain((first,), parts), batches, encoding), content_type=content_type, headers=headers
    )


def _batches(queryset: QuerySet[Any], serializer: RowListSerializer) -> Generator[list[dict[str, Any]], None, None]:
    rows = stream_rows(serializer.select(queryset), batch=BATCH)
    while batch := list(islice(rows, BATCH)):
        yield serializer.to_representation(batch)


def _sent(parts: Iterable[bytes], batches: Generator[Any, None, None], encoding: str) -> Iterator[bytes]:
    pack, end = packer(encoding)
    try:
        for part in parts:
            if packed := pack(part):
                yield packed
        if last := end():
            yield last
    finally:
        # A client that goes away, or a fault, closes the cursor at once.
        batches.close()
