# SPDX-License-Identifier: EUPL-1.2
"""Distance that initiatives chose, as the API tells it; who recorded it stays unknown."""

from core.api import fields
from core.api.filters import DayFilter, FilterSet, UpdatedSince, by
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet
from governance.api.shared import OF_INITIATIVE, IdField, InitiativeFilter, InventedField, UpdatedField
from initiatives.models import ChosenDistance, DistanceChooser
from initiatives.models.distance import holding
from initiatives.register.api.places import AreaFilter


class ChosenDistanceSerializer(RowSerializer):
    """What a chosen distance tells."""

    id = IdField()
    initiative_id = fields.UUIDField("Initiatief", "Kenmerk van het initiatief.")
    chosen_by = fields.ChoiceField(
        "Gekozen door", "Het initiatief alleen, of samen met de gemeente.", DistanceChooser, example="initiative"
    )
    reason = fields.CharField("Reden", "Waarom afstand.", example="Wij willen eerst zelf uitzoeken wat werkt.")
    starts_on = fields.DateField("Sinds", "Eerste dag.")
    review_on = fields.DateField("Opnieuw bekijken op", "Wanneer het opnieuw wordt bekeken; het eindigt dan niet.")
    ended_on = fields.DateField("Beëindigd op", "Eerste dag zonder afstand; leeg zolang zij geldt.", allow_null=True)
    is_invented = InventedField()
    updated_at = UpdatedField()

    class Meta:
        title = "Gekozen afstand"
        description = "Dat een initiatief een tijd zonder de gemeente wil, met de reden en de dagen."
        expandable_fields = OF_INITIATIVE


class ChosenDistanceFilter(FilterSet):
    """Which chosen distances are asked for."""

    initiative = InitiativeFilter()
    area = AreaFilter("initiative")
    holds_on = DayFilter("Alleen wat op deze dag geldt.", method=by(holding))
    updated_since = UpdatedSince()


class ChosenDistanceViewSet(RegisterViewSet):
    """Every chosen distance."""

    prefix = "chosen-distances"
    tag = "parties"
    scope = "parties:read"
    queryset = ChosenDistance.objects.all()
    serializer_class = ChosenDistanceSerializer
    filterset_class = ChosenDistanceFilter
    title_one = "Eén gekozen afstand"
    description_one = "Een gekozen afstand met haar reden en haar dagen."
