# SPDX-License-Identifier: EUPL-1.2
"""A whole list as one stream, in constant memory: NDJSON, CSV or GeoJSON.

Rows come from a cursor in PostgreSQL, so all are of one moment. A stream that breaks off ends without its last chunk
(and without the end of its compression), so that no client takes a part for the whole.
"""

import csv
from collections.abc import Generator, Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Any, Final

from django.db.models import QuerySet
from django.http import StreamingHttpResponse
from django.http.response import HttpResponseBase

from core.api.calls import ApiRequest
from core.api.expanding import Chosen
from core.api.flat import Column, columns_of
from core.api.forms import CSV, GEOJSON, NDJSON
from core.api.responses import encoding_for, packer, to_json, vary_of
from core.database.server_cursors import stream_rows
from core.files.csv_export import cell

BATCH: Final = 500
_ENDINGS: Final[Mapping[str, str]] = {NDJSON: "ndjson", CSV: "csv", GEOJSON: "geojson"}


def stream(request: ApiRequest, found: QuerySet[Any], chosen: Chosen, form: str, cache: str) -> HttpResponseBase:
    """Return all these rows in `form`; what fails before the first rows are read is still a problem."""
    name = f"{chosen.resource.name}.{_ENDINGS[form]}"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
        "Vary": vary_of(cache),
    }
    content_type = f"{form}; charset=utf-8; header=present" if form == CSV else form
    if request.method == "HEAD":
        # How long it would be is not known, so no length is told.
        return StreamingHttpResponse((), content_type=content_type, headers=headers)
    parts = _written(_batches(found, chosen, form), chosen, form)
    first = next(parts)
    encoding = encoding_for(request.META.get("HTTP_ACCEPT_ENCODING", ""))
    if encoding:
        headers["Content-Encoding"] = encoding
    return StreamingHttpResponse(_sent(first, parts, encoding), content_type=content_type, headers=headers)


def _batches(found: QuerySet[Any], chosen: Chosen, form: str) -> Generator[list[dict[str, Any]], None, None]:
    read = chosen.features if form == GEOJSON else chosen.read
    rows = stream_rows(chosen.plan.of(found), batch=BATCH)
    while batch := list(islice(rows, BATCH)):
        yield read(batch)


def _written(
    batches: Generator[list[dict[str, Any]], None, None], chosen: Chosen, form: str
) -> Generator[bytes, None, None]:
    """Yield the text of a stream, the first part after the first rows were read."""
    if form == NDJSON:
        yield from _or_nothing(b"".join(to_json(row) + b"\n" for row in batch) for batch in batches)
    elif form == GEOJSON:
        yield from _features(batches)
    else:
        yield from _table(batches, columns_of(chosen))


def _features(batches: Iterable[list[dict[str, Any]]]) -> Iterator[bytes]:
    head, between = b'{"type":"FeatureCollection","features":[', b""
    for batch in batches:
        yield head + between + b",".join(to_json(row) for row in batch)
        head, between = b"", b","
    yield head + b"]}"


def _table(batches: Iterable[list[dict[str, Any]]], columns: list[Column]) -> Iterator[bytes]:
    head = _lines([[column.name for column in columns]])
    for batch in batches:
        yield head + _lines(_cells(columns, row) for row in batch)
        head = b""
    yield head


def _or_nothing(parts: Iterable[bytes]) -> Iterator[bytes]:
    empty = True
    for part in parts:
        empty = False
        yield part
    if empty:
        yield b""


class _Echo:
    def write(self, text: str) -> str:
        return text


def _lines(rows: Iterable[list[Any]]) -> bytes:
    # RFC 4180, as programs read it; for a spreadsheet there are the exports of the pages.
    writer = csv.writer(_Echo())
    return "".join(writer.writerow([cell(value) for value in row]) for row in rows).encode()


def _cells(columns: list[Column], row: dict[str, Any]) -> list[Any]:
    return [column.cell(row) for column in columns]


def _sent(first: bytes, parts: Generator[bytes, None, None], encoding: str) -> Iterator[bytes]:
    pack, end = packer(encoding)
    try:
        for part in chain((first,), parts):
            if packed := pack(part):
                yield packed
        if last := end():
            yield last
    finally:
        # A client that goes away, or a fault, closes the cursor at once.
        parts.close()
