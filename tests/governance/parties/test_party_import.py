# SPDX-License-Identifier: EUPL-1.2
"""Bringing in a file of parties: recognised, shown first, all or nothing, safe to repeat."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from core.files.csv_import import FaultyFileError, decoded
from governance.parties.imports.parser import read_parties
from initiatives.models import Party
from tests.cast import Cast
from tests.factories.governance import make_party

FILE = (
    "Naam;Sfeer;KvK;Website;Andere namen\n"
    "Stichting Groen Noord;gemeenschap;24123456;https://groen.example.org;Groen Noord|GN\n"
    "Café De Brug;Markt;;;\n"
)


def at(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "partijen.csv"
    path.write_bytes(text.encode(encoding))
    return path


def brought_in(path: Path, **options: Any) -> str:
    out = StringIO()
    call_command("import_parties", path, stdout=out, **options)
    return out.getvalue().strip()


@pytest.mark.django_db
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("separator", [";", ","])
def test_a_file_of_any_spreadsheet_is_brought_in_once(encoding: str, separator: str, tmp_path: Path) -> None:
    path = at(tmp_path, FILE.replace(";", separator), encoding)

    assert brought_in(path, dry_run=True) == "2 parties would be added, 0 would be changed, 0 the same"
    assert not Party.objects.exists()
    assert brought_in(path) == "2 parties added, 0 changed, 0 the same"
    assert brought_in(path) == "0 parties added, 0 changed, 2 the same"
    assert set(Party.objects.values_list("name", "sphere", "register_number")) == {
        ("Stichting Groen Noord", "community", "24123456"),
        ("Café De Brug", "market", ""),
    }


@pytest.mark.django_db
def test_a_known_party_is_recognised_by_number_name_or_other_name_and_nothing_is_erased(tmp_path: Path) -> None:
    by_number = make_party(name="Groen", sphere="community", register_number="24123456", website="https://a.example")
    by_name = make_party(name="café de brug", sphere="market", website="https://b.example")
    by_alias = make_party(name="Havensteder", sphere="community")
    by_alias.aliases.create(name="Com.wonen")
    extra = "com.WONEN;gemeenschap;11112222;;\n"

    assert brought_in(at(tmp_path, FILE + extra)) == "0 parties added, 2 changed, 1 the same"
    for party in (by_number, by_name, by_alias):
        party.refresh_from_db()
    assert Party.objects.count() == 3
    assert (by_number.name, by_number.website) == ("Groen", "https://groen.example.org")
    assert sorted(by_number.aliases.values_list("name", flat=True)) == ["GN", "Groen Noord", "Stichting Groen Noord"]
    assert by_name.website == "https://b.example"
    assert by_alias.register_number == "11112222"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "Rij 1: Het bestand is leeg."),
        ("Naam;Plaats\nA;B\n", "Rij 1, Sfeer: Deze kolom ontbreekt."),
        (FILE + ";markt;;;\n", "Rij 4, Naam: Elke partij heeft een naam."),
        (FILE + "B;buren;;;\n", "Rij 4, Sfeer: Schrijf overheid, markt of gemeenschap."),
        (FILE + "B;markt;123;;\n", "Rij 4, Nummer in het handelsregister: Dit nummer heeft acht cijfers."),
        (FILE + "B;markt;24123456;;\n", "Rij 4, Nummer in het handelsregister: Rij 2 heeft dit nummer ook."),
        (FILE + "CAFÉ de Brug;markt;;;\n", "Rij 4, Naam: Rij 3 heeft deze naam ook."),
        (FILE + "B;markt;;ftp://b.example;\n", "Rij 4, Website: Schrijf het hele adres"),
        (FILE + "Oud;overheid;99999999;;\n", "Rij 4, Nummer in het handelsregister: Oud heeft nummer 11111111."),
    ],
)
def test_one_bad_row_and_nothing_is_brought_in(text: str, fault: str, tmp_path: Path) -> None:
    make_party(name="Oud", register_number="11111111")

    with pytest.raises(CommandError) as error:
        brought_in(at(tmp_path, text))

    assert fault in str(error.value)
    assert Party.objects.count() == 1


def test_the_page_shows_what_would_happen_before_it_happens(client: Client, cast: Cast) -> None:
    client.force_login(cast.coordinator)

    shown = client.post("/partijen/inlezen", {"file": SimpleUploadedFile("partijen.csv", FILE.encode("cp1252"))})

    assert not Party.objects.exists()
    assert "2 nieuwe partijen" in shown.content.decode()
    client.post("/partijen/inlezen", {"text": shown.context["text"]})
    assert Party.objects.count() == 2


def test_the_page_names_every_fault_and_writes_nothing(client: Client, cast: Cast) -> None:
    client.force_login(cast.coordinator)
    bad = FILE + "B;buren;123;;\n"

    shown = client.post("/partijen/inlezen", {"file": SimpleUploadedFile("partijen.csv", bad.encode())})
    sneaked = client.post("/partijen/inlezen", {"text": bad})

    for page in (shown, sneaked):
        assert page.status_code == 422
        assert "Rij 4, Sfeer" in page.content.decode()
        assert "Rij 4, Nummer" in page.content.decode()
    assert not Party.objects.exists()


def test_our_own_export_can_be_brought_in_again(client: Client, cast: Cast) -> None:
    party = make_party(name="=1+1", sphere="market", register_number="24123456")
    party.aliases.create(name="Een plus een")
    client.force_login(cast.coordinator)

    exported = b"".join(client.get("/partijen.csv")).decode()
    rows = read_parties(decoded(exported.encode()))

    assert [(row.name, row.sphere, row.register_number, row.other_names) for row in rows] == [
        ("=1+1", "market", "24123456", ("Een plus een",))
    ]


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_give_rows_or_faults_and_never_a_crash(data: bytes) -> None:
    try:
        rows = read_parties(decoded(data))
    except FaultyFileError as error:
        said = [str(fault) for fault in error.faults]
    else:
        said = ["sound", *(row.name for row in rows)]
    assert said
    assert all(said)
