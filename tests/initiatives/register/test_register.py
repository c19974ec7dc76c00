# SPDX-License-Identifier: EUPL-1.2
"""The public register: words, filters, orders, pages and counts, through its page."""

import re
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from initiatives.lifecycle import Phase, Status
from initiatives.models.initiative import Form
from initiatives.models.need import NeedKind, NeedSubject
from initiatives.register.profiles import ProfileFilter
from tests.cast import Cast
from tests.factories import make_area, make_initiative, make_need, make_result, make_theme

pytestmark = pytest.mark.django_db
ROW = re.compile(r'mv-row__name"><a href="[^"]+">([^<]+)<')


def names(client: Client, **query: object) -> list[str]:
    response = client.get(f"/en/register?{urlencode(query, doseq=True)}")
    assert response.status_code == 200
    return ROW.findall(response.content.decode())


@pytest.mark.parametrize(
    "words",
    ["buurttuinen", "BUURTTUIN", "buurttu", "tuin", "schoffel", "schoffelen buren", "lindestraat", '"grote buurttuin"'],
)
def test_an_initiative_is_found_by_word_stem_beginning_part_of_the_name_and_place(client: Client, words: str) -> None:
    make_initiative(
        name="De grote buurttuin",
        summary="Buren schoffelen samen.",
        story="Iedere zaterdag.",
        address="Lindestraat 4",
    )
    make_initiative(name="Fietswerkplaats", summary="Wij repareren fietsen.")

    assert names(client, q=words) == ["De grote buurttuin"]


def test_a_word_in_front_of_a_minus_is_wanted_and_one_behind_it_is_not(client: Client) -> None:
    make_initiative(name="Tuin Noord", summary="Planten en kippen.")
    make_initiative(name="Tuin Zuid", summary="Planten.")

    assert names(client, q="planten -kippen") == ["Tuin Zuid"]


def test_the_name_of_a_theme_or_an_area_finds_what_belongs_to_it(client: Client) -> None:
    energy = make_theme(name_nl="Energie", name_en="Energy")
    blijstroom = make_initiative(name="Blijstroom", area=make_area(name="Delfshaven"))
    blijstroom.themes.add(energy)
    make_initiative(name="Iets anders")

    assert names(client, q="energie") == names(client, q="energy") == names(client, q="delfshav") == ["Blijstroom"]


def test_the_best_match_stands_first_and_a_name_beats_a_mention(client: Client) -> None:
    make_initiative(name="Werkplaats", story="Wij helpen de moestuin. Moestuin, moestuin, moestuin.")
    make_initiative(name="Moestuin Oost")

    assert names(client, q="moestuin") == ["Moestuin Oost", "Werkplaats"]


def test_a_slip_of_the_pen_gets_the_word_that_was_meant(client: Client) -> None:
    make_initiative(name="Buurttuin De Linde")

    page = client.get("/en/register?q=burttuin").content.decode()

    assert 'href="/en/register?q=buurttuin">buurttuin</a>' in page


def test_filters_narrow_together_and_values_of_one_filter_widen(client: Client) -> None:
    north, south = make_area(code="WK1"), make_area(code="WK2")
    energy, care = make_theme(code="energy"), make_theme(code="care")
    for name, area, theme, phase in [
        ("A", north, energy, Phase.IDEA),
        ("B", north, care, Phase.RUNNING),
        ("C", south, energy, Phase.RUNNING),
        ("D", None, energy, Phase.GROWING),
    ]:
        make_initiative(name=name, area=area, phase=phase, form=Form.ASSOCIATION).themes.add(theme)

    def found(**query: object) -> list[str]:
        return names(client, volgorde="naam", **query)

    assert found(gebied="WK1") == ["A", "B"]
    assert found(gebied=["WK1", "WK2"]) == ["A", "B", "C"]
    assert found(gebied="stad") == ["D"]
    assert found(gebied=["stad", "WK2"]) == ["C", "D"]
    assert found(gebied="WK1", thema="energy") == ["A"]
    assert found(thema=["energy", "care"], fase=["running", "growing"]) == ["B", "C", "D"]
    assert found(vorm="foundation") == []


