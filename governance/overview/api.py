# SPDX-License-Identifier: EUPL-1.2
"""Totals over the API: the outlook, the agenda and the most dangerous losses, from the same functions as the pages."""

from dataclasses import fields as dataclass_fields
from typing import Any, Final

from django.db.models import Case, Exists, OuterRef, When
from django.utils import timezone
from rest_framework.response import Response

from core.api import fields
from core.api.filters import ChoiceFilter, DayFilter, FilterSet, IdFilter
from core.api.serializers import NamedSerializer
from core.api.viewsets import ApiView
from governance.arrangements.outlook.growth import growth_ahead
from governance.arrangements.outlook.queries import OutlookFilters, outlook
from governance.learning.agenda import figures
from governance.learning.filters import LearningFilters as LearningWanted
from governance.models import ArrangementKind, ElementKind
from governance.network.losses.computation import RANKED
from governance.network.losses.ranking import Placing, losses_in_view
from initiatives.models import Party
from initiatives.register.api.places import AreaFilter, ThemeFilter

MOST_LOSSES: Final = 100


class CountField(fields.IntegerField):
    """How many."""

    def __init__(self, title: str, **more: Any) -> None:
        super().__init__(title, f"{title}.", min_value=0, example=3, **more)


class TotalField(fields.FloatField):
    """How much money."""

    def __init__(self, title: str, **more: Any) -> None:
        super().__init__(title, f"{title}, in euro.", min_value=0, example=48_000, **more)


class AnyInventedField(fields.BooleanField):
    """Whether something in a total was made up."""

    def __init__(self, **more: Any) -> None:
        super().__init__("Verzonnen", "Of er voor de demo verzonnen gegevens in zitten.", **more)


class MonthSerializer(NamedSerializer):
    """What ends in a month."""

    month = fields.DateField("Maand", "Eerste dag van de maand.", source="first")
    followed = TotalField("Geld met een opvolger")
    open = TotalField("Geld zonder opvolger")
    agreements_followed = CountField("Afspraken zonder geld, met een opvolger")
    agreements_open = CountField("Afspraken zonder geld en zonder opvolger")
    touched = CountField("Initiatieven die iets verliezen")
    wholly = CountField("Initiatieven die er helemaal aan hangen")

    class Meta:
        ref_name = None
        title = "Maand"
        description = "Maand."


class OutlookAreaSerializer(NamedSerializer):
    """What ends in an area."""

    code = fields.CharField("Code", "Code van het gebied; leeg is de hele stad.", example="WK034402")
    touched = CountField("Initiatieven die iets verliezen")
    wholly = CountField("Initiatieven die er helemaal aan hangen")

    class Meta:
        ref_name = None
        title = "Gebied"
        description = "Gebied."


class OutlookSerializer(NamedSerializer):
    """What ends in the months to come."""

    # `from` is a word of Python.
    from_ = fields.DateField("Vanaf", "Eerste dag.", source="day")
    until = fields.DateField("Tot en met", "Laatste dag.", source="end")
    money = TotalField("Geld dat afloopt")
    open = TotalField("Daarvan zonder opvolger")
    touched = CountField("Initiatieven die iets verliezen")
    wholly = CountField("Initiatieven die er helemaal aan hangen")
    growth_changes_due = CountField(
        "Veranderingen die partners bij een groeistap toezegden en die in deze maanden gedaan moeten zijn",
        source="growth.due",
    )
    growth_changes_late = CountField(
        "Veranderingen bij een groeistap waarmee partners te laat zijn", source="growth.late"
    )
    months = fields.ListField("Maanden", "Deze maand en de achttien erna.", child=MonthSerializer())
    areas = fields.ListField("Gebieden", "Per gebied; zonder code is de hele stad.", child=OutlookAreaSerializer())
    is_invented = AnyInventedField(source="has_invented")

    class Meta:
        ref_name = None
        title = "Vooruitblik"
        description = "Vooruitblik."


def _fields_of(found: Any) -> dict[str, Any]:
    return {one.name: getattr(found, one.name) for one in dataclass_fields(found)}


class OutlookFilter(FilterSet):
    """What the outlook is about."""

    area = AreaFilter()
    theme = ThemeFilter()
    kind = ChoiceFilter("Wat voor afspraak.", choices=ArrangementKind)
    granted_by = IdFilter("Kenmerk van wie het verleende, een partij.")


class OutlookView(ApiView):
    """What ends in the months to come."""

    operation_id = "getOutlook"
    tag = "signals"
    scope = "signals:read"
    title = "Vooruitblik"
    description = "Wat er in achttien maanden afloopt bij initiatieven die de client mag zien."
    serializer_class = OutlookSerializer
    filterset_class = OutlookFilter

    def get(self, request: Any) -> Response:
        """Return the months with what ends in them."""
        asked = self.query
        names = {"area": "area", "kind": "kind", "theme": "theme", "grantor": "granted_by"}
        wanted = OutlookFilters(**{field: str(asked.get(name, "")) for field, name in names.items()})
        today = timezone.localdate()
        growth = growth_ahead(request.user, today, wanted)
        told = {**_fields_of(outlook(request.user, today, wanted)), "growth": growth}
        return Response(OutlookSerializer(told).data)


