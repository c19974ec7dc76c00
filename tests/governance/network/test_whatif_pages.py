# SPDX-License-Identifier: EUPL-1.2
"""What if this falls away: the page, what is kept of it, the ranking of losses, and who may see what."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pghistory.models import Events

from accounts import personal_data
from core.figures import counting
from core.models import KeptFigure
from governance.models import Scenario, SingleLoss
from governance.network.losses.computation import compute_if_due, compute_losses
from governance.network.scenarios import views
from initiatives.models import Initiative, Party, Place
from initiatives.models.party import ChainRole
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_result, make_user
from tests.factories.governance import make_arrangement, make_engagement, make_party, make_place, make_place_use
from tests.factories.network import make_scenario

pytestmark = pytest.mark.django_db
WHATIF = "/netwerk/wat-als"


def _as(client: Client, person: Any) -> Client:
    client.force_login(person)
    return client


def _text(response: Any) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return " ".join(content.decode().split())


def _building(cast: Cast, users: int = 1) -> tuple[Party, Place, list[Initiative]]:
    """Havensteder owns a building that initiatives in the official's area cannot miss."""
    owner = make_party(name="Havensteder", sphere="market")
    building = make_place(name="Pand Zomerhof", owner=owner)
    found = []
    for number in range(users):
        initiative = make_initiative(area=cast.area, name=f"ZoHo {number}", people_involved="11-50")
        make_place_use(initiative=initiative, place=building)
        found.append(initiative)
    return owner, building, found


def test_an_official_sees_what_stops_when_an_owner_falls_away(client: Client, cast: Cast) -> None:
    owner, building, (zoho, kitchen) = _building(cast, users=2)
    centre = make_party(name="Huis van de Wijk")
    make_engagement(initiative=kitchen, party=owner, role=ChainRole.HOST, replaceable_by=centre)
    shown = _text(_as(client, cast.official).get(WHATIF, {"weg": f"party:{owner.pk}"}))
    assert "Als Havensteder wegvalt" in shown
    assert "1 stopt, 1 gaat door." in shown
    assert "Dat raakt minstens 11 mensen." in shown
    assert f"een plek die het niet kan missen: {building.name}" in shown
    assert reverse("governance:chain", args=[zoho.pk]) in shown
    assert '<svg class="mv-net"' in shown
    assert "mv-net__e--new" in shown


def test_the_answer_and_the_ranking_beside_it_count_the_same_city(client: Client, cast: Cast) -> None:
    owner, _place, _rest = _building(cast, users=2)
    elsewhere = make_initiative(area=cast.elsewhere, name="Ver weg", people_involved="11-50")
    make_engagement(initiative=elsewhere, party=owner, role=ChainRole.HOST)
    compute_losses()
    shown = _text(_as(client, cast.official).get(WHATIF, {"weg": f"party:{owner.pk}"}))
    assert "2 stoppen." in shown
    assert "In de hele stad: 2 stoppen, 1 verzwakt. Dat raakt minstens 33 mensen." in shown
    assert '<span class="mv-small">2 stoppen, 1 verzwakt</span>' in shown
    assert "Ver weg" not in shown
    assert "Al mijn gebieden" in shown
    assert "Hele stad" not in shown
    shown = _text(_as(client, cast.coordinator).get(WHATIF, {"weg": f"party:{owner.pk}"}))
    assert "2 stoppen, 1 verzwakt." in shown
    assert "In de hele stad" not in shown


def test_what_falls_elsewhere_takes_along_what_is_in_view_and_stays_unnamed(client: Client, cast: Cast) -> None:
    owner, building, _rest = _building(cast, users=0)
    workshop = make_initiative(area=cast.elsewhere, name="Werkplaats")
    make_place_use(initiative=workshop, place=building)
    cafe = make_initiative(area=cast.area, name="Repair")
    make_engagement(initiative=cafe, party=make_party(name="De werkplaats", initiative=workshop), role=ChainRole.HOST)
    shown = _text(_as(client, cast.official).get(WHATIF, {"weg": f"party:{owner.pk}"}))
    assert "1 verzwakt." in shown
    assert "In de hele stad: 1 stopt, 1 verzwakt." in shown


