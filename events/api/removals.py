# SPDX-License-Identifier: EUPL-1.2
"""What disappeared from a list, for who keeps a copy: the events that say so, minus what came back."""

from typing import Any, Final

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.api import fields
from core.api.filters import ChoiceFilter, FilterSet, Query, UpdatedSince, by
from core.api.permissions import Reader
from core.api.responses import PRIVATE, PUBLIC
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet
from events.access import known_to
from events.event_types import registry
from events.models import Event
from events.models.event import KEEP


def _name_of(kind: registry.EventType | None) -> str:
    """Return the name of the list that this kind of event takes a row from."""
    return kind.removes().prefix if kind and kind.removes else ""


def _list_of(code: str) -> str:
    return _name_of(registry.find(code))


def _of_list(name: str) -> Q:
    return Q(kind__in=[kind.code for kind in registry.removing() if _name_of(kind) == name])


# Every app has registered its kinds by the time addresses are read.
_LISTS: Final = sorted({_name_of(kind) for kind in registry.removing()})


class RemovalSerializer(RowSerializer):
    """A row that disappeared."""

    id = fields.UUIDField("Kenmerk", "Vast kenmerk van deze melding.")
    list = fields.ChoiceField(
        "Lijst",
        "De lijst waar het uit verdween, zoals in het adres.",
        _LISTS,
        source="kind",
        convert=_list_of,
        example="initiatives",
    )
    object_id = fields.UUIDField("Object", "Kenmerk van wat verdween.", source="subject")
    removed_at = fields.DateTimeField("Verdwenen op", "Wanneer; hierop werkt updatedSince.", source="created_at")

    class Meta:
        title = "Wat uit een lijst verdween"
        description = (
            "Wat u kon lezen en nu niet meer: ingetrokken, samengevoegd of verwijderd, 90 dagen lang. Wie een "
            "kopie bijhoudt, vraagt dit vóór de lijsten, met hetzelfde `updatedSince`, en verwijdert `objectId` uit "
            "zijn kopie van `list`. Wat terugkwam, staat er niet meer in. Zonder sleutel gaat het over de openbare "
            "lijsten, met een sleutel ook over wat zij opent."
        )


class RemovalFilter(FilterSet):
    """What removals can be narrowed to."""

    list = ChoiceFilter(
        f"Uit welke lijst: {', '.join(f'`{name}`' for name in _LISTS)}.", choices=_LISTS, method=by(_of_list)
    )
    updated_since = UpdatedSince("created_at")


class RemovalViewSet(RegisterViewSet):
    """What a reader could read and cannot read now."""

    prefix = "removals"
    # Which areas a client reads is asked first.
    is_written_once = False
    tag = "removals"
    scope = None
    queryset = Event.objects.all()
    serializer_class = RemovalSerializer
    filterset_class = RemovalFilter
    title_one = "Eén verdwenen rij"
    description_one = "Wat verdween, uit welke lijst en wanneer."
    lookup_description = "Kenmerk van de melding."

    @classmethod
    def visible(cls, reader: Reader) -> QuerySet[Event]:
        """Return the removals of what this reader could read and cannot read now."""
        kinds = registry.removing()
        found = Event.objects.filter(known_to(reader.client, kinds))
        for kind in kinds:
            assert kind.removes is not None  # noqa: S101 - of those kinds only
            listed = kind.removes()
            if reader.has(listed.scope):
                still = Exists(listed.visible(reader).order_by().filter(pk=OuterRef("subject")))
                found = found.exclude(Q(kind=kind.code) & Q(still))
        return found

    @property
    def cache(self) -> str:
        """Who may keep the answer: with a key it has more than without, so then it is that client's."""
        return PRIVATE if getattr(self.request, "auth", None) else PUBLIC

    def check_query(self, query: Query) -> None:
        """Refuse a walk that goes further back than removals are kept, which would miss some."""
        super().check_query(query)
        since: Any = query.get("updatedSince")
        if since is not None and since < timezone.now() - KEEP:
            query.fault(
                "updatedSince",
                _("Removals are kept for 90 days. Take the whole lists again, and follow from there."),
            )
