# SPDX-License-Identifier: EUPL-1.2
"""Assessments as the API tells them: for keys with a scope, and as fast as ready-made texts can be joined."""

from collections.abc import Sequence
from typing import Any

import orjson
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from accounts.models import Scope
from assessment.lens.api.serializers import PULLED_KINDS, LensVersionSerializer, ScoreSerializer, SideIndicesSerializer
from assessment.models import Assessment, Principle, Score
from assessment.models.assessment import Answer
from assessment.rounds.api import RoundViewSet
from core.api import fields
from core.api.csv_columns import Table
from core.api.filters import ChoiceFilter, CodeFilter, FilterSet, IdFilter, UpdatedSince, by
from core.api.permissions import Reader
from core.api.responses import to_json
from core.api.serializers import Expand, Layout, RowSerializer
from core.api.viewsets import RegisterViewSet
from initiatives.models.area import in_area
from initiatives.register.api.initiatives import InitiativeViewSet
from initiatives.register.api.places import AreaFilter

# What can change after the submission stands beside the document and is added here.
_DOCUMENT = Layout({}, also=["updated_at", "published_at", "superseded_at", "document", "indices"])
# What can be pulled; of a chain the id is that of its initiative.
KINDS = ["initiative", "programme", "area", "party", "chain"]


def _scored(principle: str) -> Q:
    levels = Score.objects.filter(assessment=OuterRef("pk"), principle__code=principle, answer=Answer.LEVEL)
    return Q(Exists(levels))


def _in_area(code: str) -> Q:
    near = in_area(code, "subject__initiative__") | in_area(code, "subject__programme__")
    return near | in_area(code, "subject__chain__") | in_area(code, "subject__")


def _subject_id(_reader: Reader) -> Combinable:
    return Coalesce(
        "subject__initiative_id", "subject__programme_id", "subject__area_id", "subject__party_id", "subject__chain_id"
    )


def _principles() -> list[str]:
    """Every principle of every lens, in the order of the newest that has it."""
    found = Principle.objects.order_by("-lens__number", "lens__code", "position").values_list("code", flat=True)
    return list(dict.fromkeys(found))


def _sides() -> list[str]:
    found = Principle.objects.order_by("-lens__number", "lens__code", "position").values_list("side", flat=True)
    return list(dict.fromkeys(found))


def _scores(document: str) -> Any:
    return orjson.loads(document)["scores"]


def _dissents(document: str) -> Any:
    return orjson.loads(document).get("dissents", [])


def _unsigned(document: str) -> Any:
    return orjson.loads(document).get("unsigned", 0)


def _indices(indices: str) -> Any:
    return orjson.loads(indices or "[]")


class AssessmentSubjectSerializer(RowSerializer):
    """What was assessed."""

    kind = fields.ChoiceField("Soort", "Wat voor onderwerp.", KINDS, example="initiative")
    id = fields.UUIDField("Kenmerk", "Vast kenmerk van het onderwerp.", annotation=_subject_id)
    code = fields.CharField(
        "Code", "Code van het gebied; leeg bij iets anders.", source="area__code", allow_null=True, example=None
    )

    class Meta:
        title = "Onderwerp"
        description = "Wat is beoordeeld: een initiatief, een programma, een gebied, een instelling of een keten."


