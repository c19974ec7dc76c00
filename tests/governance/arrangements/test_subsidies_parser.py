# SPDX-License-Identifier: EUPL-1.2
"""Reading a subsidy register: what spreadsheets and cities make of a CSV, and every fault by row and column."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.files.csv_import import FaultyFileError
from governance.arrangements.subsidies.parser import SubsidyRow, read_subsidies
from tests.governance.arrangements.subsidy_files import HEADER, line, register


def read(*lines: str, encoding: str = "utf-8") -> list[SubsidyRow]:
    return read_subsidies(register(*lines).encode(encoding))


def faults(data: bytes) -> list[str]:
    with pytest.raises(FaultyFileError) as raised:
        read_subsidies(data)
    return [str(fault) for fault in raised.value.faults]


def test_a_row_is_read_as_amsterdam_writes_it() -> None:
    (row,) = read(line(number="SBA-1", applicant="Stichting De Tuin", granted="48.000,50", year="2026"))

    assert (row.number, row.applicant, row.granted) == ("SBA-1", "Stichting De Tuin", Decimal("48000.50"))
    assert (row.first_day, row.last_day) == (date(2026, 1, 1), date(2026, 12, 31))
    assert (row.row, row.reference, row.is_granted) == (2, "SBA-1", True)


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_separator_and_encoding_are_recognised(separator: str, encoding: str) -> None:
    text = register(line(applicant="Coöperatie Blijstroom", granted="1200")).replace(";", separator)

    assert read_subsidies(text.encode(encoding))[0].applicant == "Coöperatie Blijstroom"


def test_the_line_in_which_a_spreadsheet_says_its_separator_is_no_row() -> None:
    rows = read_subsidies(f"sep=;\r\n{register(line())}".encode())

    assert [row.row for row in rows] == [2]


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        (line(number="2", project='"Samen'), "Rij 3, kolom PROJECT_NAAM"),
        (line(number="2", applicant='"De" Tuin'), "Rij 3, kolom AANVRAGER"),
        (line(number="2", last_day='"2026-12-31'), "Rij 3, kolom EINDDATUM"),
    ],
)
@pytest.mark.parametrize("after", [line(number="3"), line(number="3", project='"Samen; sterk"')])
def test_a_quote_that_does_not_close_loses_no_row(broken: str, place: str, after: str) -> None:
    found = faults(register(line(number="1"), broken, after, line(number="4")).encode())

    assert found[0].startswith(f"{place}: In deze cel begint een aanhalingsteken")


def test_a_quote_that_closes_rows_later_is_a_fault_too() -> None:
    text = register(line(number="1", project='"Samen'), line(number="2", project='Sterk"'), line(number="3"))

    assert faults(text.encode())[0].startswith("Rij 2, kolom PROJECT_NAAM")


def test_rows_are_counted_as_a_spreadsheet_does_also_after_a_cell_of_two_lines() -> None:
    rows = read(line(number="1", project='"Samen\ntuinieren"'), line(number="2"))

    assert [(row.row, row.project) for row in rows] == [(2, "Samen tuinieren"), (3, "Samen tuinieren")]


def test_a_row_with_more_cells_than_the_header_is_refused() -> None:
    (fault,) = faults(register(f"{line()};over").encode())

    assert fault.startswith("Rij 2: Deze rij heeft meer cellen dan de kop")


def test_the_day_of_the_overview_is_read_and_must_be_one() -> None:
    assert read(line())[0].seen_on == date(2026, 11, 1)
    (fault,) = faults(register(line().replace("2026-11-01", "31-02-2026")).encode())
    assert fault.startswith("Rij 2, kolom DATUM_OVERZICHT: “31-02-2026”: Dit is geen dag.")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("-5", "Haal de min weg"), ("10000000000", "te groot"), ("0,001", "Typ een bedrag")],
)
def test_what_is_no_amount_is_refused_with_why(typed: str, sentence: str) -> None:
    (fault,) = faults(register(line(granted=typed)).encode())

    assert sentence in fault


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("48000", "48000"), ("48.000", "48000"), ("48.000,5", "48000.5"), ("48,000.50", "48000.50"), ("€ 12", "12")],
)
def test_amounts_are_read_in_dutch_and_english(typed: str, amount: str) -> None:
    assert read(line(granted=f'"{typed}"'))[0].granted == Decimal(amount)


@pytest.mark.parametrize("typed", ["2026-02-01", "01-02-2026", "1/2/2026", "2026-02-01T00:00:00"])
def test_days_are_read_as_people_write_them(typed: str) -> None:
    assert read(line(first_day=typed))[0].first_day == date(2026, 2, 1)


def test_a_periodic_subsidy_has_one_number_for_all_its_years() -> None:
    rows = read(line(number="P-1", periodicity="Periodiek", year="2025"), line(number="P-1", periodicity="Periodiek"))

    assert [row.reference for row in rows] == ["P-1/2025", "P-1/2026"]


def test_columns_may_stand_in_any_order_and_others_are_ignored() -> None:
    text = "extra;subsidiejaar;Bedrag_Verleend;AANVRAGER;DOSSIERNUMMER\nx;2026;100;De Tuin;1\n"

    assert read_subsidies(text.encode())[0].applicant == "De Tuin"


def test_lines_without_anything_are_skipped_and_counted() -> None:
    rows = read(line(number="1"), ";;;", "", line(number="2"))

    assert [row.row for row in rows] == [2, 5]


def test_an_apostrophe_that_defuses_a_formula_is_taken_off() -> None:
    assert read(line(applicant="'=Samen sterk="))[0].applicant == "=Samen sterk="


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"granted": "veel"}, "Rij 2, kolom BEDRAG_VERLEEND: “veel”: Typ een bedrag"),
        ({"granted": "-5"}, "Rij 2, kolom BEDRAG_VERLEEND"),
        ({"year": "26"}, "Rij 2, kolom SUBSIDIEJAAR: “26”: Dit is geen jaar."),
        ({"year": ""}, "Rij 2, kolom SUBSIDIEJAAR: Vul het jaar in."),
        ({"year": "9999"}, "Rij 2, kolom SUBSIDIEJAAR"),
        ({"number": ""}, "Rij 2, kolom DOSSIERNUMMER: Deze cel is leeg."),
        ({"applicant": ""}, "Rij 2, kolom AANVRAGER: Deze cel is leeg."),
        ({"applicant": "x" * 151}, "Rij 2, kolom AANVRAGER: Deze tekst is te lang"),
        ({"periodicity": "soms"}, "Rij 2, kolom TYPE_PERIODICITEIT: Schrijf Eenmalig of Periodiek."),
        ({"first_day": "31-02-2026"}, "Rij 2, kolom BEGINDATUM: “31-02-2026”: Dit is geen dag."),
        ({"first_day": "2026-05-01", "last_day": "2026-04-30"}, "Rij 2, kolom EINDDATUM: De laatste dag ligt vóór"),
    ],
)
def test_a_fault_is_named_by_row_and_column_with_what_to_do(cells: dict[str, str], sentence: str) -> None:
    (fault,) = faults(register(line(**cells)).encode())

    assert fault.startswith(sentence)


def test_every_fault_is_named_and_one_bad_row_refuses_the_whole_file() -> None:
    text = register(line(number="1", granted="veel"), line(number="2"), line(number="3", year="x", applicant=""))

    assert [fault.partition(":")[0] for fault in faults(text.encode())] == [
        "Rij 2, kolom BEDRAG_VERLEEND",
        "Rij 4, kolom SUBSIDIEJAAR",
        "Rij 4, kolom AANVRAGER",
    ]


def test_the_same_subsidy_twice_is_a_fault() -> None:
    (fault,) = faults(register(line(number="1"), line(number="1")).encode())

    assert "Rij 3, kolom DOSSIERNUMMER: Deze subsidie staat al in rij 2." in fault


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "Deze kolommen ontbreken"),
        (b"a;b\n1;2\n", "Deze kolommen ontbreken: DOSSIERNUMMER, AANVRAGER, SUBSIDIEJAAR, BEDRAG_VERLEEND"),
        (HEADER.encode(), "Het bestand heeft geen rijen onder de kop."),
        (b"PK\x03\x04\x00\x00", "Dit is geen CSV-bestand."),
    ],
)
def test_what_is_no_register_is_said_in_a_sentence(data: bytes, sentence: str) -> None:
    assert sentence in faults(data)[0]


@given(st.binary(max_size=400))
def test_whatever_bytes_come_in_rows_or_faults_come_out(data: bytes) -> None:
    try:
        said: list[object] = [*read_subsidies(HEADER.encode() + data)]
    except FaultyFileError as error:
        said = [*error.faults]
    assert said


@given(st.decimals(min_value=0, max_value=9_999_999, places=2))
def test_an_amount_written_in_dutch_is_read_back(amount: Decimal) -> None:
    dutch = f"{amount:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")

    assert read(line(granted=dutch))[0].granted == amount
