# SPDX-License-Identifier: EUPL-1.2
"""The workbook of a round. Written row by row, so that a large round takes no memory; nothing in it can calculate."""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any, Final

from django.http import HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from xlsxwriter import Workbook

from assessment.reports.codebook import codebook_table, explained, read_me
from assessment.reports.round_data import RoundData
from assessment.reports.tables import Cell, Table, agreement_table, follow_ups_table, results_table, scores_table
from core.files.csv_export import cell

# What a person typed is text, never a formula, a link or a number; core.files.csv_export puts an apostrophe in
# front as well, for who saves a sheet as CSV.
OPTIONS: Final = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}
CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Rotated headings would hide on a screen; two lines of text fit.
_HEAD_HEIGHT: Final = 32
_LABEL_WIDTH: Final = 18
_TEXT_WIDTH: Final = 100


def workbook(data: RoundData) -> bytes:
    """Return the workbook: what it is, the results, the scores behind them, the agreement, the lens, what follows."""
    file = BytesIO()
    book = Workbook(file, OPTIONS)
    book.set_properties({"title": data.round.title, "author": "Meervoud", "comments": get_language() or "nl"})
    looks = _Looks(book)
    _first_sheet(book, looks, data)
    for table in tables_of(data):
        _sheet(book, looks, table)
    book.close()
    return file.getvalue()


def tables_of(data: RoundData) -> list[Table]:
    """Return the tables in the order of the sheets."""
    return [
        results_table(data),
        scores_table(data),
        agreement_table(data),
        codebook_table(data.lens),
        follow_ups_table(data),
    ]


def workbook_response(filename: str, content: bytes) -> HttpResponse:
    """Return a workbook as a download."""
    headers = {"Content-Disposition": f'attachment; filename="{filename}"'}
    return HttpResponse(content, content_type=CONTENT_TYPE, headers=headers)


class _Looks:
    """The formats of the workbook."""

    def __init__(self, book: Any) -> None:
        top = {"valign": "top"}
        self.title = book.add_format({"bold": True, "font_size": 16})
        self.head = book.add_format({"bold": True, "bottom": 2, "text_wrap": True, **top})
        self.label = book.add_format({"bold": True, **top})
        self.text = book.add_format({"text_wrap": True, **top})
        self.day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", **top})
        self.whole = book.add_format({"num_format": "0", **top})
        self.share = book.add_format({"num_format": "0.00", **top})


def _first_sheet(book: Any, looks: _Looks, data: RoundData) -> None:
    sheet = book.add_worksheet(_("Read me"))
    sheet.set_column(0, 0, _LABEL_WIDTH)
    sheet.set_column(1, 1, _TEXT_WIDTH)
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, str(cell(data.round.title)), looks.title)
    lines: list[tuple[str, str]] = [("", ""), *read_me(data), ("", ""), (_("Sheets"), ""), *explained()]
    for at, (label, text) in enumerate(lines, 1):
        sheet.write_string(at, 0, label, looks.label)
        sheet.write_string(at, 1, str(cell(text)), looks.text)


def _sheet(book: Any, looks: _Looks, table: Table) -> None:
    sheet = book.add_worksheet(table.name)
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, column.width)
    sheet.freeze_panes(1, 1)
    sheet.set_row(0, _HEAD_HEIGHT)
    for at, title in enumerate(table.header):
        sheet.write_string(0, at, str(cell(title)), looks.head)
    last = 0
    for last, row in enumerate(table.rows, 1):
        _write(sheet, looks, last, row)
    sheet.autofilter(0, 0, last, len(table.columns) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _write(sheet: Any, looks: _Looks, at: int, row: Sequence[Cell]) -> None:
    for column, value in enumerate(row):
        if value is None or value == "":
            continue
        if isinstance(value, datetime | date):
            sheet.write_datetime(at, column, value, looks.day)
        elif isinstance(value, int):
            sheet.write_number(at, column, value, looks.whole)
        elif isinstance(value, float):
            sheet.write_number(at, column, value, looks.share)
        else:
            sheet.write_string(at, column, str(cell(value)), looks.text)
