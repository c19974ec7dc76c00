# SPDX-License-Identifier: EUPL-1.2
"""Arrangements as the API tells them: subsidies, agreements, exceptions, leases, hours; each with its term."""

from typing import Any, ClassVar

from django.db.models import Q

from core.api import fields
from core.api.filters import ChoiceFilter, DayFilter, FilterSet, IdFilter, UpdatedSince, by
from core.api.serializers import RowSerializer
from core.api.writing import CreateMixin, UpdateMixin
from governance.api.shared import (
    OF_INITIATIVE,
    EuroField,
    IdField,
    InitiativeFilter,
    InventedField,
    ReferenceField,
    UpdatedField,
    amount,
    named,
)
from governance.arrangements.api.writing import ArrangementChangeSerializer, ArrangementNewSerializer
from governance.models import Arrangement, ArrangementKind, Outcome
from governance.models.outcome import TURNED_DOWN
from initiatives.register.api.places import AreaFilter
from initiatives.register.filter_rules import OfInitiativeRules


def _running_on(asked: Any) -> Q:
    return ~Q(outcome__in=TURNED_DOWN) & Q(first_day__lte=asked) & (Q(last_day__isnull=True) | Q(last_day__gte=asked))


class ArrangementSerializer(RowSerializer):
    """What an arrangement tells."""

    id = IdField()
    initiative_id = fields.UUIDField("Initiatief", "Kenmerk van het initiatief.")
    kind = fields.ChoiceField("Soort", "Wat voor afspraak.", ArrangementKind, example="subsidy")
    title = fields.CharField("Naam", "Hoe de afspraak heet.", example="Subsidie tuinman in de wijk")
    granted_by = named("Verlener", "De partij die haar verleent.", "Gemeente Utrecht")
    first_day = fields.DateField("Eerste dag", "Vanaf wanneer zij geldt.")
    last_day = fields.DateField("Laatste dag", "Tot en met wanneer; leeg als er geen einde is.", allow_null=True)
    amount_requested = EuroField("Gevraagd", "Bedrag dat is gevraagd.")
    amount_granted = EuroField("Verleend", "Bedrag dat is verleend.")
    amount_determined = EuroField("Vastgesteld", "Bedrag dat is vastgesteld.")
    hours_per_week = fields.FloatField(
        "Uren per week", "Uren van een ambtenaar, gemiddeld per week.", allow_null=True, example=8, convert=amount
    )
    rent_per_month = EuroField("Huur per maand", "Wat het initiatief betaalt; 0 is om niet.")
    reference = fields.CharField("Dossiernummer", "Nummer bij de verlener.", allow_null=True, example="SUB-2026-0142")
    scheme = named("Regeling", "De regeling.", "Subsidieregeling bewonersinitiatieven")
    goal = named("Doel", "Het beleidsdoel.", "Groen in de wijk", column="title")
    rule = fields.CharField("Regel", "De regel waarvan wordt afgeweken.", allow_null=True, example=None)
    situation = fields.CharField(
        "Situatie", "Waarom de regel hier niet past; van uitzonderingen.", allow_null=True, example=None
    )
    outcome = fields.ChoiceField(
        "Besluit",
        "Van uitzonderingen: wat er is besloten. Wat is geweigerd of ingetrokken, draagt niets.",
        Outcome,
        allow_null=True,
        example=None,
    )
    grounds = fields.CharField("Gronden", "Waarom zo is besloten; van uitzonderingen.", allow_null=True, example=None)
    renews_id = ReferenceField("Volgt op", "Kenmerk van de afspraak die zij vernieuwt.")
    place_id = ReferenceField("Plek", "Kenmerk van de plek waar zij over gaat.")
    same_activities = fields.BooleanField("Zelfde activiteiten", "Of zij voor dezelfde activiteiten is als de vorige.")
    determination_requested_on = fields.DateField("Vaststelling gevraagd", "Dag van de aanvraag.", allow_null=True)
    determined_on = fields.DateField("Vastgesteld op", "Dag van de vaststelling.", allow_null=True)
    notice_given_on = fields.DateField("Einde aangekondigd", "Dag van de aankondiging.", allow_null=True)
    asked_on = fields.DateField("Gevraagd op", "Dag van de aanvraag; leeg als die niet bekend is.", allow_null=True)
    decided_on = fields.DateField(
        "Besloten op", "Dag van het besluit; gevraagd en leeg is nog niet besloten.", allow_null=True
    )
    announced_on = fields.DateField("Besluit bekendgemaakt op", "Dag van de brief met het besluit.", allow_null=True)
    end_reason_given = fields.BooleanField(
        "Reden gegeven bij het einde",
        "Of het initiatief een reden kreeg; leeg als dat niet bekend is.",
        allow_null=True,
    )
    end_reason = fields.CharField("Reden van het einde", "De reden die is gegeven.", allow_null=True, example=None)
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Afspraken met een termijn"
        description = (
            "Alles van instituties dat een initiatief een tijd draagt. De laatste dag telt mee. Ook uitzonderingen die"
            " zijn gevraagd en geweigerd of ingetrokken: zie `outcome`."
        )
        expandable_fields = OF_INITIATIVE


class ArrangementFilter(OfInitiativeRules, FilterSet):
    """Which arrangements are asked for."""

    initiative = InitiativeFilter()
    kind = ChoiceFilter("Wat voor afspraak.", choices=ArrangementKind)
    outcome = ChoiceFilter("Wat er op de uitzondering is besloten.", choices=Outcome)
    granted_by = IdFilter("Kenmerk van de verlener.")
    running_on = DayFilter("Alleen wat op deze dag loopt.", method=by(_running_on))
    ends_from = DayFilter("Laatste dag op of na deze.", field_name="last_day", lookup_expr="gte")
    ends_until = DayFilter("Laatste dag op of voor deze.", field_name="last_day", lookup_expr="lte")
    area = AreaFilter(method="by_area")
    updated_since = UpdatedSince()


class ArrangementViewSet(CreateMixin, UpdateMixin):
    """Every arrangement; programs keep their own up to date here."""

    prefix = "arrangements"
    tag = "arrangements"
    scope = "arrangements:read"
    queryset = Arrangement.every.all()
    serializer_class = ArrangementSerializer
    filterset_class = ArrangementFilter
    title_one = "Eén afspraak"
    description_one = "Een afspraak met haar termijn en bedragen."
    write_scope = "arrangements:write"
    writes: ClassVar = {"create": ArrangementNewSerializer, "partial_update": ArrangementChangeSerializer}
