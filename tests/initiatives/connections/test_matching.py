# SPDX-License-Identifier: EUPL-1.2
"""How well a need and an offer fit: worked out by hand, and what must hold for any two."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from initiatives.connections.matching.scoring import SUBJECTS, Fit, Side, fit, ranked, subjects_for
from initiatives.connections.matching.texts import distance, reasons

NEED, OFFER = UUID(int=1), UUID(int=2)
NOORD, ZUID = UUID(int=10), UUID(int=20)
# Two spots on one street, 0.004 degrees of latitude apart: 0.004 x 111,195 m = 445 m.
HERE, STREET_ON = (4.47, 51.94), (4.47, 51.944)
FAR_OFF = (4.57, 51.90)


def words(text: str) -> dict[str, str]:
    """Every word is its own stem, as in a text without endings; stop words have none."""
    return {word: word for word in text.split() if word not in {"een", "met", "voor", "bij"}}


def need(text: str = "een werkplek", **facts: Any) -> Side:
    return Side(NEED, "need", **{"subject": "place", "initiative": UUID(int=3), "name": "Werkplaats", "text": text,
                                 "words": words(text), **facts})  # fmt: skip


def offer(text: str = "een schuur", **facts: Any) -> Side:
    return Side(OFFER, "offer", **{"subject": "place", "initiative": UUID(int=4), "name": "De Schuur", "text": text,
                                   "words": words(text), **facts})  # fmt: skip


def test_the_same_sort_of_thing_for_one_theme_in_the_same_area_fits_with_the_distance_as_the_reason() -> None:
    about: dict[str, Any] = {"area": NOORD, "region": NOORD, "area_name": "Noord", "region_name": "Noord"}
    here = need(**about, point=HERE, themes=frozenset({"green"}))
    there = offer(**about, point=STREET_ON, themes=frozenset({"green"}))

    found = fit(here, there)

    # 40 for the subject, 8 for the theme, 30 for less than 500 metres, in place of the 20 for the area.
    assert found is not None
    assert (found.points, found.metres) == (78, 445)
    assert reasons(found, {"green": "Groen"}) == [
        "Beide in Noord, minder dan een kilometer van elkaar", "Beide werken aan groen"
    ]  # fmt: skip


def test_words_and_themes_count_and_are_named() -> None:
    found = fit(
        need("droge opslag voor gereedschap", themes=frozenset({"green", "food"})),
        offer("opslag met gereedschap", themes=frozenset({"green"})),
    )

    # 40 + 2 words x 15 + 1 theme x 8.
    assert found is not None
    assert found.points == 78
    assert reasons(found, {"green": "Buitenruimte"}) == [
        "Beide noemen gereedschap en opslag",
        "Beide werken aan buitenruimte",
    ]


def test_a_smaller_wijk_is_in_the_same_gebied_as_its_neighbour() -> None:
    found = fit(
        need("een kas", area=UUID(int=11), region=NOORD, area_name="Agniesebuurt", region_name="Noord"),
        offer("kas", area=UUID(int=12), region=NOORD, area_name="Liskwartier", region_name="Noord"),
    )

    assert found is not None
    assert found.points == 67
    assert reasons(found) == ["Beide noemen kas", "Beide in Noord"]


def test_a_word_inside_another_is_the_same_word_for_a_reader_of_dutch() -> None:
    found = fit(need("een werkruimte"), offer("ruimte boven een winkel"))

    assert found is not None
    assert reasons(found) == ["Beide noemen ruimte"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(need(), offer(), id="nothing in common but the sort"),
        pytest.param(need(), offer(initiative=UUID(int=3), text="een werkplek"), id="itself"),
        pytest.param(need(), need("een werkplek", initiative=UUID(int=9)), id="two needs"),
        pytest.param(
            need(carriers=frozenset({UUID(int=7)}), area=NOORD),
            offer(carriers=frozenset({UUID(int=7)}), area=NOORD, region=NOORD),
            id="the same carrier",
        ),
        pytest.param(need("een plek", subject="place"), offer("een plek", subject="money"), id="sorts that differ"),
        pytest.param(
            need(subject="people", region=NOORD), offer(subject="knowledge", region=NOORD), id="kin without a word"
        ),
        pytest.param(need(subject="other", region=ZUID), offer(subject="other", region=ZUID), id="anything, no word"),
        pytest.param(need("iemand per week"), offer("iemand per week"), id="only words that say nothing"),
        pytest.param(need(point=HERE), offer(point=FAR_OFF), id="seven kilometres"),
        pytest.param(
            need("opslag van gereedschap", area=NOORD, region=NOORD, point=HERE),
            offer("een zaal voor honderd mensen", area=NOORD, region=NOORD, point=STREET_ON),
            id="both in one neighbourhood",
        ),
        pytest.param(
            need("verstand van een coöperatie", subject="knowledge", themes=frozenset({"green"})),
            offer("les in tuinieren", subject="knowledge", themes=frozenset({"green"})),
            id="one theme and nothing else",
        ),
    ],
)
def test_what_does_not_fit(one: Side, other: Side) -> None:
    assert fit(one, other) is None


def test_sorts_that_go_together_fit_by_their_words_and_count_less_than_the_same_sort() -> None:
    kin = fit(need("hulp bij boekhouden", subject="people"), offer("boekhouden leren", subject="knowledge"))
    same = fit(need("hulp bij boekhouden", subject="people"), offer("boekhouden leren", subject="people"))

    assert kin is not None
    assert same is not None
    assert (kin.points, same.points) == (30, 55)


def test_distances_read_as_people_say_them() -> None:
    assert [distance(metres) for metres in (40, 445, 960, 1_260)] == [
        "minder dan een kilometer", "minder dan een kilometer", "minder dan een kilometer", "ongeveer een kilometer",
    ]  # fmt: skip


def test_the_best_comes_first_and_equals_stand_in_one_order_however_they_were_found() -> None:
    asked = need("opslag", themes=frozenset({"green"}))
    better = replace(offer("opslag"), id=UUID(int=9), themes=frozenset({"green"}))
    equal = [replace(offer("opslag"), id=UUID(int=number)) for number in (7, 5)]
    pairs = [(asked, each) for each in [*equal, better]]

    orders = [[match.offer.id.int for match in ranked(given)] for given in (pairs, pairs[::-1], [*pairs, *pairs])]

    assert orders == [[9, 5, 7]] * 3


STEMS = ("opslag", "gereedschap", "tuin", "tuinman", "ruimte", "werkruimte", "boekhoud", "week", "zaal")
AREAS = st.sampled_from([(None, None), (NOORD, NOORD), (UUID(int=11), NOORD), (UUID(int=12), NOORD), (ZUID, ZUID)])
POINTS = st.none() | st.tuples(st.floats(4.4, 4.5), st.floats(51.9, 51.95))


@st.composite
def circumstances(draw: st.DrawFn) -> dict[str, Any]:
    area, region = draw(AREAS)
    said = draw(st.lists(st.sampled_from(STEMS), unique=True))
    return {
        "subject": draw(st.sampled_from(SUBJECTS)),
        "words": {stem: stem for stem in said},
        "area": area,
        "region": region,
        "area_name": str(area or ""),
        "region_name": str(region or ""),
        "point": draw(POINTS),
        "themes": draw(st.frozensets(st.sampled_from(["green", "food", "energy"]))),
    }


def points(found: Fit | None) -> int:
    return found.points if found else 0


@given(circumstances(), circumstances())
def test_both_sides_read_the_same_reasons_whoever_asks_and_whoever_offers(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    found = fit(need(**one), offer(**other))

    assert found == fit(offer(**other), need(**one))
    assert found == fit(need(**other), offer(**one))
    assert found is None or reasons(found)


@given(circumstances(), circumstances(), st.sampled_from(STEMS), st.sampled_from(["green", "food", "energy"]))
def test_one_thing_more_in_common_never_makes_it_worse(
    one: dict[str, Any], other: dict[str, Any], word: str, theme: str
) -> None:
    before = points(fit(need(**one), offer(**other)))
    named = [{**side, "words": {**side["words"], word: word}} for side in (one, other)]
    themed = [{**side, "themes": side["themes"] | {theme}} for side in (one, other)]
    beside = {**other, "point": one["point"], "area": one["area"], "region": one["region"]}

    assert points(fit(need(**named[0]), offer(**named[1]))) >= before
    assert points(fit(need(**themed[0]), offer(**themed[1]))) >= before
    if one["area"] and one["point"]:
        assert points(fit(need(**one), offer(**beside))) >= before


@given(st.sampled_from(SUBJECTS), st.sampled_from(SUBJECTS))
def test_what_answers_a_sort_is_answered_by_it(one: str, other: str) -> None:
    assert (other in subjects_for(one)) == (one in subjects_for(other))
