# SPDX-License-Identifier: EUPL-1.2
"""The network as this reader may see it, on a day: a fixed number of statements, whatever the size.

Every model is read through its own door. Names of people are for officials of the area; whoever carries the initiative
sees that others do, not who.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.models import Role, User
from governance.models import Arrangement, PolicyGoal, Scheme
from governance.network.graph.structure import EVERYTHING, Graph, Id, Node, NodeKind, Tie, TieKind
from initiatives.lifecycle import Status
from initiatives.models import CarrierTerm, Engagement, Income, Initiative, Party, Place, PlaceUse, Programme
from initiatives.models.initiative import InitiativeQuerySet
from initiatives.models.terms import running

# From so many on the whole table is read: a list of ids in the statement costs more.
MANY = 2_000


@dataclass(frozen=True, slots=True)
class GraphQuery:
    """What is read: for whom, on which day, of which initiatives, with which kinds of nodes, in which role."""

    user: User
    day: date
    initiatives: QuerySet[Initiative]
    kinds: Collection[str] = EVERYTHING
    role: str = ""

    def has(self, *kinds: NodeKind) -> bool:
        """Whether any of these kinds is asked for."""
        return any(kind in self.kinds for kind in kinds)

    @property
    def known(self) -> Q:
        """Rows about initiatives this person carries or handles; a coordinator handles all."""
        if Role.COORDINATOR in self.user.roles:
            return Q()
        # Of those asked for alone: for a screen of them PostgreSQL then looks at no other.
        handled = Initiative.objects.in_areas_of(self.user).filter(pk__in=self.initiatives.order_by().values("pk"))
        return Q(initiative__in=handled) | Q(initiative__in=Initiative.objects.carried_by(self.user))

    def of(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Return those rows that are about the initiatives asked for."""
        return rows.filter(initiative__in=self.initiatives.order_by().values("pk")).order_by()


def in_view(user: User) -> InitiativeQuerySet:
    """Return the initiatives that stand in the network: those this person may read, that were not turned away."""
    return Initiative.objects.visible_to(user).going_on()


def read_graph(asked: GraphQuery) -> Graph:
    """Return the network of these initiatives; at most fifteen statements."""
    graph = Graph()
    _initiatives(graph, asked)
    ends: dict[str, set[UUID]] = {kind: set() for kind in EVERYTHING}
    ties = [*_parties(asked), *_places(asked), *_arrangements(asked, graph), *_people(asked), *_programmes(asked)]
    for tie in ties:
        for kind, key in (tie.source, tie.target):
            ends[kind].add(key)
    _names(graph, asked, ends, ties)
    graph.ties = [tie for tie in ties if tie.source in graph.nodes and tie.target in graph.nodes]
    return graph


def read_nodes(user: User, ids: Iterable[Id]) -> dict[Id, Node]:
    """Return these nodes as far as this person may read them; a statement or two for each kind."""
    ends: dict[str, set[UUID]] = {kind: set() for kind in EVERYTHING}
    for kind, key in ids:
        ends[kind].add(key)
    graph, rows = Graph(), in_view(user).filter(pk__in=ends[NodeKind.INITIATIVE])
    asked = GraphQuery(user, timezone.localdate(), rows)
    _initiatives(graph, asked)
    _names(graph, asked, ends, [])
    return graph.nodes


def _put(graph: Graph, node: Node) -> None:
    graph.nodes[node.id] = node


def _initiatives(graph: Graph, asked: GraphQuery) -> None:
    handled = set(_handled(asked))
    everything = Role.COORDINATOR in asked.user.roles
    rows = asked.initiatives.order_by("pk").values_list("pk", "name", "area", "status", "invented_fields")
    for key, name, area, status, invented in rows:
        is_public = status == Status.PUBLISHED
        _put(graph, Node(
            NodeKind.INITIATIVE, key, name, area=area, is_invented="name" in invented,
            is_handled=everything or key in handled, is_public=is_public,
        ))  # fmt: skip


