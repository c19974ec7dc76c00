# SPDX-License-Identifier: EUPL-1.2
"""The accessibility statement: what the city says of it by page or by file, and what everybody reads."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import Site
from core.site import queries
from tests.cast import Cast

pytestmark = pytest.mark.django_db

NOT_AUDITED = "Er is nog geen onafhankelijk onderzoek gedaan"
STATEMENT = {
    "accessibility_status": "partly",
    "accessibility_day": "2026-11-02",
    "evaluated_on": "2026-10-01",
    "evaluation_report": "https://example.org/rapport",
    "statement_address": "https://www.toegankelijkheidsverklaring.nl/register/1",
}
FILE = """
site:
  accessibility:
    {status: %s, day: %s, evaluated: 2026-10-01, report: "https://example.org/rapport"}
"""


@pytest.fixture
def office(client: Client, cast: Cast) -> Client:
    client.force_login(cast.administrator)
    return client


def send(office: Client, **values: str) -> tuple[int, str]:
    version = str(Site.objects.get().version) if Site.objects.exists() else "0"
    answer = office.post(reverse("core:setup-statement"), {**STATEMENT, "version": version, **values})
    return answer.status_code, answer.content.decode()


def public_page() -> str:
    return Client().get("/toegankelijkheid").content.decode()


def test_what_the_administrator_fills_in_everybody_reads(office: Client) -> None:
    assert NOT_AUDITED in public_page()
    assert send(office)[0] == 302
    page = public_page()
    assert NOT_AUDITED not in page
    assert "Nog geen verklaring" not in page
    for words in ("Voldoet gedeeltelijk (B)", "2 november 2026", "1 oktober 2026", *list(STATEMENT.values())[3:]):
        assert words in page


def test_a_status_that_claims_an_evaluation_needs_one(office: Client) -> None:
    for name, sentence in (
        ("evaluated_on", "op welke dag de site is onderzocht"),
        ("evaluation_report", "waar het rapport staat"),
        ("accessibility_day", "de dag waarop zij is opgesteld"),
    ):
        status, page = send(office, **{name: ""})
        assert status == 422
        assert sentence in page
    assert send(office, evaluated_on="2026-11-03")[0] == 422
    assert send(office, evaluation_report="javascript:alert(1)")[0] == 422
    assert send(office, accessibility_status="measures", evaluated_on="", evaluation_report="")[0] == 302


def test_a_site_without_an_evaluation_says_that_nobody_looked(office: Client) -> None:
    assert "Nog geen verklaring (E)" in public_page()
    send(office, accessibility_status="measures", evaluated_on="", evaluation_report="")
    page = public_page()
    assert "Eerste maatregelen genomen (C)" in page
    assert NOT_AUDITED in page


def test_a_day_to_come_is_no_day_of_a_statement(office: Client) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert send(office, accessibility_day=tomorrow.isoformat())[0] == 422


def test_a_statement_is_taken_back_by_emptying_it(office: Client) -> None:
    send(office)
    assert send(office, **dict.fromkeys(STATEMENT, ""))[0] == 302
    assert NOT_AUDITED in public_page()


def test_a_file_says_it_too_and_the_same_file_again_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "city.yaml"
    file.write_text(FILE % ("full", "2026-11-02"), encoding="utf-8")
    call_command("configure", str(file))
    assert "site.accessibility.status: '' -> 'full'" in capsys.readouterr().out
    assert queries.stored_site().accessibility_day == date(2026, 11, 2)
    call_command("configure", str(file))
    assert "accessibility" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("status", "day", "fault"),
    [
        ("full", "morgen", "regel 4, site.accessibility.day"),
        ("good", "2026-11-02", "regel 4, site.accessibility.status"),
        ("full", '""', "regel 4, site.accessibility.day"),
        ("full", "2999-01-01", "regel 4, site.accessibility.day"),
    ],
)
def test_a_file_with_a_fault_says_where(tmp_path: Path, status: str, day: str, fault: str) -> None:
    file = tmp_path / "city.yaml"
    file.write_text(FILE % (status, day), encoding="utf-8")
    with pytest.raises(CommandError, match=fault):
        call_command("configure", str(file))
    assert not Site.objects.exclude(accessibility_status="").exists()


def test_the_database_knows_no_claim_without_an_evaluation(db: None) -> None:
    with pytest.raises(IntegrityError, match="statement_rests_on_an_evaluation"), transaction.atomic():
        Site.objects.create(accessibility_status="full", accessibility_day=date(2026, 11, 2))
