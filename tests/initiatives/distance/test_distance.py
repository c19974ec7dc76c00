# SPDX-License-Identifier: EUPL-1.2
"""Chosen distance: recorded by either side, seen by both, corrected and ended, and what it keeps from being mailed."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from accounts.personal_data import export
from assessment.facts.registry import facts_for
from initiatives.connections.introductions.actions import propose_introduction, remind_waiting
from initiatives.connections.meetings.actions import call_off_meeting, plan_meeting
from initiatives.distance.actions import Terms, end_distance, record_distance
from initiatives.lifecycle import Status
from initiatives.models import ChosenDistance, Initiative, Introduction
from initiatives.models.distance import DISTANT_SQL
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.distance import make_distance
from tests.factories.initiatives import make_need

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def today() -> date:
    return timezone.localdate()


def sent(**changes: Any) -> dict[str, str]:
    return {
        "chosen_by": "initiative",
        "reason": "Wij willen eerst zelf uitzoeken wat werkt.",
        "starts_on": today().isoformat(),
        "review_on": (today() + 100 * DAY).isoformat(),
        **changes,
    }


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    one = make_initiative(area=cast.area, name="Tuinploeg")
    make_carrier(one, cast.founder)
    make_carrier(one, cast.co_carrier)
    return one


def test_a_carrier_records_it_and_both_sides_read_it_with_its_reason(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    client.force_login(cast.founder)
    assert client.post(f"/mijn/{garden.pk}/afstand", sent()).status_code == 302
    own = client.get(f"/mijn/{garden.pk}").content.decode()
    assert "U houdt afstand van de gemeente" in own
    assert "Wij willen eerst zelf uitzoeken wat werkt." in own

    client.force_login(cast.official)
    file = client.get(f"/dossier/{garden.pk}").content.decode()
    assert "Dit initiatief houdt op eigen keuze afstand" in file
    assert "Wij willen eerst zelf uitzoeken wat werkt." in file
    assert "Dit initiatief heeft geen contactpersoon" not in file

    assert "afstand" not in client_of_nobody(garden)


def client_of_nobody(one: Initiative) -> str:
    return Client().get(f"/initiatieven/{one.pk}").content.decode()


def test_an_official_records_it_in_their_name_and_the_carriers_get_a_mail(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    client.force_login(cast.official)
    assert client.post(f"/dossier/{garden.pk}/afstand", sent(chosen_by="both")).status_code == 302
    kept = ChosenDistance.objects.get()
    assert (kept.recorded_by, kept.chosen_by) == (cast.official, "both")
    letters = Message.objects.filter(kind="distance-recorded")
    assert sorted(letters.values_list("to", flat=True)) == sorted([cast.founder.email, cast.co_carrier.email])
    assert "Wij willen eerst zelf uitzoeken wat werkt." in letters.first().body  # type: ignore[union-attr]


def test_who_records_it_gets_no_mail_and_who_carries_it_along_does(cast: Cast, garden: Initiative) -> None:
    terms = Terms("initiative", "Rust.", today(), today() + DAY)
    record_distance(initiative=garden, terms=terms, by=cast.founder)
    assert list(Message.objects.values_list("to", flat=True)) == [cast.co_carrier.email]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"reason": ""}, "reason"),
        ({"chosen_by": "municipality"}, "chosen_by"),
        ({"starts_on": (timezone.localdate() + 2 * DAY).isoformat()}, "starts_on"),
        ({"review_on": timezone.localdate().isoformat()}, "review_on"),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_field(
    client: Client, cast: Cast, garden: Initiative, changes: dict[str, str], field: str
) -> None:
    client.force_login(cast.founder)
    answer = client.post(f"/mijn/{garden.pk}/afstand", sent(**changes))
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert not ChosenDistance.objects.exists()


def test_it_is_corrected_with_the_version_that_was_read_and_a_second_window_meets_a_conflict(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    kept = make_distance(initiative=garden)
    client.force_login(cast.founder)
    moved = sent(starts_on=kept.starts_on.isoformat(), reason=kept.reason, version=str(kept.version))
    assert client.post(f"/mijn/{garden.pk}/afstand", moved).status_code == 302
    kept.refresh_from_db()
    assert kept.review_on == today() + 100 * DAY
    late = client.post(f"/dossier/{garden.pk}/afstand", {**moved, "reason": "Iets anders."})
    assert late.status_code == 404
    late = client.post(f"/mijn/{garden.pk}/afstand", {**moved, "reason": "Iets anders."})
    assert late.status_code == 409


def test_who_corrects_it_for_the_carriers_tells_them_each_time(client: Client, cast: Cast, garden: Initiative) -> None:
    kept = make_distance(initiative=garden)
    client.force_login(cast.official)
    for reason in ("Rust voor de groep.", "Rust voor de groep.", "Eerst de winter door."):
        kept.refresh_from_db()
        fields = sent(starts_on=kept.starts_on.isoformat(), reason=reason, version=str(kept.version))
        assert client.post(f"/dossier/{garden.pk}/afstand", fields).status_code == 302

    letters = Message.objects.filter(kind="distance-changed")
    assert sorted(letters.values_list("to", flat=True)) == sorted([cast.founder.email, cast.co_carrier.email] * 2)
    assert sum("Eerst de winter door." in one.body for one in letters) == 2


def test_a_form_that_was_overtaken_neither_records_nor_overwrites(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    client.force_login(cast.founder)
    kept = make_distance(initiative=garden)
    late = client.post(f"/mijn/{garden.pk}/afstand", sent(reason="Wij weten niet dat het al vastligt."))
    assert (late.status_code, "Er is al afstand vastgelegd" in late.content.decode()) == (422, True)
    kept.refresh_from_db()
    assert kept.reason == "Wij zoeken het eerst zelf uit."

    end_distance(distance=kept, by=cast.co_carrier)
    late = client.post(f"/mijn/{garden.pk}/afstand", sent(version=str(kept.version)))
    assert (late.status_code, ChosenDistance.objects.count()) == (422, 1)
    assert 'name="version"' not in late.content.decode()


def test_it_ends_by_an_act_of_either_side_and_stays_readable(client: Client, cast: Cast, garden: Initiative) -> None:
    kept = make_distance(initiative=garden)
    client.force_login(cast.official)
    assert client.post(f"/dossier/{garden.pk}/afstand/einde").status_code == 302
    kept.refresh_from_db()
    assert (kept.ended_on, kept.ended_by) == (today(), cast.official)
    assert not ChosenDistance.objects.holding_on(today()).exists()
    assert ChosenDistance.objects.holding_on(today() - DAY).exists()
    assert Message.objects.filter(kind="distance-ended").count() == 2
    page = client.get(f"/dossier/{garden.pk}/afstand")
    assert page.context["present"] is None
    assert "Wij zoeken het eerst zelf uit." in page.content.decode()
    assert client.post(f"/dossier/{garden.pk}/afstand/einde").status_code == 302
    assert Message.objects.filter(kind="distance-ended").count() == 2


def test_nobody_keeps_an_initiative_at_a_distance_twice(cast: Cast, garden: Initiative) -> None:
    make_distance(initiative=garden)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_distance(initiative=garden)


def test_days_on_which_distance_was_kept_before_are_not_kept_twice(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    make_distance(initiative=garden, starts_on=today() - 40 * DAY, ended_on=today() - 20 * DAY)
    # Ended on the day it began, as who made a mistake does: it held on no day.
    make_distance(initiative=garden, starts_on=today(), ended_on=today())
    client.force_login(cast.founder)
    early, free = (sent(starts_on=(today() - days * DAY).isoformat()) for days in (21, 20))
    answer = client.post(f"/mijn/{garden.pk}/afstand", early)
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["starts_on"])
    assert client.post(f"/mijn/{garden.pk}/afstand", free).status_code == 302
    kept = ChosenDistance.objects.get(ended_on__isnull=True)

    answer = client.post(f"/mijn/{garden.pk}/afstand", {**early, "version": str(kept.version)})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["starts_on"])
    kept.refresh_from_db()
    assert kept.starts_on == today() - 20 * DAY


def test_somebody_elsewhere_reads_and_records_nothing(client: Client, cast: Cast, garden: Initiative) -> None:
    make_distance(initiative=garden)
    for person in (cast.other_official, cast.stranger, cast.assessor):
        client.force_login(person)
        for address in (f"/dossier/{garden.pk}/afstand", f"/mijn/{garden.pk}/afstand"):
            assert client.get(address).status_code in {403, 404}
            assert client.post(address, sent()).status_code in {403, 404}
        assert not ChosenDistance.objects.visible_to(person).exists()


def test_the_statement_and_the_condition_name_the_same_initiatives() -> None:
    day = today()
    for started in range(-2, 3):
        for ended in (None, *range(started, 4)):
            make_distance(
                starts_on=day + started * DAY,
                review_on=day + 9 * DAY,
                ended_on=None if ended is None else day + ended * DAY,
            )
    for step in range(-4, 6):
        with connection.cursor() as cursor:
            cursor.execute(DISTANT_SQL, {"day": day + step * DAY})
            told = {key for (key,) in cursor.fetchall()}
        assert told == set(ChosenDistance.objects.holding_on(day + step * DAY).values_list("initiative", flat=True)), (
            step
        )


def test_the_day_to_look_again_stands_on_the_page_of_today_and_ends_nothing(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    make_distance(initiative=garden, review_on=today() - DAY)
    client.force_login(cast.official)
    page = client.get("/vandaag").content.decode()
    assert "houdt afstand; er is afgesproken daar opnieuw naar te kijken" in page
    assert ChosenDistance.objects.holding_on(today()).exists()
    # Told once: the row is all of it.
    assert "#distances" not in page
    listed = (
        client.get("/werkvoorraad?alles=1").content.decode().partition('id="distances"')[2].partition("</section>")[0]
    )
    assert "Gekozen afstand om opnieuw te bekijken (1)" in listed
    assert garden.name in listed
    assert "Opnieuw te bekijken sinds" in client.get(f"/dossier/{garden.pk}").content.decode()


def test_the_work_queue_finds_who_keeps_distance_and_does_not_call_them_without_contact_person(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    Initiative.objects.update(status=Status.SUBMITTED)
    make_distance(initiative=garden)
    other = make_initiative(area=cast.area, name="Zonder iemand", status=Status.SUBMITTED)
    client.force_login(cast.official)
    assert garden.name in client.get("/werkvoorraad?contact=distance").content.decode()
    without = client.get("/werkvoorraad?contact=none").content.decode()
    assert other.name in without
    assert garden.name not in without


def test_an_official_s_invitation_is_held_back_and_a_carrier_s_is_not(cast: Cast, garden: Initiative) -> None:
    make_distance(initiative=garden)
    values = {
        "title": "Buurttafel", "happens_on": today() + 7 * DAY, "starts_at": None, "ends_at": None, "where": "Zaal 1",
        "area": None, "text": "", "is_open": True,
    }  # fmt: skip
    made = plan_meeting(values=values, initiatives=[garden], parties=[], by=cast.official)
    call_off_meeting(meeting=made, by=cast.official)
    assert not Message.objects.exists()
    neighbour = make_carrier(make_initiative(area=cast.area)).user
    plan_meeting(values={**values, "title": "Straatfeest"}, initiatives=[garden], parties=[], by=neighbour)
    assert Message.objects.filter(kind="meeting-invited").count() == 2


def test_who_was_invited_before_distance_was_chosen_hears_that_it_is_called_off(cast: Cast, garden: Initiative) -> None:
    values = {
        "title": "Buurttafel", "happens_on": today() + 7 * DAY, "starts_at": None, "ends_at": None, "where": "Zaal 1",
        "area": None, "text": "", "is_open": True,
    }  # fmt: skip
    made = plan_meeting(values=values, initiatives=[garden], parties=[], by=cast.official)
    make_distance(initiative=garden)
    call_off_meeting(meeting=made, by=cast.official)
    assert Message.objects.filter(kind="meeting-called-off").count() == 2


def test_an_introduction_is_asked_and_not_reminded_of(cast: Cast, garden: Initiative) -> None:
    make_distance(initiative=garden)
    other = make_carrier(make_initiative(area=cast.area)).initiative
    need, offer = make_need(garden), make_need(other, kind="offer")
    propose_introduction(need=need, offer=offer, reason="Past.", by=cast.official)
    assert Message.objects.filter(kind="introduction-asked", to=cast.founder.email).exists()
    Introduction.objects.update(created_at=timezone.now() - 15 * DAY)
    assert remind_waiting() == 1
    assert not Message.objects.filter(kind="introduction-reminder", to=cast.founder.email).exists()


def test_the_question_about_mobilising_tells_it_and_says_that_it_is_no_neglect(cast: Cast, garden: Initiative) -> None:
    make_distance(initiative=garden, chosen_by="both")
    [fact] = facts_for(garden, ["updates_contacts"], today())["updates_contacts"]
    assert "Wij zoeken het eerst zelf uit." in fact.text
    assert "geen verwaarlozing" in fact.text
    assert not facts_for(garden, ["updates_contacts"], today() - 60 * DAY)["updates_contacts"]


def test_a_person_gets_a_copy_of_what_they_recorded_and_ended(cast: Cast, garden: Initiative) -> None:
    record_distance(initiative=garden, terms=Terms("both", "Rust.", today(), today() + DAY), by=cast.founder)
    end_distance(distance=ChosenDistance.objects.select_related("initiative").get(), by=cast.official)
    assert export(cast.founder)["initiatives"]["distance_recorded"][0]["reason"] == "Rust."
    assert export(cast.official)["initiatives"]["distance_ended"][0]["initiative"] == "Tuinploeg"
