# SPDX-License-Identifier: EUPL-1.2
"""Totals over the API: the outlook, the agenda and the most dangerous losses, from the same functions as the pages."""

from typing import Any, Final

from django.db.models import Case, Exists, OuterRef, When
from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.utils import extend_schema

from core.api import shapes
from core.api.calls import ApiRequest
from core.api.parameters import Parameters
from core.api.responses import PRIVATE, answer_fresh, to_json
from core.api.shapes import Shape
from core.api.views import ApiView
from governance.arrangements.outlook.queries import OutlookFilters, outlook
from governance.learning.agenda import figures
from governance.learning.filters import LearningFilters as LearningWanted
from governance.models import ArrangementKind, ElementKind
from governance.network.losses.computation import RANKED
from governance.network.losses.ranking import Placing, losses_in_view
from initiatives.models import Party
from initiatives.register.api.places import AREA, THEME

MOST_LOSSES: Final = 100
_INVENTED: Final = shapes.yes_or_no("Verzonnen", "Of er voor de demo verzonnen gegevens in zitten.")


def _count(title: str) -> Shape:
    return shapes.whole(title, f"{title}.", minimum=0, example=3)


def _euro(title: str) -> Shape:
    return shapes.number(title, f"{title}, in euro.", minimum=0, example=48_000)


def _object(title: str, properties: dict[str, Shape]) -> Shape:
    return shapes.record(title, f"{title}.", properties)


_MONTH: Final = _object(
    "Maand",
    {
        "month": shapes.day("Maand", "Eerste dag van de maand."),
        "followed": _euro("Geld met een opvolger"),
        "open": _euro("Geld zonder opvolger"),
        "agreementsFollowed": _count("Afspraken zonder geld, met een opvolger"),
        "agreementsOpen": _count("Afspraken zonder geld en zonder opvolger"),
        "touched": _count("Initiatieven die iets verliezen"),
        "wholly": _count("Initiatieven die er helemaal aan hangen"),
    },
)
_OUTLOOK: Final = _object(
    "Vooruitblik",
    {
        "from": shapes.day("Vanaf", "Eerste dag."),
        "until": shapes.day("Tot en met", "Laatste dag."),
        "money": _euro("Geld dat afloopt"),
        "open": _euro("Daarvan zonder opvolger"),
        "touched": _count("Initiatieven die iets verliezen"),
        "wholly": _count("Initiatieven die er helemaal aan hangen"),
        "months": shapes.many("Maanden", "Deze maand en de achttien erna.", _MONTH),
        "areas": shapes.many(
            "Gebieden",
            "Per gebied; zonder code is de hele stad.",
            _object(
                "Gebied",
                {
                    "code": shapes.text("Code", "Code van het gebied; leeg is de hele stad.", example="WK059905"),
                    "touched": _count("Initiatieven die iets verliezen"),
                    "wholly": _count("Initiatieven die er helemaal aan hangen"),
                },
            ),
        ),
        "isInvented": _INVENTED,
    },
)


class OutlookView(ApiView):
    """What ends in the months to come."""

    scope = "signals:read"

    @extend_schema(
        operation_id="getOutlook",
        tags=["signals"],
        summary="Vooruitblik",
        description="Wat er in achttien maanden afloopt bij initiatieven die de client mag zien. Scope: signals:read.",
        parameters=[
            AREA.parameter,
            THEME.parameter,
            shapes.query_choice("kind", "Wat voor afspraak.", ArrangementKind),
        ],
        responses={200: _OUTLOOK},
    )
    def get(self, request: ApiRequest) -> HttpResponse:
        """Return the months with what ends in them."""
        asked = Parameters(request.GET)
        wanted = OutlookFilters(
            area=AREA.read(asked) or "",
            kind=asked.choice("kind", ArrangementKind.values) or "",
            theme=THEME.read(asked) or "",
        )
        asked.finish()
        found = outlook(request.user, timezone.localdate(), wanted)
        return _answer(
            request,
            {
                "from": found.day,
                "until": found.end,
                "money": float(found.money),
                "open": float(found.open),
                "touched": found.touched,
                "wholly": found.wholly,
                "months": [
                    {
                        "month": month.first,
                        "followed": float(month.followed),
                        "open": float(month.open),
                        "agreementsFollowed": month.agreements_followed,
                        "agreementsOpen": month.agreements_open,
                        "touched": month.touched,
                        "wholly": month.wholly,
                    }
                    for month in found.months
                ],
                "areas": [{name: row[name] for name in ("code", "touched", "wholly")} for row in found.areas],
                "isInvented": found.has_invented,
            },
        )