def test_a_gebied_shows_what_lies_in_its_smaller_wijken(client: Client) -> None:
    area = make_area(code="WK1")
    make_initiative(name="Inside", area=make_area(code="BU1", parent=area))

    assert names(client, gebied="WK1") == names(client, gebied="BU1") == ["Inside"]


def test_what_is_looked_for_and_offered_can_be_filtered_while_it_is_open(client: Client) -> None:
    asking, offering, met = (make_initiative(name=name) for name in ("Asking", "Offering", "Met"))
    make_need(asking, subject=NeedSubject.PLACE)
    make_need(offering, kind=NeedKind.OFFER, subject=NeedSubject.PLACE)
    make_need(met, subject=NeedSubject.PLACE, closed_on=timezone.localdate())

    assert names(client, zoekt="place") == ["Asking"]
    assert names(client, biedt="place") == ["Offering"]
    assert names(client, zoekt="place", biedt="place") == []


def test_the_register_shows_only_what_is_published_whoever_looks(client: Client, cast: Cast) -> None:
    make_initiative(name="Public", area=cast.area)
    for status in Status:
        if status is not Status.PUBLISHED:
            make_initiative(name=f"Hidden {status}", status=status, area=cast.area)

    assert names(client) == ["Public"]
    client.force_login(cast.official)
    assert names(client) == ["Public"]


@pytest.mark.parametrize("order", ["bijgewerkt", "naam", "nieuw", "laagste", "relevant"])
def test_pages_follow_each_other_without_a_gap_or_a_double_in_every_order(client: Client, order: str) -> None:
    now = timezone.now()
    for number in range(45):
        made = make_initiative(
            name=f"garden {number % 7} {number:02}",
            told_at=now - timedelta(hours=number % 5) if number % 3 else None,
            published_at=now - timedelta(days=number % 4),
        )
        if number < 3:
            make_result(made, {"robust": number})
    seen: list[str] = []
    query = f"?q=garden&volgorde={order}"
    while query:
        page = client.get(f"/en/register{query}").content.decode()
        seen += ROW.findall(page)
        following = re.search(r'href="(\?[^"]+)" rel="next"', page)
        query = following.group(1).replace("&amp;", "&") if following else ""

    assert len(seen) == 45
    assert len(set(seen)) == 45


def test_the_lowest_principle_first_puts_what_pinches_on_top(client: Client) -> None:
    make_initiative(name="Not assessed")
    make_result(make_initiative(name="Fine"), {"robust": 3, "flexible": 4})
    make_result(make_initiative(name="Pinches"), {"robust": 4, "flexible": 0})

    assert names(client, volgorde="laagste") == ["Pinches", "Fine", "Not assessed"]


def test_counts_beside_filters_count_the_whole_register(client: Client) -> None:
    theme = make_theme(code="energy", name_en="Energy")
    for phase in (Phase.IDEA, Phase.IDEA, Phase.RUNNING):
        make_initiative(phase=phase).themes.add(theme)
    make_initiative(phase=Phase.IDEA, status=Status.SUBMITTED).themes.add(theme)

    page = client.get("/en/register?fase=running").content.decode()

    assert re.search(r'value="idea"><span>Idea</span><small>2<', page)
    assert re.search(r'value="running" checked><span>Running</span><small>1<', page)
    assert re.search(r'value="energy"><span>Energy</span><small>3<', page)


def test_every_filter_in_use_can_be_taken_away_by_itself(client: Client) -> None:
    make_area(code="WK1", name="Noord")

    page = client.get("/en/register?q=tuin&fase=idea&fase=running&gebied=WK1").content.decode()
    chips = re.findall(r'mv-chip" href="([^"]+)">.*?</span>([^<]+?) <', page)

    assert {label: href.replace("&amp;", "&") for href, label in chips} == {
        "Words: tuin": "/en/register?fase=idea&fase=running&gebied=WK1",
        "Phase: Idea": "/en/register?q=tuin&fase=running&gebied=WK1",
        "Phase: Running": "/en/register?q=tuin&fase=idea&gebied=WK1",
        "Area: Noord": "/en/register?q=tuin&fase=idea&fase=running",
    }


