# SPDX-License-Identifier: EUPL-1.2
"""Parties, roles, arrangements, signals, learning, scenarios and opportunities over the API: who reads which."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import Scope
from governance.models import CouncilTerm, PolicyGoal, Scheme
from initiatives.lifecycle import Status
from initiatives.models import Area
from tests.api.test_contract import check
from tests.factories import make_area, make_initiative, make_theme, make_user
from tests.factories.api import make_api_client, with_key
from tests.factories.distance import make_distance
from tests.factories.governance import (
    make_arrangement,
    make_barrier,
    make_engagement,
    make_experiment,
    make_growth_change,
    make_growth_step,
    make_guarantee_answer,
    make_lesson,
    make_partner_call,
    make_partner_promise,
    make_party,
    make_place,
    make_place_use,
    make_provision,
    make_signal,
    make_style_mix,
)
from tests.factories.initiatives import make_opportunity
from tests.factories.network import make_scenario

pytestmark = pytest.mark.django_db
API = "/api/v1"


def of_hidden(make: Callable[..., Any]) -> Callable[[Area], Any]:
    """Make a row about an initiative of this area that is not in the public register."""
    return lambda area: make(initiative=make_initiative(area=area, status=Status.SUBMITTED))


# The address, its scope, the shape of a page, and what makes a row of an initiative in an area.
OF_AN_AREA: dict[str, tuple[str, str, Callable[[Area], Any]]] = {
    "engagements": ("parties:read", "EngagementPage", of_hidden(make_engagement)),
    "chosen-distances": ("parties:read", "ChosenDistancePage", of_hidden(make_distance)),
    "partner-promises": (
        "parties:read",
        "PartnerPromisePage",
        of_hidden(lambda **of: make_partner_call(make_partner_promise(**of)).promise),
    ),
    "guarantee-answers": ("parties:read", "GuaranteeAnswerPage", of_hidden(make_guarantee_answer)),
    "growth-steps": ("parties:read", "GrowthStepPage", of_hidden(make_growth_step)),
    "growth-changes": ("parties:read", "GrowthChangePage", of_hidden(make_growth_change)),
    "style-mixes": ("parties:read", "StyleMixPage", of_hidden(make_style_mix)),
    "arrangements": ("arrangements:read", "ArrangementPage", of_hidden(make_arrangement)),
    "signals": ("signals:read", "SignalPage", of_hidden(make_signal)),
}
# What belongs to the whole city, as on the pages: every official reads it.
OF_THE_CITY: dict[str, tuple[str, str, Callable[[Area], Any]]] = {
    "parties": ("parties:read", "RegisteredPartyPage", lambda _area: make_party()),
    "experiments": ("learning:read", "ExperimentPage", lambda area: make_experiment(area=area)),
    "lessons": ("learning:read", "LessonPage", lambda area: make_lesson(area=area)),
    "barriers": ("learning:read", "BarrierPage", lambda area: make_barrier(make_initiative(area=area), area=area)),
    "provisions": ("learning:read", "ProvisionPage", lambda area: make_provision(area=area)),
    "schemes": ("arrangements:read", "SchemePage", lambda _area: Scheme.objects.create(name=f"Scheme {uuid4()}")),
    "policy-goals": (
        "arrangements:read",
        "PolicyGoalPage",
        lambda _area: PolicyGoal.objects.create(title=f"Goal {uuid4()}"),
    ),
    "council-terms": (
        "arrangements:read",
        "CouncilTermPage",
        lambda _area: CouncilTerm.objects.create(starts_on=date(1994 + CouncilTerm.objects.count(), 3, 30)),
    ),
    "places": ("arrangements:read", "PlacePage", lambda area: make_place(area=area, longitude=4.4, latitude=51.9)),
    "scenarios": ("scenarios:read", "ScenarioPage", lambda area: make_scenario(make_user(), make_party(), area=area)),
}
CLOSED = OF_AN_AREA | OF_THE_CITY


def client_of(name: str, *areas: Area) -> Client:
    """A program with only the scope of this resource."""
    return with_key(make_api_client(scopes=(CLOSED[name][0],), areas=areas)[1])


@pytest.mark.parametrize("name", CLOSED)
def test_a_row_is_the_same_in_the_page_and_alone_and_has_the_shape_of_the_contract(name: str) -> None:
    area = make_area()
    _scope, shape, make = CLOSED[name]
    made = make(area)
    client = client_of(name, area)
    page = client.get(f"{API}/{name}").json()
    check(page, shape)
    assert str(made.pk) in [row["id"] for row in page["results"]]
    [row] = [row for row in page["results"] if row["id"] == str(made.pk)]
    assert client.get(f"{API}/{name}/{made.pk}").json() == row


@pytest.mark.parametrize("name", OF_AN_AREA)
def test_a_row_of_an_area_where_the_client_does_not_work_is_absent(name: str) -> None:
    here, elsewhere = make_area(), make_area()
    other = OF_AN_AREA[name][2](elsewhere)
    client = client_of(name, here)
    assert client.get(f"{API}/{name}").json()["results"] == []
    assert client.get(f"{API}/{name}/{other.pk}").status_code == 404
    assert client.get(f"{API}/{name}?area={elsewhere.code}").json()["results"] == []
    assert client_of(name).get(f"{API}/{name}/{other.pk}").status_code == 200


@pytest.mark.parametrize("name", CLOSED)
def test_a_key_needs_the_scope_and_nobody_reads_without_a_key(name: str) -> None:
    scope, _shape, make = CLOSED[name]
    made = make(make_area())
    others = [each for each in Scope if each != scope]
    wrong = with_key(make_api_client(scopes=tuple(others))[1])
    for address in (f"{API}/{name}", f"{API}/{name}/{made.pk}"):
        assert wrong.get(address).status_code == 403
        assert Client().get(address).status_code == 401


@pytest.mark.parametrize("name", CLOSED)
def test_more_rows_cost_no_more_statements(name: str) -> None:
    area = make_area()
    make = CLOSED[name][2]
    client = client_of(name, area)
    counts = []
    for more in (1, 2):
        for _number in range(more):
            make(area)
        client.get(f"{API}/{name}")
        with CaptureQueriesContext(connection) as captured:
            assert len(client.get(f"{API}/{name}").json()["results"]) >= more
        counts.append(len(captured))
    # The key, with whom it works as and what that may; and the page.
    assert counts == [2, 2]


def test_a_client_without_any_area_left_sees_nothing_of_initiatives() -> None:
    area = make_area()
    made, key = make_api_client(scopes=tuple(Scope), areas=(area,))
    for name, (_scope, _shape, make) in OF_AN_AREA.items():
        make(area)
        assert with_key(key).get(f"{API}/{name}").json()["results"] != []
    area.team.filter(user=made.user).delete()
    for name in OF_AN_AREA:
        assert with_key(key).get(f"{API}/{name}").json()["results"] == []


def test_filters_narrow_and_refuse_what_makes_no_sense() -> None:
    initiative = make_initiative()
    subsidy = make_arrangement(kind="subsidy", initiative=initiative, last_day="2026-06-30")
    make_arrangement(kind="agreement", first_day="2027-01-01", last_day=None)
    client = client_of("arrangements")

    def found(query: str) -> list[str]:
        return [row["id"] for row in client.get(f"{API}/arrangements?{query}").json()["results"]]

    mine = [str(subsidy.pk)]
    assert found(f"initiative={initiative.pk}") == mine
    assert found("kind=subsidy") == mine
    assert found(f"grantedBy={subsidy.granted_by_id}") == mine
    assert found("runningOn=2026-06-30") == mine
    assert found("runningOn=2026-07-01") == []
    assert found("endsFrom=2026-06-30&endsUntil=2026-06-30") == mine
    for wrong in ("kind=gift", "runningOn=2026-02-30", "area=nowhere", "initiative=1"):
        assert client.get(f"{API}/arrangements?{wrong}").status_code == 400


def test_a_signal_is_told_in_words_and_can_be_asked_by_whether_it_is_open() -> None:
    initiative = make_initiative()
    signal = make_signal(initiative=initiative)
    client = client_of("signals")
    row = client.get(f"{API}/signals/{signal.pk}").json()
    assert (row["severity"], row["check"], row["initiativeId"]) == ("warning", "silence", str(initiative.pk))
    assert row["what"]
    assert len(client.get(f"{API}/signals?open=true&severity=warning").json()["results"]) == 1
    assert client.get(f"{API}/signals?open=false").json()["results"] == []


def test_a_signal_about_something_many_rest_on_tells_its_area_and_of_people_only_that_they_are_people() -> None:
    area, elsewhere, person = make_area(), make_area(), make_user(name="Wilhelmina")
    values = {"initiative": None, "area": area, "check_code": "critical-loss", "subject_key": "a"}
    facts = {"kind": "person", "key": str(person.pk), "name": None, "is_person": True, "stops": 3, "weakens": 0}
    signal = make_signal(**values, facts={**facts, "bereft": 3})
    row = client_of("signals", area).get(f"{API}/signals/{signal.pk}?expand=initiative").json()
    assert (row["initiativeId"], row["areaCode"]) == (None, area.code)
    assert str(person.pk) not in str(row)
    assert row["facts"]["stops"] == 3
    assert client_of("signals", elsewhere).get(f"{API}/signals/{signal.pk}").status_code == 404
    client = client_of("signals")
    assert len(client.get(f"{API}/signals?area={area.code}").json()["results"]) == 1
    assert client.get(f"{API}/signals?area={elsewhere.code}").json()["results"] == []


def test_a_barrier_names_only_the_initiatives_its_reader_may_see() -> None:
    here, elsewhere = make_area(), make_area()
    own = make_initiative(area=here, status=Status.SUBMITTED)
    hidden = make_initiative(area=elsewhere, status=Status.SUBMITTED)
    barrier = make_barrier(own, hidden)
    told = client_of("barriers", here).get(f"{API}/barriers/{barrier.pk}").json()
    assert told["initiativeIds"] == [str(own.pk)]


def test_a_scenario_tells_nothing_that_identifies_a_person() -> None:
    person, maker = make_user(name="Wilhelmina Zomerdijk"), make_user(name="Pietje Puntenburg")
    alderman, party = make_party(name="Wethouder De Wit", is_person=True), make_party()
    lost = [("person", person.pk), ("party", party.pk), ("party", alderman.pk)]
    made = make_scenario(maker, lost=[{"kind": kind, "key": str(key)} for kind, key in lost])
    client = client_of("scenarios")
    one, page = client.get(f"{API}/scenarios/{made.pk}"), client.get(f"{API}/scenarios")
    assert [(each["kind"], each["key"]) for each in one.json()["lost"]] == [
        ("person", None), ("party", str(party.pk)), ("party", None),
    ]  # fmt: skip
    check(one.json(), "Scenario")
    streams = [
        client.get(f"{API}/scenarios", headers={"Accept": form}) for form in ("application/x-ndjson", "text/csv")
    ]
    bodies = [one.content, page.content, *(each.getvalue() for each in streams)]
    for secret in (person, maker, alderman):
        for told in (secret.name, str(secret.pk), getattr(secret, "email", secret.name)):
            assert not any(told in body.decode() for body in bodies)


def test_a_scenario_that_is_not_shared_is_absent() -> None:
    made = make_scenario(make_user(), make_party(), is_shared=False)
    client = client_of("scenarios")
    assert client.get(f"{API}/scenarios/{made.pk}").status_code == 404
    assert client.get(f"{API}/scenarios").json()["results"] == []


def test_parties_are_told_without_their_contacts() -> None:
    party = make_party(name="Stadsbeheer")
    party.contacts.create(name="Truus van Dam", email="truus@stadsbeheer.example")
    text = client_of("parties").get(f"{API}/parties/{party.pk}").content.decode()
    assert "Stadsbeheer" in text
    assert "Truus" not in text
    assert "truus" not in text


@pytest.mark.parametrize("rows", [1, 3])
def test_opportunities_on_the_map_are_public_in_one_statement(rows: int, django_assert_num_queries: Any) -> None:
    made = [make_opportunity(listed_by=make_user(name="Sjaan Stil")) for _number in range(rows)]
    hidden = make_opportunity(state="proposed")
    with django_assert_num_queries(1):
        page = Client().get(f"{API}/opportunities").json()
    check(page, "OpportunityPage")
    assert [row["id"] for row in page["results"]] == [str(each.pk) for each in made]
    assert Client().get(f"{API}/opportunities/{made[0].pk}").json() == page["results"][0]
    assert "Sjaan" not in str(page)
    for reader in (Client(), with_key(make_api_client()[1])):
        assert reader.get(f"{API}/opportunities/{hidden.pk}").status_code == 404


def test_an_opportunity_does_not_point_at_an_initiative_that_is_not_public() -> None:
    hidden, public = make_initiative(status=Status.SUBMITTED), make_initiative()
    for initiative, told in ((hidden, None), (public, str(public.pk))):
        made = make_opportunity(state="picked_up", picked_up_by=initiative)
        assert Client().get(f"{API}/opportunities/{made.pk}").json()["pickedUpById"] == told


def test_an_initiative_the_client_may_not_read_is_pointed_at_by_nothing() -> None:
    here, elsewhere = make_area(), make_area()
    hidden = make_initiative(area=elsewhere, status=Status.SUBMITTED)
    key = str(hidden.pk)
    make_experiment(initiative=hidden)
    make_lesson(initiative=hidden)
    make_party(initiative=hidden)
    make_barrier(hidden)
    result = {"stops": 1, "initiatives": [{"id": key, "consequence": "stops", "wave": 1, "lost": []}]}
    make_scenario(make_user(), make_party(), result=result)
    for name in ("experiments", "lessons", "parties", "barriers", "scenarios"):
        assert key not in client_of(name, here).get(f"{API}/{name}").content.decode(), name
    for name in ("experiments", "lessons", "parties", "barriers"):
        assert key in client_of(name, elsewhere).get(f"{API}/{name}").content.decode(), name


def test_a_filter_tells_nothing_of_an_initiative_the_client_may_not_read() -> None:
    here, elsewhere, theme = make_area(), make_area(), make_theme()
    hidden = make_initiative(area=elsewhere, status=Status.SUBMITTED)
    hidden.themes.add(theme)
    make_experiment(initiative=hidden)
    make_lesson(initiative=hidden)
    make_barrier(hidden)
    by_place = [f"area={elsewhere.code}", f"theme={theme.code}"]
    asked = {
        "experiments": [*by_place, f"initiative={hidden.pk}"],
        "lessons": [*by_place, f"initiative={hidden.pk}"],
        "barriers": by_place,
    }
    for name, filters in asked.items():
        for each in filters:
            told = [client_of(name, area).get(f"{API}/{name}?{each}").json()["results"] for area in (here, elsewhere)]
            assert list(map(len, told)) == [0, 1], (name, each)


def test_what_an_arrangement_points_at_can_be_found_and_cut_by_what_holds_on_a_day() -> None:
    goal = PolicyGoal.objects.create(title="Green streets", ends_on="2026-06-30")
    scheme = Scheme.objects.create(name="Green", goal=goal, has_legal_basis=False, starts_on="2026-01-01")
    client = client_of("schemes")
    told = client.get(f"{API}/schemes/{scheme.pk}").json()
    assert told["goal"] == {"id": str(goal.pk), "name": "Green streets"}
    assert told["hasLegalBasis"] is False
    assert client.get(f"{API}/policy-goals?runningOn=2026-06-30").json()["results"] != []
    assert client.get(f"{API}/policy-goals?runningOn=2026-07-01").json()["results"] == []
    assert client.get(f"{API}/schemes?goal={goal.pk}&runningOn=2025-12-31").json()["results"] == []


def test_a_place_tells_who_uses_it_now_as_far_as_the_client_may_read() -> None:
    here, elsewhere = make_area(), make_area()
    hidden = make_initiative(area=elsewhere, status=Status.SUBMITTED)
    mine, public = make_initiative(area=here, status=Status.SUBMITTED), make_initiative(area=elsewhere)
    place = make_place(area=here, longitude=4.4, latitude=51.9)
    for initiative in (mine, public, hidden):
        make_place_use(initiative=initiative, place=place)
    make_place_use(place=place, ends_on="2020-01-01")
    client = client_of("places", here)
    told = client.get(f"{API}/places?area={here.code}").json()["results"]
    assert [row["initiativeIds"] for row in told] == [sorted([str(mine.pk), str(public.pk)])]
    assert client.get(f"{API}/places?area={elsewhere.code}").json()["results"] == []
    drawn = client.get(f"{API}/places/{place.pk}", headers={"Accept": "application/geo+json"}).json()
    assert drawn["geometry"] == {"type": "Point", "coordinates": [4.4, 51.9]}