def test_several_can_be_taken_away_and_put_back(client: Client, cast: Cast) -> None:
    owner, _place, _rest = _building(cast)
    other = make_party(name="Fonds De Brug")
    both = {"weg": [f"party:{owner.pk}", f"party:{other.pk}"]}
    shown = _text(_as(client, cast.official).get(WHATIF, both))
    assert "Als Havensteder en Fonds De Brug wegvallen" in shown
    assert f'href="{WHATIF}?weg=party:{other.pk}"' in shown


def test_what_can_be_taken_away_is_found_by_name(client: Client, cast: Cast) -> None:
    owner, building, _rest = _building(cast)
    carrier = make_user(name="Rosa Bakker")
    make_carrier(make_initiative(area=cast.area), carrier)
    _as(client, cast.official)
    assert f'name="weg" value="place:{building.pk}"' in _text(client.get(WHATIF, {"zoek": "zomerhof"}))
    assert f'name="weg" value="party:{owner.pk}"' in _text(client.get(WHATIF, {"zoek": "havenst"}))
    assert f'name="weg" value="person:{carrier.pk}"' in _text(client.get(WHATIF, {"zoek": "bakker"}))
    assert "Niets heet zoals “bestaatniet”." in _text(client.get(WHATIF, {"zoek": "bestaatniet"}))


def test_who_works_elsewhere_finds_no_person_and_no_arrangement_and_computes_nothing_with_them(
    client: Client, cast: Cast
) -> None:
    carrier = make_user(name="Rosa Bakker")
    initiative = make_initiative(area=cast.area, name="Buurtkeuken")
    make_carrier(initiative, carrier)
    arrangement = make_arrangement(initiative=initiative, title="Geheime afspraak", last_day=None)
    _as(client, cast.other_official)
    for text in ("bakker", "geheime"):
        typed = client.get(WHATIF, {"zoek": text}, HTTP_HX_REQUEST="true", HTTP_HX_TARGET="gevonden")
        assert f"Niets heet zoals “{text}”." in _text(typed)
        assert f"Niets heet zoals “{text}”." in _text(client.get(WHATIF, {"zoek": text}))
    shown = _text(client.get(WHATIF, {"weg": [f"person:{carrier.pk}", f"arrangement:{arrangement.pk}"]}))
    assert "Rosa" not in shown
    assert "Geheime" not in shown
    assert "Buurtkeuken" not in shown
    assert "niet voor u te zien" in shown
    party = arrangement.granted_by
    assert "Buurtkeuken" not in _text(client.get(WHATIF, {"weg": f"party:{party.pk}"}))


@pytest.mark.parametrize("role", ["founder", "assessor", "administrator", None])
def test_nobody_else_sees_a_what_if(client: Client, cast: Cast, role: str | None) -> None:
    scenario = make_scenario(cast.official, make_party())
    if role:
        client.force_login(getattr(cast, role))
    for address in (WHATIF, "/netwerk/verliezen", "/netwerk/verliezen.csv", "/netwerk/scenarios",
                    f"/netwerk/scenarios/{scenario.pk}", f"/netwerk/scenarios/{scenario.pk}.csv",
                    f"/netwerk/scenarios/{scenario.pk}.pdf"):  # fmt: skip
        assert client.get(address).status_code in {302, 403, 404}, address


def test_the_profile_goes_down_by_rule(client: Client, cast: Cast) -> None:
    owner, _place, (zoho,) = _building(cast)
    make_result(zoho, levels={"robust": 2})
    shown = _text(_as(client, cast.official).get(WHATIF, {"weg": f"party:{owner.pk}"}))
    assert "mv-mini__lost" in shown
    assert "geen oordeel" in shown


