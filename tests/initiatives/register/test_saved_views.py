# SPDX-License-Identifier: EUPL-1.2
"""Views of the lists of officials: kept, shared, opened with, renamed, removed; the same for every list."""

import pytest
from django.test import Client

from initiatives.models import SavedView
from tests.cast import Cast
from tests.initiatives.moderation.test_queue import QUEUE, waiting

VIEWS = "/werkvoorraad/weergaven"
# Every list whose views are kept: its address, filters, and how these are written down.
LISTS = [
    pytest.param("/werkvoorraad", "?due=overdue&q=tuin&junk=1", "due=overdue&q=tuin", id="queue"),
    pytest.param("/signalen", "?severity=3&q=tuin&junk=1", "severity=3&q=tuin", id="signals"),
]
every_list = pytest.mark.parametrize(("at", "asked", "query"), LISTS)


def chip(client: Client, name: str) -> tuple[int, bool] | None:
    found = [
        (one.count, one.is_current) for one in client.get(QUEUE + "?due=overdue").context["chips"] if one.name == name
    ]
    return found[0] if found else None


def keep(
    client: Client, name: str = "Mine", query: str = "?due=overdue&q=tuin&junk=1", at: str = QUEUE, **fields: str
) -> SavedView:
    client.post(f"{at}/weergaven{query}", {"name": name, **fields})
    return SavedView.objects.get(name=name)


@every_list
def test_a_view_keeps_the_filters_in_one_form(at: str, asked: str, query: str, client: Client, cast: Cast) -> None:
    client.force_login(cast.official)

    view = keep(client, query=asked, at=at)

    assert view.query == query
    page = client.get(f"{at}?{view.query}")
    assert page.context["is_kept"]
    assert [one.name for one in page.context["chips"] if one.is_current] == ["Mine"]


def test_a_view_shows_its_count(client: Client, cast: Cast) -> None:
    waiting(cast, days=50, name="Buurttuin")
    waiting(cast, days=50, name="Repaircafé")
    client.force_login(cast.official)

    keep(client)

    assert chip(client, "Mine") == (1, False)


def test_a_shared_view_is_seen_by_colleagues_with_their_own_count_and_by_nobody_else(
    client: Client, cast: Cast
) -> None:
    waiting(cast, days=50, name="Buurttuin")
    client.force_login(cast.official)
    own = keep(client)
    keep(client, name="Ours", is_shared="on", is_default="on")

    client.force_login(cast.other_official)
    assert client.get(QUEUE).status_code == 200, "what a colleague opens with is theirs alone"
    assert chip(client, "Mine") is None
    assert chip(client, "Ours") == (0, False)
    assert client.post(f"{VIEWS}/{own.pk}", {"name": "Stolen", "version": 1}).status_code == 404
    shared = SavedView.objects.get(name="Ours")
    posted = {f"{shared.pk}-name": "Stolen", "version": 1}
    assert client.post(f"{VIEWS}/{shared.pk}", posted).status_code == 403
    assert client.post(f"{VIEWS}/{shared.pk}/verwijder").status_code == 403
    assert not SavedView.objects.visible_to(cast.founder).exists()
    assert not SavedView.objects.visible_to(cast.assessor).exists()


@every_list
def test_a_view_is_renamed_shared_and_removed_by_its_owner(
    at: str, asked: str, query: str, client: Client, cast: Cast
) -> None:
    client.force_login(cast.official)
    view, other = keep(client, query=asked, at=at), "/signalen" if at == QUEUE else QUEUE
    changed = {f"{view.pk}-name": "Gardens", f"{view.pk}-is_shared": "on", "version": 1}
    assert client.post(f"{other}/weergaven/{view.pk}", changed).status_code == 404

    client.post(f"{at}/weergaven/{view.pk}", changed)
    view.refresh_from_db()
    assert (view.name, view.is_shared, view.query) == ("Gardens", True, query)

    late = client.post(f"{at}/weergaven/{view.pk}", {f"{view.pk}-name": "Late", "version": 1})
    assert late.status_code == 409
    assert "in een ander venster veranderd" in late.content.decode()

    client.post(f"{at}/weergaven/{view.pk}/verwijder")
    assert not SavedView.objects.exists()


@every_list
def test_a_list_opens_with_the_view_its_reader_chose_and_everything_stays_one_click_away(
    at: str, asked: str, query: str, client: Client, cast: Cast
) -> None:
    client.force_login(cast.official)
    keep(client, "First", asked, at, is_default="on")
    view = keep(client, "Second", "?q=school", at, is_default="on")

    assert client.get(at).headers["Location"] == f"{at}?q=school"
    page = client.get(f"{at}?q=school")
    everything = page.context["chips"][0].address
    assert everything == page.context["everything"]
    assert client.get(everything).context["chips"][0].is_current
    assert [one.name for one in page.context["chips"] if one.is_default] == ["Second"]
    assert list(SavedView.objects.filter(is_default=True)) == [view]

    client.post(f"{at}/weergaven/{view.pk}", {f"{view.pk}-name": "Second", "version": view.version})
    assert client.get(at).status_code == 200


def test_a_view_of_everything_that_a_list_opens_with_opens_it_once(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    keep(client, query="?junk=1", is_default="on")

    assert client.get(client.get(QUEUE).headers["Location"]).status_code == 200


def test_one_name_may_stand_on_two_lists(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    for at in (QUEUE, "/signalen"):
        client.post(f"{at}/weergaven?q=tuin", {"name": "Tuinen", "is_default": "on"})

    assert set(SavedView.objects.filter(is_default=True).values_list("page", flat=True)) == {"queue", "signals"}
    assert "Tuinen" in client.get("/signalen/weergaven").content.decode()


def test_a_name_taken_a_name_too_long_and_no_name_are_told_at_the_field(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    keep(client)

    for name, sentence in (("Mine", "al een weergave"), ("x" * 61, "60"), ("", "Geef de weergave een naam")):
        page = client.post(f"{VIEWS}?due=overdue", {"name": name})
        assert page.status_code == 422
        assert sentence in page.content.decode()
    assert SavedView.objects.count() == 1


def test_a_script_in_the_name_of_a_view_is_text(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    keep(client, name="<script>alert(1)</script>", is_shared="on")

    client.force_login(cast.coordinator)
    assert "<script>alert" not in client.get(QUEUE).content.decode()
