# SPDX-License-Identifier: EUPL-1.2
"""Views of any list: its filters, part, order and columns, kept under a name by one person and for them alone."""

from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from accounts.own_account.actions import erase_person
from accounts.personal_data import export
from core.pages.list_page import ListPage
from initiatives.models import SavedView
from tests.cast import Cast
from tests.factories.governance import make_party

pytestmark = pytest.mark.django_db
PARTIES = "/partijen"
VIEWS = "/weergaven/governance:parties"
ASKED = "sphere=market&volgorde=-sphere&kolom=name&kolom=sphere"


@pytest.fixture
def office(client: Client, cast: Cast) -> Client:
    client.force_login(cast.official)
    return client


def bar(page: Any) -> str:
    return page.content.decode().partition('<nav class="mv-views"')[2].partition("</nav>")[0]  # type: ignore[no-any-return]


def keep(client: Client, name: str = "Bedrijven", query: str = ASKED, **fields: str) -> Any:
    return client.post(f"{VIEWS}?{query}", {"name": name, **fields})


def lists() -> set[str]:
    """Return the name of every page of a list."""

    def walk(resolver: Any, within: str = "") -> Any:
        for one in resolver.url_patterns:
            if isinstance(one, URLResolver):
                yield from walk(one, f"{one.namespace}:" if one.namespace else within)
            elif isinstance(one, URLPattern):
                made = getattr(one.callback, "view_class", None)
                if made and issubclass(made, ListPage) and not getattr(one.callback, "view_initkwargs", None):
                    yield within + str(one.name)

    return set(walk(get_resolver()))


def test_filters_order_and_columns_come_back_with_one_click(office: Client) -> None:
    for name, sphere in (("Tuin A", "market"), ("Tuin B", "community")):
        make_party(name=name, sphere=sphere)
    assert bar(office.get(PARTIES)) == "", "nothing to keep, and nothing kept"
    offered = bar(office.get(f"{PARTIES}?{ASKED}&junk=1&vanaf=x"))
    assert f'action="{VIEWS}?{ASKED.replace("&", "&amp;")}"' in offered

    kept = keep(office, query=f"{ASKED}&junk=1&vanaf=x&next=//evil.example&q=")

    assert kept.headers["Location"] == f"{PARTIES}?{ASKED}"
    assert SavedView.objects.get().query == ASKED
    page = office.get(kept.headers["Location"])
    assert [party.name for party in page.context["page"].items] == ["Tuin A"]
    assert page.context["list"].shown == {"name", "sphere"}
    assert 'aria-current="page">Bedrijven</a>' in bar(page)
    assert "Bewaar deze weergave" not in bar(page)
    whole = bar(office.get(PARTIES))
    assert f'href="{PARTIES}?{ASKED.replace("&", "&amp;")}"' in whole
    assert f'href="{PARTIES}" aria-current="page">De hele lijst</a>' in whole


def test_a_filter_with_more_values_keeps_all_of_them(office: Client) -> None:
    office.post("/weergaven/initiatives:register?fase=idea&fase=running&volgorde=naam&junk=1", {"name": "Twee"})

    view = SavedView.objects.get(name="Twee")
    assert view.query == "fase=idea&fase=running&volgorde=naam"
    assert f'href="/register?{view.query.replace("&", "&amp;")}"' in bar(office.get("/register"))


def test_a_view_is_renamed_and_removed_and_stays_with_its_list(office: Client) -> None:
    keep(office)
    view = SavedView.objects.get()
    changed = {f"{view.pk}-name": "Markt", f"{view.pk}-is_shared": "on", f"{view.pk}-is_default": "on", "version": 1}
    assert office.post(f"/weergaven/governance:places/{view.pk}", changed).status_code == 404

    office.post(f"{VIEWS}/{view.pk}", changed)

    view.refresh_from_db()
    assert (view.name, view.is_shared, view.is_default, view.query) == ("Markt", False, False, ASKED)
    assert "Markt" in office.get(VIEWS).content.decode()
    assert office.post(f"{VIEWS}/{view.pk}", {f"{view.pk}-name": "Laat", "version": 1}).status_code == 409
    office.post(f"{VIEWS}/{view.pk}/verwijder")
    assert not SavedView.objects.exists()


def test_a_view_is_of_one_person(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    keep(client, is_shared="on", is_default="on")
    view = SavedView.objects.get()
    assert (view.is_shared, view.is_default) == (False, False)

    client.force_login(cast.other_official)
    assert bar(client.get(PARTIES)) == ""
    assert client.post(f"{VIEWS}/{view.pk}", {f"{view.pk}-name": "Mijn", "version": 1}).status_code == 404
    assert client.post(f"{VIEWS}/{view.pk}/verwijder").status_code == 404


@pytest.mark.parametrize("person", ["founder", "assessor", "stranger"])
def test_who_works_in_no_queue_keeps_none_and_sees_none(person: str, client: Client, cast: Cast) -> None:
    client.force_login(getattr(cast, person))
    assert client.post("/weergaven/initiatives:register?q=tuin", {"name": "Tuin"}).status_code == 403
    assert bar(client.get("/register?q=tuin")) == ""


@pytest.mark.parametrize(
    "code",
    ["governance:parties-csv", "governance:party", "governance:signals-csv", "initiatives:queue", "admin:index", "none",
     "accounts:team-load", "//evil.example", "https:evil"],
)  # fmt: skip
def test_what_is_no_list_keeps_no_view(code: str, office: Client) -> None:
    assert office.post(f"/weergaven/{code}?q=tuin", {"name": "Tuin"}).status_code == 404
    assert not SavedView.objects.exists()


def test_a_name_taken_no_name_too_many_and_too_long_are_told_and_what_was_typed_is_kept(office: Client) -> None:
    keep(office)
    for name, sentence in (("Bedrijven", "al een weergave"), ("x" * 61, "60"), ("", "Geef de weergave een naam")):
        page = keep(office, name)
        assert page.status_code == 422
        assert sentence in page.content.decode()
        assert name in page.content.decode()
    long = keep(office, "Lang", "q=" + "%F0%9F%8C%B1" * 150)
    assert long.status_code == 422
    assert "te lang om te bewaren" in long.content.decode()
    SavedView.objects.bulk_create(
        SavedView(user=SavedView.objects.get().user, page="governance:parties", name=f"V{number}", query="q=a")
        for number in range(19)
    )
    assert "U hebt 20 weergaven" in keep(office, "Meer").content.decode()


def test_views_stand_in_ones_own_data_and_go_with_the_account(office: Client, cast: Cast) -> None:
    keep(office)

    assert "governance:parties" in str(export(cast.official))
    cast.official.role_grants.all().delete()
    erase_person(by=cast.official)
    assert not SavedView.objects.exists()


def test_every_list_has_a_name_that_fits_and_opens_its_views(office: Client) -> None:
    found = lists()
    assert len(found) > 15
    assert max(map(len, found)) <= (SavedView._meta.get_field("page").max_length or 0)
    # Of these nothing can be asked, or they have addresses of their own for it.
    for code in sorted(found - {"initiatives:queue", "accounts:team-load", "governance:scenarios"}):
        assert office.get(f"/weergaven/{code}").status_code in (200, 403), code
        assert reverse(code).startswith("/")


def test_a_list_costs_one_statement_more_however_many_views_stand_above_it(
    office: Client, django_assert_max_num_queries: Any
) -> None:
    make_party()
    office.get(PARTIES)
    for number in range(15):
        keep(office, f"V{number}", f"q=a{number}")
    with django_assert_max_num_queries(16):
        office.get(PARTIES)