_FLOW: Final = {
    "begun": "Begonnen experimenten",
    "judged": "Daarvan beoordeeld",
    "late": "Daarvan te laat",
    "gaveLesson": "Daarvan met een les",
    "fromFailure": "Daarvan met een les uit een mislukking",
    "lessons": "Lessen",
    "anchored": "Daarvan verankerd",
    "rules": "Nieuwe spelregels",
}
_AGENDA: Final = _object(
    "Agenda",
    {
        "day": shapes.day("Dag", "Zoals het op deze dag stond."),
        "since": shapes.day("Sinds", "Waar de stroom begint."),
        "fields": shapes.many(
            "Velden",
            "De zes velden.",
            _object(
                "Veld",
                {
                    "movement": shapes.choice(
                        "Beweging",
                        "Proberen, leren of veranderen.",
                        ["experiment", "learn", "transform"],
                        example="learn",
                    ),
                    "side": shapes.choice(
                        "Kant", "Wat we doen of hoe we zijn ingericht.", ["doing", "organised"], example="doing"
                    ),
                    "count": _count("Aantal nu"),
                    "before": _count("Aantal aan het eind van het vorige kwartaal"),
                },
            ),
        ),
        "flow": _object("Stroom", {name: _count(title) for name, title in _FLOW.items()}),
        "isInvented": _INVENTED,
    },
)


class AgendaView(ApiView):
    """What the city tries, learns and changes."""

    scope = "learning:read"

    @extend_schema(
        operation_id="getAgenda",
        tags=["learning"],
        summary="Agenda",
        description="De zes velden van de agenda en de stroom van proberen naar regel. Scope: learning:read.",
        parameters=[
            AREA.parameter,
            THEME.parameter,
            shapes.query(
                "day", "Zoals het op deze dag stond; vandaag als u niets zegt.", {"type": "string", "format": "date"}
            ),
        ],
        responses={200: _AGENDA},
    )
    def get(self, request: ApiRequest) -> HttpResponse:
        """Return the numbers of the agenda."""
        asked, today = Parameters(request.GET), timezone.localdate()
        wanted = LearningWanted(AREA.read(asked) or "", THEME.read(asked) or "")
        day = asked.day("day") or today
        asked.finish()
        found = figures(request.user, wanted, min(day, today))
        flow = found.flow
        return _answer(
            request,
            {
                "day": found.day,
                "since": found.since,
                "fields": [
                    {"movement": one.movement, "side": one.side, "count": one.count, "before": one.before}
                    for one in found.fields
                ],
                "flow": {
                    "begun": flow.begun,
                    "judged": flow.judged,
                    "late": flow.late,
                    "gaveLesson": flow.gave_lesson,
                    "fromFailure": flow.from_failure,
                    "lessons": flow.lessons,
                    "anchored": flow.anchored,
                    "rules": flow.rules,
                },
                "isInvented": found.has_invented,
            },
        )


_LOSS: Final = _object(
    "Verlies",
    {
        "place": _count("Plaats in de rangorde; wat even zwaar weegt, deelt er een"),
        "kind": shapes.choice("Soort", "Wat wegvalt.", ElementKind, example="party"),
        "key": shapes.text(
            "Kenmerk",
            "Vast kenmerk; leeg als het een mens is.",
            format="uuid",
            nullable=True,
            example="0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90",
        ),
        "stops": _count("Initiatieven die stoppen"),
        "weakens": _count("Initiatieven die verzwakken"),
        "people": _count("Mensen die daarbij meedoen, ten minste"),
        "computedOn": shapes.day("Berekend op", "Over welke dag het gaat."),
    },
)


# Who is a person in a public role is a party here, and its id identifies too.
_KNOWN: Final = Case(
    When(kind=ElementKind.PERSON, then=None),
    When(Exists(Party.objects.filter(pk=OuterRef("key"), is_person=True)), then=None),
    default="key",
)


class LossesView(ApiView):
    """The most dangerous single losses."""

    scope = "scenarios:read"

    @extend_schema(
        operation_id="listLosses",
        tags=["scenarios"],
        summary="Gevaarlijkste verliezen",
        description=f"De {MOST_LOSSES} verliezen die het meest raken, ergste eerst. Scope: scenarios:read.",
        parameters=[
            AREA.parameter,
            shapes.query_choice("kind", "Wat wegvalt.", ElementKind),
        ],
        responses={200: _object("Verliezen", {"results": shapes.many("Verliezen", "Ergste eerst.", _LOSS)})},
    )
    def get(self, request: ApiRequest) -> HttpResponse:
        """Return the worst losses; of people only that it is a person."""
        asked = Parameters(request.GET)
        area, kind = AREA.read(asked) or "", asked.choice("kind", ElementKind.values) or ""
        asked.finish()
        rows = losses_in_view(request.user, area, kind).annotate(known=_KNOWN).order_by(*RANKED.columns)[:MOST_LOSSES]
        placing = Placing()
        told = [
            {
                "place": placing.of(row),
                "kind": row.kind,
                "key": row.known,
                "stops": row.stops,
                "weakens": row.weakens,
                "people": row.people,
                "computedOn": row.computed_on,
            }
            for row in rows
        ]
        return _answer(request, {"results": told})


def _answer(request: ApiRequest, told: dict[str, Any]) -> HttpResponse:
    return answer_fresh(request, to_json(told), cache=PRIVATE)
