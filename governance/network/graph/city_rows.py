# SPDX-License-Identifier: EUPL-1.2
"""The parts of a city as the page prints them: a drawing whose lines stand beside the names, and the same as tables.

Parts stand in one column, each a row of one height; what ties two of them is a bow to the right of the column, so that
no line runs under a name. Numbers of the drawing are written for SVG, so no language changes them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from governance.network.graph.parts import CityParts, Link, Part
from initiatives.models import Area, Theme
from initiatives.register.names import theme_name

MOST_BOWS: Final = 20
ROW: Final = 48
DOT: Final = 20
THINNEST, THICKEST = 1.0, 7.0
# A bow reaches three quarters of the way to its handles.
SHORTEST, LONGEST = 20, 130


@dataclass(frozen=True, slots=True)
class PartRow:
    """An area or theme; `nearest` is what it hangs together with most, and by how much."""

    name: str
    href: str
    part: Part
    radius: str
    dot_x: str
    nearest: str = ""
    weight: int = 0


@dataclass(frozen=True, slots=True)
class LinkRow:
    """What ties two parts, by their names."""

    one: str
    other: str
    link: Link


@dataclass(frozen=True, slots=True)
class Bow:
    """A line of the drawing."""

    path: str
    width: str


@dataclass(frozen=True, slots=True)
class CityRows:
    """The parts, what ties them, and the lines that are drawn; `size` is the box of the drawing."""

    parts: list[PartRow]
    links: list[LinkRow]
    bows: list[Bow]
    size: str

    @property
    def undrawn(self) -> int:
        """How many ties stand in the table alone."""
        return len(self.links) - len(self.bows)


def theme_names() -> dict[str, str]:
    """Return the themes by code, in the language of the page; one query."""
    return {theme.code: theme_name(theme) for theme in Theme.objects.all()}


def city_rows(city: CityParts, *, by_theme: bool) -> CityRows:
    """Return the areas, or the themes, of a city; one query for their names."""
    if by_theme:
        names, network = theme_names(), reverse("governance:network")
        parts, links = city.themes, city.theme_links
        hrefs = {code: f"{network}?thema={code}" for code in names}
    else:
        names = dict(Area.objects.filter(parent__isnull=True).values_list("code", "name"))
        parts, links = city.areas, city.area_links
        hrefs = {code: reverse("governance:network-area", args=[code]) for code in names}
        names[""] = _("Whole city")
    parts = [part for part in parts if part.code in names]
    links = [link for link in links if link.one in names and link.other in names]
    most = max((part.initiatives for part in parts), default=1)
    return CityRows(
        [_row(part, names, hrefs.get(part.code, ""), links, most) for part in parts],
        [LinkRow(names[link.one], names[link.other], link) for link in links],
        _bows([part.code for part in parts], links[:MOST_BOWS]),
        f"0 0 100 {ROW * len(parts)}",
    )


def _row(part: Part, names: dict[str, str], href: str, links: Sequence[Link], most: int) -> PartRow:
    radius = max(3.0, (DOT - 1) * sqrt(part.initiatives / most))
    drawn = f"{radius:.1f}", f"{2 * DOT - radius - 1:.1f}"
    near = next((link for link in links if part.code in {link.one, link.other}), None)
    if near is None:
        return PartRow(names[part.code], href, part, *drawn)
    other = near.other if near.one == part.code else near.one
    return PartRow(names[part.code], href, part, *drawn, names[other], near.weight)


def _bows(codes: Sequence[str], links: Sequence[Link]) -> list[Bow]:
    at = {code: number for number, code in enumerate(codes)}
    most = max((link.weight for link in links), default=1)
    furthest = max(len(codes) - 1, 1)
    bows = []
    # The strongest is drawn last, on top.
    for link in reversed([one for one in links if one.one in at and one.other in at]):
        one, other = sorted((at[link.one], at[link.other]))
        reach = round(SHORTEST + (LONGEST - SHORTEST) * (other - one) / furthest)
        y, v = (round((row + 0.5) * ROW) for row in (one, other))
        width = THINNEST + (THICKEST - THINNEST) * link.weight / most
        bows.append(Bow(f"M0 {y}C{reach} {y} {reach} {v} 0 {v}", f"{width:.1f}"))
    return bows
