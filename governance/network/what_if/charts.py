# SPDX-License-Identifier: EUPL-1.2
"""The drawing of a what-if: houses in the middle, what goes and what takes over around them. No database here.

At most some fifteen nodes: one loss and what hangs on it, never the whole city. The table holds all of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from django.utils.translation import gettext as _

from governance.network.what_if.calculation import AffectedInitiative, Calculation, LostSupport
from governance.network.what_if.names import Named
from governance.network.what_if.texts import CONSEQUENCES, STATES
from initiatives.models.party import Sphere

MOST_OTHERS: Final = 7
WIDTH, TOP, STEP = 820, 48, 72
HOUSE_X, HOUSE_W, HOUSE_H = 322, 176, 40
LEFT_X, RIGHT_X = 182, 638
UNDER_X: Final = (230, 404, 590)
NAME_FITS: Final = 26
SIDE_FITS: Final = 21


@dataclass(frozen=True, slots=True)
class House:
    """An initiative; the numbers are written for SVG."""

    key: str
    name: str
    word: str
    state: str
    wave: int
    y: int

    @property
    def piles(self) -> str:
        """The piles it stands on."""
        return "".join(f"M{HOUSE_X + x} {self.y + HOUSE_H}v7" for x in (28, 68, 108, 148))

    @property
    def name_y(self) -> int:
        """Where its name stands."""
        return self.y + 18

    @property
    def word_y(self) -> int:
        """Where what becomes of it stands."""
        return self.y + 33

    @property
    def wave_y(self) -> str:
        """Where the number of its wave stands in the disc."""
        return f"{self.y + 4.5:.1f}"

    @property
    def middle(self) -> int:
        """Half of its height."""
        return self.y + HOUSE_H // 2


@dataclass(frozen=True, slots=True)
class Node:
    """A party or something else beside the houses; `state` is lost, weak or new."""

    key: str
    name: str
    word: str
    state: str
    side: str
    x: int
    y: int

    @property
    def square(self) -> tuple[int, int]:
        """The corner of its square."""
        return self.x - 11, self.y - 11

    @property
    def diamond(self) -> str:
        """Its diamond as a path."""
        return f"M{self.x} {self.y - 14}l14 14-14 14-14-14Z"

    @property
    def cross(self) -> str:
        """The cross of what is lost."""
        return f"M{self.x - 6} {self.y - 6}l12 12m0-12-12 12"

    @property
    def label(self) -> tuple[int, int, int, str]:
        """Where its name and the line under it stand, and from which end they are written."""
        if self.side == Sphere.GOVERNMENT:
            return self.x - 18, self.y - 2, self.y + 13, "end"
        if self.side == Sphere.COMMUNITY:
            return self.x + 18, self.y - 2, self.y + 13, "start"
        return self.x, self.y + 29, self.y + 44, "middle"


@dataclass(frozen=True, slots=True)
class Tie:
    """A line: cut or new."""

    kind: str
    path: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """All parts, and how many initiatives did not fit."""

    houses: list[House]
    nodes: list[Node]
    ties: list[Tie] = field(default_factory=list)
    left_out: int = 0
    height: int = 0
    zone: int = 0

    @property
    def has_market(self) -> bool:
        """Whether anything stands below; without it the zone is left away."""
        return any(node.side == Sphere.MARKET for node in self.nodes)

    @property
    def under(self) -> int:
        """Where the zone of the market begins."""
        return self.zone + 48


def draw(found: Calculation) -> Drawing:
    """Return the drawing of an answer."""
    shown = sorted(found.drawn, key=lambda one: one.wave)
    houses = {one.initiative.code: _house(one, number) for number, one in enumerate(shown)}
    zone = max(STEP * max(len(houses), 3) - 8, 180)
    nodes = _nodes(found, shown, houses, zone)
    ties = [tie for one in shown for tie in _ties(one, houses, nodes)]
    return Drawing(
        houses=list(houses.values()),
        nodes=list(nodes.values()),
        ties=list(dict.fromkeys(ties)),
        left_out=len(found.fallen.rows) - len(shown),
        height=zone + (156 if any(node.side == Sphere.MARKET for node in nodes.values()) else 44),
        zone=zone,
    )


def _house(touched: AffectedInitiative, number: int) -> House:
    return House(
        key=touched.initiative.code,
        name=short(touched.initiative.name, NAME_FITS),
        word=str(CONSEQUENCES[touched.consequence]),
        state=STATES[touched.consequence][0],
        wave=touched.wave,
        y=TOP + STEP * number,
    )


def _nodes(
    found: Calculation, shown: Sequence[AffectedInitiative], houses: dict[str, House], zone: int
) -> dict[str, Node]:
    """Place what was asked first, then what takes over: government left, community right, market below."""
    states: dict[str, tuple[Named, str]] = {}
    for one in found.taken:
        states.setdefault(one.code, (one, "lost"))
    for one in found.shifted:
        states.setdefault(one.code, (one, "weak"))
    for gone in (gone for one in shown for gone in one.gone):
        if gone.instead and not gone.is_late:
            states.setdefault(gone.instead.code, (gone.instead, "new"))
    sides: dict[str, list[tuple[Named, str]]] = {sphere: [] for sphere in Sphere.values}
    for one, state in list(states.values())[:MOST_OTHERS]:
        if one.code not in houses:
            sides[one.sphere].append((one, state))
    market = sides[Sphere.MARKET]
    # Only three stand beside one another below; the others go to the community's side.
    sides[Sphere.COMMUNITY] += market[len(UNDER_X) :]
    nodes: dict[str, Node] = {}
    for side, x in ((Sphere.GOVERNMENT, LEFT_X), (Sphere.COMMUNITY, RIGHT_X)):
        for number, (one, state) in enumerate(sides[side]):
            gap = zone // (len(sides[side]) + 1)
            nodes[one.code] = _node(one, state, side, (x, 34 + gap * (number + 1)))
    for (one, state), x in zip(market, UNDER_X, strict=False):
        nodes[one.code] = _node(one, state, Sphere.MARKET, (x, zone + 90))
    return nodes


def _node(named: Named, state: str, side: str, at: tuple[int, int]) -> Node:
    words = {"lost": _("falls away"), "weak": _("shifts"), "new": _("takes over")}
    return Node(named.code, short(named.name, SIDE_FITS), words[state], state, side, *at)


def _ties(touched: AffectedInitiative, houses: dict[str, House], nodes: dict[str, Node]) -> list[Tie]:
    house, found = houses[touched.initiative.code], []
    for gone in touched.gone:
        found += _cut(gone, house, houses, nodes)
        if gone.instead and not gone.is_late and gone.instead.code in nodes:
            found.append(Tie("new", _line(nodes[gone.instead.code], house)))
    return found


def _cut(gone: LostSupport, house: House, houses: dict[str, House], nodes: dict[str, Node]) -> list[Tie]:
    cause = gone.because.code
    if cause in nodes:
        return [Tie("cut", _line(nodes[cause], house))]
    other = houses.get(cause)
    if other is None or other == house:
        return []
    right = HOUSE_X + HOUSE_W
    return [Tie("cut", f"M{right} {other.middle}C{right + 62} {other.middle} {right + 62} {house.middle} {right} {house.middle}")]  # fmt: skip  # noqa: E501 - one path


def _line(node: Node, house: House) -> str:
    right = HOUSE_X + HOUSE_W
    if node.side == Sphere.GOVERNMENT:
        return f"M{node.x + 11} {node.y}C{node.x + 75} {node.y} {HOUSE_X - 65} {house.middle} {HOUSE_X} {house.middle}"
    if node.side == Sphere.COMMUNITY:
        return f"M{node.x - 11} {node.y}C{node.x - 75} {node.y} {right + 65} {house.middle} {right} {house.middle}"
    end, bend = (HOUSE_X, HOUSE_X - 70) if node.x < HOUSE_X else (right, right + 70)
    return f"M{node.x} {node.y - 14}C{node.x} {node.y - 74} {bend} {house.middle} {end} {house.middle}"


def short(text: str, fits: int) -> str:
    """Return a text that fits; the whole of it stands in the table."""
    return text if len(text) <= fits else text[: fits - 1].rstrip() + "…"