ODD = {
    "q": ["\x00", "'", "a & b | !c:*", "<->", "de het een", "\U0001f331", "x" * 5000, "-", '"', "\\", "%", "²:*"],
    "fase": ["", "nonsense", "idea\x00", "99999999999999999999"],
    "thema": ["'; drop table", "\x00"],
    "gebied": ["WK9" * 200, "..", "\x00"],
    "profiel": ["everything"],
    "zoekt": ["\udcff".encode("utf-8", "surrogatepass").decode("utf-8", "replace")],
    "vanaf": ["x", "\x00", "9" * 3000],
    "volgorde": ["nonsense", "\x00"],
}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in ODD.items() for value in values])
@pytest.mark.parametrize("address", ["/register", "/en/register", "/register.csv", "/register.rss"])
def test_an_odd_address_gets_a_page_and_never_an_error(client: Client, address: str, name: str, value: str) -> None:
    make_initiative()

    response = client.get(f"{address}?{urlencode({name: [value, value]}, doseq=True)}")

    assert response.status_code == 200
    assert b"".join(response) if response.streaming else response.content


@given(words=st.text(max_size=40))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_the_search_answers(client: Client, words: str) -> None:
    assert client.get("/register", {"q": words}).status_code == 200


def test_a_filter_that_does_not_exist_is_left_out_and_named(client: Client) -> None:
    make_initiative(name="Still here", phase=Phase.IDEA)

    page = client.get("/en/register?fase=idea&fase=gone&thema=<script>").content.decode()

    assert ROW.findall(page) == ["Still here"]
    assert "They are left out: gone, &lt;script&gt;." in page


def test_script_tags_in_names_and_words_are_text(client: Client) -> None:
    make_initiative(name="<script>alert(1)</script>", summary="<b>bold</b>")

    page = client.get('/en/register?q="><script>alert(2)</script>').content.decode()
    everything = client.get("/en/register").content.decode()

    assert "<script>alert" not in page + everything
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in everything


def test_an_empty_register_says_so(client: Client) -> None:
    assert b"There is no initiative in the register yet." in client.get("/en/register").content
    assert b"There is no initiative in the register yet." in client.get("/en/").content


@pytest.mark.parametrize(
    ("address", "budget"),
    [
        ("/en/register", 10),
        ("/en/register?q=garden&fase=running", 10),
        (f"/en/register?profiel={ProfileFilter.ALONE}", 10),
        ("/en/register?q=gardan&fase=idea", 11),
        ("/en/", 6),
    ],
)
def test_queries_stay_the_same_with_one_and_with_many(
    client: Client, address: str, budget: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    def fill(number: int) -> None:
        for _ in range(number):
            made = make_initiative(name="garden")
            made.themes.add(make_theme())
            make_need(made)
            make_result(made)

    fill(1)
    client.get(address)  # the names of the lens are read once per process
    with django_assert_max_num_queries(budget) as few:
        client.get(address)
    fill(8)
    client.get(address)  # and the counts by profile once per published result
    with django_assert_max_num_queries(budget) as many:
        client.get(address)

    assert len(few) == len(many)


def test_counts_by_profile_follow_every_published_result(client: Client) -> None:
    def assessed() -> str:
        found = re.search(
            r'value="assessed"><span>[^<]+</span><small>(\d+)', client.get("/en/register").content.decode()
        )
        assert found
        return found.group(1)

    first, second = make_initiative(), make_initiative()
    assert assessed() == "0"
    make_result(first)
    assert assessed() == "1"
    make_result(second)
    assert assessed() == "2"
