# SPDX-License-Identifier: EUPL-1.2
"""CSV of the pages: opens well in a Dutch spreadsheet and cannot make it calculate; every export goes through here.

The API's own CSV (core.api.csv_columns) is RFC 4180 for programs: a comma between cells, a point in numbers.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from django.conf import settings
from django.http import StreamingHttpResponse
from django.utils import timezone, translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _

# Excel reads a file as UTF-8 only with this mark in front, and splits on ";" where the decimal sign is a comma.
BYTE_ORDER_MARK: Final = "\ufeff"
SEPARATOR: Final = ";"
# A figure that was calculated; pages show two, and a third keeps sums of many lines right.
DECIMALS: Final = 3
# A cell that starts with one of these is a formula to a spreadsheet (OWASP, CSV injection), also after white space.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


class _Echo:
    """A file that hands back what is written to it, so that rows stream."""

    def write(self, text: str) -> str:
        return text


def cell(value: Any) -> Any:
    """Return `value` as a cell: text that a spreadsheet would calculate gets an apostrophe in front.

    Numbers stay as they are; moments are given in the local time zone to the second, dates as year-month-day, nothing
    as an empty cell.
    """
    if value is None:
        return ""
    if isinstance(value, datetime):
        return timezone.localtime(value).isoformat(sep=" ", timespec="seconds")[:19]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return value
    text = str(value).replace("\x00", "")
    return f"'{text}" if text.lstrip(" \n\xa0").startswith(_FORMULA) or text.startswith("\n") else text


def dutch_cell(value: Any) -> Any:
    """Return `value` as a cell of a Dutch spreadsheet: with a decimal comma, or it reads 0.375 as 375.

    A float is rounded to DECIMALS; a Decimal has the decimals it was given.
    """
    made = cell(value)
    if isinstance(made, float):
        made = Decimal(str(round(made, DECIMALS))).normalize()
    return f"{made:f}".replace(".", ",") if isinstance(made, Decimal) else made


def yes(value: bool) -> str:
    """Return a truth as a person reads it in a cell, in the language of the thread."""
    return _("yes") if value else _("no")


def exact(value: float | None) -> Decimal | None:
    """Return a figure with all its decimals, such as a coordinate."""
    return None if value is None else Decimal(str(value))


def csv_lines(header: Sequence[Any], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """Yield the lines of a CSV file, the byte order mark first."""
    writer = csv.writer(_Echo(), delimiter=SEPARATOR)
    yield BYTE_ORDER_MARK + writer.writerow([dutch_cell(value) for value in header])
    for row in rows:
        yield writer.writerow([dutch_cell(value) for value in row])


def _spoken(lines: Iterator[str], language: str) -> Iterator[str]:
    """Make each line in a language: a stream is read after the request, when the thread may speak another's."""
    while True:
        with translation.override(language):
            line = next(lines, None)
        if line is None:
            return
        yield line


def csv_response(filename: str, header: Sequence[Any], rows: Iterable[Sequence[Any]]) -> StreamingHttpResponse:
    """Return a download named `filename` that streams while `rows` are read, all of it in the language of now."""
    return StreamingHttpResponse(
        _spoken(csv_lines(header, rows), get_language() or settings.LANGUAGE_CODE),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{filename}"'},
    )