class AgendaFieldSerializer(NamedSerializer):
    """One of the six fields."""

    movement = fields.ChoiceField(
        "Beweging", "Proberen, leren of veranderen.", ["experiment", "learn", "transform"], example="learn"
    )
    side = fields.ChoiceField("Kant", "Wat we doen of hoe we zijn ingericht.", ["doing", "organised"], example="doing")
    count = CountField("Aantal nu")
    before = CountField("Aantal aan het eind van het vorige kwartaal")

    class Meta:
        ref_name = None
        title = "Veld"
        description = "Veld."


class FlowSerializer(NamedSerializer):
    """From trying to rule."""

    begun = CountField("Begonnen experimenten")
    judged = CountField("Daarvan beoordeeld")
    late = CountField("Daarvan te laat")
    gave_lesson = CountField("Daarvan met een les")
    from_failure = CountField("Daarvan met een les uit een mislukking")
    lessons = CountField("Lessen")
    anchored = CountField("Daarvan verankerd")
    rules = CountField("Nieuwe spelregels")

    class Meta:
        ref_name = None
        title = "Stroom"
        description = "Stroom."


class AgendaSerializer(NamedSerializer):
    """What the city tries, learns and changes."""

    day = fields.DateField("Dag", "Zoals het op deze dag stond.")
    since = fields.DateField("Sinds", "Waar de stroom begint.")
    # A serializer has `fields` of its own; a name ends in _ where Python needs it for something else.
    fields_ = fields.ListField("Velden", "De zes velden.", child=AgendaFieldSerializer(), source="fields")
    flow = FlowSerializer()
    is_invented = AnyInventedField(source="has_invented")

    class Meta:
        ref_name = None
        title = "Agenda"
        description = "Agenda."


class AgendaFilter(FilterSet):
    """What the agenda is about."""

    area = AreaFilter()
    theme = ThemeFilter()
    day = DayFilter("Zoals het op deze dag stond; vandaag als u niets zegt.")


class AgendaView(ApiView):
    """What the city tries, learns and changes."""

    operation_id = "getAgenda"
    tag = "learning"
    scope = "learning:read"
    title = "Agenda"
    description = "De zes velden van de agenda en de stroom van proberen naar regel."
    serializer_class = AgendaSerializer
    filterset_class = AgendaFilter

    def get(self, request: Any) -> Response:
        """Return the numbers of the agenda."""
        asked, today = self.query, timezone.localdate()
        wanted = LearningWanted(asked.get("area", ""), asked.get("theme", ""))
        found = figures(request.user, wanted, min(asked.get("day", today), today))
        return Response(AgendaSerializer(found).data)


class LossSerializer(NamedSerializer):
    """One of the most dangerous losses; of a person it tells that it is a person, and no more."""

    place = CountField("Plaats in de rangorde; wat even zwaar weegt, deelt er een")
    kind = fields.ChoiceField("Soort", "Wat wegvalt.", ElementKind, example="party")
    key = fields.UUIDField("Kenmerk", "Vast kenmerk; leeg als het een mens is.", allow_null=True, source="known")
    stops = CountField("Initiatieven die stoppen")
    weakens = CountField("Initiatieven die verzwakken")
    people = CountField("Mensen die daarbij meedoen, ten minste")
    computed_on = fields.DateField("Berekend op", "Over welke dag het gaat.")

    class Meta:
        ref_name = None
        title = "Verlies"
        description = "Verlies."


class LossesSerializer(NamedSerializer):
    """The most dangerous losses, worst first."""

    results = fields.ListField("Verliezen", "Ergste eerst.", child=LossSerializer())

    class Meta:
        ref_name = None
        title = "Verliezen"
        description = "Verliezen."


class LossFilter(FilterSet):
    """Which losses are asked for."""

    area = AreaFilter()
    kind = ChoiceFilter("Wat wegvalt.", choices=ElementKind)


# Who is a person in a public role is a party here, and its id identifies too.
_KNOWN: Final = Case(
    When(kind=ElementKind.PERSON, then=None),
    When(Exists(Party.objects.filter(pk=OuterRef("key"), is_person=True)), then=None),
    default="key",
)


def _told(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("kind", "known", "stops", "weakens", "people", "computed_on")}


class LossesView(ApiView):
    """The most dangerous single losses."""

    operation_id = "listLosses"
    tag = "scenarios"
    scope = "scenarios:read"
    title = "Gevaarlijkste verliezen"
    description = f"De {MOST_LOSSES} verliezen die het meest raken, ergste eerst."
    serializer_class = LossesSerializer
    filterset_class = LossFilter

    def get(self, request: Any) -> Response:
        """Return the worst losses."""
        area, kind = self.query.get("area", ""), self.query.get("kind", "")
        rows = losses_in_view(request.user, area, kind).annotate(known=_KNOWN).order_by(*RANKED.columns)[:MOST_LOSSES]
        placing = Placing()
        told = [{**_told(row), "place": placing.of(row)} for row in rows]
        return Response(LossesSerializer({"results": told}).data)
