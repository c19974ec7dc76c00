# SPDX-License-Identifier: EUPL-1.2
"""Departments are parties of an institution: one level, one payer, named wherever it is about one of them."""

from datetime import date
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from core.files.csv_import import FaultyFileError
from governance.continuity.checks.definitions.funders import SINGLE_FUNDER
from governance.continuity.runs.engine import run_check
from governance.models import ContactPerson, Department, Signal
from governance.network.arithmetic.city import Consequence
from governance.network.arithmetic.falling import fall
from governance.network.what_if.queries import reached_by
from governance.network.what_if.supports import read_city
from governance.parties.funding.queries import money_of
from governance.parties.imports.actions import write_parties
from governance.parties.imports.parser import read_parties
from governance.parties.merging.actions import merge_parties
from initiatives.models import Party
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement, make_engagement, make_party
from tests.factories.network import make_income

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 1)
FILE = "naam;sfeer;afdeling van\nGroen en Buiten;overheid;Gemeente Voorbeeldstad\nGemeente Voorbeeldstad;overheid;\n"


def city_with_departments() -> tuple[Party, Party, Party]:
    city = make_party(name="Gemeente Voorbeeldstad")
    return city, make_party(name="Groen en Buiten", parent=city), make_party(name="Welzijn", parent=city)