def test_the_number_of_queries_does_not_grow_with_what_falls(client: Client, cast: Cast) -> None:
    _as(client, cast.official)

    def queries(users: int) -> int:
        Party.objects.filter(name="Havensteder").update(name=f"Havensteder {timezone.now().timestamp()}")
        Place.objects.filter(name="Pand Zomerhof").update(name=f"Pand {timezone.now().timestamp()}")
        owner, _place, _users = _building(cast, users)
        with CaptureQueriesContext(connection) as caught:
            client.get(WHATIF, {"weg": f"party:{owner.pk}"})
        return len(caught)

    queries(1)
    assert queries(1) == queries(3)


def test_a_long_answer_comes_in_pages_whose_counts_are_of_all_of_it(client: Client, cast: Cast) -> None:
    owner, _place, found = _building(cast, users=30)
    path, counted = f"{WHATIF}?weg=party:{owner.pk}", "30 stoppen."
    page = _as(client, cast.official).get(path)
    names = {row.touched.initiative.name for row in page.context["rows"]}
    assert counted in _text(page)
    after = client.get(WHATIF + page.context["waves"].next_query)
    assert counted in _text(after)
    names |= {row.touched.initiative.name for row in after.context["rows"]}
    assert names == {one.name for one in found}
    assert len(page.context["rows"]) == 25
    assert client.get(f"{path}&golven=onzin").context["waves"].is_restarted
    scenario = make_scenario(cast.official, owner)
    exported = _text(client.get(reverse("governance:scenario-csv", args=[scenario.pk])))
    assert all(name in exported for name in names)


