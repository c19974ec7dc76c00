# SPDX-License-Identifier: EUPL-1.2
"""What has to be decided: by when, which department, and what happens otherwise; every figure told elsewhere too."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from accounts.own_account.landing import landing_page
from governance.arrangements.outlook.queries import OutlookFilters, outlook
from governance.arrangements.outlook.texts import decisions
from governance.college.queries import nearest_ends, open_promises
from governance.deeds.definitions import DECIDED_IN_TIME, DEED_OF
from governance.deeds.queries import figures_of, read_shares, shares_of, written_shares
from governance.learning.agenda import figures as agenda_figures
from governance.learning.filters import LearningFilters
from governance.models import Department
from initiatives.lifecycle import Status
from initiatives.models import Initiative, Party, Population
from tests.cast import Cast
from tests.factories import make_area, make_initiative
from tests.factories.assessment import make_follow_up, make_institution_lens, make_result, make_round
from tests.factories.governance import (
    make_arrangement,
    make_barrier,
    make_experiment,
    make_party,
    make_signal,
    make_weighing,
)

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def today() -> Any:
    with time_machine.travel(DAY, tick=False):
        yield


def department(name: str, parent: Party | None = None) -> Party:
    """Return a department of ours as a party."""
    party = make_party(name=name, sphere="government", parent=parent)
    Department.objects.create(name=name, party=party)
    return party


def ends(party: Party, last_day: date, amount: int | None, initiative: Initiative | None = None, **more: Any) -> None:
    values = {"kind": "subsidy", "first_day": date(2026, 1, 1), "amount_granted": amount, **more}
    make_arrangement(initiative=initiative or make_initiative(), granted_by=party, last_day=last_day, **values)


def page_of(client: Client, person: Any, path: str = "/besluiten") -> str:
    client.force_login(person)
    answer = client.get(path)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_the_page_says_which_department_which_decision_by_when_and_what_otherwise(client: Client, cast: Cast) -> None:
    green = department("Stadsbeheer")
    ends(green, date(2026, 12, 31), 46_000)
    make_weighing(
        question="Hoe betalen wij de tuinman?",
        department=Department.objects.get(party=green),
        decide_before=date(2026, 12, 15),
    )

    page = page_of(client, cast.alderman)

    assert "2 besluiten, het eerste vóór 15 december" in page
    first, second = page.index("Hoe betalen wij de tuinman?"), page.index("Wat komt er na € 46.000?")
    assert first < second
    assert page.count("<b>Stadsbeheer</b>") == 2
    assert "1 initiatief verliest iets. 1 hangt er helemaal aan." in page
    assert f"/vooruitblik?grantor={green.pk}" in page


def test_a_late_choice_is_called_late(client: Client, cast: Cast) -> None:
    one = make_weighing(question="Mag het?", decide_before=DAY - timedelta(days=1))
    one.options.all().delete()

    page = page_of(client, cast.alderman)

    assert "1 besluit, 1 is te laat" in page
    assert "dat heeft niemand opgeschreven." in page


def test_a_city_without_anything_says_so(client: Client, cast: Cast) -> None:
    page = page_of(client, cast.alderman)

    assert "Er wacht niets op een besluit" in page
    assert "Er is nog geen afdeling bekend als partij" in page
    assert "Er staat geen belofte open." in page


def test_an_alderman_lands_there_after_signing_in(client: Client, cast: Cast) -> None:
    assert landing_page(cast.alderman) == "/besluiten"
    assert 'href="/besluiten" aria-current="page"' in page_of(client, cast.alderman)


def test_departments_add_up_to_the_outlook_and_each_is_what_the_outlook_tells_of_it(cast: Cast) -> None:
    city = make_party(name="Gemeente", sphere="government")
    green, care = department("Groen", city), department("Zorg", city)
    shared = make_initiative()
    for party, month, amount in ((green, 12, 500), (green, 12, 700), (care, 12, 300), (city, 12, 90)):
        ends(party, date(2026, month, 20), amount, shared if amount in {500, 300} else None)
    ends(green, date(2027, 2, 1), None)
    ends(make_party(name="Fonds", sphere="market"), date(2026, 12, 20), 10_000)

    found = outlook(cast.alderman, DAY, OutlookFilters())
    december = [one for one in found.grantors if one.month == date(2026, 12, 1)]
    of_green = outlook(cast.alderman, DAY, OutlookFilters(grantor=str(green.pk)))

    assert {one.name: one.open for one in december} == {"Gemeente": 90, "Groen": 1200, "Zorg": 300}
    assert (of_green.months[1].open, of_green.months[1].touched) == (Decimal(1200), 2)
    assert [(one.name, one.month.month, one.touched) for one in nearest_ends(of_green)] == [("Groen", 12, 2)]
    assert of_green.grantors == [one for one in found.grantors if one.grantor == green.pk]


def test_an_alderman_reads_the_same_figures_as_a_coordinator_of_what_is_public(cast: Cast) -> None:
    public, hidden = make_initiative(), make_initiative(status=Status.SUBMITTED)
    green = department("Groen")
    for one in (public, hidden):
        ends(green, date(2026, 12, 20), 500, one)
        make_signal(initiative=one, check_code="notice-term")
        make_barrier(one)
        make_experiment(initiative=one, starts_on=date(2026, 1, 1), ends_on=date(2027, 1, 1))
    for _number in range(3):
        ends(green, date(2027, 12, 20), None, public, kind="exception", rule="Maaibestek")
    wanted, people = OutlookFilters(), (cast.alderman, cast.coordinator)

    told = [outlook(person, DAY, wanted) for person in people]
    decided = [decisions(told[0], person, wanted, council=None) for person in people]
    agendas = [agenda_figures(person, LearningFilters(), DAY) for person in people]

    assert told[0] == told[1]
    assert told[0].open == 500
    assert decided[0] == decided[1]
    assert any("1 subsidie" in one.note for one in decided[0])
    assert agendas[0] == agendas[1]


def test_what_is_not_public_is_in_no_figure_of_an_alderman(cast: Cast) -> None:
    ends(department("Groen"), date(2026, 12, 20), 500, make_initiative(status=Status.SUBMITTED))

    assert outlook(cast.alderman, DAY, OutlookFilters()).rows == 0


def test_how_often_a_department_decided_in_time_is_what_its_mirror_tells(client: Client, cast: Cast) -> None:
    green, care = department("Groen"), department("Zorg")
    for number in range(6):
        asked = date(2026, 2, 1)
        make_arrangement(
            granted_by=green, kind="subsidy", asked_on=asked, first_day=date(2026, 3, 1), last_day=date(2029, 1, 1),
            decided_on=asked + timedelta(days=10 if number < 4 else 90),
        )  # fmt: skip

    deed = DEED_OF[DECIDED_IN_TIME]
    counted = shares_of(deed, [green.pk, care.pk], DAY)
    mirror = {party.pk: next(one for one in figures_of(party, DAY) if one.deed == deed) for party in (green, care)}
    page = page_of(client, cast.alderman)

    assert counted == mirror
    assert {key: read_shares(deed, written_shares(one)) for key, one in counted.items()} == counted
    assert "4 van 6 besluiten in 2026 voor de eerste dag" in page
    assert "niet verteld, minder dan vijf besluiten per jaar." in page


def test_promises_of_departments_stand_there_the_late_ones_first(client: Client, cast: Cast) -> None:
    green: Any = department("Groen")
    other: Any = make_party(name="Woonstad", sphere="market")
    lens = make_institution_lens()
    for party, text, days in ((green, "Eén adres", 20), (green, "Een vaste persoon", -24), (other, "Een dak", -1)):
        result = make_result(party, round=make_round(lens=lens))
        make_follow_up(party, result=result, text=text, due_on=DAY + timedelta(days=days))

    page = page_of(client, cast.alderman)

    assert page.index("Een vaste persoon") < page.index("Eén adres")
    assert "Te laat, 31 okt 2026" in page
    assert "Een dak" not in page
    assert open_promises(None, DAY).count == 2


def test_who_speaks_for_a_department_reads_its_page_and_no_other(client: Client, cast: Cast) -> None:
    green, care = department("Groen"), department("Zorg")
    green.representatives.create(user=cast.stranger, linked_by=cast.official)
    ends(green, date(2026, 12, 20), 500, make_initiative(name="De tuin"))
    ends(care, date(2026, 12, 20), 900)
    for party in (green, care):
        make_weighing(question=f"Wat doet {party}?", department=Department.objects.get(party=party))

    page = page_of(client, cast.stranger, f"/besluiten/{green.pk}")

    assert "Wat komt er na € 500?" in page
    assert "De tuin" in page
    assert "Wat doet Groen?" in page
    assert "Wat doet Zorg?" not in page
    assert "/vooruitblik" not in page
    assert client.get(f"/besluiten/{care.pk}").status_code == 403
    assert client.get("/besluiten").status_code == 403
    assert client.get("/vooruitblik").status_code == 403


def test_a_choice_tells_an_alderman_everything_but_what_colleagues_say(client: Client, cast: Cast) -> None:
    one = make_weighing(question="Mag het?")
    one.remarks.create(text="Wie maait er dan?", said_by=cast.official)

    page = page_of(client, cast.alderman, f"/afwegingen/{one.pk}")

    assert "Mag het?" in page
    assert "Wie maait er dan?" not in page
    assert "Wie maait er dan?" in page_of(client, cast.official, f"/afwegingen/{one.pk}")


def test_the_page_asks_no_more_of_the_database_for_more_departments(
    client: Client, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries, settings: Settings
) -> None:
    for number in range(9):
        party = department(f"Afdeling {number}")
        ends(party, date(2026, 12, 20), 500)
        make_weighing(question=f"Vraag {number}?", department=Department.objects.get(party=party))
    settings.FIGURES_KEPT = True
    page_of(client, cast.alderman)

    with django_assert_max_num_queries(27):
        page = page_of(client, cast.alderman)

    assert page.count('class="mv-dec"') == 8
    assert "En nog 10, later." in page


def test_who_is_missing_stands_there_with_the_areas_that_have_the_fewest_initiatives(
    client: Client, cast: Cast
) -> None:
    assert "Niemand heeft aangeleverd hoeveel mensen waar wonen." in page_of(client, cast.alderman)
    for area, residents in ((cast.area, 20_000), (make_area(name="Zuidwal"), 10_000)):
        Population.objects.create(area=area, counted_on=DAY, residents=residents, source="CBS")
    make_initiative(area=cast.area)

    page = page_of(client, cast.alderman)

    assert page.index("Zuidwal: <b>0,0</b>") < page.index(f"{cast.area.name}: <b>0,5</b> op 10.000 inwoners")
    assert 'href="/wie-ontbreekt"' in page
