# SPDX-License-Identifier: EUPL-1.2
"""Which initiatives are read where there are more than a screen can show: what was searched for, then the best tied."""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from governance.models import Arrangement
from governance.network.graph.queries import GraphQuery
from governance.network.graph.structure import NodeKind
from initiatives.models import CarrierTerm, Engagement, PlaceUse, Programme
from initiatives.models.terms import running

# So many initiatives are drawn and listed at once; of what they are tied to a drawing shows the best tied.
MOST_READ: Final = 60


def narrowed(asked: GraphQuery, words: str = "", best: Collection[UUID] | None = None) -> GraphQuery:
    """Return the question about at most MOST_READ of its initiatives.

    What the words name comes first, then those that are tied best: `best` where they are kept.
    """
    chosen = dict.fromkeys(_found(asked, words)) | dict.fromkeys(strongest(asked) if best is None else best)
    return replace(asked, initiatives=asked.initiatives.filter(pk__in=list(chosen)[:MOST_READ]))


def strongest(asked: GraphQuery) -> list[UUID]:
    """Return the initiatives with the most roles filled in their chain, then the oldest; one query or two."""
    engaged = asked.of(Engagement.objects.filter(running(asked.day)))
    if asked.role:
        engaged = engaged.filter(role=asked.role)
    counted = engaged.values("initiative").annotate(ties=Count("pk")).order_by("-ties", "initiative")
    found = list(counted.values_list("initiative", flat=True)[:MOST_READ])
    if len(found) < MOST_READ:
        others = asked.initiatives.exclude(pk__in=found).order_by("pk")
        found += others.values_list("pk", flat=True)[: MOST_READ - len(found)]
    return found


def _found(asked: GraphQuery, words: str) -> list[UUID]:
    """Return initiatives called like these words, or tied to what is; one query for each kind in view."""
    wanted = words.split()
    if not wanted:
        return []
    named = asked.initiatives.filter(_like("name", wanted)).order_by("pk")
    found = dict.fromkeys(named.values_list("pk", flat=True)[:MOST_READ])
    for kind, (tied, field) in _TIED.items():
        if asked.has(kind) and len(found) < MOST_READ:
            hits = asked.of(tied(asked)).filter(_like(field, wanted)).order_by("initiative")
            found |= dict.fromkeys(hits.values_list("initiative", flat=True).distinct()[:MOST_READ])
    return list(found)


def _like(field: str, words: list[str]) -> Q:
    return Q(*(Q((f"{field}__icontains", word)) for word in words))


def _granted(asked: GraphQuery) -> QuerySet[Any]:
    return Arrangement.objects.visible_to(asked.user).running_on(asked.day)


def _programmes(asked: GraphQuery) -> QuerySet[Any]:
    return Programme.initiatives.through.objects.filter(programme__in=Programme.objects.visible_to(asked.user))


_TIED: Final[dict[NodeKind, tuple[Callable[[GraphQuery], QuerySet[Any]], str]]] = {
    NodeKind.PARTY: (lambda asked: Engagement.objects.filter(running(asked.day)), "party__name"),
    NodeKind.PLACE: (lambda asked: PlaceUse.objects.visible_to(asked.user).filter(running(asked.day)), "place__name"),
    NodeKind.PERSON: (lambda asked: CarrierTerm.objects.on(asked.day).filter(asked.known), "user__name"),
    NodeKind.ARRANGEMENT: (_granted, "title"),
    NodeKind.SCHEME: (_granted, "scheme__name"),
    NodeKind.GOAL: (_granted, "goal__title"),
    NodeKind.PROGRAMME: (_programmes, "programme__name"),
}
