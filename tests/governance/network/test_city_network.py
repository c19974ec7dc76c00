# SPDX-License-Identifier: EUPL-1.2
"""The network of the city as its areas and themes, and of what is too large to be read for a page."""

import random
from collections import Counter
from itertools import combinations
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from governance.network.graph import figures, overview, strongest
from governance.network.graph.figures import NETWORK_PART, part_for, readers
from governance.network.graph.filters import NetworkFilters
from governance.network.graph.overview import graph_over, whole_graph
from governance.network.graph.parts import CityParts, KeptPart, Link, Part
from governance.network.graph.structure import NodeKind
from governance.network.losses.computation import compute_losses
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_carrier
from tests.factories.governance import make_engagement, make_party, make_place, make_place_use
from tests.factories.initiatives import make_area, make_initiative, make_theme

pytestmark = pytest.mark.django_db


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


def page(client: Client, path: str = "/netwerk") -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def parts(person: User) -> CityParts:
    return figures.city_parts(person)[0]


@pytest.fixture
def small_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let three initiatives be all that fits on a screen."""
    for module in (figures, overview, strongest):
        monkeypatch.setattr(module, "MOST_READ", 3)


@pytest.fixture
def street(cast: Cast) -> list[Initiative]:
    """Seven initiatives in one area: four share a party, two a place, one has a founder."""
    rows = [make_initiative(area=cast.area, name=f"Tuin {number}") for number in range(7)]
    host, place = make_party(name="Havensteder"), make_place(name="De Kas")
    for one in rows[:4]:
        make_engagement(initiative=one, party=host)
    for one in rows[5:]:
        make_place_use(initiative=one, place=place)
    make_engagement(initiative=rows[0], party=make_party(name="Fonds"))
    make_carrier(rows[6], cast.founder)
    return rows


def test_the_city_opens_as_areas_with_what_ties_them(cast: Cast) -> None:
    bridge, mill = make_party(name="De Brug"), make_party(name="De Molen")
    here = [make_initiative(area=cast.area) for _number in range(3)]
    there = [make_initiative(area=cast.elsewhere) for _number in range(2)]
    for one in (here[0], here[1], there[0]):
        make_engagement(initiative=one, party=bridge)
    make_engagement(initiative=here[0], party=mill)
    # An initiative there does something for one here.
    make_engagement(initiative=here[2], party=make_party(initiative=there[1]))
    found = parts(cast.official)
    first, last = sorted((cast.area.code, cast.elsewhere.code))
    flows = {"there": 0, "back": 1} if first == cast.area.code else {"there": 1, "back": 0}
    assert found.areas == [Part(cast.area.code, 3, 3, 4), Part(cast.elsewhere.code, 2, 1, 1)]
    assert found.area_links == [Link(first, last, 1, **flows)]
    text = page(signed_in(cast.official))
    assert f'href="/netwerk/gebied/{cast.area.code}">{cast.area.name}</a>' in text
    assert 'class="mv-bows__lines"' in text
    assert text.count("<path d=") >= 1
    assert "data-network=" not in text


def test_the_city_opens_as_themes_too(cast: Cast) -> None:
    green, care = make_theme(), make_theme()
    both, one = make_initiative(area=cast.area), make_initiative(area=cast.area)
    both.themes.set([green, care])
    one.themes.set([green])
    make_engagement(initiative=both, party=make_party())
    found = parts(cast.official)
    assert {(part.code, part.initiatives) for part in found.themes} == {(green.code, 2), (care.code, 1)}
    text = page(signed_in(cast.official), "/netwerk?per=themas")
    assert f'href="/netwerk?thema={green.code}">{green.name_nl}</a>' in text
    inside = page(signed_in(cast.official), f"/netwerk?thema={care.code}")
    assert f"Het netwerk van {care.name_nl}" in inside
    assert "data-network=" in inside


def test_the_links_are_those_of_a_plain_count_over_the_register(cast: Cast) -> None:
    chance = random.Random(7)  # noqa: S311 - no secret
    areas = [make_area(name=f"Wijk {number}") for number in range(4)]
    rows = [make_initiative(area=chance.choice(areas)) for _number in range(20)]
    parties = [make_party() for _number in range(12)]
    works: dict[Any, set[str]] = {}
    for one in rows:
        for party in chance.sample(parties, 2):
            make_engagement(initiative=one, party=party)
            assert one.area is not None
            works.setdefault(party.pk, set()).add(one.area.code)
    expected: Counter[tuple[str, str]] = Counter()
    for codes in works.values():
        expected.update(combinations(sorted(codes), 2))
    assert {(link.one, link.other): link.shared for link in parts(cast.official).area_links} == dict(expected)


def test_without_initiatives_the_city_says_so(cast: Cast) -> None:
    assert "Er staat nog geen initiatief in het register." in page(signed_in(cast.official))


def test_what_falls_if_something_goes_says_of_which_day_it_is(cast: Cast, street: list[Initiative]) -> None:
    assert len(street) == 7
    client = signed_in(cast.coordinator)
    assert "De ranglijst wordt elke nacht gemaakt." in page(client)
    compute_losses()
    told = page(client).split('id="losses"')[1].split("</section>")[0]
    assert str(timezone.localdate().year) in told
    assert "De Kas" in told
    assert "Fenna Founder" in told
    # A person is for who works where they carry; a place is for every official.
    told = page(signed_in(cast.other_official)).split('id="losses"')[1].split("</section>")[0]
    assert "De Kas" in told
    assert "Fenna Founder" not in told


def test_totals_do_not_tell_what_a_reader_may_not_read(cast: Cast, street: list[Initiative]) -> None:
    hidden = make_initiative(area=cast.area, status="submitted")
    make_engagement(initiative=hidden, party=make_party(name="Geheim"))
    assert parts(cast.coordinator) == parts(cast.other_official) == parts(cast.official)
    assert [part.initiatives for part in parts(cast.coordinator).areas] == [7]
    everything, chains = (part_for(one, NetworkFilters())[0] for one in (cast.coordinator, cast.other_official))
    assert everything is not None
    assert chains is not None
    # Two share a place, which only who works there knows.
    assert (everything.lonely, chains.lonely) == (1, 3)
    assert street[5].name in page(signed_in(cast.other_official)).split('id="alone"')[1]


def test_who_works_in_an_area_knows_all_of_it(cast: Cast) -> None:
    asked = {"area": cast.area.code}
    assert readers(cast.official, asked) == readers(cast.coordinator, {}) == "all"
    assert readers(cast.official, {}) == readers(cast.other_official, asked) == "chains"


@pytest.mark.usefixtures("small_screen")
def test_of_a_large_area_the_best_tied_are_shown_and_the_rest_is_told(cast: Cast, street: list[Initiative]) -> None:
    make_engagement(initiative=street[1], party=make_party())
    client = signed_in(cast.official)
    text = page(client, f"/netwerk/gebied/{cast.area.code}")
    assert "De 3 best verbonden van 7 initiatieven" in text
    shown = text.split('id="knopen"')[1]
    assert [one.name in shown for one in street] == [True, True, True, False, False, False, False]
    # The measures are of all seven.
    assert "<b>1</b> van 7 initiatieven" in text
    assert "Havensteder" in text
    assert street[4].name in text.split('id="alone"')[1].split("</section>")[0]


@pytest.mark.usefixtures("small_screen")
def test_what_is_searched_for_comes_first_in_a_large_area(cast: Cast, street: list[Initiative]) -> None:
    client = signed_in(cast.official)
    at = f"/netwerk/gebied/{cast.area.code}"
    assert street[4].name in page(client, f"{at}?q=tuin+4").split('id="knopen"')[1]
    by_place = page(client, f"{at}?q=kas").split('id="knopen"')[1]
    assert street[5].name in by_place
    assert street[6].name in by_place
    by_person = page(client, f"{at}?q=fenna&soort=person").split('id="knopen"')[1]
    assert street[6].name in by_person
    # Who does not work there cannot find out by searching who carries or uses what.
    other = signed_in(cast.other_official)
    for words in ("q=fenna&soort=person", "q=kas"):
        assert street[6].name not in page(other, f"{at}?{words}").split('id="knopen"')[1]


@pytest.mark.usefixtures("small_screen")
def test_with_a_filter_that_changes_the_measures_they_are_not_told(cast: Cast, street: list[Initiative]) -> None:
    assert street
    text = page(signed_in(cast.official), f"/netwerk/gebied/{cast.area.code}?op=2020-01-01")
    assert 'id="holding"' not in text
    assert "zet de andere filters uit" in text


@pytest.mark.usefixtures("small_screen")
def test_what_is_kept_of_a_large_area_is_what_reading_all_of_it_gives(cast: Cast, street: list[Initiative]) -> None:
    assert street
    for reader in (cast.official, cast.coordinator):
        all_of_it = whole_graph(reader, NetworkFilters(), cast.area)
        kept, _figure = part_for(reader, NetworkFilters(), cast.area)
        assert kept is not None
        assert all_of_it.shape is not None
        assert kept == KeptPart.read(kept.as_json())
        initiatives = [key for key in all_of_it.graph.nodes if key[0] == NodeKind.INITIATIVE]
        assert kept.initiatives == len(initiatives)
        assert kept.others == len(all_of_it.graph.nodes) - len(initiatives)
        assert kept.ties == len(all_of_it.graph.ties)
        assert kept.lonely == len(all_of_it.shape.alone)
        assert [key for key, _parts, _loose in kept.holding] == [node.id for node, _cut in all_of_it.shape.holding]
        look = graph_over(reader, NetworkFilters(), cast.area)
        assert look.left_out == 4
        assert {key[1] for key in look.graph.nodes if key[0] == NodeKind.INITIATIVE} == set(kept.strongest)


@pytest.mark.usefixtures("small_screen")
def test_a_kept_figure_is_read_and_its_nodes_are_named_for_each_reader(
    cast: Cast, street: list[Initiative], settings: Any
) -> None:
    settings.FIGURES_KEPT = True
    client = signed_in(cast.official)
    at = f"/netwerk/gebied/{cast.area.code}"
    page(client, at)
    street[4].name = "Nieuwe naam"
    street[4].save()
    assert "Nieuwe naam" in page(client, at).split('id="alone"')[1]
    assert part_for(cast.official, NetworkFilters(), cast.area)[1] is not None
    assert NETWORK_PART.by_day


@pytest.mark.parametrize("number", [2, 6])
def test_the_pages_take_as_many_statements_for_six_areas_as_for_two(
    number: int, cast: Cast, django_assert_max_num_queries: Any, settings: Any
) -> None:
    settings.FIGURES_KEPT = True
    shared = make_party()
    for _number in range(number):
        for one in (make_initiative(area=make_area()), make_initiative(area=cast.area)):
            make_engagement(initiative=one, party=shared)
    client = signed_in(cast.official)
    for address, most in (("/netwerk", 20), (f"/netwerk/gebied/{cast.area.code}", 22)):
        page(client, address)
        with django_assert_max_num_queries(most):
            page(client, address)
