# SPDX-License-Identifier: EUPL-1.2
"""A small neighbourhood as a drawing: government left, community right, market below, houses in the middle.

At most about fifteen nodes; numbers are written for SVG, so no language changes them. No database here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from governance.network.graph.structure import Graph, Id, NodeKind, most_connected

MOST: Final = 15
WIDTH: Final = 820
TOP: Final = 34
STEP: Final = 72
LEFT_X, RIGHT_X, HOUSE_X, HOUSE_WIDTH = 182, 638, 322, 176
MARKET_HEIGHT: Final = 104
LONGEST: Final = 24
# Beside a lane there is less room than in a house.
LONGEST_BESIDE: Final = 22


@dataclass(frozen=True, slots=True)
class Mark:
    """A node: its middle, its shape (square, circle, diamond or house) and its words, where the text begins."""

    shape: str
    x: int
    y: int
    label: str
    words: str
    text_x: int
    anchor: str
    is_focus: bool = False

    @property
    def cx(self) -> str:
        """The middle, as SVG wants it."""
        return str(self.x)

    @property
    def cy(self) -> str:
        """The middle, as SVG wants it."""
        return str(self.y)

    @property
    def at(self) -> str:
        """Where the text begins."""
        return str(self.text_x)

    @property
    def left(self) -> str:
        """Where a house begins."""
        return str(self.x - HOUSE_WIDTH // 2)

    @property
    def top(self) -> str:
        """Where a house begins."""
        return str(self.y - 20)

    @property
    def piles(self) -> str:
        """The piles a house stands on."""
        return "".join(f"M{self.x + step} {self.y + 20}v7" for step in (-60, -20, 20, 60))

    @property
    def outline(self) -> str:
        """The path of a square, a diamond or what has no sphere."""
        x, y = self.x, self.y
        if self.shape == "diamond":
            return f"M{x} {y - 14}l14 14-14 14-14-14Z"
        if self.shape == "thing":
            return f"M{x - 11} {y - 5}l5-6h12l5 6v10l-5 6h-12l-5-6Z"
        return f"M{x - 11} {y - 11}h22v22h-22Z"

    @property
    def first_line(self) -> str:
        """Where the name stands."""
        return str(self.y + 32 if self.anchor == "middle" else self.y - 2)

    @property
    def second_line(self) -> str:
        """Where the second line stands."""
        return str(self.y + 47 if self.anchor == "middle" else self.y + 13)


@dataclass(frozen=True, slots=True)
class Drawing:
    """All parts; `left_out` counts the nodes that did not fit."""

    marks: Sequence[Mark]
    paths: Sequence[str]
    height: int
    lanes: str
    market: str
    left_out: int

    @property
    def size(self) -> str:
        """The box of the drawing."""
        return f"0 0 {WIDTH} {self.height}"

    @property
    def top(self) -> str:
        """Where the lanes begin."""
        return str(TOP)

    @property
    def has_market(self) -> bool:
        """Whether there is a lane below."""
        return self.height > int(self.market)

    @property
    def market_text(self) -> str:
        """Where the name of the lane below stands."""
        return str(int(self.market) + 22)


def draw(graph: Graph, focus: Id | None, words: dict[Id, tuple[str, str]]) -> Drawing:
    """Return the drawing of at most MOST nodes; `words` are name and second line of each node."""
    shown = most_connected(graph, MOST, [focus] if focus else [])
    lanes = _lanes(shown, focus)
    rows = max(len(lanes["left"]), len(lanes["right"]), len(lanes["middle"]), 1)
    market = TOP + rows * STEP + 14
    places: dict[Id, tuple[int, int]] = {}
    marks = []
    for lane, keys in lanes.items():
        for at, key in enumerate(keys):
            x, y = _spot(lane, at, len(keys), rows, market)
            places[key] = x, y
            marks.append(_mark(lane, key, (x, y), words[key], is_focus=key == focus, graph=shown))
    pairs = {(tie.source, tie.target) for tie in shown.ties}
    lane_of = {key: lane for lane, keys in lanes.items() for key in keys}
    paths = [_path(places[one], places[other], lane_of[one], lane_of[other]) for one, other in sorted(pairs)]
    height = market + MARKET_HEIGHT if lanes["below"] else market
    return Drawing(marks, paths, height, str(rows * STEP), str(market), len(graph.nodes) - len(shown.nodes))


def _lanes(graph: Graph, focus: Id | None) -> dict[str, list[Id]]:
    lanes: dict[str, list[Id]] = {"left": [], "middle": [], "right": [], "below": []}
    spheres = {"government": "left", "market": "below", "community": "right"}
    degrees = graph.degrees()
    order = sorted(graph.nodes, key=lambda key: (key != focus, -degrees[key], graph.nodes[key].label, key))
    for key in order:
        node = graph.nodes[key]
        if node.kind == NodeKind.INITIATIVE:
            lanes["middle"].append(key)
        elif node.kind in {NodeKind.ARRANGEMENT, NodeKind.SCHEME, NodeKind.GOAL}:
            lanes["left"].append(key)
        else:
            lanes[spheres.get(node.sphere, "right")].append(key)
    return lanes


def _spot(lane: str, at: int, number: int, rows: int, market: int) -> tuple[int, int]:
    if lane == "below":
        return round(WIDTH * (at + 1) / (number + 1)), market + 42
    y = TOP + round((at + 0.5) * rows * STEP / number)
    return {"left": LEFT_X, "right": RIGHT_X}.get(lane, HOUSE_X + HOUSE_WIDTH // 2), y


def _mark(lane: str, key: Id, spot: tuple[int, int], words: tuple[str, str], *, is_focus: bool, graph: Graph) -> Mark:
    x, y = spot
    label, second = (_short(text, LONGEST if lane == "middle" else LONGEST_BESIDE) for text in words)
    if lane == "middle":
        return Mark("house", x, y, label, second, HOUSE_X + 10, "start", is_focus)
    shape = {"left": "square", "right": "circle", "below": "diamond"}[lane]
    # What has no sphere of its own stands beside the lanes in a shape of its own.
    if graph.nodes[key].kind not in {NodeKind.PARTY, NodeKind.PERSON}:
        shape = "thing"
    text = {"left": (x - 18, "end"), "right": (x + 18, "start"), "below": (x, "middle")}[lane]
    return Mark(shape, x, y, label, second, *text)


def _path(one: tuple[int, int], other: tuple[int, int], lane: str, to: str) -> str:
    """A curve from the edge of one node to the edge of the other."""
    (x, y), (u, v) = _edge(one, lane, to), _edge(other, to, lane)
    if "below" in {lane, to}:
        half = (y + v) // 2
        return f"M{x} {y}C{x} {half} {u} {half} {u} {v}"
    half = (x + u) // 2
    if x == u:
        # Two in the same lane: a bow beside it.
        half = x + (-60 if lane == "left" else 60)
    return f"M{x} {y}C{half} {y} {half} {v} {u} {v}"


def _edge(spot: tuple[int, int], lane: str, to: str) -> tuple[int, int]:
    x, y = spot
    if lane == "middle":
        half = HOUSE_WIDTH // 2
        return {"left": (x - half, y), "below": (x, y + 20)}.get(to, (x + half, y))
    if lane == "below":
        return x, y - 14
    return (x + 12, y) if lane == "left" else (x - 12, y)


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
