# SPDX-License-Identifier: EUPL-1.2
"""What disappeared from a list, for who keeps a copy: the events that tell so, minus what came back."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.api.calls import Reader
from core.api.filters import Filter, by_choice
from core.api.lists import Asked, DetailView, ListView, ResourceView
from core.api.parameters import Parameters
from core.api.properties import Property, column
from core.api.resources import Key, Resource
from core.api.responses import PRIVATE, PUBLIC
from core.api.shapes import choice, identity, moment
from events.access import known_to
from events.event_types import registry
from events.models import Event
from events.models.event import KEEP


def _visible(reader: Reader) -> QuerySet[Event]:
    """Return what this reader could read and cannot read now."""
    kinds = registry.removing()
    found = Event.objects.filter(known_to(reader.client, kinds))
    for kind in kinds:
        assert kind.removes is not None  # noqa: S101 - of those kinds only
        listed = kind.removes()
        if reader.has(listed.scope):
            still = Exists(listed.visible(reader).order_by().filter(pk=OuterRef("subject")))
            found = found.exclude(Q(kind=kind.code) & Q(still))
    return found


def _list_of(code: str) -> str:
    kind = registry.find(code)
    return kind.removes().name if kind and kind.removes else ""


def _of_list(name: str) -> Q:
    return Q(kind__in=[kind.code for kind in registry.removing() if kind.removes and kind.removes().name == name])


def _lists() -> list[str]:
    return sorted({kind.removes().name for kind in registry.removing() if kind.removes})


def _removals(lists: Iterable[str]) -> Resource:
    names = list(lists)
    told = ", ".join(f"`{name}`" for name in names)
    by_list: Filter = by_choice("list", f"Uit welke lijst: {told}.", names, _of_list)
    return Resource(
        name="removals",
        tag="removals",
        one="Removal",
        title="Wat uit een lijst verdween",
        description="Wat u kon lezen en nu niet meer: ingetrokken, samengevoegd of verwijderd, 90 dagen lang. Wie een "
        "kopie bijhoudt, vraagt dit vóór de lijsten, met hetzelfde `updatedSince`, en verwijdert `objectId` uit zijn "
        "kopie van `list`. Wat terugkwam, staat er niet meer in. Zonder sleutel gaat het over de openbare lijsten, met "
        "een sleutel ook over wat zij opent.",
        title_one="Eén verdwenen rij",
        description_one="Wat verdween, uit welke lijst en wanneer.",
        scope=None,
        visible=_visible,
        properties={
            "id": column(identity("Kenmerk", "Vast kenmerk van deze melding."), "id"),
            "list": Property(
                choice("Lijst", "De lijst waar het uit verdween, zoals in het adres.", names, example="initiatives"),
                ("kind",),
                _list_of,
            ),
            "objectId": column(identity("Object", "Kenmerk van wat verdween."), "subject"),
            "removedAt": column(moment("Verdwenen op", "Wanneer; hierop werkt updatedSince."), "created_at"),
        },
        changed="created_at",
        filters=(by_list,),
        key=Key(description="Kenmerk van de melding."),
    )


# Every room has registered its kinds by the time addresses are read.
REMOVALS = _removals(_lists())


class _OwnToAKey(ResourceView):
    """With a key it tells more than without, so what it tells is that client's."""

    @property
    def cache(self) -> str:
        """Who may keep the answer."""
        return PRIVATE if getattr(self.request, "auth", None) else PUBLIC


class RemovalView(_OwnToAKey, DetailView):
    """One row that disappeared."""


class RemovalsView(_OwnToAKey, ListView):
    """The list of what disappeared."""

    def asked(self, parameters: Parameters, reader: Reader) -> Asked:
        """Read every parameter; who asks further back than removals are kept would miss some."""
        asked = super().asked(parameters, reader)
        since: Any = asked.since
        if since is not None and since < timezone.now() - KEEP:
            parameters.fault(
                "updatedSince",
                _("Removals are kept for 90 days. Take the whole lists again, and follow from there."),
            )
        return asked
