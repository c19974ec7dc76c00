# SPDX-License-Identifier: EUPL-1.2
"""Self-assessments as the API tells them: a series of their own beside the results, for keys with their own scope."""

from django.db.models import QuerySet

from accounts.models import Scope
from assessment.lens.api.serializers import field_of
from assessment.models import Assessment
from assessment.scoring.api.assessments import AssessmentSerializer, LevelOnPrincipleFilter
from core.api import fields
from core.api.filters import FilterSet, IdFilter, UpdatedSince
from core.api.permissions import Reader
from core.api.serializers import Expand, RowSerializer
from core.api.viewsets import RegisterViewSet
from initiatives.register.api.initiatives import InitiativeViewSet
from initiatives.register.api.places import AreaFilter


class SelfAssessmentSerializer(RowSerializer):
    """How carriers see their own initiative."""

    id = fields.UUIDField("Kenmerk", "Vast kenmerk van de zelfbeoordeling.")
    initiative_id = fields.UUIDField("Initiatief", "Kenmerk van het initiatief.", source="subject__initiative_id")
    lens = field_of(AssessmentSerializer, "lens")
    submitted_at = field_of(AssessmentSerializer, "submitted_at")
    scores = field_of(AssessmentSerializer, "scores")
    indices = field_of(AssessmentSerializer, "indices")
    updated_at = field_of(AssessmentSerializer, "updated_at")

    class Meta:
        title = "Zelfbeoordelingen"
        description = (
            "Hoe dragers hun eigen initiatief zien. Telt nooit mee in een uitslag. Zolang een ronde haar voor de "
            "beoordelaars verborgen houdt, staat zij er niet bij."
        )
        expandable_fields = {
            "initiative": Expand(
                lambda: InitiativeViewSet, "subject__initiative_id", "Het initiatief, als dat in het register staat."
            )
        }


class SelfAssessmentFilter(FilterSet):
    """What self-assessments can be narrowed to."""

    initiative = IdFilter("Kenmerk van een initiatief.", "subject__initiative")
    principle = LevelOnPrincipleFilter()
    area = AreaFilter("subject__initiative")
    updated_since = UpdatedSince()


class SelfAssessmentViewSet(RegisterViewSet):
    """The self-assessments."""

    prefix = "self-assessments"
    tag = "assessments"
    scope = Scope.SELF_ASSESSMENTS_READ.value
    queryset = Assessment.objects.all()
    serializer_class = SelfAssessmentSerializer
    filterset_class = SelfAssessmentFilter
    title_one = "Eén zelfbeoordeling"
    description_one = "Een ingediende zelfbeoordeling met haar scores. De scores veranderen nooit meer."
    is_stamped = True
    lookup_description = "Kenmerk van de zelfbeoordeling."

    @classmethod
    def visible(cls, reader: Reader) -> QuerySet[Assessment]:
        """Return the self-assessments that this client may read."""
        return Assessment.objects.self_visible_to_client(reader.client)