def _handled(asked: GraphQuery) -> Iterable[UUID]:
    if Role.COORDINATOR in asked.user.roles:
        return ()
    mine = Initiative.objects.in_areas_of(asked.user)
    return mine.filter(pk__in=asked.initiatives.order_by().values("pk")).values_list("pk", flat=True)


def _i(key: UUID) -> Id:
    return NodeKind.INITIATIVE.value, key


def _p(key: UUID) -> Id:
    return NodeKind.PARTY.value, key


def _parties(asked: GraphQuery) -> list[Tie]:
    """Who stands in the chain, and who pays."""
    if not asked.has(NodeKind.PARTY):
        return []
    rows = asked.of(Engagement.objects.filter(running(asked.day)))
    if asked.role:
        rows = rows.filter(role=asked.role)
    fields = ("initiative", "party", "role", "starts_on", "ends_on", "is_invented")
    ties = [
        Tie(TieKind.ROLE, _p(party), _i(initiative), role, begins, ends, invented)
        for initiative, party, role, begins, ends, invented in rows.values_list(*fields)
    ]
    if asked.role:
        return ties
    known = Income.objects.filter(asked.known, Q(ends_on__isnull=True) | Q(ends_on__gte=asked.day), party__isnull=False)
    paid = asked.of(known).values_list("initiative", "party", "kind", "ends_on", "is_invented")
    ties += [
        Tie(TieKind.PAYS, _p(party), _i(initiative), kind, None, ends, invented)
        for initiative, party, kind, ends, invented in paid
    ]
    return ties


def _places(asked: GraphQuery) -> list[Tie]:
    """Which places are used."""
    if asked.role or not asked.has(NodeKind.PLACE):
        return []
    rows = asked.of(PlaceUse.objects.visible_to(asked.user).filter(running(asked.day)))
    fields = ("initiative", "place", "purpose", "starts_on", "ends_on", "is_invented")
    return [
        Tie(TieKind.USES, _i(initiative), (NodeKind.PLACE.value, place), purpose, begins, ends, invented)
        for initiative, place, purpose, begins, ends, invented in rows.values_list(*fields)
    ]


def _arrangements(asked: GraphQuery, graph: Graph) -> list[Tie]:
    """What is granted: as nodes of their own, or as ties between who grants and who gets."""
    if asked.role or not asked.has(NodeKind.PARTY, NodeKind.ARRANGEMENT, NodeKind.SCHEME, NodeKind.GOAL):
        return []
    rows = asked.of(Arrangement.objects.visible_to(asked.user).running_on(asked.day))
    fields = ("pk", "initiative", "title", "granted_by", "scheme", "goal", "place", "first_day", "last_day",
              "is_invented")  # fmt: skip
    ties = []
    for key, initiative, title, by, scheme, goal, place, first, last, invented in rows.values_list(*fields):
        middle = _i(initiative)
        if asked.has(NodeKind.ARRANGEMENT):
            middle = (NodeKind.ARRANGEMENT.value, key)
            _put(graph, Node(NodeKind.ARRANGEMENT, key, title, is_invented=invented))
            ties.append(Tie(TieKind.FOR, middle, _i(initiative), "", first, last, invented))
            if place:
                about = (NodeKind.PLACE.value, place)
                ties.append(Tie(TieKind.ABOUT, middle, about, "", first, last, invented))
        ties.append(Tie(TieKind.GRANTS, _p(by), middle, title, first, last, invented))
        for kind, end, found in ((TieKind.UNDER, NodeKind.SCHEME, scheme), (TieKind.SERVES, NodeKind.GOAL, goal)):
            if found and asked.has(end):
                ties.append(Tie(kind, middle, (end.value, found), "", first, last, invented))
    return ties


