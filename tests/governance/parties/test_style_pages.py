# SPDX-License-Identifier: EUPL-1.2
"""Choosing ways of governing, seeing how they changed, and the repertoire of the city."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from core.database.first_rows import MOST_COUNTED
from governance.models import Department, StyleMix
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_initiative, make_theme
from tests.factories.governance import make_arrangement, make_engagement, make_style_mix

TODAY = timezone.localdate()
MIX = {"performing": "60", "networking": "25", "participating": "15"}
CHOICE = {**MIX, "reason": "De subsidie stuurt op aantallen.", "starts_on": "2026-01-01", "review_on": "2027-01-01"}


def long_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_a_mix_is_chosen_and_the_one_before_it_stays_in_the_history(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    department = Department.objects.create(name="Stadsbeheer")
    make_style_mix(initiative=one, starts_on=date(2025, 1, 1), review_on=date(2025, 6, 1), reason="Proef.")
    client.force_login(cast.official)

    client.post(f"/dossier/{one.pk}/stijl/nieuw", {**CHOICE, "department": str(department.pk)})
    page = client.get(f"/dossier/{one.pk}/stijl")

    newest, before = page.context["periods"]
    assert (newest.row.chosen_by, newest.row.department, newest.row.lawful) == (cast.official, department, 0)
    assert (before.first, before.last) == (date(2025, 1, 1), date(2025, 12, 31))
    assert page.context["present"].row == newest.row
    assert "Proef." in page.content.decode()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"performing": "55"}, "De delen zijn samen 95. Voeg er 5 aan toe, zodat het 100 wordt."),
        ({"performing": "95"}, "De delen zijn samen 135. Haal er 35 af, zodat het 100 wordt."),
        ({"networking": "", "performing": ""}, "De delen zijn samen 15. Voeg er 85 aan toe"),
        ({"networking": "-5"}, "utrecht-form-field--invalid"),
        ({"reason": ""}, "Zeg waarom deze mix nu bij het initiatief past."),
        ({"review_on": "2026-01-01"}, "die na de eerste dag ligt"),
        ({"starts_on": "2025-01-01"}, "Op deze dag begint al een mix."),
    ],
)
def test_what_is_no_mix_is_told_and_not_kept(fields: dict[str, str], sentence: str, client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    make_style_mix(initiative=one, starts_on=date(2025, 1, 1), review_on=date(2025, 6, 1))
    client.force_login(cast.official)

    page = client.post(f"/dossier/{one.pk}/stijl/nieuw", {**CHOICE, **fields})

    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert StyleMix.objects.count() == 1


def test_a_mix_is_corrected_once_and_a_second_window_is_told(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    mix = make_style_mix(initiative=one, starts_on=date(2026, 1, 1), review_on=date(2026, 6, 1))
    client.force_login(cast.official)
    address = f"/dossier/{one.pk}/stijl/{mix.pk}"

    # A quarter of it was recorded as the law, before that was a floor: the others make the rest.
    as_whole = client.post(address, {**CHOICE, "version": 1})
    client.post(address, {**CHOICE, "performing": "35", "version": 1})
    late = client.post(address, {**CHOICE, "performing": "35", "reason": "Iets anders.", "version": 1})

    mix.refresh_from_db()
    assert as_whole.status_code == 422
    assert (mix.lawful, mix.performing, mix.review_on) == (25, 35, date(2027, 1, 1))
    assert late.status_code == 409


def test_a_mix_whose_day_has_come_stands_in_the_work_queue_until_a_newer_one_is_chosen(
    client: Client, cast: Cast
) -> None:
    one, other = make_initiative(area=cast.area, name="Tuinman"), make_initiative(area=cast.elsewhere, name="Elders")
    for initiative in (one, other):
        make_style_mix(initiative=initiative, starts_on=long_ago(400), review_on=long_ago(0))
    client.force_login(cast.official)

    before = client.get("/werkvoorraad").content.decode()
    make_style_mix(initiative=one)
    after = client.get("/werkvoorraad").content.decode()

    assert "1 manier van sturen opnieuw te bekijken" in before
    assert f"/dossier/{one.pk}/stijl" in before
    assert f"/dossier/{other.pk}/stijl" not in before
    assert "opnieuw te bekijken" not in after


def test_the_work_queue_says_when_there_are_more_mixes_than_anybody_counts(client: Client, cast: Cast) -> None:
    shared = {"summary": "Samen.", "form": "group", "phase": "running", "status": "published", "area": cast.area}
    shared |= dict.fromkeys(("submitted_at", "published_at", "told_at"), timezone.now())
    many = Initiative.objects.bulk_create([Initiative(name=f"Kas {at}", **shared) for at in range(MOST_COUNTED + 1)])
    mix = {"lawful": 25, "performing": 25, "networking": 25, "participating": 25, "reason": "Het past."}
    days = {"starts_on": long_ago(400), "review_on": long_ago(10)}
    StyleMix.objects.bulk_create([StyleMix(initiative=one, **mix, **days) for one in many])
    client.force_login(cast.official)

    text = client.get("/werkvoorraad").content.decode()

    assert "1.000+ manieren van sturen opnieuw te bekijken" in text
    assert "De eerste 5 van 1.000+." in text


def clashing(page: Any) -> set[tuple[str, str]]:
    return {(clash.name, clash.rule.code) for clash, _address in page.context["clashes"]}


def test_the_repertoire_averages_what_held_on_the_day_and_names_what_clashes(client: Client, cast: Cast) -> None:
    department = Department.objects.create(name="Stadsbeheer")
    unpaid, paid, lone = (make_initiative(area=cast.area, name=name) for name in ("Onbetaald", "Betaald", "Alleen"))
    unpaid.themes.add(make_theme(name_nl="Groen"))
    purely = {"lawful": 0, "performing": 100, "networking": 0, "participating": 0}
    make_style_mix(initiative=unpaid, starts_on=long_ago(900), review_on=long_ago(800))
    make_style_mix(initiative=unpaid, starts_on=long_ago(100), review_on=long_ago(10), department=department, **purely)
    make_style_mix(initiative=paid, **purely)
    make_arrangement(initiative=paid, kind="subsidy", last_day=None)
    make_style_mix(initiative=lone, lawful=0, performing=50, networking=50, participating=0)
    make_engagement(initiative=lone)
    client.force_login(cast.coordinator)

    page = client.get("/stijlen")
    earlier = client.get("/stijlen", {"op": long_ago(850).isoformat()})
    narrowed = client.get("/stijlen", {"afdeling": str(department.pk)})

    assert clashing(page) == {("Onbetaald", "performing-unpaid"), ("Alleen", "networking-alone")}
    everything = page.context["all"]
    assert (everything.count, everything.due) == (3, 1)
    assert round(everything.mix.performing) == 83
    assert [(group.name, group.count) for group in page.context["tables"][1][1]] == [("Zonder thema", 2), ("Groen", 1)]
    assert (earlier.context["all"].count, round(earlier.context["all"].mix.performing, 1)) == (1, 33.3)
    assert narrowed.context["all"].count == 1
    assert f"/dossier/{lone.pk}/keten" in page.content.decode()


def test_an_official_sees_the_repertoire_of_their_own_areas_only(client: Client, cast: Cast) -> None:
    make_style_mix(initiative=make_initiative(area=cast.area))
    make_style_mix(initiative=make_initiative(area=cast.elsewhere))
    client.force_login(cast.official)

    assert client.get("/stijlen").context["all"].count == 1


@pytest.mark.parametrize("rows", [1, 8])
def test_the_repertoire_asks_no_more_for_a_city_than_for_one(
    rows: int, client: Client, cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(rows):
        one = make_initiative(area=cast.area)
        one.themes.add(make_theme())
        department = Department.objects.create(name=f"Afdeling {number}")
        make_style_mix(initiative=one, lawful=0, performing=100, networking=0, participating=0, department=department)
    client.force_login(cast.coordinator)

    # Seventeen and the figure; then the names of today for what it tells, as for one that was kept.
    with django_assert_num_queries(19):
        client.get("/stijlen")
