# SPDX-License-Identifier: EUPL-1.2
"""Choices: options compared on the lens, discussed, decided with a reason, looked back on."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from governance.models import ExpectedEffect, Option, Weighing
from tests.cast import Cast
from tests.factories import make_initiative, make_lens
from tests.factories.assessment import make_result
from tests.factories.governance import make_party, make_weighing
from tests.factories.network import make_scenario

TODAY = timezone.localdate()
RENT = {"title": "Een schuur huren", "kind": "arrangement", "cost_yearly": "2.400", "reach": "40",
        "change-robust": "1", "sureness-robust": "medium", "why-robust": "Droog gereedschap."}  # fmt: skip


def decide_with(one: Weighing, **fields: Any) -> dict[str, Any]:
    values = {"chosen": one.options.all()[0].pk, "reason": "Goedkoop en zeker.", "decided_on": TODAY.isoformat()}
    return {**values, "version": 1, **fields}


@pytest.fixture
def _lens(db: None) -> None:
    make_lens()


@pytest.mark.usefixtures("_lens")
def test_an_official_weighs_two_options_decides_and_looks_back(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area, name="De Tuin")
    client.force_login(cast.official)

    form = client.get(f"/afwegingen/nieuw?dossier={one.pk}").content.decode()
    client.post("/afwegingen/nieuw", {"question": "Waar blijft het gereedschap?", "initiative": "De Tuin"})
    made = Weighing.objects.get()
    address = f"/afwegingen/{made.pk}"
    client.post(f"{address}/optie/nieuw", RENT)
    client.post(f"{address}/optie/nieuw", {"title": "Niets doen", "kind": "nothing"})
    compared = client.get(address).content.decode()
    client.post(f"{address}/opmerking", {"text": "Wie heeft de sleutel?"})
    decided = client.post(
        f"{address}/besluit", decide_with(made, look_back_on=(TODAY + timedelta(days=90)).isoformat())
    )
    Weighing.objects.update(decided_on=TODAY - timedelta(days=100), look_back_on=TODAY - timedelta(days=1))
    due = client.get("/werkvoorraad").content.decode()
    made.refresh_from_db()
    client.post(
        f"{address}/terugblik",
        {"as_expected": "no", "look_back": "De schuur lekte.", "looked_back_on": TODAY.isoformat(),
         "version": made.version},
    )  # fmt: skip
    page = client.get(address).content.decode()

    assert 'value="De Tuin"' in form
    assert "+1" in compared
    assert "€ 2.400" in compared
    assert "het hoogst" in compared
    assert decided.status_code == 302
    assert "Waar blijft het gereedschap?" in due
    assert "De schuur lekte." in page
    assert "Wie heeft de sleutel?" in page
    assert "liep anders" in page
    assert "Waar blijft het gereedschap?" in client.get(f"/dossier/{one.pk}/alles").content.decode()


@pytest.mark.usefixtures("_lens")
@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"sureness-robust": ""}, "Zeg hoe zeker u bent over: Robuustheid."),
        ({"change-robust": "3"}, "3"),
        ({"title": "Niets doen"}, "al een optie met die naam"),
        ({"cost_yearly": "veel"}, "Typ een bedrag"),
        ({"reach": "-1"}, "0"),
    ],
)
def test_an_option_that_is_not_right_comes_back_with_what_was_typed(
    wrong: dict[str, str], sentence: str, client: Client, cast: Cast
) -> None:
    one = make_weighing()
    client.force_login(cast.official)

    page = client.post(f"/afwegingen/{one.pk}/optie/nieuw", {**RENT, "title": "Nieuw", **wrong})

    text = page.content.decode()
    assert page.status_code == 422
    assert sentence in text
    assert "Droog gereedschap." in text
    assert one.options.count() == 2


@pytest.mark.usefixtures("_lens")
def test_of_two_who_change_an_option_the_second_sees_both_expectations(client: Client, cast: Cast) -> None:
    one = make_weighing()
    option = one.options.all()[0]
    client.force_login(cast.official)
    address = f"/afwegingen/{one.pk}/optie/{option.pk}"

    client.post(address, {**RENT, "version": option.version})
    late = client.post(address, {**RENT, "change-robust": "2", "version": option.version})

    assert late.status_code == 409
    assert ExpectedEffect.objects.get(option=option).change == 1


@pytest.mark.usefixtures("_lens")
@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"reason": " "}, "Waarom deze"),
        ({"decided_on": (TODAY + timedelta(days=1)).isoformat()}, "Kies vandaag of een dag ervoor."),
        ({"look_back_on": TODAY.isoformat()}, "Kies een dag na het besluit."),
        ({"chosen": "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90"}, "Kies een van de opties."),
    ],
)
def test_a_decision_that_is_not_right_is_not_taken(
    wrong: dict[str, str], sentence: str, client: Client, cast: Cast
) -> None:
    one = make_weighing()
    client.force_login(cast.official)

    page = client.post(f"/afwegingen/{one.pk}/besluit", decide_with(one, **wrong))

    one.refresh_from_db()
    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert one.decided_on is None


def test_one_option_is_no_choice(client: Client, cast: Cast) -> None:
    one = make_weighing()
    one.options.filter(kind="nothing").delete()
    client.force_login(cast.official)

    page = client.post(f"/afwegingen/{one.pk}/besluit", decide_with(one))

    assert page.status_code == 422
    assert "minstens twee opties" in page.content.decode()


@pytest.mark.usefixtures("_lens")
def test_what_was_decided_stands_as_it_was_weighed(client: Client, cast: Cast) -> None:
    one = make_weighing(decided=True)
    option = one.options.all()[0]
    client.force_login(cast.official)

    added = client.post(f"/afwegingen/{one.pk}/optie/nieuw", {**RENT, "title": "Nog een"})
    client.post(f"/afwegingen/{one.pk}/optie/{option.pk}", {**RENT, "title": "Anders", "version": option.version})
    client.post(f"/afwegingen/{one.pk}/optie/{option.pk}/weg")

    assert added.status_code == 422
    assert set(one.options.values_list("title", flat=True)) == {"Een schuur huren", "Niets doen"}


def test_the_database_keeps_no_decision_without_a_reason_and_no_change_beyond_two_levels(cast: Cast) -> None:
    one = make_weighing()
    option = one.options.all()[0]
    broken_ways: tuple[Any, ...] = (
        lambda: Weighing.objects.filter(pk=one.pk).update(decided_on=TODAY, chosen=option),
        lambda: option.effects.update(change=3),
        lambda: Weighing.objects.filter(pk=one.pk).update(looked_back_on=TODAY, look_back="Goed.", as_expected=True),
    )
    for broken in broken_ways:
        with pytest.raises(IntegrityError), transaction.atomic():
            broken()


def test_an_official_of_another_area_discusses_but_does_not_decide(client: Client, cast: Cast) -> None:
    one = make_weighing(initiative=make_initiative(area=cast.area, name="Geheim plan", status="submitted"))
    client.force_login(cast.other_official)

    page = client.get(f"/afwegingen/{one.pk}")
    said = client.post(f"/afwegingen/{one.pk}/opmerking", {"text": "Bij ons werkte dit."})

    assert page.status_code == 200
    assert "Geheim plan" not in page.content.decode()
    assert said.status_code == 302
    assert client.post(f"/afwegingen/{one.pk}/besluit", decide_with(one)).status_code == 404


def test_a_remark_is_taken_back_by_who_made_it_and_by_nobody_else(client: Client, cast: Cast) -> None:
    one = make_weighing()
    remark = one.remarks.create(text="Dat was onhandig.", said_by=cast.official)
    address = f"/afwegingen/{one.pk}/opmerking/{remark.pk}/terug"

    client.force_login(cast.coordinator)
    refused = client.post(address)
    client.force_login(cast.official)
    client.post(address)

    remark.refresh_from_db()
    assert refused.status_code == 404
    assert (remark.text, remark.taken_back_at is not None) == ("", True)


def test_what_assessments_found_since_stands_beside_what_was_expected(client: Client, cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)
    with time_machine.travel(timezone.now() - timedelta(days=60), tick=False):
        make_result(initiative, levels={"robust": 1})
    make_result(initiative, levels={"robust": 3})
    one = make_weighing(initiative=initiative, decided=True)
    client.force_login(cast.official)

    page = client.get(f"/afwegingen/{one.pk}").content.decode()

    assert "Wat sindsdien is gevonden" in page
    assert "1 → 3" in page


@pytest.mark.usefixtures("_lens")
@pytest.mark.parametrize("rows", [1, 3])
def test_the_pages_ask_the_database_as_often_for_one_as_for_many(
    rows: int, client: Client, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    initiative = make_initiative(area=cast.area)
    for _ in range(rows):
        make_weighing(initiative=initiative)
    one = make_weighing(initiative=initiative)
    for number in range(rows):
        Option.objects.create(weighing=one, title=f"Optie {number}", kind="measure")
        one.remarks.create(text="Ja.", said_by=cast.official)
    client.force_login(cast.official)

    with django_assert_max_num_queries(10):
        client.get("/afwegingen")
    with django_assert_max_num_queries(12):
        client.get(f"/afwegingen/{one.pk}")


@pytest.mark.usefixtures("_lens")
def test_a_what_if_that_is_not_shared_is_not_told_by_the_choice_it_stands_beside(client: Client, cast: Cast) -> None:
    one = make_weighing()
    kept = make_scenario(cast.official, make_party(), title="Alleen voor mij", is_shared=False)
    one.options.filter(kind="arrangement").update(scenario=kept)
    client.force_login(cast.other_official)
    assert "Alleen voor mij" not in client.get(f"/afwegingen/{one.pk}").content.decode()
    client.force_login(cast.official)
    assert "Alleen voor mij" in client.get(f"/afwegingen/{one.pk}").content.decode()
