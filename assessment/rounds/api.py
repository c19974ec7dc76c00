# SPDX-License-Identifier: EUPL-1.2
"""Rounds as the API tells them: when was assessed on which lens. No score and no assessor stands in it."""

from django.db.models import QuerySet

from assessment.lens.api.serializers import LensWithinSerializer
from assessment.models import Round, RoundState
from core.api import fields
from core.api.filters import ChoicesFilter, FilterSet, UpdatedSince
from core.api.permissions import Reader
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet


class RoundSerializer(RowSerializer):
    """A round."""

    id = fields.UUIDField("Kenmerk", "Vast kenmerk van de ronde.")
    title = fields.CharField("Titel", "Naam van de ronde.", example="Voorjaar 2026")
    state = fields.ChoiceField("Stand", "Of er nog beoordeeld wordt.", ["open", "closed"], example="closed")
    lens = LensWithinSerializer()
    opens_on = fields.DateField("Eerste dag", "Vanaf wanneer wordt beoordeeld.")
    deadline = fields.DateField("Laatste dag", "Tot en met wanneer wordt beoordeeld.")
    is_invented = fields.BooleanField("Verzonnen", "Of de ronde voor de demo verzonnen is.")
    updated_at = fields.DateTimeField("Veranderd op", "Laatste verandering.")

    class Meta:
        title = "Rondes"
        description = "Rondes waarin is of wordt beoordeeld. Zonder scores en zonder beoordelaars."


class RoundFilter(FilterSet):
    """What rounds can be narrowed to."""

    state = ChoicesFilter(
        "`open` wordt nog beoordeeld, `closed` niet meer.", choices=[RoundState.OPEN.value, RoundState.CLOSED.value]
    )
    updated_since = UpdatedSince()


class RoundViewSet(RegisterViewSet):
    """The rounds."""

    prefix = "rounds"
    tag = "rounds"
    scope = "assessments:read"
    queryset = Round.objects.all()
    serializer_class = RoundSerializer
    filterset_class = RoundFilter
    title_one = "Eén ronde"
    description_one = "Een ronde met haar lens en haar dagen."
    is_stamped = True
    lookup_description = "Kenmerk van de ronde."

    @classmethod
    def visible(cls, reader: Reader) -> QuerySet[Round]:
        """Return the rounds that this client may read."""
        return Round.objects.visible_to_client(reader.client)
