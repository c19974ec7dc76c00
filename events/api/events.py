# SPDX-License-Identifier: EUPL-1.2
"""The events of a client as a list, for who would rather ask than be told: the same ones its webhooks may get."""

from typing import Any

from rest_framework.response import Response
from rest_framework.settings import api_settings

from core.api import fields
from core.api.filters import FilterSet, NumberFilter
from core.api.pagination import PageSizeFilter, address_with
from core.api.serializers import NamedSerializer
from core.api.viewsets import ApiView
from events.access import known_to
from events.event_types import registry
from events.event_types.cloudevents import document_of
from events.models import Event


class EventSerializer(NamedSerializer):
    """A CloudEvent."""

    specversion = fields.CharField("Versie", "Altijd 1.0.", example="1.0")
    id = fields.UUIDField("Kenmerk", "Hetzelfde als webhook-id; twee keer hetzelfde is dezelfde gebeurtenis.")
    type = fields.CharField("Soort", "Wat er gebeurde.", example="nl.meervoud.initiative.published")
    source_ = fields.CharField(
        "Bron", "Welke installatie het vertelt.", format="uri", example="https://meervoud.example"
    )
    subject = fields.UUIDField("Onderwerp", "Kenmerk van waar het over gaat.")
    time = fields.DateTimeField("Moment", "Wanneer het gebeurde.")
    datacontenttype = fields.CharField("Vorm van data", "Altijd application/json.", example="application/json")
    data_ = fields.ObjectField(
        "Gegevens",
        "Kenmerken, codes en dagen; `href` leidt naar de rest. Wat erin zit, staat per soort op /gebeurtenissen.",
        example={
            "id": "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90",
            "resource": "initiative",
            "href": "https://meervoud.example/api/v1/initiatives/0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90",
        },
    )
    number = fields.IntegerField("Volgnummer", "Onthoud het laatste en vraag daarna met `after`.", example=57)

    class Meta:
        ref_name = None
        title = "Gebeurtenis"
        description = "Een CloudEvent 1.0, met een volgnummer (`number`). De soorten staan op /gebeurtenissen."
        additional_properties = True


class EventPageSerializer(NamedSerializer):
    """A page of events."""

    results = fields.ListField("Gebeurtenissen", "Op volgnummer.", child=EventSerializer())
    next = fields.CharField("Volgende pagina", "Leeg op de laatste.", allow_null=True, format="uri")

    class Meta:
        ref_name = None
        title = "Pagina: gebeurtenissen"
        description = "Op volgnummer."


class EventFilter(FilterSet):
    """From where events are asked."""

    after = NumberFilter("Alleen wat een hoger nummer heeft.", min_value=0)
    page_size = PageSizeFilter()


class EventsView(ApiView):
    """What happened, in the order of numbers, for 90 days; each kind for who holds the scope of its subject."""

    operation_id = "listEvents"
    tag = "events"
    title = "Gebeurtenissen"
    description = (
        "Wat er gebeurde, op volgnummer, 90 dagen lang. U krijgt wat ook uw webhooks mogen krijgen: van soorten "
        "waarvan u de scope hebt (die van het onderwerp; wat uit een openbare lijst verdween, krijgt iedereen), "
        "als het openbaar is of in uw gebieden ligt. Onthoud het "
        "laatste nummer en vraag daarna met `after`; zo mist u niets."
    )
    scope = registry.scopes()
    serializer_class = EventPageSerializer
    filterset_class = EventFilter

    def get(self, request: Any) -> Response:
        """Return the events after a number that this client may know."""
        size: Any = self.query.get("pageSize", api_settings.PAGE_SIZE)
        known = Event.objects.filter(known_to(request.auth, registry.all_types()))
        rows = list(known.filter(number__gt=self.query.get("after", 0)).order_by("number")[: size + 1])
        following = None
        if len(rows) > size:
            rows.pop()
            following = address_with(request, "after", str(rows[-1].number))
        return Response({"results": [document_of(row) | {"number": row.number} for row in rows], "next": following})
