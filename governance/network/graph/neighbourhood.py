# SPDX-License-Identifier: EUPL-1.2
"""What somebody looks at: the graph in view, and the neighbourhood of an initiative, narrowed by the filters."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Count, QuerySet

from accounts.models import User
from core.figures.queries import Figure
from governance.network.graph.cached_measures import Shape
from governance.network.graph.filters import NetworkFilters
from governance.network.graph.parts import KeptPart
from governance.network.graph.queries import GraphQuery, in_view, read_graph
from governance.network.graph.structure import EVERYTHING, Graph, Id, Node, NodeKind, tied
from initiatives.models import Engagement, Initiative, Party, PlaceUse
from initiatives.models.terms import running

# A party or place that so many initiatives share says nothing about one neighbourhood, and is not followed further.
MOST_FOLLOWED = 25


@dataclass(frozen=True, slots=True)
class VisibleGraph:
    """The graph in view, what the words found in it, and its measures (of an area or the city)."""

    graph: Graph
    day: date
    found: frozenset[Id] = frozenset()
    focus: Id | None = None
    shape: Shape | None = None
    # What is shared by too many to be followed.
    not_followed: list[Node] = field(default_factory=list)
    # How many initiatives are not read, because a screen has no room for them, and what is kept of all.
    left_out: int = 0
    kept: KeptPart | None = None
    figure: Figure | None = None


def graph_around(
    user: User, initiative: Initiative, wanted: NetworkFilters, kinds: Iterable[NodeKind] = EVERYTHING
) -> VisibleGraph:
    """Return the neighbourhood of an initiative: what it is tied to, and who shares that with it."""
    own = Initiative.objects.visible_to(user).filter(pk=initiative.pk)
    graph = read_graph(GraphQuery(user, wanted.day, own, kinds_of(wanted, kinds), wanted.rol))
    far: list[Node] = []
    if wanted.stappen != "1":
        graph, far = _one_step_on(user, initiative, graph, wanted)
    focus = (NodeKind.INITIATIVE.value, initiative.pk)
    graph = in_sphere(graph, wanted.domein)
    return VisibleGraph(graph, wanted.day, found_in(graph, wanted.q), focus, None, far)


def kinds_of(wanted: NetworkFilters, otherwise: Iterable[NodeKind]) -> frozenset[str]:
    """Return the kinds of nodes asked for, or those that fit the page."""
    return frozenset({NodeKind.INITIATIVE.value, wanted.soort}) if wanted.soort else frozenset(otherwise)


def in_sphere(graph: Graph, sphere: str) -> Graph:
    """Return the graph with parties of one sphere alone when it is named, without what nothing ties."""
    if not sphere:
        return tied(graph)
    party = NodeKind.PARTY
    return tied(graph.among([k for k, one in graph.nodes.items() if one.kind != party or one.sphere == sphere]))


def found_in(graph: Graph, words: str) -> frozenset[Id]:
    """Return the nodes that are called like these words."""
    wanted = words.casefold().split()
    if not wanted:
        return frozenset()
    return frozenset(key for key, node in graph.nodes.items() if all(word in node.label.casefold() for word in wanted))


def _one_step_on(user: User, initiative: Initiative, graph: Graph, wanted: NetworkFilters) -> tuple[Graph, list[Node]]:
    """Add the initiatives that share a party or a place, and name what is shared by too many to follow."""
    parties = _keys(graph, NodeKind.PARTY) | set(
        Party.objects.visible_to(user).filter(initiative=initiative).values_list("pk", flat=True)
    )
    engaged = Engagement.objects.filter(running(wanted.day), party__in=parties, initiative__in=in_view(user))
    used = PlaceUse.objects.visible_to(user).filter(running(wanted.day), place__in=_keys(graph, NodeKind.PLACE))
    far = _crowded(engaged, "party") | _crowded(used, "place")
    near = {initiative.pk, *Initiative.objects.filter(as_party__in=parties - far).values_list("pk", flat=True)}
    near |= set(engaged.exclude(party__in=far).values_list("initiative", flat=True))
    near |= set(used.exclude(place__in=far).values_list("initiative", flat=True))
    # Few, for nobody is followed whom many share: named in the statements, not looked for again in each.
    rows = in_view(user).filter(pk__in=near)
    wider = read_graph(GraphQuery(user, wanted.day, rows, kinds_of(wanted, EVERYTHING), wanted.rol))
    keep = set(graph.nodes) | {(NodeKind.PARTY.value, key) for key in parties}
    keep |= {key for key in wider.nodes if key[0] == NodeKind.INITIATIVE}
    wider.nodes = {**graph.nodes, **wider.nodes}
    cut = wider.among(keep)
    # What is not followed keeps its tie to this initiative only.
    own = (NodeKind.INITIATIVE.value, initiative.pk)
    cut.ties = [tie for tie in cut.ties if own in (tie.source, tie.target) or not {tie.source[1], tie.target[1]} & far]
    return cut, sorted((node for node in graph.nodes.values() if node.key in far), key=lambda node: node.label)


def _keys(graph: Graph, kind: NodeKind) -> set[UUID]:
    return {key for one, key in graph.nodes if one == kind}


def _crowded(rows: QuerySet[Engagement] | QuerySet[PlaceUse], by: str) -> set[UUID]:
    counted = rows.order_by().values(by).annotate(users=Count("initiative", distinct=True))
    return set(counted.filter(users__gt=MOST_FOLLOWED).values_list(by, flat=True))
