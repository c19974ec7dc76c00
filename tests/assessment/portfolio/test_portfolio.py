# SPDX-License-Identifier: EUPL-1.2
"""The portfolio: all initiatives in view, their interplay and their principles."""

import csv
import io
import re
from typing import Any

import orjson
import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import Role, User
from assessment.models import Assessment
from assessment.portfolio import interplay as lines
from assessment.portfolio.interplay import Spread, listed, spread_rows
from assessment.portfolio.interplay import spread as spread_of
from assessment.portfolio.principles import GroupBy, HeatMap, answers, distributions
from assessment.portfolio.principles import heat_map as heat_map_of
from assessment.portfolio.queries import PortfolioSelection, content_key, select_portfolio
from assessment.statistics.interplay import Interplay
from initiatives.lifecycle import Phase, Status
from initiatives.models import Initiative
from tests.assessment.scoring.helpers import signed_in
from tests.cast import Cast
from tests.factories import make_area, make_initiative, make_theme
from tests.factories.accounts import make_stand_in, make_user
from tests.factories.api import make_api_client, with_key
from tests.factories.assessment import (
    make_assessment,
    make_assignment,
    make_lens,
    make_result,
    make_round,
    make_self_assessment,
    make_small_lens,
)


def levels(first: int, second: int) -> dict[str, int | None]:
    """The same level on every principle of a side."""
    sides = {principle.code: principle.side for principle in make_lens().principles.all()}
    return {code: first if side == "initiative" else second for code, side in sides.items()}


def seen(by: User, **asked: str) -> PortfolioSelection:
    return select_portfolio(by, asked)


def spread(view: PortfolioSelection) -> Spread:
    return spread_of(spread_rows(view))


def heat_map(view: PortfolioSelection, by: GroupBy) -> HeatMap:
    return heat_map_of(view, by, answers(view, by))


def names(view: PortfolioSelection, place: str = "") -> list[str]:
    found = listed(view, place).order_by(*lines.ORDER.columns)
    return list(found.values_list("subject__initiative__name", flat=True))


def get(by: User, path: str = "/portfolio", **asked: str) -> Any:
    return signed_in(by).get(path, asked)


def rows(response: Any) -> list[dict[str, str]]:
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


@pytest.fixture
def four(cast: Cast) -> dict[str, Initiative]:
    """One initiative in each quadrant."""
    made = {"Alleen": (4, 1), "Samen": (4, 4), "Leunt": (1, 4), "Kwetsbaar": (1, 1)}
    found = {}
    for name, (first, second) in made.items():
        found[name] = make_initiative(name=name, area=cast.area)
        make_result(found[name], levels(first, second))
    return found


def test_each_initiative_lies_in_its_quadrant_and_the_quadrant_leads_to_it(
    cast: Cast, four: dict[str, Initiative]
) -> None:
    view = seen(cast.coordinator)

    found = spread(view)

    assert {place: found.count(place) for place in Interplay} == {
        place: int(place is not Interplay.CANNOT_BE_TOLD) for place in Interplay
    }
    assert names(view, "alone") == ["Alleen"]
    assert names(view, "together") == ["Samen"]
    assert names(view, "leans") == ["Leunt"]
    assert names(view, "fragile") == ["Kwetsbaar"]


def test_of_a_band_across_the_middle_no_quadrant_is_told_on_page_list_csv_and_api(cast: Cast) -> None:
    make_result(make_initiative(name="Midden", area=cast.area), levels(2, 2))
    make_result(make_initiative(name="Half", area=cast.area), levels(4, 2))
    make_result(make_initiative(name="Boven", area=cast.area), levels(4, 4))

    view = seen(cast.coordinator)
    page = get(cast.coordinator, "/en/portfolio").content.decode()
    told = rows(signed_in(cast.coordinator).get("/en/portfolio.csv"))
    _client, key = make_api_client()
    api = with_key(key).get("/api/v1/portfolio")

    assert {place: spread(view).count(place) for place in Interplay} == {
        **dict.fromkeys(Interplay, 0), Interplay.TOGETHER: 1, Interplay.CANNOT_BE_TOLD: 2,
    }  # fmt: skip
    assert sorted(names(view, "cannot_be_told")) == ["Half", "Midden"]
    assert 'kwadrant=cannot_be_told#lijst">Cannot be told</a> <b class="mv-num">2</b>' in page
    assert {row["Initiative"]: row["Quadrant"] for row in told}["Midden"] == "Cannot be told"
    assert api.json()["places"] == {"alone": 0, "together": 1, "leans": 0, "fragile": 0, "cannotBeTold": 2}


