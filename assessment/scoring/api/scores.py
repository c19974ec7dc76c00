# SPDX-License-Identifier: EUPL-1.2
"""The scores of assessments as rows of their own: the long form, one row for each assessment and principle."""

from django.db.models import QuerySet

from accounts.models import Scope
from assessment.lens.api.schemas import NAMED, PULLED_KINDS
from assessment.models import Assessment, Score
from assessment.scoring.api.assessments import ASSESSMENTS, BY_PRINCIPLE_OF_SCORE
from core.api.calls import Reader
from core.api.filters import by_choice, by_id
from core.api.properties import Property, column, filled
from core.api.resources import Expand, Resource
from core.api.shapes import Shape, choice, identity, text, yes_or_no


def _visible(reader: Reader) -> QuerySet[Score]:
    return Score.objects.filter(assessment__in=Assessment.objects.visible_to_client(reader.client))


def _told(name: str) -> Shape:
    """What a score within an assessment says of the same property."""
    told: Shape = NAMED["Score"]["properties"][name]
    return told


SCORES = Resource(
    name="scores",
    tag="assessments",
    one="ScoreRow",
    title="Scores, een per regel",
    description="Elke score van elke gepubliceerde beoordeling op een regel van zijn eigen, voor wie rekent met een "
    "tabel. Wat er verandert en verdwijnt, volgt u bij de beoordelingen.",
    title_one="Eén score",
    description_one="Wat een gepubliceerde beoordeling over één principe zegt.",
    scope=Scope.ASSESSMENTS_READ.value,
    visible=_visible,
    properties={
        "id": column(identity("Kenmerk", "Vast kenmerk van de score."), "id"),
        "assessmentId": column(identity("Beoordeling", "Kenmerk van de beoordeling."), "assessment_id"),
        "initiativeId": column(
            text(
                "Initiatief",
                "Kenmerk van het initiatief; leeg bij iets anders.",
                format="uuid",
                nullable=True,
                example="0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90",
            ),
            "assessment__subject__initiative_id",
        ),
        "roundId": column(identity("Ronde", "Kenmerk van de ronde."), "assessment__round_id"),
        "kind": column(
            choice(
                "Soort",
                "Van één beoordelaar (independent) of de uitslag (consensus).",
                PULLED_KINDS,
                example="consensus",
            ),
            "assessment__kind",
        ),
        "isSuperseded": Property(
            yes_or_no("Vervangen", "Of een heropende beoordeling haar plaats heeft ingenomen."),
            ("assessment__superseded_at",),
            lambda moment: moment is not None,
        ),
        "principle": column(_told("principle"), "principle__code"),
        "side": column(_told("side"), "principle__side"),
        "answer": column(_told("answer"), "answer"),
        "level": column(_told("level"), "level"),
        "evidence": column(_told("evidence"), "evidence_level"),
        "confidence": filled(_told("confidence"), "confidence"),
        "rationale": column(_told("rationale"), "rationale"),
    },
    filters=(
        by_id("assessment", "Kenmerk van een beoordeling.", "assessment"),
        by_id("initiative", "Kenmerk van een initiatief.", "assessment__subject__initiative"),
        by_id("round", "Kenmerk van een ronde.", "assessment__round"),
        by_choice(
            "kind",
            "`independent` is van één beoordelaar, `consensus` de gepubliceerde uitslag.",
            PULLED_KINDS,
            "assessment__kind",
        ),
        BY_PRINCIPLE_OF_SCORE,
    ),
    expand={"assessment": Expand(lambda: ASSESSMENTS, "assessment_id", "De beoordeling.")},
    shapes=NAMED,
)
