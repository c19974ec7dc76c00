# SPDX-License-Identifier: EUPL-1.2
"""The events of a client as a list, for who would rather ask than be told: the same ones its webhooks may get."""

from typing import Final

from django.http import HttpResponse
from drf_spectacular.utils import extend_schema

from core.api import shapes
from core.api.calls import ApiRequest
from core.api.parameters import Parameters
from core.api.responses import PRIVATE, answer_fresh, to_json
from core.api.views import ApiView
from events.access import known_to
from events.cloudevents import document_of
from events.event_types import registry
from events.models import Event

_MOST: Final = 2**62
_EVENT: Final = shapes.record(
    "Gebeurtenis",
    "Een CloudEvent 1.0, met een volgnummer (`number`). De soorten staan op /gebeurtenissen.",
    {
        "specversion": shapes.text("Versie", "Altijd 1.0.", example="1.0"),
        "id": shapes.identity("Kenmerk", "Hetzelfde als webhook-id; twee keer hetzelfde is dezelfde gebeurtenis."),
        "type": shapes.text("Soort", "Wat er gebeurde.", example="nl.meervoud.initiative.published"),
        "source": shapes.text(
            "Bron", "Welke installatie het vertelt.", format="uri", example="https://meervoud.example"
        ),
        "subject": shapes.identity("Onderwerp", "Kenmerk van waar het over gaat."),
        "time": shapes.moment("Moment", "Wanneer het gebeurde."),
        "datacontenttype": shapes.text("Vorm van data", "Altijd application/json.", example="application/json"),
        "data": {
            "type": "object",
            "title": "Gegevens",
            "description": "Kenmerken, codes en dagen; `href` leidt naar de rest. Wat erin zit, staat per soort op "
            "/gebeurtenissen.",
            "additionalProperties": True,
            "example": {
                "id": "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90",
                "resource": "initiative",
                "href": "https://meervoud.example/api/v1/initiatives/0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90",
            },
        },
        "number": shapes.whole("Volgnummer", "Onthoud het laatste en vraag daarna met `after`.", example=57),
    },
    additionalProperties=True,
)


class EventsView(ApiView):
    """What happened, in the order of numbers, for 90 days; each kind for who holds the scope of its subject."""

    scope = registry.scopes()

    @extend_schema(
        operation_id="listEvents",
        tags=["events"],
        summary="Gebeurtenissen",
        description=(
            "Wat er gebeurde, op volgnummer, 90 dagen lang. U krijgt wat ook uw webhooks mogen krijgen: van soorten "
            "waarvan u de scope hebt (die van het onderwerp; wat uit een openbare lijst verdween, krijgt iedereen), "
            "als het openbaar is of in uw gebieden ligt. Onthoud het "
            f"laatste nummer en vraag daarna met `after`; zo mist u niets. Scope: {', '.join(registry.scopes())}."
        ),
        parameters=[
            shapes.query("after", "Alleen wat een hoger nummer heeft.", {"type": "integer", "minimum": 0}),
            shapes.PAGE_SIZE,
        ],
        responses={
            200: shapes.record(
                "Pagina: gebeurtenissen",
                "Op volgnummer.",
                {
                    "results": shapes.many("Gebeurtenissen", "Op volgnummer.", _EVENT),
                    "next": shapes.text("Volgende pagina", "Leeg op de laatste.", nullable=True, format="uri"),
                },
            )
        },
    )
    def get(self, request: ApiRequest) -> HttpResponse:
        """Return the events after a number that this client may know."""
        asked = Parameters(request.GET)
        after, size = asked.whole("after", least=0, most=_MOST) or 0, asked.page_size()
        asked.finish()
        found = Event.objects.filter(known_to(request.auth, registry.all_types()), number__gt=after)
        rows = list(found.order_by("number")[: size + 1])
        following = None
        if len(rows) > size:
            rows.pop()
            query = request.GET.copy()
            query["after"] = str(rows[-1].number)
            following = request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
        told = {"results": [document_of(row) | {"number": row.number} for row in rows], "next": following}
        return answer_fresh(request, to_json(told), cache=PRIVATE)
