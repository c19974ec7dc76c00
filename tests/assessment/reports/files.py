# SPDX-License-Identifier: EUPL-1.2
"""How the tests read the files of a round back: a workbook from its XML, a CSV from its bytes."""

import csv
import io
import re
import zipfile
from typing import Any
from xml.etree import ElementTree as ET

from core.files.csv_export import SEPARATOR

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def read_workbook(content: bytes) -> dict[str, list[list[Any]]]:
    """Return the sheets by name, each a list of rows of texts and numbers; an empty cell is None."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        shared = _shared(file)
        book = ET.fromstring(file.read("xl/workbook.xml"))  # noqa: S314 - our own file
        names = [sheet.attrib["name"] for sheet in book.iter(f"{_MAIN}sheet")]
        return {name: _rows(file.read(f"xl/worksheets/sheet{at}.xml"), shared) for at, name in enumerate(names, 1)}


def xml_of(content: bytes) -> str:
    """Return the whole workbook as text."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return "\n".join(file.read(name).decode() for name in file.namelist() if name.endswith(".xml"))


def read_csv(content: bytes) -> list[list[str]]:
    """Return the rows of one of our CSV files."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=SEPARATOR))


def _shared(file: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in file.namelist():
        return []
    root = ET.fromstring(file.read("xl/sharedStrings.xml"))  # noqa: S314
    return ["".join(text.text or "" for text in item.iter(f"{_MAIN}t")) for item in root.iter(f"{_MAIN}si")]


def _rows(content: bytes, shared: list[str]) -> list[list[Any]]:
    rows = []
    for row in ET.fromstring(content).iter(f"{_MAIN}row"):  # noqa: S314
        cells: dict[int, Any] = {}
        for cell in row.iter(f"{_MAIN}c"):
            cells[_column(cell.attrib["r"])] = _value(cell, shared)
        rows.append([cells.get(at) for at in range(max(cells, default=-1) + 1)])
    return rows


def _column(reference: str) -> int:
    letters = re.match(r"[A-Z]+", reference)
    assert letters
    place = 0
    for letter in letters.group():
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _value(cell: ET.Element, shared: list[str]) -> Any:
    text = "".join(part.text or "" for part in cell.iter() if part.tag in {f"{_MAIN}v", f"{_MAIN}t"})
    if cell.attrib.get("t") == "s":
        return shared[int(text)]
    if cell.attrib.get("t") == "inlineStr":
        return text
    return float(text) if text else None
