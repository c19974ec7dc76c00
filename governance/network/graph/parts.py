# SPDX-License-Identifier: EUPL-1.2
"""The network of a city in figures: its parts (areas or themes), what ties those together, and the shape of each.

Pure functions on a graph that was read before (governance.network.graph). What comes out holds ids and numbers, never a
name, so that it can be kept and each reader finds the names they may read.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import astuple, dataclass
from itertools import combinations
from typing import Any, Final
from uuid import UUID

from governance.network.graph.cached_measures import Shape
from governance.network.graph.structure import Graph, Id, NodeKind, TieKind

# Of what holds together, stands alone or is everywhere so many are named; the rest is counted.
NAMED: Final = 10
# How a party is tied to an initiative: these ties everybody reads who reads the network.
CHAIN: Final = TieKind.ROLE


@dataclass(frozen=True, slots=True)
class Part:
    """An area or theme, by its code ("" is the whole city, or no theme): initiatives, parties in its chains, roles."""

    code: str
    initiatives: int
    parties: int
    ties: int


@dataclass(frozen=True, slots=True)
class Link:
    """What ties two parts: parties that work in both, and initiatives of the one that do something for the other."""

    one: str
    other: str
    shared: int
    there: int = 0
    back: int = 0

    @property
    def weight(self) -> int:
        """How strong it is."""
        return self.shared + self.there + self.back


@dataclass(frozen=True, slots=True)
class CityParts:
    """The areas and the themes of a city, and what ties them."""

    areas: list[Part]
    area_links: list[Link]
    themes: list[Part]
    theme_links: list[Link]

    def as_json(self) -> dict[str, Any]:
        """Return it as it is kept."""
        return {
            **{name: [list(astuple(part)) for part in getattr(self, name)] for name in ("areas", "themes")},
            **{name: [list(astuple(link)) for link in getattr(self, name)] for name in ("area_links", "theme_links")},
        }

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> "CityParts":
        """Return what was kept."""
        areas, themes = ([Part(*row) for row in kept[name]] for name in ("areas", "themes"))
        area_links, theme_links = ([Link(*row) for row in kept[name]] for name in ("area_links", "theme_links"))
        return cls(areas, area_links, themes, theme_links)


@dataclass(frozen=True, slots=True)
class KeptPart:
    """What a page tells of a graph that is too large to be read for it: its measures, and who is tied best.

    `holding` are node, number of parts and how many come loose; `touched` are those that are `everywhere`, with how
    many initiatives each touches.
    """

    initiatives: int
    others: int
    ties: int
    groups: int
    largest: int
    held: int
    holding: tuple[tuple[Id, int, int], ...]
    lonely: int
    alone: tuple[Id, ...]
    touched: tuple[tuple[Id, int], ...]
    strongest: tuple[UUID, ...]

    @property
    def everywhere(self) -> set[Id]:
        """The nodes that would tie nearly everything together."""
        return {key for key, _number in self.touched}

    def as_json(self) -> dict[str, Any]:
        """Return it as it is kept."""
        return {
            **{
                name: getattr(self, name)
                for name in ("initiatives", "others", "ties", "groups", "largest", "held", "lonely")
            },
            "holding": [[*_written(key), parts, loose] for key, parts, loose in self.holding],
            "alone": [_written(key) for key in self.alone],
            "touched": [[*_written(key), number] for key, number in self.touched],
            "strongest": [str(key) for key in self.strongest],
        }

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> "KeptPart":
        """Return what was kept."""
        read = {
            "holding": tuple((_read(kind, key), parts, loose) for kind, key, parts, loose in kept["holding"]),
            "alone": tuple(_read(kind, key) for kind, key in kept["alone"]),
            "touched": tuple((_read(kind, key), number) for kind, key, number in kept["touched"]),
            "strongest": tuple(UUID(key) for key in kept["strongest"]),
        }
        return cls(**{**kept, **read})


def _written(key: Id) -> list[str]:
    return [str(key[0]), str(key[1])]


def _read(kind: str, key: str) -> Id:
    return kind, UUID(key)


def kept_part(graph: Graph, shape: Shape, strongest: Collection[UUID]) -> KeptPart:
    """Return what a page tells of the graph it shows, with its measures and the initiatives that are tied best."""
    initiatives = sum(kind == NodeKind.INITIATIVE for kind, _key in graph.nodes)
    return KeptPart(
        initiatives,
        len(graph.nodes) - initiatives,
        len(graph.ties),
        len(shape.groups),
        max(shape.groups, default=0),
        len(shape.holding),
        tuple((node.id, len(cut.parts), cut.loose) for node, cut in shape.holding[:NAMED]),
        len(shape.alone),
        tuple(node.id for node in shape.alone[:NAMED]),
        tuple((node.id, touched) for node, touched in shape.everywhere),
        tuple(strongest),
    )


def strongest_of(graph: Graph) -> list[UUID]:
    """Return the initiatives by the roles filled in their chain, as governance.network.graph.strongest has them."""
    roles = Counter(tie.target for tie in graph.ties if tie.kind == CHAIN)
    found = sorted((-roles[key], key[1]) for key in graph.nodes if key[0] == NodeKind.INITIATIVE)
    return [key for _number, key in found]


def parts_of(graph: Graph, places: Mapping[UUID, Collection[str]]) -> tuple[list[Part], list[Link]]:
    """Return the parts of a city and what ties them, the largest and strongest first.

    `places` says in which parts each initiative is.
    """
    initiatives: Counter[str] = Counter()
    ties: Counter[str] = Counter()
    parties: defaultdict[str, set[Id]] = defaultdict(set)
    where: defaultdict[Id, set[str]] = defaultdict(set)
    for kind, key in graph.nodes:
        if kind == NodeKind.INITIATIVE:
            initiatives.update(places.get(key, ()))
    for tie in graph.ties:
        if tie.kind == CHAIN:
            for code in places.get(tie.target[1], ()):
                ties[code] += 1
                parties[code].add(tie.source)
                where[tie.source].add(code)
    parts = [Part(code, number, len(parties[code]), ties[code]) for code, number in initiatives.items()]
    links = _links(_pairs(where.values()), _flows(graph, places))
    return sorted(parts, key=lambda part: (-part.initiatives, part.code)), links


def _pairs(rows: Iterable[Collection[str]]) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for codes in rows:
        found.update(combinations(sorted(codes), 2))
    return found


def _flows(graph: Graph, places: Mapping[UUID, Collection[str]]) -> Counter[tuple[str, str]]:
    """Count what initiatives do in the chains of initiatives elsewhere, from where to where."""
    initiative_of = {tie.source: tie.target for tie in graph.ties if tie.kind == TieKind.IS}
    found: Counter[tuple[str, str]] = Counter()
    for tie in graph.ties:
        if tie.kind == CHAIN and (itself := initiative_of.get(tie.source)):
            here, there = places.get(itself[1], ()), places.get(tie.target[1], ())
            found.update((one, other) for one in here for other in there if one != other)
    return found


def _links(shared: Counter[tuple[str, str]], flows: Counter[tuple[str, str]]) -> list[Link]:
    pairs = set(shared) | {(min(pair), max(pair)) for pair in flows}
    links = [Link(one, other, shared[one, other], flows[one, other], flows[other, one]) for one, other in pairs]
    return sorted(links, key=lambda link: (-link.weight, link.one, link.other))
