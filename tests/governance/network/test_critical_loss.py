# SPDX-License-Identifier: EUPL-1.2
"""One thing on which many initiatives rest: one signal for who works there, gone when it is no longer so."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from accounts.personal_data import export
from events.models import Event
from governance.continuity.checks.registry import check_named
from governance.continuity.notices.actions import notify_due
from governance.continuity.runs.engine import run_check
from governance.continuity.runs.recheck import recheck
from governance.models import Severity, Signal, SignalStep, SingleLoss
from governance.network.losses.computation import compute_losses
from initiatives.models import Area, Place, PlaceUse
from initiatives.models.initiative import AbsenceEffect
from mail.models import Message
from tests.architecture.html import page_faults
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_user
from tests.factories.governance import make_arrangement, make_party, make_place, make_place_use, make_signal
from tests.governance.continuity.checks.run_one_check import look

pytestmark = pytest.mark.django_db
CODE = "critical-loss"
DEFAULTS = {"alone": 3, "percent": 5, "touched": 8, "touched_percent": 10}
TODAY = timezone.localdate


def building(area: Area | None, users: int = 3, name: str = "Pand Zomerhof") -> Place:
    """A building that so many initiatives of an area cannot miss."""
    found = make_place(name=name)
    for number in range(users):
        make_place_use(place=found, initiative=make_initiative(area=area, name=f"{name} {number}"))
    return found


def signed_in(client: Client, person: User) -> Client:
    client.force_login(person)
    return client


def text(response: Any) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return " ".join(content.decode().split())


def test_a_building_that_three_cannot_miss_is_one_signal_of_their_area(cast: Cast) -> None:
    found = building(cast.area)

    (signal,) = look(CODE, TODAY())

    assert (signal.initiative, signal.area) == (None, cast.area)
    assert signal.subject_key == f"place:{found.pk}"
    assert (signal.severity, signal.facts["stops"], signal.facts["bereft"]) == (Severity.WARNING, 3, 3)
    assert signal.facts["name"] == "Pand Zomerhof"


def test_what_only_two_rest_on_is_no_signal_until_the_threshold_is_lower(cast: Cast) -> None:
    building(cast.area, users=2)

    assert look(CODE, TODAY()) == []
    assert len(look(CODE, TODAY(), alone=2)) == 1


def test_in_a_large_area_it_takes_a_part_of_all_that_is_there(cast: Cast) -> None:
    building(cast.area)
    for _number in range(57):
        make_initiative(area=cast.area)
    assert len(look(CODE, TODAY())) == 1

    make_initiative(area=cast.area)

    assert look(CODE, TODAY()) == []
    assert len(look(CODE, TODAY(), percent=4)) == 1


def test_many_that_weaken_are_a_notice(cast: Cast) -> None:
    party = make_party()
    for _number in range(4):
        initiative = make_initiative(area=cast.area)
        make_arrangement(initiative=initiative, granted_by=party, kind="subsidy", last_day=None, amount_granted=30)
        make_arrangement(initiative=initiative, kind="subsidy", last_day=None, amount_granted=70)

    assert look(CODE, TODAY()) == []
    (signal,) = [one for one in look(CODE, TODAY(), touched=4) if one.facts["kind"] == "party"]

    assert (signal.severity, signal.stage) == (Severity.NOTICE, 1)
    assert (signal.facts["stops"], signal.facts["weakens"]) == (0, 4)


def test_twice_as_many_is_a_stage_higher_and_nothing_that_did_not_happen_is_critical(cast: Cast) -> None:
    found = building(cast.area)
    look(CODE, TODAY())
    for _number in range(3):
        make_place_use(place=found, initiative=make_initiative(area=cast.area))

    (signal,) = look(CODE, TODAY())

    assert (signal.stage, signal.severity) == (3, Severity.WARNING)
    assert list(signal.steps.values_list("kind", flat=True)) == ["opened", "rose"]


def test_harm_in_more_than_one_area_is_a_signal_of_the_city_and_stays_the_same_one(cast: Cast) -> None:
    found = building(cast.area)
    look(CODE, TODAY())
    make_place_use(place=found, initiative=make_initiative(area=cast.elsewhere))

    (signal,) = look(CODE, TODAY())

    assert signal.area is None
    assert Signal.objects.count() == 1


def test_an_owner_of_one_building_is_not_told_beside_the_building(cast: Cast) -> None:
    found = building(cast.area)
    owner = make_party(name="Havensteder")
    Place.objects.update(owner=owner)

    assert [one.subject_key for one in look(CODE, TODAY())] == [f"place:{found.pk}"]

    other = building(cast.area, name="Pand Zuid")
    Place.objects.filter(pk=other.pk).update(owner=owner)
    assert {one.facts["kind"] for one in look(CODE, TODAY())} == {"place", "party"}


def test_it_closes_by_itself_once_fewer_rest_on_it_and_runs_again_change_nothing(cast: Cast) -> None:
    building(cast.area)
    (signal,) = look(CODE, TODAY())
    before = list(SignalStep.objects.values())
    look(CODE, TODAY())
    assert list(SignalStep.objects.values()) == before

    PlaceUse.objects.filter(pk=PlaceUse.objects.first().pk).update(can_miss=True)  # type: ignore[union-attr]

    assert look(CODE, TODAY()) == []
    signal.refresh_from_db()
    assert (signal.closed_because, signal.is_standing) == ("gone", False)


def test_what_somebody_resolved_stays_closed_while_it_is_as_it_was(client: Client, cast: Cast) -> None:
    building(cast.area)
    (signal,) = look(CODE, TODAY())
    signed_in(client, cast.official).post(
        f"/signalen/{signal.pk}/doe", {"act": "resolve", "note": "De gemeente koopt het pand."}
    )

    assert look(CODE, TODAY()) == []
    assert look(CODE, TODAY() + timedelta(days=1)) == []


def test_the_ranking_of_the_night_is_read_and_for_another_day_it_is_computed(cast: Cast) -> None:
    building(cast.area)
    compute_losses(TODAY())
    kept = list(SingleLoss.objects.order_by("pk").values())
    (from_kept,) = look(CODE, TODAY())
    facts = from_kept.facts
    SingleLoss.objects.update(computed_on=date(2020, 1, 1))

    (computed,) = look(CODE, TODAY())

    assert computed.facts == facts
    assert len(kept) == SingleLoss.objects.count()


def test_looking_again_at_one_initiative_leaves_what_is_wider_alone(cast: Cast) -> None:
    found = building(cast.area)
    (signal,) = look(CODE, TODAY())
    use = found.uses.first()
    assert use is not None
    recheck([use.initiative_id])
    signal.refresh_from_db()
    assert signal.closed_on is None


def test_a_check_that_is_switched_off_ends_what_it_found(cast: Cast, client: Client) -> None:
    building(cast.area)
    (signal,) = look(CODE, TODAY())
    signed_in(client, cast.coordinator).post(f"/controles/{CODE}/instellen", {**DEFAULTS, "version": 0})
    check = check_named(CODE)
    assert check is not None
    run_check(check, TODAY())
    signal.refresh_from_db()
    assert signal.closed_because == "moot"


def test_officials_of_the_area_read_it_with_its_next_steps(client: Client, cast: Cast) -> None:
    found = building(cast.area)
    (signal,) = look(CODE, TODAY())

    page = text(signed_in(client, cast.official).get("/signalen"))

    assert "Pand Zomerhof (gebouw of grond)" in page
    assert "Als dit wegvalt: 3 stoppen." in page
    assert f'href="{reverse("governance:whatif")}?weg=place:{found.pk}"' in page
    assert f'href="{reverse("governance:place", args=[found.pk])}"' in page
    one = client.get(f"/signalen/{signal.pk}")
    assert "Zoek een tweede plek" in text(one)
    assert page_faults(one.content.decode(), "nl") == []
    assert "Pand Zomerhof" in text(client.get("/signalen.csv"))
    assert "Pand Zomerhof" in text(client.get("/werkvoorraad"))


def test_the_list_is_narrowed_by_area_and_words_as_for_initiatives(client: Client, cast: Cast) -> None:
    building(cast.area)
    building(cast.elsewhere, name="Loods Pernis")
    look(CODE, TODAY())
    signed_in(client, cast.coordinator)

    in_area = text(client.get("/signalen", {"area": cast.area.code}))
    by_words = text(client.get("/signalen", {"q": "loods"}))

    assert "Pand Zomerhof" in in_area
    assert "Loods Pernis" not in in_area
    assert "Loods Pernis" in by_words
    assert "Pand Zomerhof (" not in by_words


@pytest.mark.parametrize("who", ["founder", "other_official", "stranger", "assessor", "administrator"])
def test_nobody_else_reads_of_it_not_even_who_carries_what_would_stop(who: str, client: Client, cast: Cast) -> None:
    found = building(cast.area)
    (signal,) = look(CODE, TODAY())
    for use in found.uses.all():
        make_carrier(use.initiative, cast.founder)
    signed_in(client, getattr(cast, who))

    assert client.get(f"/signalen/{signal.pk}").status_code in {403, 404}
    assert "Pand Zomerhof (" not in text(client.get("/signalen"))
    assert client.post(f"/signalen/{signal.pk}/doe", {"act": "acknowledge"}).status_code in {403, 404}
    if who == "founder":
        for use in found.uses.all():
            assert "Als dit wegvalt" not in text(client.get(f"/mijn/{use.initiative_id}"))


def test_a_person_has_a_name_only_on_the_page_of_who_may_read_it(client: Client, cast: Cast) -> None:
    rosa = make_user(name="Rosa Bakker")
    for _number in range(3):
        make_carrier(make_initiative(area=cast.area, absence_effect=AbsenceEffect.STOPS), rosa)
    (signal,) = look(CODE, TODAY())
    assert signal.facts["name"] is None

    page = text(signed_in(client, cast.official).get(f"/signalen/{signal.pk}"))
    assert "Rosa Bakker" in page
    assert "Zoek een tweede drager" in page
    assert "Rosa" not in text(client.get("/signalen.csv"))
    notify_due(TODAY(), with_digests=True)
    assert "Rosa" not in Message.objects.get(to=cast.official.email).body
    assert "een drager" in Message.objects.get(to=cast.official.email).body


def test_the_team_of_the_area_is_told_once_and_carriers_never(cast: Cast) -> None:
    found = building(cast.area)
    for use in found.uses.all():
        make_carrier(use.initiative, cast.founder)
    look(CODE, TODAY())

    notify_due(TODAY(), with_digests=True)
    notify_due(TODAY() + timedelta(days=1), with_digests=True)

    assert [one.to for one in Message.objects.all()] == [cast.official.email]
    assert "Pand Zomerhof" in Message.objects.get().body


def test_of_the_whole_city_the_coordinators_are_told_until_somebody_took_it_up(cast: Cast, client: Client) -> None:
    found = building(cast.area)
    make_place_use(place=found, initiative=make_initiative(area=cast.elsewhere))
    (signal,) = look(CODE, TODAY())
    signed_in(client, cast.coordinator).post(
        f"/signalen/{signal.pk}/doe", {"act": "assign", "person": cast.other_official.pk}
    )

    notify_due(TODAY(), with_digests=True)

    assert [one.to for one in Message.objects.all()] == [cast.other_official.email]
    assert "Pand Zomerhof" in text(signed_in(client, cast.other_official).get(f"/signalen/{signal.pk}"))
    assert client.post(f"/signalen/{signal.pk}/doe", {"act": "note", "note": "Gebeld."}).status_code == 302
    assert signed_in(client, cast.official).get(f"/signalen/{signal.pk}").status_code == 404


def test_the_coordinators_are_told_of_the_city(cast: Cast) -> None:
    found = building(cast.area)
    make_place_use(place=found, initiative=make_initiative(area=cast.elsewhere))
    look(CODE, TODAY())

    notify_due(TODAY(), with_digests=True)

    assert [one.to for one in Message.objects.all()] == [cast.coordinator.email]


def test_other_programs_are_told_with_the_area_and_no_name(cast: Cast) -> None:
    building(cast.area)
    look(CODE, TODAY())
    event = Event.objects.get(kind="nl.meervoud.signal.opened")
    assert event.areas == [cast.area.pk]
    assert event.data == {"initiative": None, "check": CODE, "severity": "warning"}


def test_what_a_person_did_with_it_stands_in_their_own_data(cast: Cast, client: Client) -> None:
    building(cast.area)
    (signal,) = look(CODE, TODAY())
    signed_in(client, cast.official).post(f"/signalen/{signal.pk}/doe", {"act": "note", "note": "Gebeld."})
    told = export(cast.official)["governance"]["steps_with_signals"]
    assert [one["initiative"] for one in told] == ["Pand Zomerhof (gebouw of grond)"]


def test_the_list_takes_the_same_number_of_queries_with_one_and_three(
    client: Client, cast: Cast, django_assert_max_num_queries: Any
) -> None:
    signed_in(client, cast.official)
    values: dict[str, Any] = {"initiative": None, "area": cast.area, "check_code": CODE}
    facts = {"kind": "person", "name": None, "stops": 3, "weakens": 0, "bereft": 3}
    for _number in range(3):
        person = make_user()
        make_carrier(make_initiative(area=cast.area), person)
        make_signal(**values, subject_key=f"person:{person.pk}", facts={**facts, "key": str(person.pk)})
    with django_assert_max_num_queries(14):
        assert client.get("/signalen").status_code == 200
