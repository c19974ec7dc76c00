# SPDX-License-Identifier: EUPL-1.2
"""Views of the work queue: kept, shared, renamed, removed."""

from django.test import Client

from initiatives.models import SavedView
from tests.cast import Cast
from tests.initiatives.test_queue import QUEUE, waiting

VIEWS = "/werkvoorraad/weergaven"


def chip(client: Client, name: str) -> tuple[int, bool] | None:
    found = [
        (one.count, one.is_current) for one in client.get(QUEUE + "?due=overdue").context["chips"] if one.name == name
    ]
    return found[0] if found else None


def keep(client: Client, name: str = "Mine", query: str = "?due=overdue&q=tuin&junk=1", **fields: str) -> SavedView:
    client.post(VIEWS + query, {"name": name, **fields})
    return SavedView.objects.get(name=name)


def test_a_view_keeps_the_filters_in_one_form_and_shows_its_count(client: Client, cast: Cast) -> None:
    waiting(cast, days=50, name="Buurttuin")
    waiting(cast, days=50, name="Repaircafé")
    client.force_login(cast.official)

    view = keep(client)

    assert view.query == "due=overdue&q=tuin"
    assert chip(client, "Mine") == (1, False)
    assert client.get(f"{QUEUE}?{view.query}").context["is_kept"]


def test_a_shared_view_is_seen_by_colleagues_with_their_own_count_and_by_nobody_else(
    client: Client, cast: Cast
) -> None:
    waiting(cast, days=50, name="Buurttuin")
    client.force_login(cast.official)
    own = keep(client)
    keep(client, name="Ours", is_shared="on")

    client.force_login(cast.other_official)
    assert chip(client, "Mine") is None
    assert chip(client, "Ours") == (0, False)
    assert client.post(f"{VIEWS}/{own.pk}", {"name": "Stolen", "version": 1}).status_code == 404
    shared = SavedView.objects.get(name="Ours")
    posted = {f"{shared.pk}-name": "Stolen", "version": 1}
    assert client.post(f"{VIEWS}/{shared.pk}", posted).status_code == 403
    assert client.post(f"{VIEWS}/{shared.pk}/verwijder").status_code == 403
    assert not SavedView.objects.visible_to(cast.founder).exists()
    assert not SavedView.objects.visible_to(cast.assessor).exists()


def test_a_view_is_renamed_shared_and_removed_by_its_owner(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    view = keep(client)

    client.post(f"{VIEWS}/{view.pk}", {f"{view.pk}-name": "Gardens", f"{view.pk}-is_shared": "on", "version": 1})
    view.refresh_from_db()
    assert (view.name, view.is_shared) == ("Gardens", True)

    late = client.post(f"{VIEWS}/{view.pk}", {f"{view.pk}-name": "Late", "version": 1})
    assert late.status_code == 422
    assert "in een ander venster veranderd" in late.content.decode()

    client.post(f"{VIEWS}/{view.pk}/verwijder")
    assert not SavedView.objects.exists()


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
