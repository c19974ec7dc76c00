# SPDX-License-Identifier: EUPL-1.2
"""Growth paths as the API tells them: steps, and what partners change at them; who told it stays unknown."""

from datetime import datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Case, ExpressionWrapper, OuterRef, Q, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, JSONObject, NullIf
from django.utils import timezone

from core.api import fields
from core.api.filters import BooleanFilter, ChoiceFilter, FilterSet, IdFilter, UpdatedSince, by
from core.api.permissions import Reader
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet
from governance.api.shared import (
    OF_INITIATIVE,
    IdField,
    InitiativeFilter,
    InventedField,
    ReferenceField,
    UpdatedField,
    named,
)
from governance.growth.filters import GrowthRules
from governance.growth.queries import Standing, ended_on, holds_now, running_on, standing_of
from governance.models import GrowthChange, GrowthIncome, GrowthStep, PartnerChange, PromiseOutcome, Reach
from governance.models.partner_promise import late_on
from initiatives.models import Income
from initiatives.models.party import IncomeKind
from initiatives.register.api.places import AreaFilter

_PLACES = [one.value for one in Standing]


def _money(_reader: Reader) -> Combinable:
    told = JSONObject(kind="kind", sharePercent="share_percent")
    of_step = GrowthIncome.objects.filter(step=OuterRef("pk")).order_by("kind").values(json=told)
    running = Income.objects.filter(running_on(timezone.localdate()), initiative=OuterRef("initiative"))
    now = running.order_by("kind", "id").values(json=told)
    return Case(When(holds_now(), then=ArraySubquery(now)), default=ArraySubquery(of_step))


def _agreed(asked: bool) -> Q:
    found = Q(pk__in=GrowthChange.objects.agreed().values("pk"))
    return found if asked else ~found


def _late(asked: bool) -> Q:
    found = Q(pk__in=GrowthChange.objects.late_on(timezone.localdate()).values("pk"))
    return found if asked else ~found


def _is_late(_reader: Reader) -> Combinable:
    late = Q(promise__isnull=False) & late_on(timezone.localdate(), "promise__")
    return Coalesce(ExpressionWrapper(late, output_field=BooleanField()), Value(False))


def _step_changed(since: datetime) -> Q:
    told = Income.objects.filter(updated_at__gte=since).values("initiative")
    return Q(updated_at__gte=since) | Q(initiative__in=told)


def _change_changed(since: datetime) -> Q:
    return Q(updated_at__gte=since) | Q(promise__updated_at__gte=since)


class GrowthIncomeSerializer(RowSerializer):
    """A source of the money of a step."""

    kind = fields.ChoiceField("Soort", "Wat voor geld het is.", IncomeKind, example="subsidy")
    share_percent = fields.IntegerField(
        "Aandeel", "Deel van al het geld in procenten; leeg is onbekend.", allow_null=True, example=60
    )

    class Meta:
        title = "Geld van een groeistap"
        description = "Een bron van geld in een groeistap."


class GrowthStepSerializer(RowSerializer):
    """What a step of a growth path tells."""

    id = IdField()
    initiative_id = fields.UUIDField("Initiatief", "Kenmerk van het initiatief.")
    name = fields.CharField("Naam", "Hoe de stap heet.", example="Zes dagen open")
    standing = fields.ChoiceField(
        "Plek op het pad",
        "`before` is een eerdere stap, `now` de stap van nu, `next` de volgende stap, die nog niet begonnen is.",
        _PLACES,
        example="now",
        annotation=lambda _reader: standing_of(),
    )
    activities = fields.CharField("Wat het doet", "In woorden.", example="Wij koken op zes avonden.")
    money = fields.ListField(
        "Geld",
        "Waar het geld vandaan komt. Van de stap van nu staat hier wat dragers in het register vertellen.",
        child=GrowthIncomeSerializer(),
        annotation=_money,
    )
    business_model = fields.CharField(
        "Verdienmodel", "In woorden; kan leeg zijn.", example="Gasten betalen wat zij kunnen."
    )
    paid_hours = fields.IntegerField("Betaalde uren", "Per week; leeg is onbekend.", allow_null=True, example=16)
    voluntary_hours = fields.IntegerField(
        "Vrijwillige uren", "Per week; leeg is onbekend.", allow_null=True, example=40
    )
    reach = fields.ChoiceField(
        "Bereik", "Hoe ver het reikt; leeg is onbekend.", Reach, allow_null=True, example="neighbourhood"
    )
    wished_on = fields.DateField("Gewenst vanaf", "Wanneer het wil beginnen, ongeveer.", allow_null=True)
    started_on = fields.DateField("Begonnen op", "Leeg zolang de stap niet begonnen is.", allow_null=True)
    ended_on = fields.DateField(
        "Laatste dag",
        "De dag voor de volgende stap begon; leeg zolang de stap loopt of wacht.",
        allow_null=True,
        annotation=lambda _reader: ended_on(),
    )
    is_shown = fields.BooleanField("Openbaar", "Of dragers de stap op de openbare pagina laten zien.")
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Groeistappen"
        description = "De stappen op het groeipad van initiatieven: wat zij doen, hoe zij het betalen en wie werkt."
        expandable_fields = OF_INITIATIVE