class AssessmentSerializer(RowSerializer):
    """A published assessment."""

    id = fields.UUIDField("Kenmerk", "Vast kenmerk van de beoordeling.")
    initiative_id = fields.UUIDField(
        "Initiatief",
        "Kenmerk van het initiatief; leeg bij iets anders.",
        source="subject__initiative_id",
        allow_null=True,
    )
    subject = AssessmentSubjectSerializer()
    round_id = fields.UUIDField("Ronde", "Kenmerk van de ronde.")
    kind = fields.ChoiceField(
        "Soort",
        "Van één beoordelaar (independent) of de uitslag (consensus).",
        PULLED_KINDS,
        example="consensus",
    )
    lens = LensVersionSerializer()
    submitted_at = fields.DateTimeField("Ingediend op", "Wanneer de beoordeling vast kwam te staan.")
    scores = fields.ListField(
        "Scores",
        "Alle principes, in de volgorde van de lens.",
        child=ScoreSerializer(),
        columns=("document",),
        convert=_scores,
        table=Table("principle", _principles),
    )
    dissents = fields.ListField(
        "Andere meningen",
        "Wat leden van het panel anders zien dan de uitslag, in hun eigen woorden en zonder naam.",
        child=fields.CharField(),
        columns=("document",),
        convert=_dissents,
        example=["Het tweede inkomen was nog niet toegezegd."],
    )
    unsigned = fields.IntegerField(
        "Zonder handtekening",
        "Hoeveel leden van het panel niet tekenden en ook niets schreven.",
        columns=("document",),
        convert=_unsigned,
        min_value=0,
        example=0,
    )
    indices = fields.ListField(
        "Indices",
        "Per kant van de lens, in haar volgorde. Leeg als ze nog niet zijn berekend.",
        child=SideIndicesSerializer(),
        convert=_indices,
        table=Table("side", _sides),
    )
    published_at = fields.DateTimeField("Gepubliceerd op", "Wanneer de beoordeling is vrijgegeven.")
    superseded_at = fields.DateTimeField(
        "Vervangen op",
        "Sinds wanneer een heropende beoordeling haar plaats heeft ingenomen; leeg als zij nog geldt.",
        allow_null=True,
        example=None,
    )
    updated_at = fields.DateTimeField("Veranderd op", "Laatste verandering; hierop werkt updatedSince.")

    class Meta:
        title = "Beoordelingen"
        description = "Gepubliceerde beoordelingen met hun scores, in de volgorde waarin zij zijn gemaakt."
        expandable_fields = {
            "initiative": Expand(
                lambda: InitiativeViewSet, "subject__initiative_id", "Het initiatief, als dat in het register staat."
            ),
            "round": Expand(lambda: RoundViewSet, "round_id", "De ronde."),
        }

    @property
    def is_ready(self) -> bool:
        """Whether the text that was written with the assessment is the answer: all of it in JSON, nothing beside it."""
        return bool(self.context.get("also")) and self.context.get("fields") is None

    @property
    def layout(self) -> Layout:
        """The columns to read for what is asked."""
        return _DOCUMENT if self.is_ready else super().layout

    def read(self, rows: Sequence[Any]) -> list[Any]:
        """Return rows as objects, or as ready texts."""
        return [orjson.Fragment(assessment_json(row)) for row in rows] if self.is_ready else super().read(rows)


class PrincipleFilter(CodeFilter):
    """A principle of some lens."""

    def __init__(self, help_text: str, field_name: str | None = None, **options: Any) -> None:
        super().__init__(
            help_text,
            field_name,
            known=lambda code: Principle.objects.filter(code=code).exists(),
            unknown=_("No lens has a principle with this code. The codes stand at /api/v1/lenses."),
            **options,
        )


class LevelOnPrincipleFilter(PrincipleFilter):
    """What has a level on a principle."""

    def __init__(self) -> None:
        super().__init__("Alleen met een niveau op dit principe.", method=by(_scored))


class AssessmentFilter(FilterSet):
    """What assessments can be narrowed to."""

    initiative = IdFilter("Kenmerk van een initiatief.", "subject__initiative")
    round = IdFilter("Kenmerk van een ronde.")
    kind = ChoiceFilter(
        "`independent` is van één beoordelaar, `consensus` de gepubliceerde uitslag.", choices=PULLED_KINDS
    )
    principle = LevelOnPrincipleFilter()
    area = AreaFilter(method=by(_in_area))
    updated_since = UpdatedSince()


class AssessmentViewSet(RegisterViewSet):
    """Published assessments, each told by the text that was made when it was submitted."""

    prefix = "assessments"
    tag = "assessments"
    scope = Scope.ASSESSMENTS_READ.value
    queryset = Assessment.objects.all()
    serializer_class = AssessmentSerializer
    filterset_class = AssessmentFilter
    title_one = "Eén beoordeling"
    description_one = "Een gepubliceerde beoordeling met haar scores. De scores veranderen nooit meer."
    is_stamped = True
    lookup_description = "Kenmerk van de beoordeling."

    @classmethod
    def visible(cls, reader: Reader) -> QuerySet[Assessment]:
        """Return the assessments that this client may read."""
        return Assessment.objects.visible_to_client(reader.client)


def assessment_json(row: tuple[Any, ...]) -> bytes:
    """Return the JSON of one row of documents."""
    _pk, updated_at, published_at, superseded_at, document, indices = row
    timestamps = to_json({"publishedAt": published_at, "supersededAt": superseded_at, "updatedAt": updated_at})
    # Of one assessor, or written before members wrote dissent. Inside a text such a quote would be escaped.
    nobody = "" if '"dissents":' in document else ',"dissents":[],"unsigned":0'
    return f'{document[:-1]}{nobody},"indices":{indices or "[]"},'.encode() + timestamps[1:]
