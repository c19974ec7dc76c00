# SPDX-License-Identifier: EUPL-1.2
"""The file: what officials see of an initiative, and its history in words."""

import re
from datetime import date

import pghistory
import pytest
from django.apps import apps
from django.test import Client

from initiatives.lifecycle import Status
from initiatives.models import Party
from initiatives.moderation.actions.lifecycle import move_initiative
from initiatives.register.dossier.history import history_of
from tests.cast import Cast
from tests.factories import make_area, make_carrier, make_initiative
from tests.factories.governance import make_party
from tests.initiatives.moderation.test_queue import waiting


def test_the_file_shows_the_carriers_with_their_addresses_and_the_moves_with_their_letters(
    client: Client, cast: Cast
) -> None:
    one = waiting(cast, name="Buurttuin")
    make_carrier(one, cast.founder, key_tasks=["lead", "money"])
    move_initiative(initiative=one, to=Status.CHANGES_REQUESTED, by=cast.official, reason="Welke straat?")
    client.force_login(cast.official)

    page = client.get(f"/dossier/{one.pk}").content.decode()
    text = client.get(f"/dossier/{one.pk}/hoofdstuk/register").content.decode()

    for told in (page, text):
        assert cast.founder.email in told
        assert "Leiden, Geld en boekhouding" in told
    assert "Welke straat?" in text
    assert "De brief zoals verstuurd" in text


def test_the_file_opens_with_a_way_to_every_part_of_it(client: Client, cast: Cast) -> None:
    one = waiting(cast, name="Buurttuin")
    client.force_login(cast.official)

    text = client.get(f"/dossier/{one.pk}").content.decode()

    anchors = re.findall(r' id="([^"]+)"', text)
    assert {"signals", "contact", "arrangements", "chain", "places", "learning", "facts", "history"} <= set(anchors)
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize("anchor", ["chain", "style", "learning", "facts", "carriers", "parties", "needs", "moves"])
def test_a_way_to_a_part_of_a_closed_chapter_leads_to_a_page_with_that_part(
    anchor: str, client: Client, cast: Cast
) -> None:
    one = waiting(cast, name="Buurttuin")
    client.force_login(cast.official)
    text = client.get(f"/dossier/{one.pk}").content.decode()
    led = re.search(rf'id="{anchor}" href="([^"#]+)#{anchor}"', text)
    assert led

    chapter = client.get(led[1]).content.decode()
    whole = client.get(f"/dossier/{one.pk}/alles").content.decode()

    assert chapter.count(f' id="{anchor}"') == whole.count(f' id="{anchor}"') == 1


def test_the_whole_file_has_every_part_once(client: Client, cast: Cast) -> None:
    one = waiting(cast, name="Buurttuin")
    client.force_login(cast.official)

    anchors = re.findall(r' id="([^"]+)"', client.get(f"/dossier/{one.pk}/alles").content.decode())

    assert {"signals", "contact", "arrangements", "chain", "places", "learning", "facts", "history"} <= set(anchors)
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize("chapter", ["now", "unknown", "NOW"])
def test_a_chapter_that_is_none_is_not_found(chapter: str, client: Client, cast: Cast) -> None:
    one = waiting(cast)
    client.force_login(cast.official)
    assert client.get(f"/dossier/{one.pk}/hoofdstuk/{chapter}").status_code == 404


@pytest.mark.parametrize("page", ["", "/alles", "/hoofdstuk/register", "/geschiedenis"])
def test_a_file_of_another_area_has_no_page_and_no_chapter(page: str, client: Client, cast: Cast) -> None:
    one = waiting(cast, area=cast.elsewhere)
    client.force_login(cast.official)
    assert client.get(f"/dossier/{one.pk}{page}").status_code == 404


def test_the_history_says_who_changed_which_field_from_what_to_what(cast: Cast) -> None:
    one = make_initiative(name="Tuin", area=cast.area, phase="idea")
    other = make_area(name="Delfshaven")
    with pghistory.context(user=str(cast.official.pk)):
        one.name, one.phase, one.area = "Buurttuin", "running", other
        one.save(update_fields=["name", "phase", "area"])

    line = history_of(one)[0]

    assert line.who == "Ole Official"
    assert set(line.changes) == {
        ("Naam", "Tuin", "Buurttuin"),
        ("Fase", "Idee", "Draait"),
        ("Gebied", "Noord", "Delfshaven"),
    }