def _people(asked: GraphQuery) -> list[Tie]:
    """Who carries, with their key tasks."""
    if asked.role or not asked.has(NodeKind.PERSON):
        return []
    rows = asked.of(CarrierTerm.objects.on(asked.day).filter(asked.known))
    fields = ("initiative", "user", "key_tasks", "carrier__started_on", "carrier__ended_on")
    return [
        Tie(TieKind.CARRIES, (NodeKind.PERSON.value, user), _i(initiative), ",".join(tasks), begins, ends)
        for initiative, user, tasks, begins, ends in rows.values_list(*fields)
    ]


def _programmes(asked: GraphQuery) -> list[Tie]:
    """Which programmes the initiatives are part of."""
    if asked.role or not asked.has(NodeKind.PROGRAMME):
        return []
    members = asked.of(Programme.initiatives.through.objects.all())
    return [
        Tie(TieKind.MEMBER, _i(initiative), (NodeKind.PROGRAMME.value, programme))
        for initiative, programme in members.values_list("initiative", "programme")
    ]


def _some(rows: QuerySet[Any], keys: set[UUID]) -> QuerySet[Any]:
    return rows.order_by() if len(keys) > MANY else rows.filter(pk__in=keys).order_by()


def _names(graph: Graph, asked: GraphQuery, ends: dict[str, set[UUID]], ties: list[Tie]) -> None:
    """Name the ends of the ties; ties with owners, and with the initiative a party is, are added to `ties`."""
    for kind, model in ((NodeKind.SCHEME, Scheme), (NodeKind.GOAL, PolicyGoal), (NodeKind.PROGRAMME, Programme)):
        if ends[kind]:
            label = "title" if kind == NodeKind.GOAL else "name"
            rows = _some(model._default_manager.all().visible_to(asked.user), ends[kind])  # noqa: SLF001
            for key, name, invented in rows.values_list("pk", label, "is_invented"):
                if key in ends[kind]:
                    _put(graph, Node(kind, key, name, is_invented=invented))
    if ends[NodeKind.PLACE]:
        _name_places(graph, asked, ends, ties)
    if ends[NodeKind.PARTY] and asked.has(NodeKind.PARTY):
        _name_parties(graph, asked, ends[NodeKind.PARTY], ties)
    if ends[NodeKind.PERSON]:
        _name_people(graph, asked, ends[NodeKind.PERSON])


def _name_places(graph: Graph, asked: GraphQuery, ends: dict[str, set[UUID]], ties: list[Tie]) -> None:
    rows = _some(Place.objects.visible_to(asked.user), ends[NodeKind.PLACE])
    for key, name, area, owner, invented in rows.values_list("pk", "name", "area", "owner", "is_invented"):
        if key in ends[NodeKind.PLACE]:
            _put(graph, Node(NodeKind.PLACE, key, name, area=area, is_invented=invented))
            if owner:
                ends[NodeKind.PARTY].add(owner)
                ties.append(Tie(TieKind.OWNS, _p(owner), (NodeKind.PLACE.value, key), "", is_invented=invented))


def _name_parties(graph: Graph, asked: GraphQuery, keys: set[UUID], ties: list[Tie]) -> None:
    rows = _some(Party.objects.visible_to(asked.user), keys)
    for key, name, sphere, initiative, invented in rows.values_list(
        "pk", "name", "sphere", "initiative", "is_invented"
    ):
        if key in keys:
            _put(graph, Node(NodeKind.PARTY, key, name, sphere, is_invented=invented))
            if initiative and _i(initiative) in graph.nodes:
                ties.append(Tie(TieKind.IS, _p(key), _i(initiative), "", is_invented=invented))


def _name_people(graph: Graph, asked: GraphQuery, keys: set[UUID]) -> None:
    is_official = bool({Role.OFFICIAL, Role.COORDINATOR} & asked.user.roles)
    for key, name, is_demo in _some(User.objects.all(), keys).values_list("pk", "name", "is_demo"):
        if key in keys:
            shown = name if is_official or key == asked.user.pk else ""
            _put(graph, Node(NodeKind.PERSON, key, shown, "community", is_invented=is_demo))
