# SPDX-License-Identifier: EUPL-1.2
"""The drawing of a small neighbourhood, with the words of its nodes."""

from django.utils.translation import gettext as _

from governance.network.graph.charts import Drawing, draw
from governance.network.graph.neighbourhood import VisibleGraph
from governance.network.graph.structure import Graph, Id, NodeKind
from governance.network.graph.texts import KIND_WORDS, TIE_WORDS, label_of, what_of


def picture_of(look: VisibleGraph) -> Drawing:
    """Return the drawing of what stands nearest."""
    return draw(look.graph, look.focus, _words(look.graph, look.focus))


def _words(graph: Graph, focus: Id | None) -> dict[Id, tuple[str, str]]:
    """Name every node, with what ties it to the initiative in the middle or else what it is."""
    said: dict[Id, str] = {}
    for tie in graph.ties:
        for one, other in ((tie.source, tie.target), (tie.target, tie.source)):
            if other == focus and one not in said:
                said[one] = what_of(tie) or str(TIE_WORDS[tie.kind])
    return {
        key: (label_of(node), said.get(key) or _second(key, focus, str(KIND_WORDS[node.kind])))
        for key, node in graph.nodes.items()
    }


def _second(key: Id, focus: Id | None, kind: str) -> str:
    if key == focus:
        return _("this initiative")
    return _("shares something with it") if key[0] == NodeKind.INITIATIVE else kind
