# SPDX-License-Identifier: EUPL-1.2
"""The file: what officials see of an initiative, and its history in words."""

from datetime import date

import pghistory
from django.test import Client

from initiatives.actions import move_initiative
from initiatives.history import history_of
from initiatives.lifecycle import Status
from tests.cast import Cast
from tests.factories import make_area, make_carrier, make_initiative
from tests.initiatives.test_queue import waiting


def test_the_file_shows_the_carriers_with_their_addresses_and_the_moves_with_their_letters(
    client: Client, cast: Cast
) -> None:
    one = waiting(cast, name="Buurttuin")
    make_carrier(one, cast.founder, key_tasks=["lead", "money"])
    move_initiative(initiative=one, to=Status.CHANGES_REQUESTED, by=cast.official, reason="Welke straat?")
    client.force_login(cast.official)

    text = client.get(f"/dossier/{one.pk}").content.decode()

    assert cast.founder.email in text
    assert "Leiden, Geld en boekhouding" in text
    assert "Welke straat?" in text
    assert "De brief zoals verstuurd" in text


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


def test_a_moment_of_telling_alone_is_no_line(cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    before = len(history_of(one))
    one.told_at = None
    one.save(update_fields=["told_at"])

    assert len(history_of(one)) == before