def test_a_department_has_no_departments_and_nothing_is_part_of_itself() -> None:
    city, green, _care = city_with_departments()
    for party, parent in ((make_party(), green), (city, make_party()), (green, green)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Party.objects.filter(pk=party.pk).update(parent=parent)


def test_the_form_ties_a_department_and_says_why_it_cannot(client: Client, cast: Cast) -> None:
    city, green, _care = city_with_departments()
    make_party(name="Provincie")
    client.force_login(cast.official)
    values = {"name": "Vergunningen", "sphere": "government", "parent": "gemeente voorbeeldstad"}

    made = client.post("/partijen/nieuw", values)

    assert Party.objects.get(name="Vergunningen").parent == city
    assert "Gemeente Voorbeeldstad" in client.get(made["Location"]).content.decode()
    assert "Vergunningen" in client.get(f"/partijen/{city.pk}").content.decode()
    for parent in (green.name, "Bestaat niet"):
        refused = client.post("/partijen/nieuw", {"name": "X", "sphere": "government", "parent": parent})
        assert refused.status_code == 422
    changed = {"name": city.name, "sphere": "government", "parent": "Provincie", "version": city.version}
    assert client.post(f"/partijen/{city.pk}/wijzig", changed).status_code == 422


def test_a_file_says_of_what_a_party_is_a_department_and_a_second_time_changes_nothing() -> None:
    first, again = write_parties(read_parties(FILE)), write_parties(read_parties(FILE))

    assert (first.added, again.unchanged) == (2, 2)
    assert Party.objects.get(name="Groen en Buiten").parent == Party.objects.get(name="Gemeente Voorbeeldstad")


@pytest.mark.parametrize(
    "rows",
    ["A;overheid;Onbekend", "A;overheid;A", "A;overheid;B\nB;overheid;C\nC;overheid;", "A;overheid;Groen en Buiten"],
)
def test_a_file_that_makes_a_department_of_what_cannot_have_one_changes_nothing(rows: str) -> None:
    city_with_departments()
    known = Party.objects.count()

    with pytest.raises(FaultyFileError):
        write_parties(read_parties(f"naam;sfeer;afdeling van\n{rows}\n"))

    assert Party.objects.count() == known


def test_a_file_names_an_institution_that_the_register_knows_by_its_number() -> None:
    known = make_party(name="Gemeente", register_number="24123456")
    rows = "Gemeente Voorbeeldstad;overheid;24123456;\nGroen;overheid;;Gemeente Voorbeeldstad"

    write_parties(read_parties(f"naam;sfeer;kvk;afdeling van\n{rows}\n"))

    assert Party.objects.get(name="Groen").parent == known


@pytest.mark.parametrize("rows", ["Stad;overheid;De Stad", "Stad;overheid;Fonds\nGroen;overheid;De Stad"])
def test_a_file_that_names_an_institution_by_another_name_is_held_to_the_same(rows: str) -> None:
    make_party(name="Stad").aliases.create(name="De Stad")
    make_party(name="Fonds")

    with pytest.raises(FaultyFileError):
        write_parties(read_parties(f"naam;sfeer;afdeling van\n{rows}\n"))

    assert not Party.objects.filter(parent__isnull=False).exists()


def test_the_list_as_a_file_can_be_brought_in_again_with_its_departments(client: Client, cast: Cast) -> None:
    city_with_departments()
    client.force_login(cast.official)
    text = client.get("/partijen.csv").getvalue().decode()

    assert write_parties(read_parties(text)).unchanged == 3


def test_the_share_of_an_institution_is_the_sum_over_its_departments() -> None:
    city, green, care = city_with_departments()
    one, fund = make_initiative(), make_party(name="Fonds")
    for party, amount in ((green, 30_000), (care, 50_000), (fund, 20_000)):
        make_arrangement(initiative=one, granted_by=party, kind="subsidy", amount_granted=amount)

    payers = {each.party: each for each in money_of([one.pk], DAY)[one.pk].payers}
    run_check(SINGLE_FUNDER, DAY)

    assert {key: round(each.least) for key, each in payers.items()} == {city.pk: 80, fund.pk: 20}
    assert [signal.subject_key for signal in Signal.objects.filter(check_code="single-funder")] == [str(city.pk)]


def stops_without(party: Party) -> list[UUID]:
    mapped = read_city(DAY)
    verdicts = fall(mapped.city, [mapped.numbers.known["party", party.pk]]).verdicts
    return [mapped.initiatives[one.initiative] for one in verdicts if one.consequence is Consequence.STOPS]


def test_the_loss_of_a_department_takes_its_part_and_that_of_the_institution_takes_all() -> None:
    city, green, care = city_with_departments()
    one = make_initiative()
    make_income(one, city, 60, kind="subsidy")
    make_income(one, None, 40, kind="own")
    make_arrangement(initiative=one, granted_by=green, kind="subsidy", amount_granted=20_000)
    make_arrangement(initiative=one, granted_by=care, kind="subsidy", amount_granted=10_000)

    assert stops_without(city) == [one.pk]
    assert stops_without(green) == stops_without(care) == []
    assert reached_by([("party", city.pk)], DAY) == [one.pk]


def test_a_share_told_of_a_department_falls_with_it() -> None:
    city, green, _care = city_with_departments()
    one = make_initiative()
    make_income(one, green, 60, kind="subsidy")
    make_income(one, None, 40, kind="own")

    assert stops_without(green) == stops_without(city) == [one.pk]


def test_the_chain_and_the_contact_person_name_the_department(client: Client, cast: Cast) -> None:
    _city, green, _care = city_with_departments()
    initiative = make_initiative(area=cast.area)
    make_engagement(initiative=initiative, party=green, role="funder")
    client.force_login(cast.official)

    client.post(
        f"/dossier/{initiative.pk}/contact/persoon",
        {"person": cast.official.pk, "department": green.pk, "starts_on": "2026-01-01"},
    )

    assert ContactPerson.objects.get().department == green
    for page in (f"/dossier/{initiative.pk}", f"/dossier/{initiative.pk}/keten"):
        assert "Groen en Buiten (Gemeente Voorbeeldstad)" in client.get(page).content.decode()


def test_a_merge_keeps_a_department_with_what_it_owns_and_who_works_there(cast: Cast) -> None:
    city, green, _care = city_with_departments()
    double, policy = make_party(name="Groen & Buiten"), Department.objects.create(name="Groen", party=green)
    initiative = make_initiative(area=cast.area)
    ContactPerson.objects.create(initiative=initiative, user=cast.official, starts_on=DAY, department=green)

    kept = merge_parties(keep=double, other=green, versions=(double.version, green.version), by=cast.coordinator)

    assert (kept.parent, kept.department, ContactPerson.objects.get().department) == (city, policy, kept)
