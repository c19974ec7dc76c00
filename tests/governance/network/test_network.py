# SPDX-License-Identifier: EUPL-1.2
"""The network as pages, JSON and files: what stands in it, for whom, on which day."""

import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from governance.network.graph.queries import GraphQuery, in_view, read_graph
from governance.network.graph.structure import EVERYTHING, NodeKind, TieKind
from initiatives.models import Initiative, Party
from initiatives.models.party import ChainRole
from tests.cast import Cast
from tests.factories import make_carrier
from tests.factories.governance import make_arrangement, make_engagement, make_party, make_place, make_place_use
from tests.factories.initiatives import make_initiative, make_programme, make_theme

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def test_a_registration_that_nobody_decided_on_is_no_part_of_the_city(client: Client, cast: Cast) -> None:
    make_initiative(area=cast.area, name="Blijstroom")
    make_initiative(area=cast.area, name="Blij Stroom", status="submitted")
    client.force_login(cast.coordinator)
    for address in ("/netwerk", f"/netwerk/gebied/{cast.area.code}"):
        page = client.get(address).content.decode()
        assert "Blijstroom" in page
        assert "Blij Stroom" not in page


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    """A garden with a carrier, a host, a place, a subsidy, an income and a programme."""
    initiative = make_initiative(area=cast.area, name="Tuin Noord")
    make_carrier(initiative, cast.founder, key_tasks=["lead", "money"])
    host = make_party(name="Havensteder", sphere="community")
    make_engagement(initiative=initiative, party=host, role=ChainRole.HOST)
    make_place_use(initiative=initiative, place=make_place(name="De Kas", owner=host), purpose="stekken")
    make_arrangement(
        initiative=initiative, title="Subsidie groen", granted_by=make_party(name="Gemeente"),
        first_day=TODAY - timedelta(days=10), last_day=TODAY + timedelta(days=10),
    )  # fmt: skip
    initiative.incomes.create(kind="fund", party=make_party(name="Fonds De Brug", sphere="market"))
    make_programme(initiative, name="Samen groen")
    return initiative


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


def told(client: Client, query: str = "") -> dict[str, Any]:
    answer = client.get(f"/netwerk.json?{query}")
    assert answer.status_code == 200
    found: dict[str, Any] = json.loads(answer.content)
    return found


def labels(found: dict[str, Any]) -> set[str]:
    return {node["label"] for node in found["nodes"]}


