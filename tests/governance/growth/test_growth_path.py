# SPDX-License-Identifier: EUPL-1.2
"""The growth path of an initiative: told by its carriers, completed by officials, shown when carriers choose so."""

import csv
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.personal_data import export
from events.models import Event
from governance.models import GrowthChange, GrowthStep, PartnerPromise
from governance.parties.merging.actions import merge_parties
from initiatives.models import Income, Initiative, Party
from initiatives.register.dossier.history import history_of
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.api import make_api_client, with_key
from tests.factories.distance import make_distance
from tests.factories.governance import (
    make_engagement,
    make_growth_change,
    make_growth_step,
    make_partner_promise,
    make_party,
)

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
ONE = timedelta(days=1)


@pytest.fixture
def party(initiative: Initiative) -> Party:
    party = make_party(name="Havensteder", sphere="market")
    make_engagement(initiative=initiative, party=party, role="host")
    return party


def told(**more: Any) -> dict[str, Any]:
    return {"name": "Drie avonden", "activities": "Wij koken op drie avonden.", **more}


def test_a_founder_tells_now_next_and_before_and_the_official_reads_them_in_the_file(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    client.force_login(cast.founder)
    at = f"/mijn/{initiative.pk}/groeipad/nieuw"
    now = told(started_on=(TODAY - 100 * ONE).isoformat(), paid_hours="8", voluntary_hours="40", reach="street")
    next_one = told(name="Zes avonden", wished_on=(TODAY + 30 * ONE).isoformat(), money=["subsidy"], share_subsidy="60")
    before = told(name="Aan de keukentafel", started_on=(TODAY - 400 * ONE).isoformat(), share_donation="100")

    for where, sent in (("nu", now), ("volgende", next_one), ("eerder", before)):
        for _twice in range(2):
            page = client.post(f"{at}/{where}", sent, follow=True)
            assert page.status_code == 200

    assert [str(one) for one in GrowthStep.objects.all()] == ["Aan de keukentafel", "Drie avonden", "Zes avonden"]
    text = page.content.decode()
    assert "40 uur per week" in text
    assert "Subsidie 60%" in text
    assert "Giften 100%" in text
    client.force_login(cast.official)
    file = client.get(f"/dossier/{initiative.pk}/alles").content.decode()
    assert "Nu: Drie avonden" in " ".join(file.split())
    assert "er is nog niets aan een partner gevraagd" in file


def test_the_money_of_now_is_that_of_the_register_and_is_kept_when_the_next_step_begins(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    now = make_growth_step(initiative=initiative)
    coming = make_growth_step(initiative=initiative, name="Zes avonden", started_on=None)
    subsidy = Income.objects.create(initiative=initiative, kind="subsidy", share_percent=70)
    client.force_login(cast.founder)
    assert "Subsidie 70%" in client.get(f"/mijn/{initiative.pk}/groeipad").content.decode()
    path = f"/mijn/{initiative.pk}/groeipad/{coming.pk}/begin"

    sent = {"started_on": TODAY.isoformat(), "version": str(coming.version)}
    for _twice in range(2):
        assert client.post(path, sent).status_code == 302

    Income.objects.filter(pk=subsidy.pk).update(share_percent=20)
    text = client.get(f"/mijn/{initiative.pk}/groeipad").content.decode()
    assert "Subsidie 70%" in text
    assert "Subsidie 20%" in text
    assert now.incomes.get().share_percent == 70
    assert Event.objects.get(kind="nl.meervoud.growth_step.begun").subject == coming.pk


@pytest.mark.parametrize(
    "case",
    [
        ("nu", TODAY + ONE, "Kies vandaag of een dag"),
        ("nu", TODAY - 500 * ONE, "eerdere stap"),
        ("eerder", TODAY - ONE, "vóór de dag"),
        ("eerder", TODAY - 365 * ONE, "al een stap"),
    ],
)
def test_a_step_on_a_day_that_does_not_fit_is_refused_with_everything_typed(
    client: Client, cast: Cast, initiative: Initiative, case: tuple[str, date, str]
) -> None:
    where, day, said = case
    make_growth_step(initiative=initiative)
    client.force_login(cast.founder)

    page = client.post(f"/mijn/{initiative.pk}/groeipad/nieuw/{where}", told(name="Anders", started_on=day.isoformat()))

    assert page.status_code == 422
    text = page.content.decode()
    assert said in text
    assert "Anders" in text
    assert GrowthStep.objects.count() == 1


def test_shares_above_a_hundred_and_a_second_next_step_are_refused(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    client.force_login(cast.founder)
    at = f"/mijn/{initiative.pk}/groeipad/nieuw/volgende"

    page = client.post(at, told(share_subsidy="60", share_fund="50"))
    assert page.status_code == 422
    assert "110" in page.content.decode()
    make_growth_step(initiative=initiative, started_on=None)
    assert client.post(at, told(name="Nog een")).status_code == 422


def test_postgresql_keeps_one_next_step_and_one_beginning_a_day(initiative: Initiative) -> None:
    make_growth_step(initiative=initiative)
    make_growth_step(initiative=initiative, started_on=None)

    for more in ({"started_on": None}, {}, {"name": "", "started_on": TODAY}, {"reach": "moon", "started_on": TODAY}):
        with pytest.raises(IntegrityError), transaction.atomic():
            make_growth_step(initiative=initiative, **more)


def test_correcting_a_day_never_moves_a_step_past_its_neighbour(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    before = make_growth_step(initiative=initiative, started_on=TODAY - 500 * ONE)
    make_growth_step(initiative=initiative, started_on=TODAY - 100 * ONE)
    client.force_login(cast.official)
    path = f"/dossier/{initiative.pk}/groeipad/{before.pk}"

    sent = told(started_on=(TODAY - 50 * ONE).isoformat(), version=str(before.version))
    assert client.post(path, sent).status_code == 422
    sent["started_on"] = (TODAY - 400 * ONE).isoformat()
    assert client.post(path, sent).status_code == 302
    page = client.get(f"/dossier/{initiative.pk}/groeipad").content.decode()
    assert "Drie avonden" in page


def test_who_saves_over_a_change_of_somebody_else_sees_both(client: Client, cast: Cast, initiative: Initiative) -> None:
    step = make_growth_step(initiative=initiative, started_on=None)
    seen = str(step.version)
    path = f"/dossier/{initiative.pk}/groeipad/{step.pk}"
    client.force_login(cast.founder)
    assert (
        client.post(f"/mijn/{initiative.pk}/groeipad/{step.pk}", told(money=["fund"], version=seen)).status_code == 302
    )
    client.force_login(cast.official)

    page = client.post(path, told(name="Vier avonden", money=["fund"], version=seen))
    assert page.status_code == 409
    assert "Drie avonden" in page.content.decode()
    money = client.post(path, told(money=["loan"], version=seen))
    assert money.status_code == 422
    assert [one.kind for one in step.incomes.all()] == ["fund"]


def test_only_carriers_show_a_step_to_everybody(client: Client, cast: Cast, initiative: Initiative) -> None:
    step = make_growth_step(initiative=initiative, voluntary_hours=40)
    Income.objects.create(initiative=initiative, kind="subsidy", share_percent=70)
    make_growth_change(step=step, text="Een grotere zaal")
    started = str(step.started_on)
    public = f"/initiatief/{initiative.pk}"
    client.force_login(cast.official)
    sent = told(started_on=started, voluntary_hours="40", is_shown="on", version=str(step.version))
    assert client.post(f"/dossier/{initiative.pk}/groeipad/{step.pk}", sent).status_code == 302
    page = Client().get(public)
    assert page.status_code == 200
    assert "Drie avonden" not in page.content.decode()
    step.refresh_from_db()
    client.force_login(cast.founder)

    sent["version"] = str(step.version)
    assert client.post(f"/mijn/{initiative.pk}/groeipad/{step.pk}", sent).status_code == 302

    text = Client().get(public).content.decode()
    assert "Drie avonden" in text
    assert "40 uur per week" in text
    assert "Subsidie" in text
    assert "70%" not in text
    assert "Een grotere zaal" not in text
    # An official corrects a word; what carriers chose stays.
    client.force_login(cast.official)
    step.refresh_from_db()
    sent = told(name="Vier avonden", started_on=started, version=str(step.version))
    client.post(f"/dossier/{initiative.pk}/groeipad/{step.pk}", sent)
    assert "Vier avonden" in Client().get(public).content.decode()


def test_what_is_asked_of_a_partner_becomes_a_promise_once_it_agrees(
    client: Client, cast: Cast, initiative: Initiative, party: Party
) -> None:
    step = make_growth_step(initiative=initiative, started_on=None, wished_on=TODAY + 30 * ONE)
    client.force_login(cast.founder)
    sent = {"party": str(party.pk), "kind": "space", "text": "Een grotere keuken"}
    for _twice in range(2):
        assert client.post(f"/mijn/{initiative.pk}/groeipad/{step.pk}/partners", sent).status_code == 302
    change = GrowthChange.objects.get()
    path = f"/dossier/{initiative.pk}/groeipad/{step.pk}/partners/{change.pk}/toezegging"
    assert client.post(path, {"text": "Ja", "due_on": TODAY.isoformat()}).status_code == 404
    client.force_login(cast.official)
    assert "Te bespreken" in client.get(f"/dossier/{initiative.pk}/groeipad").content.decode()

    assert client.post(path, {"text": "Een grotere keuken", "due_on": ""}).status_code == 422
    day = (TODAY + 20 * ONE).isoformat()
    assert client.post(path, {"text": "Een grotere keuken", "due_on": day}).status_code == 302

    promise = PartnerPromise.objects.get()
    change.refresh_from_db()
    assert (promise.party, promise.basis, change.promise) == (party, "promised", promise)
    text = client.get(f"/dossier/{initiative.pk}/groeipad").content.decode()
    assert "Te bespreken" not in text
    assert "Toegezegd, vóór" in text
    # The words are those of the promise now; what became of it too.
    assert client.get(f"/dossier/{initiative.pk}/groeipad/{step.pk}/partners/{change.pk}").status_code == 404
    PartnerPromise.objects.update(outcome="not_kept", closed_on=TODAY, note="Verkocht")
    assert "Te bespreken" in client.get(f"/dossier/{initiative.pk}/groeipad").content.decode()
    assert Event.objects.filter(kind="nl.meervoud.growth_change.agreed").count() == 1


def test_a_promise_that_stands_there_already_can_be_the_agreement(
    client: Client, cast: Cast, initiative: Initiative, party: Party
) -> None:
    change = make_growth_change(initiative=initiative, party=party)
    own = make_partner_promise(initiative=initiative, party=party)
    other = make_partner_promise(initiative=initiative, party=make_party())
    client.force_login(cast.official)
    path = f"/dossier/{initiative.pk}/groeipad/{change.step_id}/partners/{change.pk}/toezegging"

    assert client.post(path, {"promise": str(other.pk)}).status_code == 422
    assert client.post(path, {"promise": str(own.pk)}).status_code == 302

    change.refresh_from_db()
    assert change.promise == own
    assert PartnerPromise.objects.count() == 2


def test_only_a_party_of_the_chain_is_asked(client: Client, cast: Cast, initiative: Initiative, party: Party) -> None:
    step = make_growth_step(initiative=initiative, started_on=None)
    client.force_login(cast.founder)
    sent = {"party": str(make_party().pk), "kind": "space", "text": "Iets"}

    assert client.post(f"/mijn/{initiative.pk}/groeipad/{step.pk}/partners", sent).status_code == 422
    assert not GrowthChange.objects.exists()
    assert party


def test_a_step_of_another_initiative_is_nowhere_behind_this_address(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    other = make_growth_change(initiative=make_initiative(area=cast.area))
    client.force_login(cast.founder)
    at = f"/mijn/{initiative.pk}/groeipad/{other.step_id}"

    for path in (at, f"{at}/begin", f"{at}/partners", f"{at}/partners/{other.pk}"):
        assert client.get(path).status_code == 404
    assert client.post(f"{at}/weg").status_code == 404
    assert client.post(f"{at}/partners/{other.pk}/weg").status_code == 404
    assert client.get(f"/mijn/{initiative.pk}/groeipad/nieuw/ooit").status_code == 404


@pytest.mark.parametrize(
    "more",
    [{"wished_on": TODAY + 91 * ONE}, {"wished_on": None}, {"started_on": TODAY, "wished_on": TODAY}],
)
def test_what_is_not_near_is_not_to_be_talked_about(
    client: Client, cast: Cast, initiative: Initiative, more: dict[str, Any]
) -> None:
    make_growth_step(initiative=initiative, **{"started_on": None, **more})
    client.force_login(cast.official)

    assert "Te bespreken" not in client.get(f"/dossier/{initiative.pk}/groeipad").content.decode()
    assert "Buurtkeuken" not in client.get("/groeipaden?stap=bespreken").content.decode()


def test_chosen_distance_is_respected(client: Client, cast: Cast, initiative: Initiative) -> None:
    make_growth_step(initiative=initiative, started_on=None, wished_on=TODAY + 90 * ONE)
    client.force_login(cast.official)
    assert "Buurtkeuken" in client.get("/groeipaden?stap=bespreken").content.decode()

    make_distance(initiative=initiative)

    assert "Buurtkeuken" not in client.get("/groeipaden?stap=bespreken").content.decode()


def test_the_list_and_its_file_tell_the_same_steps_in_ones_own_areas(
    client: Client, cast: Cast, initiative: Initiative, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_growth_step(name="Hier", initiative=initiative, paid_hours=12)
    make_growth_step(name="Eerst", initiative=initiative, started_on=TODAY - 500 * ONE)
    make_growth_change(initiative=initiative, text="=SOM(A1)")
    make_growth_step(name="Elders")
    client.force_login(cast.official)

    with django_assert_max_num_queries(20):
        text = client.get("/groeipaden").content.decode()
    assert "Hier" in text
    assert "Elders" not in text
    body = client.get("/groeipaden.csv?stap=nu").getvalue().decode("utf-8-sig")
    [now] = csv.DictReader(body.splitlines(), delimiter=";")
    assert (now["Groeistap"], now["Betaalde uren per week"]) == ("Hier", "12")
    body = client.get("/groeipaden.csv?stap=eerder").getvalue().decode("utf-8-sig")
    [before] = csv.DictReader(body.splitlines(), delimiter=";")
    assert (before["Groeistap"], before["Laatste dag"]) == ("Eerst", str(TODAY - 366 * ONE))
    client.force_login(cast.founder)
    assert client.get("/groeipaden").status_code == 403


def test_a_program_reads_where_each_step_stands_with_its_last_day_and_its_money(
    cast: Cast, initiative: Initiative
) -> None:
    make_growth_step(initiative=initiative, name="Nu")
    before = make_growth_step(initiative=initiative, name="Eerst", started_on=TODAY - 500 * ONE)
    before.incomes.create(initiative=initiative, kind="fund", share_percent=100)
    make_growth_step(initiative=initiative, name="Straks", started_on=None, wished_on=TODAY)
    Income.objects.create(initiative=initiative, kind="subsidy", share_percent=70)
    program = with_key(make_api_client(scopes=("parties:read",), areas=(cast.area,))[1])

    rows = {row["name"]: row for row in program.get("/api/v1/growth-steps").json()["results"]}

    assert {name: row["standing"] for name, row in rows.items()} == {"Eerst": "before", "Nu": "now", "Straks": "next"}
    assert rows["Eerst"]["endedOn"] == str(TODAY - 366 * ONE)
    assert rows["Eerst"]["money"] == [{"kind": "fund", "sharePercent": 100}]
    assert rows["Nu"]["money"] == [{"kind": "subsidy", "sharePercent": 70}]
    found = program.get("/api/v1/growth-steps?toDiscuss=true").json()["results"]
    assert [row["name"] for row in found] == ["Straks"]


def test_taking_a_step_away_lets_the_one_before_hold_on_and_leaves_promises(
    client: Client, cast: Cast, initiative: Initiative, party: Party
) -> None:
    make_growth_step(initiative=initiative, name="Eerst", started_on=TODAY - 500 * ONE)
    step = make_growth_step(initiative=initiative, name="Vergissing", started_on=TODAY - ONE)
    make_growth_change(step=step, party=party, promise=make_partner_promise(initiative=initiative, party=party))
    client.force_login(cast.founder)

    assert client.post(f"/mijn/{initiative.pk}/groeipad/{step.pk}/weg").status_code == 302

    assert "sinds" in client.get(f"/mijn/{initiative.pk}/groeipad").content.decode()
    assert PartnerPromise.objects.count() == 1
    kinds = set(Event.objects.values_list("kind", flat=True))
    assert {"nl.meervoud.growth_step.removed", "nl.meervoud.growth_change.removed"} <= kinds
    assert "Groeistap verwijderd: Vergissing" in {one.what for one in history_of(initiative)}


def test_a_merge_of_parties_takes_along_what_was_asked(cast: Cast, initiative: Initiative, party: Party) -> None:
    keep = make_party(name="Havensteder Rotterdam", sphere="market")
    change = make_growth_change(initiative=initiative, party=party)
    party.refresh_from_db()

    merge_parties(keep=keep, other=party, versions=(keep.version, party.version), by=cast.coordinator)

    change.refresh_from_db()
    assert change.party == keep


def test_a_person_gets_what_they_told_in_their_own_data(client: Client, cast: Cast, initiative: Initiative) -> None:
    client.force_login(cast.founder)
    client.post(f"/mijn/{initiative.pk}/groeipad/nieuw/nu", told(started_on=TODAY.isoformat()))

    data = export(cast.founder)

    assert data["governance"]["growth_steps_told"][0]["initiative"] == "Buurtkeuken"