def test_the_history_tells_of_carriers_and_needs_by_name_and_never_by_address(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    carrier = make_carrier(one, cast.founder)
    need = one.needs.create(kind="need", subject="place", text="Een schuur")
    need.closed_on = date(2026, 11, 24)
    need.save(update_fields=["closed_on"])
    carrier.key_tasks = ["lead"]
    carrier.save(update_fields=["key_tasks"])

    lines = history_of(one)

    told = [line.what for line in lines]
    assert any("Fenna Founder" in what for what in told)
    assert sum("Een schuur" in what for what in told) == 2
    assert ("Sleuteltaken", "niets", "Leiden") in [change for line in lines for change in line.changes]
    assert cast.founder.email not in str(lines)


def test_what_was_taken_away_is_told_by_whom_and_by_its_last_name(cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    party = make_party(name="Fonds Noord")
    one.incomes.create(kind="fund", party=party)
    with pghistory.context(user=str(cast.official.pk)):
        one.incomes.all().delete()
    Party.objects.filter(pk=party.pk).update(name="Fonds Oost")
    Party.objects.all().delete()

    assert ("Ole Official", "Inkomsten verwijderd: Fonds Oost") in {(line.who, line.what) for line in history_of(one)}


def test_the_removal_of_every_tracked_record_is_recorded() -> None:
    tracked = [model for model in apps.get_models() if hasattr(model, "pgh_event_model")]
    labels = {model: {tracker.label for tracker in model.pgh_event_model.pgh_trackers} for model in tracked}

    assert [model for model in tracked if labels[model] != {"insert", "update", "delete"}] == []


def test_a_moment_of_telling_alone_is_no_line(cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    before = len(history_of(one))
    one.told_at = None
    one.save(update_fields=["told_at"])

    assert len(history_of(one)) == before


FACTS = {"area": "", "address": "Bergweg 1", "form": "foundation", "phase": "running", "started_on": "", "website": ""}


def test_an_official_puts_register_facts_right_and_the_carriers_have_told_nothing(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area, form="group", invented_fields=["address", "summary"])
    told = one.told_at
    client.force_login(cast.official)

    client.post(f"/dossier/{one.pk}/wijzig", {**FACTS, "area": cast.area.pk, "version": 1})

    one.refresh_from_db()
    assert (one.form, one.address, one.told_at) == ("foundation", "Bergweg 1", told)
    assert one.invented_fields == ["summary"]


def test_a_file_moved_to_colleagues_is_theirs(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    client.force_login(cast.official)

    answer = client.post(f"/dossier/{one.pk}/wijzig", {**FACTS, "area": cast.elsewhere.pk, "version": 1})

    assert answer.headers["Location"] == "/werkvoorraad"
    assert client.get(f"/dossier/{one.pk}").status_code == 404
    client.force_login(cast.other_official)
    assert client.get(f"/dossier/{one.pk}").status_code == 200


def test_a_correction_that_is_wrong_or_late_is_told_and_keeps_what_was_typed(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area, form="group")
    client.force_login(cast.official)
    address = f"/dossier/{one.pk}/wijzig"
    good = {**FACTS, "area": cast.area.pk, "version": 1}

    wrong = client.post(address, {**good, "started_on": "3000-01-01", "website": "javascript:alert(1)"})
    client.post(address, good)
    late = client.post(address, {**good, "address": "Mijn straat 2"})

    assert wrong.status_code == 422
    assert "Kies vandaag of een dag ervoor." in wrong.content.decode()
    assert late.status_code == 409
    assert "Bergweg 1" in late.content.decode()
    assert "Mijn straat 2" in late.content.decode()


def test_only_who_handles_the_initiative_corrects_it(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    make_carrier(one, cast.founder)
    for person in (cast.founder, cast.other_official, cast.assessor, cast.administrator):
        client.force_login(person)
        assert client.post(f"/dossier/{one.pk}/wijzig", {**FACTS, "version": 1}).status_code == 404