class GrowthStepFilter(GrowthRules, FilterSet):
    """Which steps are asked for."""

    initiative = InitiativeFilter()
    standing = ChoiceFilter(
        "Plek op het pad: `before` is een eerdere stap, `now` de stap van nu, `next` de volgende.",
        choices=_PLACES,
        method="by_standing",
    )
    to_discuss = BooleanFilter(
        "Of de stap binnen 90 dagen moet beginnen, of al had moeten beginnen, terwijl geen partner iets toezegde.",
        method="by_discussion",
    )
    area = AreaFilter(method="by_area")
    updated_since = UpdatedSince(method=by(_step_changed))


class GrowthStepViewSet(RegisterViewSet):
    """Every step."""

    prefix = "growth-steps"
    tag = "parties"
    scope = "parties:read"
    queryset = GrowthStep.objects.all()
    serializer_class = GrowthStepSerializer
    filterset_class = GrowthStepFilter
    title_one = "Eén groeistap"
    description_one = "Een stap op het groeipad van een initiatief."


class GrowthChangeSerializer(RowSerializer):
    """What a partner changes at a step."""

    id = IdField()
    initiative_id = fields.UUIDField("Initiatief", "Kenmerk van het initiatief.")
    step_id = fields.UUIDField("Groeistap", "Kenmerk van de stap waarvoor het is.")
    party = named("Partij", "Van wie het wordt gevraagd.", "Havensteder")
    kind = fields.ChoiceField("Wat verandert", "Wat voor verandering het is.", PartnerChange, example="space")
    text = fields.CharField("In woorden", "Wat wordt gevraagd.", example="Een grotere keuken")
    due_on = fields.DateField(
        "Vóór",
        "De laatste dag: die van de toezegging, anders die wordt gewenst.",
        allow_null=True,
        annotation=lambda _reader: Coalesce("promise__moved_to", "promise__due_on", "due_on"),
    )
    partner_promise_id = ReferenceField(
        "Toezegging",
        "Kenmerk van de toezegging die het werd (`/partner-promises`); leeg zolang het alleen is gevraagd.",
        source="promise_id",
    )
    outcome = fields.ChoiceField(
        "Afloop",
        "Wat er van de toezegging kwam; leeg zolang die er niet is of open staat.",
        PromiseOutcome,
        allow_null=True,
        example="kept",
        annotation=lambda _reader: NullIf("promise__outcome", Value("")),
    )
    is_late = fields.BooleanField(
        "Te laat",
        "Of de partij het toezegde en het niet deed, terwijl de laatste dag voorbij is.",
        annotation=_is_late,
    )
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Veranderingen van partners"
        description = "Wat partijen in de keten veranderen als een initiatief zijn volgende groeistap zet."
        expandable_fields = OF_INITIATIVE


class GrowthChangeFilter(FilterSet):
    """Which changes are asked for."""

    initiative = InitiativeFilter()
    step = IdFilter("Kenmerk van een groeistap.")
    party = IdFilter("Kenmerk van een partij.")
    kind = ChoiceFilter("Wat verandert.", choices=PartnerChange)
    agreed = BooleanFilter(
        "Of de partij het heeft toegezegd en daar niet op terugkwam.",
        method=by(_agreed),
    )
    late = BooleanFilter("Of het is toegezegd en niet gedaan, terwijl de laatste dag voorbij is.", method=by(_late))
    area = AreaFilter("initiative")
    updated_since = UpdatedSince(method=by(_change_changed))


class GrowthChangeViewSet(RegisterViewSet):
    """Every change of a partner."""

    prefix = "growth-changes"
    tag = "parties"
    scope = "parties:read"
    queryset = GrowthChange.objects.all()
    serializer_class = GrowthChangeSerializer
    filterset_class = GrowthChangeFilter
    title_one = "Eén verandering van een partner"
    description_one = "Wat een partij verandert bij een groeistap."
