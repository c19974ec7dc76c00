# SPDX-License-Identifier: EUPL-1.2
"""Parts of pages that are drawn once for what they show."""

from dataclasses import replace
from typing import Any

import pytest
from django.template import Context, Template
from django.test import Client, override_settings
from django.utils import translation

from core.charts.data import Region, Tile
from core.charts.maps import draw
from core.pages import kept_parts
from tests.city import assume, make_site
from tests.factories import make_area, make_initiative, make_theme

SHADES = (Tile("a", "Noord", 3, "/noord"), Tile("b", "Zuid", 5, "/zuid"))


def drawn(template: str, **context: Any) -> str:
    return Template(template).render(Context(context))


def menu(**more: Any) -> str:
    return drawn('{% kept "components/_menu.html" menu=menu %}', **more)


def test_a_part_follows_what_it_is_given_its_language_and_the_installation() -> None:
    for city in ("Delft", "Gouda"):
        assume(make_site(city=city))
        assert city in menu(menu=())
    with translation.override("nl"):
        assert "Hoofdmenu" in menu(menu=())
    with translation.override("en"):
        assert "Main menu" in menu(menu=())


def test_a_part_is_drawn_once_for_the_same_values(monkeypatch: pytest.MonkeyPatch) -> None:
    kept_parts.forget()
    first = menu(menu=())
    monkeypatch.setattr(kept_parts, "render_to_string", None)
    assert menu(menu=()) == first


def test_a_part_of_something_that_can_change_is_a_defect() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        menu(menu=[])


def test_the_mark_of_a_block_is_not_lost_in_a_kept_part() -> None:
    text = '{% onemark rows %}{% kept "components/_demo_bar.html" %}{% endonemark %}'
    with override_settings(DEMO=True):
        assert "mv-demo-bar" in drawn(text, rows=[])
    with override_settings(DEMO=False):
        assert "mv-demo-bar" not in drawn(text, rows=[])


@pytest.mark.parametrize(("has_cases", "says"), [(True, "2016"), (False, "Alles blijft op deze computer")])
def test_only_the_demo_with_its_cases_says_that_they_are_real(has_cases: bool, says: str) -> None:
    with override_settings(DEMO=True, DEMO_HAS_CASES=has_cases):
        assert says in drawn('{% kept "components/_demo_bar.html" %}')


def test_a_map_keeps_its_shapes_and_follows_its_counts() -> None:
    border = {"type": "Polygon", "coordinates": [[[4, 51], [5, 51], [5, 52], [4, 52], [4, 51]]]}
    broken = {"type": "Point", "coordinates": [4, 51]}
    first = draw([Region(SHADES[0], border), Region(SHADES[1], broken)])
    assert [region.tile.name for region in first.regions] == ["Noord"]
    again = draw([Region(replace(SHADES[0], count=900), border), Region(SHADES[1], broken)])
    assert again.regions[0].path is first.regions[0].path
    assert again.regions[0].tile.count == 900
    other = draw([Region(SHADES[0], {**border, "type": "MultiPolygon", "coordinates": []})])
    assert other.regions == ()


@pytest.mark.django_db
def test_the_register_follows_a_name_that_changes_in_the_database(client: Client) -> None:
    area, theme = make_area(name="Oude Westen"), make_theme(name_nl="Bijen")
    one = make_initiative(name="Honing", area=area)
    one.themes.add(theme)
    page = client.get("/register").content.decode()
    assert all(text in page for text in ("Honing", "Oude Westen", "Bijen"))
    type(area).objects.filter(pk=area.pk).update(name="Nieuwe Westen")
    type(theme).objects.filter(pk=theme.pk).update(name_nl="Vlinders")
    type(one).objects.filter(pk=one.pk).update(name="Nectar")
    page = client.get("/register").content.decode()
    assert all(text in page for text in ("Nectar", "Nieuwe Westen", "Vlinders"))
    assert not any(text in page for text in ("Honing", "Oude Westen", "Bijen"))
