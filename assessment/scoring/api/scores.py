# SPDX-License-Identifier: EUPL-1.2
"""The scores of assessments as rows of their own: the long form, one row for each assessment and principle."""

from django.db.models import QuerySet

from accounts.models import Scope
from assessment.lens.api.serializers import PULLED_KINDS, ScoreSerializer, field_of
from assessment.models import Assessment, Score
from assessment.scoring.api.assessments import AssessmentViewSet, PrincipleFilter
from core.api import fields
from core.api.filters import ChoiceFilter, FilterSet, IdFilter
from core.api.permissions import Reader
from core.api.serializers import Expand, RowSerializer
from core.api.viewsets import RegisterViewSet


class ScoreRowSerializer(RowSerializer):
    """A score with what it is about."""

    id = fields.UUIDField("Kenmerk", "Vast kenmerk van de score.")
    assessment_id = fields.UUIDField("Beoordeling", "Kenmerk van de beoordeling.")
    initiative_id = fields.UUIDField(
        "Initiatief",
        "Kenmerk van het initiatief; leeg bij iets anders.",
        source="assessment__subject__initiative_id",
        allow_null=True,
    )
    round_id = fields.UUIDField("Ronde", "Kenmerk van de ronde.", source="assessment__round_id")
    kind = fields.ChoiceField(
        "Soort",
        "Van één beoordelaar (independent) of de uitslag (consensus).",
        PULLED_KINDS,
        source="assessment__kind",
        example="consensus",
    )
    is_superseded = fields.BooleanField(
        "Vervangen",
        "Of een heropende beoordeling haar plaats heeft ingenomen.",
        source="assessment__superseded_at",
        convert=lambda timestamp: timestamp is not None,
    )
    principle = field_of(ScoreSerializer, "principle", source="principle__code")
    side = field_of(ScoreSerializer, "side", source="principle__side")
    answer = field_of(ScoreSerializer, "answer")
    level = field_of(ScoreSerializer, "level")
    evidence = field_of(ScoreSerializer, "evidence", source="evidence_level")
    confidence = field_of(ScoreSerializer, "confidence")
    rationale = field_of(ScoreSerializer, "rationale")

    class Meta:
        title = "Scores, een per regel"
        description = (
            "Elke score van elke gepubliceerde beoordeling op een regel van zijn eigen, voor wie rekent met een "
            "tabel. Wat er verandert en verdwijnt, volgt u bij de beoordelingen."
        )
        expandable_fields = {"assessment": Expand(lambda: AssessmentViewSet, "assessment_id", "De beoordeling.")}


class ScoreFilter(FilterSet):
    """What scores can be narrowed to."""

    assessment = IdFilter("Kenmerk van een beoordeling.")
    initiative = IdFilter("Kenmerk van een initiatief.", "assessment__subject__initiative")
    round = IdFilter("Kenmerk van een ronde.", "assessment__round")
    kind = ChoiceFilter(
        "`independent` is van één beoordelaar, `consensus` de gepubliceerde uitslag.",
        "assessment__kind",
        choices=PULLED_KINDS,
    )
    principle = PrincipleFilter("Code van een principe.", "principle__code")


class ScoreViewSet(RegisterViewSet):
    """The scores of published assessments."""

    prefix = "scores"
    tag = "assessments"
    scope = Scope.ASSESSMENTS_READ.value
    queryset = Score.objects.all()
    serializer_class = ScoreRowSerializer
    filterset_class = ScoreFilter
    title_one = "Eén score"
    description_one = "Wat een gepubliceerde beoordeling over één principe zegt."

    @classmethod
    def visible(cls, reader: Reader) -> QuerySet[Score]:
        """Return the scores of the assessments that this client may read."""
        return Score.objects.filter(assessment__in=Assessment.objects.visible_to_client(reader.client))
