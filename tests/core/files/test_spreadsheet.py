# SPDX-License-Identifier: EUPL-1.2
"""Every CSV of a page, opened in LibreOffice as a Dutch official does: numbers, days and texts are what they were."""

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from core.files.csv_export import csv_lines
from governance.models import Scheme
from tests.cast import Cast
from tests.debian import Program
from tests.factories import make_initiative, make_result
from tests.factories.governance import make_arrangement, make_party, make_place
from tests.factories.initiatives import make_opportunity

pytestmark = pytest.mark.django_db
CALC: Final = Program("LibreOffice Calc", ("soffice", "libreoffice"), "libreoffice-calc", "SOFFICE")
# Semicolons, quotes, UTF-8, from the first line, no column forced, Dutch (1043), and dates and numbers recognised, as
# Excel does by itself.
DUTCH: Final = "CSV:59,34,76,1,,1043,false,true,false"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


@dataclass(frozen=True)
class Cell:
    """What the spreadsheet made of a cell: its kind ("float", "date", "string" or empty), value, and formula."""

    kind: str
    value: str
    formula: str


def opened(directory: Path, files: dict[str, bytes]) -> dict[str, list[dict[str, Cell]]]:
    """Return the rows of each file by the headings in its first line, as LibreOffice with Dutch settings reads them."""
    for name, content in files.items():
        (directory / name).write_bytes(content)
    out = directory / "opened"
    profile = f"-env:UserInstallation=file://{directory}/profile"
    command = [CALC.path(), profile, "--headless", f"--infilter={DUTCH}", "--convert-to", "fods", "--outdir", str(out)]
    done = subprocess.run(  # noqa: S603 - our own command
        [*command, *(str(directory / name) for name in files)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return {name: _rows(out / f"{Path(name).stem}.fods") for name in files}


def _rows(path: Path) -> list[dict[str, Cell]]:
    lines = [list(_cells(row)) for row in ET.parse(path).iter(f"{_TABLE}table-row")]  # noqa: S314 - our own file
    heading, *rows = [line for line in lines if any(cell.kind for cell in line)]
    return [{name.value: cell for name, cell in zip(heading, row, strict=False)} for row in rows]


def _cells(row: ET.Element) -> Iterable[Cell]:
    for cell in row.iter(f"{_TABLE}table-cell"):
        kind = cell.get(f"{_OFFICE}value-type", "")
        text = "".join(cell.itertext()).strip()
        value = cell.get(f"{_OFFICE}{'date-value' if kind == 'date' else 'value'}", text)
        repeated = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        yield from [Cell(kind, value, cell.get(f"{_TABLE}formula", ""))] * (repeated if kind else min(repeated, 50))


def fetched(client: Client, addresses: Iterable[str]) -> dict[str, bytes]:
    """Return the files of these addresses by their last part."""
    return {each.rsplit("/", 1)[-1].partition("?")[0]: client.get(each).getvalue() for each in addresses}


def test_numbers_days_and_texts_stay_what_they_are_in_a_dutch_spreadsheet(
    client: Client, cast: Cast, tmp_path: Path
) -> None:
    garden = make_initiative(name="=2+5", area=cast.area)
    # Levels 1 and 2 in turn: the mean of the first side is 0.375.
    result = make_result(garden, {"robust": 1, "redundant": 2, "flexible": 1, "reliable": 2})
    make_arrangement(
        initiative=garden,
        kind="subsidy",
        granted_by=make_party(),
        scheme=Scheme.objects.create(name="@regeling"),
        amount_granted=Decimal("48000.50"),
    )
    make_place(name="Hal", longitude=4.448711, latitude=51.911462)
    make_opportunity(title="+1", longitude=4.5, latitude=51.9)
    client.force_login(cast.coordinator)
    addresses = ["portfolio", "portfolio/principes", "subsidies", "vooruitblik", "plekken", "kansen", "stille-gebieden"]
    addresses += ["register", "uitzonderingen", "netwerk", f"rondes/{result.round_id}/uitslagen"]

    found = opened(tmp_path, fetched(client, [f"/{each}.csv" for each in addresses]))

    for name, rows in found.items():
        assert [cell for row in rows for cell in row.values() if cell.formula] == [], name
    [subsidy] = found["subsidies.csv"]
    assert subsidy["BEDRAG_VERLEEND"] == Cell("float", "48000.5", "")
    assert subsidy["BEGINDATUM"] == Cell("date", "2026-01-01", "")
    assert subsidy["AANVRAGER"].value == "'=2+5"
    assert [
        cell.value for name, cell in found["plekken.csv"][0].items() if name in {"Lengtegraad", "Breedtegraad"}
    ] == [
        "4.448711",
        "51.911462",
    ]
    [line] = found["portfolio.csv"]
    figures = {name: cell for name, cell in line.items() if ": index" in name or ": dekking" in name}
    assert figures
    assert {cell.kind for cell in figures.values()} <= {"float", ""}
    assert all(0 <= float(cell.value) <= 1 for cell in figures.values() if cell.kind)


def test_three_eighths_is_three_eighths_and_never_three_hundred(tmp_path: Path) -> None:
    written = "".join(
        csv_lines(["a", "b", "c", "d"], [[0.375, 2 / 3, -1.5, date(2026, 3, 1)], [0.0, 48000.0, 7, None]])
    )

    first, second = opened(tmp_path, {"a.csv": written.encode()})["a.csv"]

    assert [(cell.kind, cell.value) for cell in first.values()] == [
        ("float", "0.375"), ("float", "0.667"), ("float", "-1.5"), ("date", "2026-03-01"),
    ]  # fmt: skip
    assert [(cell.kind, cell.value) for cell in second.values()][:3] == [
        ("float", "0"), ("float", "48000"), ("float", "7"),
    ]  # fmt: skip
