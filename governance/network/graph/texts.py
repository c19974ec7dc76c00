# SPDX-License-Identifier: EUPL-1.2
"""The network in words: what nodes and ties are called, where they lead, and the rows of tables, files and JSON."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.network.graph.neighbourhood import VisibleGraph
from governance.network.graph.structure import Graph, Id, Node, NodeKind, Tie, TieKind
from initiatives.models import Area
from initiatives.models.carrier import KeyTask
from initiatives.models.party import ChainRole, IncomeKind, Sphere

KIND_WORDS: Final = {
    NodeKind.INITIATIVE: gettext_lazy("Initiative"),
    NodeKind.PARTY: gettext_lazy("Party"),
    NodeKind.PLACE: gettext_lazy("Place"),
    NodeKind.PERSON: gettext_lazy("Person"),
    NodeKind.ARRANGEMENT: gettext_lazy("Arrangement"),
    NodeKind.SCHEME: gettext_lazy("Scheme"),
    NodeKind.GOAL: gettext_lazy("Policy goal"),
    NodeKind.PROGRAMME: gettext_lazy("Programme"),
}
TIE_WORDS: Final = {
    TieKind.ROLE: gettext_lazy("in the chain"),
    TieKind.CARRIES: gettext_lazy("carries"),
    TieKind.GRANTS: gettext_lazy("grants"),
    TieKind.FOR: gettext_lazy("is for"),
    TieKind.PAYS: gettext_lazy("pays"),
    TieKind.USES: gettext_lazy("uses the place"),
    TieKind.OWNS: gettext_lazy("owns"),
    TieKind.ABOUT: gettext_lazy("is about"),
    TieKind.MEMBER: gettext_lazy("is part of"),
    TieKind.IS: gettext_lazy("is the initiative"),
    TieKind.SERVES: gettext_lazy("serves the goal"),
    TieKind.UNDER: gettext_lazy("is granted under"),
}
_CODES: Final[dict[str, Mapping[str, Any]]] = {
    TieKind.ROLE: {one.value: one.label for one in ChainRole},
    TieKind.PAYS: {one.value: one.label for one in IncomeKind},
    TieKind.CARRIES: {one.value: one.label for one in KeyTask},
}
_SPHERES: Final = {one.value: one.label for one in Sphere}


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A node as the pages print it; `href` is empty where there is nothing to open."""

    node: Node
    area: str
    ties: int
    is_found: bool

    @property
    def id(self) -> str:
        """What tells nodes apart, as text."""
        return id_of(self.node.id)

    @property
    def label(self) -> str:
        """What it is called."""
        return label_of(self.node)

    @property
    def kind(self) -> str:
        """What it is, in a word."""
        return str(KIND_WORDS[self.node.kind])

    @property
    def sphere(self) -> str:
        """Its sphere in a word, or nothing."""
        return str(_SPHERES.get(self.node.sphere, ""))

    @property
    def href(self) -> str:
        """Where it leads."""
        return href_of(self.node)


@dataclass(frozen=True, slots=True)
class TieRow:
    """A tie as the pages print it."""

    source: str
    target: str
    kind: str
    what: str
    starts_on: date | None
    ends_on: date | None
    is_invented: bool


def label_of(node: Node) -> str:
    """Return what a node is called; a person whose name is not for the reader is "somebody"."""
    return node.label or (_("somebody who carries it") if node.kind == NodeKind.PERSON else _("name not told"))


def href_of(node: Node) -> str:
    """Return the page of a node for officials, or nothing."""
    if node.kind == NodeKind.INITIATIVE:
        if node.is_handled:
            return reverse("governance:network-initiative", args=[node.key])
        return reverse("initiatives:initiative", args=[node.key]) if node.is_public else ""
    names = {
        NodeKind.PARTY: ("governance:party", (node.key,)),
        NodeKind.PLACE: ("governance:place", (node.key,)),
        NodeKind.SCHEME: ("governance:policy-item", ("regeling", node.key)),
        NodeKind.GOAL: ("governance:policy-item", ("doel", node.key)),
        NodeKind.PROGRAMME: ("initiatives:programme", (node.key,)),
    }
    if node.kind not in names:
        return ""
    name, arguments = names[node.kind]
    return reverse(name, args=arguments)


def what_of(tie: Tie) -> str:
    """Return what a tie is about, in words."""
    known = _CODES.get(tie.kind)
    if known is None or not tie.what:
        return tie.what
    return ", ".join(str(known.get(code, code)) for code in tie.what.split(","))


def area_names() -> dict[UUID, str]:
    """Return the areas by id; one query."""
    return dict(Area.objects.values_list("pk", "name"))


# A city has a hundred thousand of each: rows are sorted by plain tuples, and made for the page that is shown.
NodeOrder = tuple[bool, int, str, str, str]
TieOrder = tuple[str, str, str, str, int]


def node_orders(look: VisibleGraph) -> list[NodeOrder]:
    """Return the order of the nodes in view: what was searched for, then the most connected, then by name."""
    degrees, found = look.graph.degrees(), look.found
    nodes = look.graph.nodes.items()
    return sorted((key not in found, -degrees[key], node.label.casefold(), key[0], str(key[1])) for key, node in nodes)


def node_row(look: VisibleGraph, order: NodeOrder, areas: Mapping[UUID, str]) -> NodeRow:
    """Return the row that stands at this place of the order."""
    node = look.graph.nodes[order[3], UUID(order[4])]
    return NodeRow(node, areas.get(node.area, "") if node.area else "", -order[1], not order[0])


def tie_orders(graph: Graph) -> list[TieOrder]:
    """Return the order of the ties in view: by the names of their ends."""
    names = {key: label_of(node).casefold() for key, node in graph.nodes.items()}
    return sorted(
        (names[tie.source], names[tie.target], tie.kind.value, tie.what, at) for at, tie in enumerate(graph.ties)
    )


def tie_row(graph: Graph, order: TieOrder) -> TieRow:
    """Return the row that stands at this place of the order."""
    tie = graph.ties[order[4]]
    ends = label_of(graph.nodes[tie.source]), label_of(graph.nodes[tie.target])
    return TieRow(*ends, str(TIE_WORDS[tie.kind]), what_of(tie), tie.starts_on, tie.ends_on, tie.is_invented)


def as_json(look: VisibleGraph, total: int) -> dict[str, Any]:
    """Return what the drawing in the browser needs; `total` counts the nodes before the cap. One query."""
    areas = area_names()
    rows = [node_row(look, order, areas) for order in node_orders(look)]
    nodes = [
        {
            "id": row.id,
            "kind": row.node.kind.value,
            "sphere": row.node.sphere,
            "label": row.label,
            "words": " · ".join(part for part in (row.kind, row.sphere, row.area) if part),
            "ties": row.ties,
            "href": row.href,
            "found": row.is_found,
            "focus": row.node.id == look.focus,
            "invented": row.node.is_invented,
        }
        for row in rows
    ]
    ties = [
        {
            "source": id_of(tie.source),
            "target": id_of(tie.target),
            "words": ": ".join(part for part in (str(TIE_WORDS[tie.kind]), what_of(tie)) if part),
            "until": date_format(tie.ends_on, "j F Y") if tie.ends_on else "",
        }
        for tie in look.graph.ties
    ]
    return {"nodes": nodes, "ties": ties, "total": total, "leftOut": total - len(nodes)}


def id_of(key: Id) -> str:
    """Return the id of a node as text."""
    return f"{key[0]}:{key[1]}"