def page(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def lines(client: Client, query: str) -> list[str]:
    answer: Any = client.get(f"/netwerk.csv?{query}")
    return str(b"".join(answer.streaming_content).decode()).splitlines()


def graph_for(person: User, **asked: Any) -> Any:
    return read_graph(GraphQuery(**{"user": person, "day": TODAY, "initiatives": in_view(person), **asked}))


def kinds_of(graph: Any) -> set[tuple[str, str, str]]:
    return {(graph.nodes[tie.source].label, tie.kind.value, graph.nodes[tie.target].label) for tie in graph.ties}


def test_every_tie_of_the_register_stands_in_the_graph(cast: Cast, garden: Initiative) -> None:
    assert kinds_of(graph_for(cast.official)) == {
        ("Fenna Founder", "carries", "Tuin Noord"),
        ("Havensteder", "role", "Tuin Noord"),
        ("Tuin Noord", "uses", "De Kas"),
        ("Havensteder", "owns", "De Kas"),
        ("Gemeente", "grants", "Subsidie groen"),
        ("Subsidie groen", "for", "Tuin Noord"),
        ("Fonds De Brug", "pays", "Tuin Noord"),
        ("Tuin Noord", "member", "Samen groen"),
    }
    tie = next(tie for tie in graph_for(cast.official).ties if tie.kind == TieKind.CARRIES)
    assert tie.what == "lead,money"
    assert garden.pk in {key for _kind, key in (tie.source, tie.target)}


def test_without_arrangements_as_nodes_who_grants_is_tied_to_who_gets(cast: Cast, garden: Initiative) -> None:
    found = kinds_of(graph_for(cast.official, kinds={NodeKind.INITIATIVE, NodeKind.PARTY}))
    assert ("Gemeente", "grants", garden.name) in found
    assert not any(kind == "for" for _one, kind, _other in found)


def test_a_party_that_is_an_initiative_ties_two_initiatives(cast: Cast, garden: Initiative) -> None:
    workshop = make_initiative(area=cast.area, name="Werkplaats")
    party = make_party(name="Werkplaats als partij", initiative=workshop)
    make_engagement(initiative=garden, party=party)
    assert ("Werkplaats als partij", "is", "Werkplaats") in kinds_of(graph_for(cast.official))
    client = signed_in(cast.official)
    assert {"Tuin Noord", "Werkplaats"} <= labels(told(client, f"initiatief={garden.pk}"))
    assert "Tuin Noord" in labels(told(client, f"initiatief={workshop.pk}"))


def test_the_graph_is_of_a_day(cast: Cast, garden: Initiative) -> None:
    assert Party.objects.filter(name="Gemeente").exists()
    later = graph_for(cast.official, day=TODAY + timedelta(days=11))
    assert "Subsidie groen" not in {node.label for node in later.nodes.values()}
    garden.engagements.update(ends_on=TODAY - timedelta(days=1))
    assert ("Havensteder", "role", garden.name) not in kinds_of(graph_for(cast.official))
    assert ("Havensteder", "role", garden.name) in kinds_of(graph_for(cast.official, day=TODAY - timedelta(days=1)))


@pytest.mark.parametrize("number", [1, 4])
def test_reading_takes_as_many_statements_for_four_initiatives_as_for_one(
    number: int, cast: Cast, garden: Initiative, django_assert_max_num_queries: Any
) -> None:
    assert garden.carriers.count() == 1
    for at in range(number):
        other = make_initiative(area=cast.area)
        make_engagement(initiative=other, party=make_party())
        make_place_use(initiative=other, place=make_place(owner=make_party()))
        make_programme(other, name=f"Programma {at}")
        make_arrangement(initiative=other)
    with django_assert_max_num_queries(15):
        graph_for(User.objects.get(pk=cast.coordinator.pk), kinds=EVERYTHING)


def test_a_carrier_sees_own_ties_without_the_names_of_others(cast: Cast, garden: Initiative) -> None:
    make_carrier(garden, cast.co_carrier)
    own = Initiative.objects.carried_by(cast.founder)
    graph = graph_for(cast.founder, initiatives=own)
    people = sorted(node.label for node in graph.nodes.values() if node.kind == NodeKind.PERSON)
    assert people == ["", "Fenna Founder"]
    assert "Subsidie groen" in {node.label for node in graph.nodes.values()}


def test_carriers_have_a_page_of_their_own_network_without_the_names_of_others(cast: Cast, garden: Initiative) -> None:
    make_carrier(garden, cast.co_carrier)
    neighbour = make_initiative(area=cast.area, name="Buren")
    make_engagement(initiative=neighbour, party=Party.objects.get(name="Havensteder"))
    hidden = make_initiative(area=cast.area, name="Nog geheim", status="submitted")
    make_engagement(initiative=hidden, party=Party.objects.get(name="Havensteder"))
    text = page(signed_in(cast.founder), f"/mijn/{garden.pk}/netwerk")
    assert "Buren" in text
    assert "iemand die het draagt" in text
    assert not [name for name in ("Nog geheim", "Cas Carrier") if name in text]


def test_what_belongs_to_other_areas_is_not_told(cast: Cast, garden: Initiative) -> None:
    hidden = make_initiative(area=cast.area, name="Nog geheim", status="submitted")
    make_engagement(initiative=hidden, party=Party.objects.get(name="Havensteder"))
    graph = graph_for(cast.other_official)
    names = {node.label for node in graph.nodes.values()}
    assert garden.name in names
    assert not {"Nog geheim", "De Kas", "Subsidie groen", "Fonds De Brug", "Fenna Founder"} & names
    assert {"Nog geheim", "De Kas"} <= {node.label for node in graph_for(cast.official).nodes.values()}


@pytest.mark.parametrize("query", ["initiatief={pk}", "initiatief={nowhere}", "initiatief=x"])
def test_data_of_an_initiative_is_shut_for_who_does_not_handle_it(query: str, cast: Cast, garden: Initiative) -> None:
    asked = query.format(pk=garden.pk, nowhere=uuid4())
    for address in ("/netwerk.json", "/netwerk.csv"):
        answers = {signed_in(cast.other_official).get(f"{address}?{asked}").status_code}
        answers |= {signed_in(cast.official).get(f"{address}?initiatief={uuid4()}").status_code}
        assert answers == {404}
        for person in (cast.founder, cast.stranger, cast.assessor):
            assert signed_in(person).get(f"{address}?{asked}").status_code == 403


def test_filters_narrow_page_data_and_file_alike(cast: Cast, garden: Initiative) -> None:
    client = signed_in(cast.official)
    at = f"initiatief={garden.pk}"
    assert "Fonds De Brug" not in labels(told(client, f"{at}&domein=community"))
    assert labels(told(client, f"{at}&soort=place")) == {"Tuin Noord", "De Kas"}
    assert labels(told(client, f"{at}&rol=host")) == {"Tuin Noord", "Havensteder"}
    assert "Fonds De Brug" not in page(client, f"/dossier/{garden.pk}/netwerk?domein=community")
    assert [line.split(";")[0] for line in lines(client, f"{at}&soort=place")[1:]] == ["De Kas", "Tuin Noord"]
    theme = make_theme()
    assert labels(told(client, f"thema={theme.code}")) == set()
    garden.themes.add(theme)
    assert "Tuin Noord" in labels(told(client, f"thema={theme.code}&in={cast.area.code}"))
    assert labels(told(client, f"gebied={cast.elsewhere.code}")) == set()


def test_words_are_found_and_stand_first(cast: Cast, garden: Initiative) -> None:
    client = signed_in(cast.official)
    found = told(client, f"initiatief={garden.pk}&q=havens")
    assert [node["label"] for node in found["nodes"] if node["found"]] == ["Havensteder"]
    text = page(client, f"/dossier/{garden.pk}/netwerk?q=havens")
    assert "1 knoop past bij uw zoekvraag" in text


def test_names_of_people_leave_in_no_file(cast: Cast, garden: Initiative) -> None:
    client = signed_in(cast.official)
    assert "Fenna Founder" in labels(told(client, f"initiatief={garden.pk}"))
    for query in (f"initiatief={garden.pk}", f"initiatief={garden.pk}&tabel=banden"):
        text = "\n".join(lines(client, query))
        assert "Tuin Noord" in text
        assert "Fenna" not in text


def test_an_area_says_who_holds_it_together_and_who_stands_alone(cast: Cast, garden: Initiative) -> None:
    other, lonely = make_initiative(area=cast.area, name="Straatfeest"), make_initiative(area=cast.area, name="Eenzaam")
    make_engagement(initiative=other, party=Party.objects.get(name="Havensteder"))
    make_engagement(initiative=lonely)
    text = page(signed_in(cast.official), f"/netwerk/gebied/{cast.area.code}")
    held, alone = text.split('id="alone"')[0], text.split('id="alone"')[1]
    assert "Havensteder" in held
    assert "Eenzaam" in alone.split("</ul>")[0]
    assert "Straatfeest" not in alone.split("</ul>")[0]
    assert garden.area == cast.area


def test_who_is_everywhere_is_left_out_until_asked_for(cast: Cast) -> None:
    municipality = make_party(name="Stad")
    for _number in range(8):
        make_engagement(initiative=make_initiative(area=cast.area), party=municipality)
    client = signed_in(cast.official)
    assert "Stad" not in labels(told(client))
    assert "Stad" in labels(told(client, "alles=on"))
    assert "Stad (8 initiatieven)" in page(client, "/netwerk")


def test_what_too_many_share_is_named_and_not_followed(cast: Cast, garden: Initiative) -> None:
    crowd = make_party(name="Iedereen")
    make_engagement(initiative=garden, party=crowd)
    for number in range(26):
        make_engagement(initiative=make_initiative(area=cast.area, name=f"Ver {number}"), party=crowd)
    client = signed_in(cast.official)
    found = labels(told(client, f"initiatief={garden.pk}"))
    assert "Iedereen" in found
    assert not any(label.startswith("Ver ") for label in found)
    assert "te veel initiatieven" in page(client, f"/dossier/{garden.pk}/netwerk")


def test_long_tables_have_pages_and_the_drawing_says_what_it_leaves_out(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    party = make_party(name="Midden")
    for number in range(30):
        make_engagement(initiative=make_initiative(area=cast.area, name=f"Tuin {number:02}"), party=party)
    monkeypatch.setattr("governance.network.graph.views.graph_page.MOST_DRAWN", 10)
    client = signed_in(cast.official)
    first = page(client, "/netwerk?alles=on")
    assert "10 knopen met de meeste banden; 21 staan er niet op" in first
    found = told(client, "alles=on")
    assert (len(found["nodes"]), found["leftOut"]) == (10, 21)
    assert "Midden" in labels(found)
    following = first.split('rel="next"')[0].rsplit('href="', 1)[1].split('"')[0].replace("&amp;", "&").split("#")[0]
    second = page(client, f"/netwerk{following}")
    assert "Tuin 24" in second.split('id="banden"')[0]
    assert "Tuin 03" not in second.split('id="banden"')[0]
    assert page(client, "/netwerk?knopen=onzin")


def test_the_file_leads_to_a_drawing_that_needs_no_script_and_fetches_it_on_the_way(
    cast: Cast, garden: Initiative
) -> None:
    client = signed_in(cast.official)
    file = page(client, f"/dossier/{garden.pk}/alles")
    assert f'href="/dossier/{garden.pk}/netwerk"' in file
    assert f'hx-get="/dossier/{garden.pk}/netwerk?beeld=1" hx-trigger="revealed"' in file
    assert "<html" not in page(client, f"/dossier/{garden.pk}/netwerk?beeld=1")
    for path in (f"/dossier/{garden.pk}/netwerk?beeld=1", f"/dossier/{garden.pk}/netwerk"):
        text = page(client, path)
        assert '<svg class="mv-net"' in text
        assert "Havensteder" in text.split('<svg class="mv-net"')[1].split("</svg>")[0]
