# SPDX-License-Identifier: EUPL-1.2
"""Columns of a list that a person keeps: it opens with them for that person alone, until they are left."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.own_account.actions import erase_person
from accounts.personal_data import export
from initiatives.models import SavedView
from tests.cast import Cast
from tests.factories.governance import make_party, make_place

pytestmark = pytest.mark.django_db
PARTIES, LESSONS = "/partijen", "/lessen"
KEEP = "/weergaven/governance:parties/kolommen"
ASKED = "kolom=name&kolom=sphere"
ALL = {"name", "sphere", "number", "initiatives"}


@pytest.fixture
def office(client: Client, cast: Cast) -> Client:
    make_party(name="Tuin", register_number="12345678")
    client.force_login(cast.official)
    return client


def shown(client: Client, address: str = PARTIES) -> set[str]:
    return set(client.get(address).context["list"].shown)


def acts(client: Client, address: str = PARTIES) -> str:
    page = client.get(address).content.decode()
    return page.partition('<form class="mv-columns__keep"')[2].partition("</form>")[0]


def test_chosen_columns_are_kept_by_the_button_on_the_page_and_left_by_the_other(office: Client) -> None:
    assert acts(office) == "", "the usual columns are nothing to keep"
    offered = acts(office, f"{PARTIES}?q=tuin&{ASKED}")
    assert f'action="{KEEP}?q=tuin&amp;kolom=name&amp;kolom=sphere"' in offered
    assert "Bewaar deze kolommen" in offered
    assert "Terug naar de gewone kolommen" not in offered

    kept = office.post(f"{KEEP}?q=tuin&{ASKED}&next=//evil.example")

    assert kept.headers["Location"] == f"{PARTIES}?q=tuin", "it opens with them by itself"
    page = office.get(kept.headers["Location"])
    assert page.context["list"].shown == {"name", "sphere"}
    assert "12345678" not in page.content.decode()
    assert "opent deze lijst voor u met deze kolommen" in page.content.decode()
    assert "Bewaar deze kolommen" not in acts(office)

    left = office.post(f"{KEEP}?q=tuin", {"forget": "1"})
    assert left.headers["Location"] == f"{PARTIES}?q=tuin"
    assert shown(office) == ALL
    assert acts(office) == ""
    assert not SavedView.objects.exists()


def test_a_choice_in_the_address_wins_and_stays_when_the_list_is_searched(office: Client) -> None:
    office.post(f"{KEEP}?{ASKED}")
    everything = "&".join(f"kolom={code}" for code in sorted(ALL))

    page = office.get(f"{PARTIES}?{everything}")

    assert page.context["list"].shown == ALL
    search = page.content.decode().partition('class="mv-filterline"')[2].partition("</form>")[0]
    assert '<input type="hidden" name="kolom" value="number">' in search
    plain = office.get(PARTIES).content.decode().partition('class="mv-filterline"')[2].partition("</form>")[0]
    assert 'name="kolom"' not in plain
    assert shown(office, f"{PARTIES}?kolom=name&kolom=number") == {"name", "number"}
    both = acts(office, f"{PARTIES}?kolom=name&kolom=number")
    assert "Bewaar deze kolommen" in both
    assert "Terug naar de gewone kolommen" in both


def test_another_choice_takes_the_place_of_the_first_and_all_columns_is_the_usual(office: Client) -> None:
    office.post(f"{KEEP}?{ASKED}")
    office.post(f"{KEEP}?kolom=number&kolom=gone")
    assert SavedView.objects.get().query == "kolom=name&kolom=number"
    office.post(f"{KEEP}?{'&'.join(f'kolom={code}' for code in ALL)}")
    assert not SavedView.objects.exists()


def test_the_file_has_all_columns_whatever_is_kept(office: Client) -> None:
    def head() -> bytes:
        answer: Any = office.get("/partijen.csv")
        return b"".join(answer.streaming_content).splitlines()[0]

    before = head()
    office.post(f"{KEEP}?{ASKED}")
    assert head() == before


def test_another_person_and_another_list_see_nothing_of_it(office: Client, cast: Cast) -> None:
    office.post(f"{KEEP}?{ASKED}")
    make_place(name="Loods")
    assert office.get("/weergaven/governance:parties").context["rows"] == []
    assert office.get("/plekken").context["list"].table.own == frozenset(), "it has a column of the same name"

    office.force_login(cast.other_official)
    assert shown(office) == ALL
    assert acts(office) == ""
    office.post(KEEP, {"forget": "1"})
    assert SavedView.objects.get().user == cast.official


def test_a_column_that_is_gone_is_passed_over(office: Client, cast: Cast) -> None:
    office.post(f"{KEEP}?{ASKED}")
    SavedView.objects.update(query="kolom=name&kolom=gone&kolom=sphere")
    page = office.get(PARTIES)
    assert page.context["list"].shown == {"name", "sphere"}
    assert page.context["list"].unknown == []
    SavedView.objects.update(query="kolom=gone")
    assert shown(office) == ALL


def test_it_stands_not_among_the_named_views_and_counts_for_none(office: Client) -> None:
    office.post(f"{KEEP}?{ASKED}")
    assert 'class="mv-views"' not in office.get(PARTIES).content.decode()
    one = SavedView.objects.get()
    assert office.post(f"/weergaven/governance:parties/{one.pk}/verwijder").status_code == 404
    for number in range(20):
        office.post(f"/weergaven/governance:parties?q=a{number}", {"name": f"V{number}"})
    assert SavedView.objects.named().count() == 20


def test_who_reads_a_list_keeps_columns_whatever_their_office(client: Client, cast: Cast) -> None:
    address = "/weergaven/governance:lessons/kolommen"
    client.force_login(cast.alderman)
    client.post(f"{address}?kolom=lesson&kolom=anchored")
    assert client.get(LESSONS).context["list"].shown == {"lesson", "anchored"}
    assert client.post(f"{KEEP}?{ASKED}").status_code == 403
    client.force_login(cast.stranger)
    assert client.post(f"{address}?kolom=lesson").status_code == 403
    client.logout()
    assert client.post(f"{address}?kolom=lesson").status_code == 302
    assert SavedView.objects.count() == 1


def test_it_is_kept_by_post_with_a_token_and_only_of_a_list_with_columns(office: Client, cast: Cast) -> None:
    assert office.get(f"{KEEP}?{ASKED}").status_code == 405
    for code in ("initiatives:register", "governance:parties-csv", "initiatives:queue", "none"):
        assert office.post(f"/weergaven/{code}/kolommen?{ASKED}").status_code == 404, code
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(cast.official)
    assert strict.post(f"{KEEP}?{ASKED}").status_code == 403
    assert not SavedView.objects.exists()


def test_the_database_holds_two_at_once_and_one_that_others_see(cast: Cast) -> None:
    def make(page: str = "governance:parties", **fields: Any) -> None:
        with transaction.atomic():
            SavedView.objects.create(user=cast.official, page=page, name="", query=ASKED, **fields)

    make()
    make("governance:lessons")
    with pytest.raises(IntegrityError, match="view_named_once"):
        make()
    with pytest.raises(IntegrityError, match="columns_kept_for_oneself"):
        make("governance:places", is_shared=True)
    with pytest.raises(IntegrityError, match="columns_kept_for_oneself"):
        make("governance:places", is_default=True)


def test_columns_and_named_views_cost_one_statement_together(office: Client) -> None:
    office.post(f"{KEEP}?{ASKED}")
    office.get(PARTIES)
    with CaptureQueriesContext(connection) as asked:
        office.get(PARTIES)
    assert len([one for one in asked if "initiatives_savedview" in one["sql"]]) == 1


def test_it_stands_in_ones_own_data_and_goes_with_the_account(office: Client, cast: Cast) -> None:
    office.post(f"{KEEP}?{ASKED}")
    assert ASKED in str(export(cast.official))
    cast.official.role_grants.all().delete()
    erase_person(by=cast.official)
    assert not SavedView.objects.exists()