def test_what_is_kept_of_an_answer_follows_writes_and_names_nothing_that_was_hidden_since(
    client: Client, cast: Cast, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.FIGURES_KEPT = True
    monkeypatch.setattr(counting, "REST", 0)
    owner, _place, (first, second) = _building(cast, users=2)
    path = f"{WHATIF}?weg=party:{owner.pk}"
    assert "2 stoppen." in _text(_as(client, cast.official).get(path))
    [kept] = KeptFigure.objects.filter(kind="what-if")
    assert "ZoHo" not in str(kept.value)
    Initiative.objects.filter(pk=second.pk).update(area=cast.elsewhere)
    behind = _text(client.get(path))
    assert "Daarna is er iets veranderd." in behind
    assert second.name not in behind
    counting.count_due()
    now = client.get(path)
    assert "1 stopt." in _text(now)
    assert [row.touched.initiative.name for row in now.context["rows"]] == [first.name]


def test_a_scenario_is_kept_shared_compared_and_removed(client: Client, cast: Cast) -> None:
    owner, _place, (zoho,) = _building(cast)
    question = f"weg=party:{owner.pk}"
    _as(client, cast.official)
    assert question in _text(client.get(f"/netwerk/scenarios/nieuw?{question}"))
    values = {"vraag": question, "title": "Verkoop van het pand", "note": "Voor de raad", "is_shared": "on"}
    response = client.post("/netwerk/scenarios/nieuw", values)
    scenario = Scenario.objects.get()
    assert response["Location"] == f"/netwerk/scenarios/{scenario.pk}"
    assert scenario.result["stops"] == 1
    shown = _text(client.get(f"/netwerk/scenarios/{scenario.pk}"))
    assert "1 stopt." in shown
    assert "Niets, voor de initiatieven" in shown
    zoho.place_uses.update(can_miss=True)
    shown = _text(client.get(f"/netwerk/scenarios/{scenario.pk}"))
    assert "ZoHo 0: toen stopt, nu gaat door" in shown
    assert "Verkoop van het pand" in _text(_as(client, cast.coordinator).get("/netwerk/scenarios"))
    # Of a colleague's there is nothing to change or remove, as of one that is not there.
    assert client.get(f"/netwerk/scenarios/{scenario.pk}/wijzig").status_code == 404
    assert client.post(f"/netwerk/scenarios/{scenario.pk}/verwijder").status_code == 404
    _as(client, cast.official).post(f"/netwerk/scenarios/{scenario.pk}/verwijder")
    assert not Scenario.objects.exists()


def test_of_what_changed_since_the_first_by_name_are_on_the_page_and_it_says_so(
    client: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "MOST_CHANGED", 2)
    owner, _building_of_all, found = _building(cast, users=3)
    scenario = make_scenario(cast.official, owner)
    Scenario.objects.filter(pk=scenario.pk).update(result={})
    page = f"/netwerk/scenarios/{scenario.pk}"
    more = "Dit zijn de eerste op naam. In de pdf staan ze allemaal."

    shown = _text(_as(client, cast.official).get(page))
    assert [f"{one.name}: toen" in shown for one in found] == [True, True, False]
    assert more in shown

    monkeypatch.setattr(views, "MOST_CHANGED", 3)
    shown = _text(client.get(page))
    assert all(f"{one.name}: toen" in shown for one in found)
    assert more not in shown


def test_a_scenario_that_is_not_shared_is_for_its_maker(client: Client, cast: Cast) -> None:
    scenario = make_scenario(cast.official, make_party(), is_shared=False)
    assert _as(client, cast.coordinator).get(f"/netwerk/scenarios/{scenario.pk}").status_code == 404
    assert _as(client, cast.official).get(f"/netwerk/scenarios/{scenario.pk}").status_code == 200


def test_a_colleague_who_may_not_see_the_person_computes_without_them(client: Client, cast: Cast) -> None:
    carrier = make_user(name="Rosa Bakker")
    make_carrier(make_initiative(area=cast.area), carrier)
    scenario = make_scenario(cast.official, lost=[{"kind": "person", "key": str(carrier.pk)}])
    shown = _text(_as(client, cast.other_official).get(f"/netwerk/scenarios/{scenario.pk}"))
    assert "Rosa" not in shown
    assert "niet voor u te zien" in shown


def test_nothing_is_kept_without_something_that_falls(client: Client, cast: Cast) -> None:
    response = _as(client, cast.official).post("/netwerk/scenarios/nieuw", {"vraag": "", "title": "Leeg"})
    assert response.status_code == 422
    assert "Kies eerst wat wegvalt." in _text(response)
    assert not Scenario.objects.exists()


def test_an_export_names_no_person_and_starts_no_formula(client: Client, cast: Cast) -> None:
    carrier = make_user(name="Rosa Bakker")
    initiative = make_initiative(area=cast.area, name="=1+1")
    make_carrier(initiative, carrier)
    lost = [{"kind": "person", "key": str(carrier.pk)}]
    scenario = make_scenario(cast.official, lost=lost)
    _as(client, cast.official)
    assert "Rosa Bakker" in _text(client.get(f"/netwerk/scenarios/{scenario.pk}"))
    exported = _text(client.get(f"/netwerk/scenarios/{scenario.pk}.csv"))
    assert "Rosa" not in exported
    assert "een drager" in exported
    assert "'=1+1" in exported
    pdf = client.get(f"/netwerk/scenarios/{scenario.pk}.pdf")
    assert pdf.content.startswith(b"%PDF")
    compute_losses()
    losses = _text(client.get("/netwerk/verliezen.csv"))
    assert "een drager" in losses
    assert "Rosa" not in losses


def test_the_ranking_is_computed_once_a_day_and_replaced_as_a_whole(client: Client, cast: Cast) -> None:
    owner, building, _users = _building(cast, users=3)
    assert compute_if_due()
    assert not compute_if_due()
    assert set(SingleLoss.objects.values_list("kind", "key", "stops")) == {
        ("party", owner.pk, 3), ("place", building.pk, 3),
    }  # fmt: skip
    assert {row.area for row in SingleLoss.objects.select_related("area")} == {cast.area}
    Place.objects.update(owner=None)
    call_command("compute_losses", "--on", (timezone.localdate() + timedelta(days=1)).isoformat())
    assert set(SingleLoss.objects.values_list("kind", "computed_on")) == {
        ("place", timezone.localdate() + timedelta(days=1))
    }


def test_equal_losses_share_a_place(client: Client, cast: Cast) -> None:
    day = date(2026, 5, 1)
    parties = [make_party(name=f"Partij {number}") for number in range(4)]
    for party, stops in zip(parties, (5, 3, 3, 1), strict=True):
        SingleLoss.objects.create(kind="party", key=party.pk, stops=stops, computed_on=day)
    shown = _text(_as(client, cast.coordinator).get("/netwerk/verliezen"))
    places = [part.split("<")[0] for part in shown.split('<span class="mv-narrow">Plaats </span>')[1:]]
    assert places == ["1", "2", "2", "4"]
    assert "1 mei 2026" in shown


def _ranking(client: Client, cast: Cast, *losses: tuple[int, int, int]) -> list[int]:
    """The places on the page, held against the file, of losses that stop, weaken and touch so many."""
    SingleLoss.objects.all().delete()
    for stops, weakens, people in losses:
        SingleLoss.objects.create(
            kind="party", key=make_party().pk, stops=stops, weakens=weakens, people=people, computed_on=date(2026, 5, 1)
        )
    _as(client, cast.coordinator)
    file = b"".join(client.get("/netwerk/verliezen.csv").streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    in_file = [int(line.split(";")[0]) for line in file.splitlines()[1:]]
    places, address = [], "/netwerk/verliezen"
    while address:
        answer = client.get(address)
        places += [one.place for one, _query in answer.context["rows"]]
        following = answer.context["page"].next_query
        address = f"/netwerk/verliezen{following}" if following else ""
    assert places == in_file
    return places


def test_losses_that_weigh_nearly_the_same_share_a_place_and_so_does_a_chain_of_them(
    client: Client, cast: Cast
) -> None:
    assert _ranking(client, cast, (5, 0, 9), (3, 2, 100), (3, 2, 91), (3, 2, 80), (1, 0, 1)) == [1, 2, 2, 4, 5]
    assert _ranking(client, cast, (3, 2, 100), (3, 2, 91), (3, 2, 82)) == [1, 1, 1]
    assert _ranking(client, cast, (3, 2, 100), (3, 1, 100), (2, 2, 100)) == [1, 2, 3]
    assert _ranking(client, cast, (1, 0, 3), (1, 0, 1), (1, 0, 0), (1, 0, 0)) == [1, 2, 3, 3]


def test_a_place_that_is_shared_runs_on_over_pages(client: Client, cast: Cast) -> None:
    many = [(1, 0, 1000 - number) for number in range(60)]
    assert _ranking(client, cast, (2, 0, 0), *many, (1, 0, 1)) == [1] + [2] * 60 + [62]
    assert _ranking(client, cast, *[(1, 0, 5)] * 30, *[(1, 0, 1)] * 30) == [1] * 30 + [31] * 30


def test_officials_rank_people_and_arrangements_of_their_own_areas_only(client: Client, cast: Cast) -> None:
    carrier = make_user(name="Rosa Bakker")
    make_carrier(make_initiative(area=cast.area), carrier)
    SingleLoss.objects.create(kind="person", key=carrier.pk, stops=1, computed_on=timezone.localdate())
    assert "Rosa Bakker" in _text(_as(client, cast.official).get("/netwerk/verliezen"))
    assert SingleLoss.objects.visible_to(cast.other_official).count() == 0
    assert "Rosa" not in _text(_as(client, cast.other_official).get("/netwerk/verliezen"))


def test_own_data_tells_what_ifs_and_those_for_oneself_go_with_the_person(cast: Cast) -> None:
    make_scenario(cast.official, make_party(), title="Voor mij", is_shared=False)
    shared = make_scenario(cast.official, make_party(), title="Voor ons")

    known = personal_data.export(cast.official)["governance"]["what_ifs_kept"]
    assert [row["title"] for row in known] == ["Voor mij", "Voor ons"]
    personal_data.erase_parts(cast.official)
    assert list(Scenario.objects.all()) == [shared]
    history = Events.objects.filter(pgh_model="governance.ScenarioEvent")
    assert {event.pgh_obj_id for event in history} == {str(shared.pk)}
