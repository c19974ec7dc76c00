# SPDX-License-Identifier: EUPL-1.2
"""The figures of the network that are kept: read and measured for all readers at once, never for a page.

What is measured is counted twice. What everybody reads who reads the network, the chains of published initiatives, is
for every official; with what is known beside it (places, people, money) it is for coordinators, and of an area for who
works there. No figure holds a name: ids and numbers alone.
"""

from collections import defaultdict
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from accounts.models import Role, User
from core.figures.kinds import FigureKind, Question, figure_kinds
from core.figures.queries import Figure, read_figure
from governance.network.graph.extent import query_over, shown_of
from governance.network.graph.filters import NetworkFilters
from governance.network.graph.parts import CityParts, KeptPart, kept_part, parts_of, strongest_of
from governance.network.graph.queries import GraphQuery, in_view, read_graph
from governance.network.graph.strongest import MOST_READ
from governance.network.graph.structure import TYING, NodeKind
from initiatives.models import Area, Initiative

ALL, CHAINS = "all", "chains"
_READS_AS: Final = {ALL: Role.COORDINATOR, CHAINS: Role.OFFICIAL}
_CHAINS: Final = (
    "initiatives_initiative",
    "initiatives_engagement",
    "initiatives_party",
    "initiatives_area",
    "initiatives_initiative_themes",
)
_KNOWN: Final = (
    "initiatives_carrier",
    "initiatives_income",
    "initiatives_place",
    "initiatives_placeuse",
    "governance_arrangement",
)


def _nobody(scope: str) -> User:
    """Return an official who works in no area, or a coordinator who carries nothing: as whom a figure is counted."""
    reader = User()
    reader.__dict__["roles"] = frozenset({_READS_AS[scope]})
    return reader


def readers(by: User, asked: Question) -> str:
    """Return how much somebody may know of what is asked: everything about an area is for who works there."""
    if Role.COORDINATOR in by.roles:
        return ALL
    area = asked.get("area", "")
    return ALL if area and by.areas_worked_in.filter(area__code=area).exists() else CHAINS


def _count_part(by: User, asked: Question) -> dict[str, Any]:
    wanted = NetworkFilters(gebied=asked.get("area", ""), thema=asked.get("theme", ""))
    graph = read_graph(query_over(_nobody(readers(by, asked)), wanted, None, TYING))
    shown, shape = shown_of(graph, wanted, TYING)
    return kept_part(shown, shape, strongest_of(graph)[:MOST_READ]).as_json()


def _office(_by: User, _asked: Question) -> str:
    """Every official reads the same."""
    return CHAINS


def _count_parts(_by: User, _asked: Question) -> dict[str, Any]:
    reader = _nobody(CHAINS)
    kinds = {NodeKind.INITIATIVE, NodeKind.PARTY}
    graph = read_graph(GraphQuery(reader, timezone.localdate(), in_view(reader).published(), kinds))
    return CityParts(*parts_of(graph, _regions()), *parts_of(graph, _themes())).as_json()


def _regions() -> dict[UUID, list[str]]:
    """Return the largest area of every published initiative by its code, "" for the whole city."""
    codes = {key: parent or code for key, code, parent in Area.objects.values_list("pk", "code", "parent__code")}
    rows = Initiative.objects.published().order_by().values_list("pk", "area")
    return {key: [codes.get(area, "")] for key, area in rows}


def _themes() -> dict[UUID, list[str]]:
    found = defaultdict(list)
    for key, code in Initiative.themes.through.objects.order_by().values_list("initiative", "theme__code"):
        found[key].append(code)
    return dict(found)


NETWORK_PART: Final = FigureKind(
    name="network-part", sources=_CHAINS + _KNOWN, compute=_count_part, reader_class=readers, by_day=True
)
NETWORK_PARTS: Final = FigureKind(
    name="network-parts", sources=_CHAINS, compute=_count_parts, reader_class=_office, by_day=True
)


def register_network_figures() -> None:
    """Have the figures of the network kept."""
    figure_kinds.add(NETWORK_PART)
    figure_kinds.add(NETWORK_PARTS)


def city_parts(user: User) -> tuple[CityParts, Figure]:
    """Return the areas and themes of the city with what ties them, and the figure they are of."""
    figure = read_figure(NETWORK_PARTS, by=user)
    return CityParts.read(figure.value), figure


def part_for(
    user: User, wanted: NetworkFilters, area: Area | None = None
) -> tuple[KeptPart, Figure] | tuple[None, None]:
    """Return what is kept of what this reader looks at, and its figure; nothing when it is narrowed in another way."""
    # Words, a kind and a sphere narrow what is shown, not what is measured.
    rest = replace(wanted, rol="", op=None, alles=False)
    if area is None and wanted.gebied:
        area = Area.objects.defer("border").filter(code=wanted.gebied).first()
    if rest != wanted or (area and wanted.thema):
        return None, None
    named = {"area": area.code if area else "", "theme": wanted.thema}
    question = {name: code for name, code in named.items() if code}
    figure = read_figure(NETWORK_PART, by=user, question=question)
    return KeptPart.read(figure.value), figure
