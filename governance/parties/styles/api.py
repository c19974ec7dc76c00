# SPDX-License-Identifier: EUPL-1.2
"""Guarantees of the law towards initiatives, as the API tells them; who said it stays unknown."""

from core.api import fields
from core.api.filters import ChoiceFilter, FilterSet, UpdatedSince
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet
from governance.api.shared import OF_INITIATIVE, IdField, InitiativeFilter, InventedField, UpdatedField
from governance.models import Guarantee, GuaranteeAnswer, GuaranteeState
from initiatives.register.api.places import AreaFilter


class GuaranteeAnswerSerializer(RowSerializer):
    """What is known of one guarantee."""

    id = IdField()
    initiative_id = fields.UUIDField("Initiatief", "Kenmerk van het initiatief.")
    guarantee = fields.ChoiceField("Waarborg", "Welke waarborg van de wet.", Guarantee, example="reasons")
    state = fields.ChoiceField(
        "Nagekomen", "Nagekomen of niet; wat er niet staat is niet bekend.", GuaranteeState, example="kept"
    )
    grounds = fields.CharField(
        "Gronden",
        "Waar het op rust; bij niet nagekomen ook wat eraan gedaan wordt.",
        example="Elk besluit heeft redenen.",
    )
    said_on = fields.DateField("Gezegd op", "Wanneer het is gezegd.")
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Waarborg"
        description = "Of een waarborg van de wet tegenover een initiatief is nagekomen; een vloer onder elke stijl."
        expandable_fields = OF_INITIATIVE


class GuaranteeAnswerFilter(FilterSet):
    """Which guarantees are asked for."""

    initiative = InitiativeFilter()
    area = AreaFilter("initiative")
    guarantee = ChoiceFilter("Welke waarborg.", choices=Guarantee)
    state = ChoiceFilter("Nagekomen of niet.", choices=GuaranteeState)
    updated_since = UpdatedSince()


class GuaranteeAnswerViewSet(RegisterViewSet):
    """Everything that is known of guarantees."""

    prefix = "guarantee-answers"
    tag = "styles"
    scope = "parties:read"
    queryset = GuaranteeAnswer.objects.all()
    serializer_class = GuaranteeAnswerSerializer
    filterset_class = GuaranteeAnswerFilter
    title_one = "Eén waarborg"
    description_one = "Een waarborg van de wet bij een initiatief, met wat ervan bekend is."
