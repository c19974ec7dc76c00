# SPDX-License-Identifier: EUPL-1.2
"""Charts as anybody receives them: as text, as shapes, and never a zero where nothing is known."""

import re

from django.template import engines
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from core.charts.cartogram import abbreviations, arrange
from core.charts.data import GOVERNANCE, INITIATIVE, Bar, Mark, Region, Tile, Water, shade_bounds, shade_of
from core.charts.maps import draw
from core.charts.profiles import mini
from tests.city import rotterdam


def bars(*levels: int | Mark) -> list[Bar]:
    return [
        Bar(
            code=f"p{place}",
            name=f"Principle {place}",
            side=INITIATIVE if place < 7 else GOVERNANCE,
            mark=level if isinstance(level, Mark) else Mark.LEVEL,
            level=None if isinstance(level, Mark) else level,
        )
        for place, level in enumerate(levels)
    ]


ELEVEN = bars(4, 3, 1, Mark.DONT_KNOW, 0, 2, Mark.NOT_APPLICABLE, 2, Mark.NOT_SCORED, 1, 0)


def render(source: str, **context: object) -> str:
    return engines["django"].from_string(source).render(context)


def test_the_mini_profile_spells_the_eleven() -> None:
    with override("en"):
        assert (
            'aria-label="Profile: initiative 4, 3, 1, don&#x27;t know, 0, 2, not applicable; '
            'governance 2, not yet scored, 1, 0"'
        ) in mini(ELEVEN)


def test_level_zero_is_a_sill_and_no_level_a_dashed_box() -> None:
    drawing = mini(ELEVEN)
    assert drawing.count("mv-mini__none") == 3
    assert '<rect class="mv-mini__i mv-mini__i0" x="48" y="21" width="9" height="1"/>' in drawing
    assert '<rect class="mv-mini__i mv-mini__i4" x="0" y="2" width="9" height="20"/>' in drawing
    assert '<rect class="mv-mini__g mv-mini__g2" x="0" y="24" width="18" height="10"/>' in drawing


def test_the_big_profile_prints_every_level_and_every_reason_for_none() -> None:
    with override("en"):
        html = render("{% profile bars %}", bars=ELEVEN)
    assert html.count("<li class=") == 11
    assert html.count("mv-bar--none") == 3
    assert html.count("mv-bar--0") == 2
    assert "don&#x27;t know" in html
    assert "not yet scored" in html
    assert 'start="8"' in html


def test_a_meter_without_a_level_says_why() -> None:
    with override("en"):
        assert "don&#x27;t know" in render('{% meter None "initiative" "dont_know" %}')
        assert "mv-meter--g mv-meter--2" in render('{% meter 2 "governance" %}')


def test_a_name_is_escaped() -> None:
    evil = [Bar("x", "<script>", INITIATIVE, Mark.LEVEL, 2)]
    assert "<script>" not in render("{% profile bars %}", bars=evil)
    tiles = [Tile("WK059901", "<script>", 1, '"><script>')]
    assert "<script>" not in render("{% cartogram tiles %}", tiles=tiles)


def test_areas_with_a_place_stand_there_and_others_are_listed() -> None:
    facts = [
        Tile(one["code"], one["name"], 3, "/x", column=one["tile"][0], row=one["tile"][1])
        for one in rotterdam()["areas"]
    ]
    drawn = arrange([*facts, Tile("WK036301", "WK036301", 3, "/x")])
    assert len(drawn.placed) == 14
    assert [placed.tile.code for placed in drawn.listed] == ["WK036301"]
    assert drawn.width == 11


def test_a_tile_that_would_cover_another_is_listed() -> None:
    tiles = [Tile("a", "A", 1, "/a", column=1, row=1), Tile("b", "B", 1, "/b", column=2, row=1)]
    assert [placed.tile.code for placed in arrange(tiles).listed] == ["b"]


def test_water_lies_behind_the_tiles_with_its_name() -> None:
    tile = Tile("a", "A", 1, "/a", column=1, row=1)
    html = render(
        "{% cartogram tiles '' waters %}", tiles=[tile], waters=[Water("Vecht", path="M0 0L9 9", column=3, row=1)]
    )
    assert '<path d="M0 0L9 9"/>' in html
    assert 'mv-col-3 mv-row-1" aria-hidden="true">Vecht<' in html
    assert "<svg" not in render("{% cartogram tiles %}", tiles=[tile])


@given(st.lists(st.text(min_size=1, max_size=12), unique=True, max_size=60))
def test_abbreviations_are_short_and_no_two_are_the_same(names: list[str]) -> None:
    short = abbreviations(names)
    assert len(set(short.values())) == len(names)
    assert all(0 < len(word) <= 5 for word in short.values())


def test_abbreviations_are_initials_or_first_letters() -> None:
    names = ["Hoek van Holland", "Hillegersberg-Schiebroek", "Noord", "Noordwest", "Wijk 03 Overvecht"]
    assert list(abbreviations(names).values()) == ["HvH", "H-S", "Noo", "Nor", "Ove"]


def test_an_area_without_initiatives_is_drawn_unlike_one_with_few() -> None:
    html = render("{% cartogram tiles %}", tiles=[
        Tile("WK059913", "Pernis", 0, "/x", column=3, row=5), Tile("WK059905", "N", 1, "/y", column=6, row=2),
    ])  # fmt: skip
    assert "mv-tile--none mv-col-3 mv-row-5" in html
    assert "mv-tile--s0 mv-col-6 mv-row-2" in html


@given(st.lists(st.integers(0, 50_000), max_size=30))
def test_every_count_has_a_shade_and_more_is_never_lighter(counts: list[int]) -> None:
    bounds = shade_bounds(counts)
    assert list(bounds) == sorted(set(bounds))
    shades = [shade_of(count, bounds) for count in sorted(counts)]
    numbers = [-1 if shade is None else shade for shade in shades]
    assert numbers == sorted(numbers)
    assert all((count == 0) == (shade_of(count, bounds) is None) for count in counts)


SQUARE = [[4.4, 51.9], [4.5, 51.9], [4.5, 52.0], [4.4, 52.0], [4.4, 51.9]]


def test_a_border_becomes_a_path_with_north_up() -> None:
    drawn = draw([Region(Tile("a", "A", 3, "/a"), {"type": "Polygon", "coordinates": [SQUARE]})])
    assert drawn.width == 1000
    assert drawn.regions[0].path == f"M0 {drawn.height}L1000 {drawn.height}L1000 0L0 0L0 {drawn.height}Z"
    assert (drawn.regions[0].x, drawn.regions[0].y) == (500, round(drawn.height / 2))
    assert 1600 < drawn.height < 1640


def test_a_border_that_cannot_be_read_is_left_out() -> None:
    broken = Region(Tile("b", "B", 1, "/b"), {"type": "Point", "coordinates": [4.4, 51.9]})
    assert draw([broken]).regions == ()
    assert not render("{% area_map regions %}", regions=[broken]).strip()


def test_the_map_links_each_area_by_name_and_count() -> None:
    multi = {"type": "MultiPolygon", "coordinates": [[SQUARE]]}
    with override("en"):
        html = render("{% area_map regions %}", regions=[Region(Tile("a", "Noord", 2, "/a"), multi)])
    assert re.search(r'href="/a" aria-label="Noord: 2 initiatives"', html)
