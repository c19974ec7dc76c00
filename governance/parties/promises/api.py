# SPDX-License-Identifier: EUPL-1.2
"""What partners in chains have to do or promised, as the API tells it; of calls no words and no names."""

from django.db.models import BooleanField, ExpressionWrapper, OuterRef, Subquery, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import NullIf
from django.utils import timezone

from core.api import fields
from core.api.filters import BooleanFilter, ChoiceFilter, FilterSet, IdFilter, UpdatedSince
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet
from governance.api.shared import OF_INITIATIVE, IdField, InitiativeFilter, InventedField, UpdatedField, named
from governance.models import CallAnswer, PartnerCall, PartnerPromise, PromiseBasis, PromiseOutcome
from governance.models.partner_promise import late_on
from governance.parties.promises.filters import PromiseRules
from initiatives.register.api.places import AreaFilter


def _of_last_call(column: str) -> Combinable:
    return Subquery(PartnerCall.objects.filter(promise=OuterRef("pk")).values(column)[:1])


class PartnerPromiseSerializer(RowSerializer):
    """What a partner promise tells."""

    id = IdField()
    initiative_id = fields.UUIDField("Initiatief", "Kenmerk van het initiatief.")
    party = named("Partij", "Van wie het wordt verwacht.", "Havensteder")
    basis = fields.ChoiceField(
        "Waarom", "Hoort het bij haar taak, of heeft zij het toegezegd?", PromiseBasis, example="promised"
    )
    text = fields.CharField("Wat", "Wat de partij doet.", example="Het hek herstellen")
    due_on = fields.DateField("Vóór", "De dag die eerst is afgesproken; hierop wordt geteld.")
    moved_to = fields.DateField("Verschoven naar", "Een latere dag die de partij zelf noemde.", allow_null=True)
    outcome = fields.ChoiceField(
        "Afloop", "Gedaan of niet gedaan; leeg zolang het open staat.", PromiseOutcome, allow_null=True, example="kept"
    )
    is_late = fields.BooleanField(
        "Te laat",
        "Of het open staat terwijl de laatste dag voorbij is.",
        example=False,
        annotation=lambda _reader: ExpressionWrapper(late_on(timezone.localdate()), output_field=BooleanField()),
    )
    closed_on = fields.DateField("Op", "De dag waarop het gedaan was, of bleek dat het niet doorgaat.", allow_null=True)
    called_on = fields.DateField(
        "Aangesproken op",
        "Wanneer de partij het laatst is aangesproken.",
        allow_null=True,
        annotation=lambda _reader: _of_last_call("asked_on"),
    )
    answer_due_on = fields.DateField(
        "Antwoord voor",
        "De laatste dag voor haar antwoord.",
        allow_null=True,
        annotation=lambda _reader: _of_last_call("answer_due_on"),
    )
    answer = fields.ChoiceField(
        "Antwoord",
        "Wat de partij antwoordde; leeg zolang er geen antwoord is.",
        CallAnswer,
        allow_null=True,
        example="new_day",
        annotation=lambda _reader: NullIf(_of_last_call("answer"), Value("")),
    )
    answered_on = fields.DateField(
        "Geantwoord op",
        "Wanneer zij antwoordde.",
        allow_null=True,
        annotation=lambda _reader: _of_last_call("answered_on"),
    )
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Toezeggingen van partners"
        description = (
            "Wat partijen in een keten moeten doen of hebben toegezegd, of zij het deden, en hoe zij antwoordden toen"
            " zij erop werden aangesproken."
        )
        expandable_fields = OF_INITIATIVE


class PartnerPromiseFilter(PromiseRules, FilterSet):
    """Which of them are asked for."""

    initiative = InitiativeFilter()
    party = IdFilter("Kenmerk van een partij.")
    basis = ChoiceFilter("Waarom het wordt verwacht.", choices=PromiseBasis, method="by_basis")
    outcome = ChoiceFilter("Wat ervan kwam.", choices=PromiseOutcome, method="by_outcome")
    late = BooleanFilter("Of het open staat terwijl de laatste dag voorbij is.", method="by_lateness")
    area = AreaFilter(method="by_area")
    updated_since = UpdatedSince()


class PartnerPromiseViewSet(RegisterViewSet):
    """Every partner promise."""

    prefix = "partner-promises"
    tag = "parties"
    scope = "parties:read"
    queryset = PartnerPromise.objects.all()
    serializer_class = PartnerPromiseSerializer
    filterset_class = PartnerPromiseFilter
    title_one = "Eén toezegging van een partner"
    description_one = "Wat een partij doet voor een initiatief, en wat ervan kwam."