def test_the_initiative_furthest_above_its_governance_stands_first(cast: Cast, four: dict[str, Initiative]) -> None:
    page = get(cast.coordinator).content.decode()

    order = [page.index(f">{name}</a>") for name in ("Alleen", "Leunt")]
    assert order == sorted(order)
    assert page.index(">Samen</a>") in range(*order)


def test_only_the_latest_published_result_counts(cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    make_result(one, levels(1, 1))
    make_result(one, levels(4, 1))
    withdrawn = make_initiative(area=cast.area)
    Initiative.objects.filter(pk=withdrawn.pk).update(status=Status.WITHDRAWN)
    make_result(withdrawn, levels(4, 4))
    make_result(make_initiative(area=cast.area), levels(4, 4), published_at=None)
    assessed = make_initiative(area=cast.area)
    make_assessment(assignment=make_assignment(initiative=assessed), submitted=True)
    make_self_assessment(assessed, levels=levels(3, 3), submitted=True)

    found = spread(seen(cast.coordinator))

    assert found.total == 1
    assert found.count(Interplay.ALONE) == 1


def test_practice_and_programmes_are_not_in_it(cast: Cast) -> None:
    make_result(make_initiative(area=cast.area), levels(4, 4), round=make_round(purpose="calibration"))
    make_result(cast.area, levels(4, 4))

    assert seen(cast.coordinator).lens is None


def test_a_coordinator_may_ask_for_what_is_settled_and_not_published(cast: Cast) -> None:
    make_result(make_initiative(area=cast.area), levels(4, 4), published_at=None)

    assert seen(cast.coordinator).lens is None
    assert spread(seen(cast.coordinator, intern="on")).total == 1
    assert seen(cast.official, intern="on").lens is None


def test_an_official_sees_their_own_areas_and_a_coordinator_the_city(cast: Cast, four: dict[str, Initiative]) -> None:
    make_result(make_initiative(name="Elders", area=make_area()), levels(4, 4))

    assert spread(seen(cast.coordinator)).total == 5
    assert spread(seen(cast.official)).total == 4
    assert "Elders" not in get(cast.official).content.decode()
    assert "Elders" not in b"".join(get(cast.official, "/portfolio.csv").streaming_content).decode()


@pytest.mark.parametrize("path", ["/portfolio", "/portfolio.csv", "/portfolio/principes", "/portfolio/principes.csv"])
def test_nobody_else_gets_it(cast: Cast, four: dict[str, Initiative], path: str) -> None:
    for role in (cast.founder, cast.stranger, cast.assessor, cast.administrator):
        assert get(role, path).status_code == 403
    assert Client().get(path).status_code == 302


def test_it_narrows_by_area_theme_phase_and_round(cast: Cast) -> None:
    area, theme, round_ = make_area(name="Ver weg"), make_theme(), make_round(title="Eerste ronde")
    smaller = make_area(parent=area)
    one = make_initiative(name="Een", area=smaller, phase=Phase.GROWING)
    one.themes.add(theme)
    make_result(one, levels(1, 1), round=round_)
    make_result(one, levels(4, 4))
    make_result(make_initiative(name="Ander", area=cast.area, phase=Phase.IDEA), levels(4, 1))
    asked = [{"gebied": area.code}, {"thema": theme.code}, {"fase": Phase.GROWING.value}, {"ronde": str(round_.pk)}]

    found = [names(seen(cast.coordinator, **each)) for each in asked]

    assert found == [["Een"]] * 4
    assert names(seen(cast.coordinator, ronde=str(round_.pk)), "fragile") == ["Een"]
    assert names(seen(cast.coordinator), "together") == ["Een"]
    assert spread(seen(cast.coordinator, gebied="onzin", thema="x", fase="x", ronde="x")).total == 2


def test_too_little_scored_for_an_index_is_counted_apart(cast: Cast, four: dict[str, Initiative]) -> None:
    thin = make_initiative(name="Dun", area=cast.area)
    make_result(thin, {"robust": 4})

    found, view = spread(seen(cast.coordinator)), seen(cast.coordinator)

    assert (found.shown, found.without) == (4, 1)
    assert list(listed(view, lines.NONE).values_list("subject__initiative__name", flat=True)) == ["Dun"]
    assert "Dun" in get(cast.coordinator, kwadrant=lines.NONE).content.decode()


def test_page_and_csv_and_api_say_the_same_of_a_result(cast: Cast) -> None:
    one = make_initiative(name="Zelfde", area=cast.area)
    given = levels(3, 2) | {"robust": 0, "flexible": None}
    result = make_result(one, given)

    api = {side["side"]: side for side in orjson.loads(Assessment.objects.get(pk=result.pk).indices)}
    line = rows(get(cast.coordinator, "/en/portfolio.csv"))[0]
    page = get(cast.coordinator, "/en/portfolio").content.decode()

    printed = re.findall("mv-ival[^>]*>([\\d.]+)<small>([\\d.]+) \N{EN DASH} ([\\d.]+)", page)
    columns = [column.removesuffix(": index I") for column in line if column.endswith(": index I")]
    for at, (side, key) in enumerate(zip(("initiative", "governance"), columns, strict=True)):
        index = api[side]["geometric"]
        told = [line[f"{key}: {word}"] for word in ("index I", "index I, from", "index I, to", "index A", "coverage")]
        figures = [
            *(index[end] for end in ("value", "p5", "p95")),
            api[side]["arithmetic"]["value"],
            api[side]["coverage"],
        ]
        assert [float(value.replace(",", ".")) for value in told] == [round(figure, 3) for figure in figures]
        assert list(printed[at]) == [f"{index[end]:.2f}" for end in ("value", "p5", "p95")]


def test_the_heat_map_prints_the_median_per_area_and_nothing_under_three(cast: Cast) -> None:
    few, many = make_area(name="Weinig"), make_area(name="Veel")
    smaller = make_area(name="Deel", parent=many)
    for area, own in ((many, 1), (smaller, 3), (many, 4), (few, 4), (few, 4)):
        make_result(make_initiative(area=area), levels(own, 2))

    found = heat_map(seen(cast.coordinator), GroupBy.AREA)

    assert [(column.name, column.n) for column in found.columns] == [("Veel", 3), ("Weinig", 2)]
    line = found.lines[0]
    assert [(cell.median, cell.n) for cell in line.cells] == [(3, 3), (None, 2)]
    assert line.cells[0].mean == pytest.approx(8 / 3)
    assert [line.is_first for line in found.lines] == [False] * 7 + [True] + [False] * 3


def test_the_heat_map_per_theme_counts_an_initiative_under_each(cast: Cast) -> None:
    themes = [make_theme(), make_theme()]
    for own in (1, 2, 4):
        one = make_initiative(area=cast.area)
        one.themes.set(themes)
        make_result(one, levels(own, 2))

    found = heat_map(seen(cast.coordinator), GroupBy.THEME)

    assert [column.n for column in found.columns] == [3, 3]
    assert [cell.median for cell in found.lines[0].cells] == [2, 2]


def test_what_is_not_known_is_no_zero_in_the_heat_map_nor_in_the_spread(cast: Cast) -> None:
    for given in ({"robust": 4}, {"robust": 4}, {"robust": 4}, {"robust": None}, {}):
        make_result(make_initiative(area=cast.area), given)

    view = seen(cast.coordinator)
    by_code = {line.principle.code: line for line in distributions(view, answers(view))}
    cells = {line.principle.code: line.cells[0] for line in heat_map(view, GroupBy.AREA).lines}

    assert [many for _level, many, _share in by_code["robust"].levels] == [0, 0, 0, 0, 3]
    assert (by_code["robust"].dont_know, by_code["robust"].not_applicable) == (1, 1)
    assert (cells["robust"].median, cells["robust"].n, cells["robust"].total) == (4, 3, 5)
    assert cells["flexible"].median is None


def test_the_heat_map_as_csv_has_the_same_numbers(cast: Cast) -> None:
    for own in (1, 3, 4):
        make_result(make_initiative(area=cast.area), levels(own, 2))

    line = rows(get(cast.coordinator, "/en/portfolio/principes.csv"))[0]

    assert [value for key, value in line.items() if ": " in key] == ["3", "2,667", "3"]


def test_a_lens_with_other_sides_has_no_quadrant_and_the_page_says_why(cast: Cast) -> None:
    make_result(make_initiative(name="Anders", area=cast.area), {}, round=make_round(lens=make_small_lens()))

    page = get(cast.coordinator, "/en/portfolio").content.decode()

    assert "has 3 sides" in page
    assert "mv-quad" not in page
    assert "Anders" in page
    assert get(cast.coordinator, "/portfolio/principes").status_code == 200
    assert rows(get(cast.coordinator, "/portfolio.csv"))[0]["Initiatief"] == "Anders"


def test_results_on_another_lens_are_left_out_and_named(cast: Cast, four: dict[str, Initiative]) -> None:
    small = make_small_lens()
    make_result(make_initiative(name="Anders", area=cast.area), {}, round=make_round(lens=small))

    view = seen(cast.coordinator, lens="veerkracht 1")

    assert spread(view).total == 4
    assert view.elsewhere == 1
    assert seen(cast.coordinator).lens.code == small.code  # type: ignore[union-attr]


def test_without_a_result_it_says_what_will_come(cast: Cast) -> None:
    for path in ("/en/portfolio", "/en/portfolio/principes"):
        page = get(cast.coordinator, path)
        assert page.status_code == 200
        assert "no published result yet" in page.content.decode()
    assert rows(get(cast.coordinator, "/portfolio.csv")) == []
    assert rows(get(cast.coordinator, "/portfolio/principes.csv")) == []


def test_who_stands_in_can_narrow_it_to_the_areas_of_who_is_away(cast: Cast) -> None:
    choice = f'value="{cast.area.code}"'
    assert choice not in str(seen(cast.other_official).form["gebied"])
    make_stand_in(cast.official, cast.other_official)
    assert choice in str(seen(cast.other_official).form["gebied"])


def test_filters_that_fit_nothing_say_so(cast: Cast, four: dict[str, Initiative]) -> None:
    empty = make_area()
    for path in ("/en/portfolio", "/en/portfolio/principes"):
        assert "fits these filters" in get(cast.coordinator, path, gebied=empty.code).content.decode()


def test_many_are_drawn_as_a_grid_that_adds_up(
    cast: Cast, four: dict[str, Initiative], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assessment.portfolio.views.overview.MOST_POINTS", 3)

    page = get(cast.coordinator).content.decode()

    counts = re.findall(r'class="mv-quad__c[ "][^>]*>(\d+)<', page)
    assert sum(map(int, counts)) == 4
    assert "mv-quad__pt" not in page


def test_the_list_goes_by_pages(cast: Cast) -> None:
    for _turn in range(27):
        make_result(make_initiative(area=cast.area), levels(4, 1))

    first = get(cast.coordinator).content.decode()
    following = re.search(r'href="(\?vanaf=[^"]+)" rel="next"', first)
    assert following
    second = signed_in(cast.coordinator).get(f"/portfolio{following[1]}").content.decode()

    assert (first.count('data-lane="Profiel"'), second.count('data-lane="Profiel"')) == (25, 2)


@pytest.mark.parametrize("path", ["/portfolio", "/portfolio/principes"])
def test_a_page_takes_as_many_queries_for_more_initiatives(
    cast: Cast, four: dict[str, Initiative], path: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    browser = signed_in(cast.coordinator)
    browser.get(path)
    with django_assert_max_num_queries(24) as before:
        browser.get(path)
    for own in range(4):
        make_result(make_initiative(area=make_area()), levels(own, 1))
    with django_assert_max_num_queries(24) as after:
        browser.get(path)

    assert len(after) == len(before)


def test_the_key_stands_for_the_results_whoever_looks(cast: Cast, four: dict[str, Initiative]) -> None:
    assert content_key(seen(cast.coordinator).latest) == content_key(seen(cast.official).latest)
    assert content_key(seen(cast.coordinator).latest) == content_key(
        seen(cast.coordinator, gebied=cast.area.code).latest
    )
    make_result(four["Alleen"], levels(4, 1))
    assert content_key(seen(cast.coordinator).latest) != content_key(
        seen(make_user(role=Role.COORDINATOR), fase="idea").latest
    )
