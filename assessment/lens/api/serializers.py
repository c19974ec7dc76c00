# SPDX-License-Identifier: EUPL-1.2
"""What several resources of assessments and lenses have in common."""

from copy import deepcopy
from typing import Any, Final

from assessment.models import AssessmentKind
from assessment.models.assessment import Answer, Confidence
from assessment.statistics.settling import Unsettled
from core.api import fields
from core.api.serializers import RowSerializer

# A self-assessment is never added to these: it is a series of its own, at /self-assessments.
PULLED_KINDS: Final = (AssessmentKind.INDEPENDENT.value, AssessmentKind.CONSENSUS.value)


def field_of(serializer: type[RowSerializer], name: str, **options: Any) -> Any:
    """Return a field as another serializer declares it, with other options."""
    field: Any = serializer._declared_fields[name]  # noqa: SLF001 - where REST framework keeps them
    return type(field)(*field._args, **{**deepcopy(field._kwargs), **options})  # noqa: SLF001 - as it copies them


class LensCodeField(fields.CharField):
    """The code of a lens."""

    def __init__(self, **options: Any) -> None:
        super().__init__("Code", "Code van de lens, gelijk in alle versies.", example="veerkracht", **options)


class VersionField(fields.IntegerField):
    """The number of a version of a lens."""

    def __init__(self, **options: Any) -> None:
        super().__init__("Versie", "Versienummer van de lens.", min_value=1, example=1, source="number", **options)


class LensVersionSerializer(RowSerializer):
    """The lens that was used."""

    code = LensCodeField()
    version = VersionField()

    class Meta:
        title = "Lensversie"
        description = "De lens waarop is beoordeeld."


class LensWithinSerializer(LensVersionSerializer):
    """The lens that was used, without a name of its own in the contract."""

    class Meta(LensVersionSerializer.Meta):
        ref_name = None


class ScoreSerializer(RowSerializer):
    """What an assessment says of one principle; the last four are of a result only."""

    principle = fields.CharField("Principe", "Code van het principe.", example="robust")
    side = fields.CharField(
        "Kant",
        "Code van de kant van de lens, zoals het initiatief of het bestuur eromheen.",
        example="initiative",
    )
    answer = fields.ChoiceField(
        "Antwoord", "Een niveau, of een van de antwoorden die geen nul zijn.", Answer, example="level"
    )
    level = fields.IntegerField(
        "Niveau", "Het niveau; leeg als het antwoord geen niveau is.", min_value=0, allow_null=True, example=2
    )
    evidence = fields.IntegerField(
        "Bewijs",
        "Sterkte van het bewijs: 0 geen, 1 verklaring, 2 document, 3 onafhankelijk nagegaan.",
        min_value=0,
        max_value=3,
        allow_null=True,
        example=2,
    )
    confidence = fields.ChoiceField(
        "Zekerheid", "Hoe zeker de beoordelaar is.", Confidence, allow_null=True, example="medium"
    )
    rationale = fields.CharField("Toelichting", "Waarom dit antwoord.", example="Er zijn vaste afspraken op papier.")
    unsettled = fields.ChoiceField(
        "Niet vastgesteld",
        "Waarom de beoordelingen dit principe niet zelf beslissen: ze liggen twee niveaus of meer uiteen, of er is geen"
        " middelste. Alleen bij een uitslag.",
        [each.value for each in Unsettled],
        required=False,
        allow_null=True,
        example=Unsettled.FAR_APART.value,
    )
    departure = fields.CharField(
        "Reden",
        "Waarom het panel van de mediaan afwijkt, of waarom de beoordelingen dit principe niet beslissen."
        " Alleen bij een uitslag.",
        required=False,
        allow_null=True,
        example=None,
    )
    reply = fields.CharField(
        "Wederwoord",
        "Wat de dragers van het initiatief erop zeggen. Alleen bij een uitslag.",
        required=False,
        allow_null=True,
        example=None,
    )
    replied_at = fields.DateTimeField(
        "Wederwoord van",
        "Wanneer de dragers dat schreven; een wederwoord dat bij heropenen bleef staan, houdt zijn moment.",
        required=False,
        allow_null=True,
        example=None,
    )

    class Meta:
        title = "Score"
        description = "Wat een beoordeling over één principe zegt."


class ShareField(fields.FloatField):
    """A number from 0 to 1, null when it is unknown."""

    def __init__(self, label: str, help_text: str, example: float) -> None:
        super().__init__(label, help_text, min_value=0, max_value=1, allow_null=True, example=example)


class IndexSerializer(RowSerializer):
    """An index of one side."""

    value = fields.FloatField("Waarde", "De index.", min_value=0, max_value=1, example=0.46)
    least = ShareField("Ondergrens", "Als elk 'weet niet' het laagste niveau was.", 0.41)
    most = ShareField("Bovengrens", "Als elk 'weet niet' het hoogste niveau was.", 0.58)
    p5 = ShareField("5e percentiel", "Ondergrens van de band uit de simulatie.", 0.39)
    p50 = ShareField("Mediaan", "Midden van de band uit de simulatie.", 0.46)
    p95 = ShareField("95e percentiel", "Bovengrens van de band uit de simulatie.", 0.53)

    class Meta:
        title = "Index"
        description = "Een index van één kant, van 0 tot 1, met hoe zeker die is."


def _index(label: str, help_text: str) -> IndexSerializer:
    help_text = f"{help_text} Leeg als er te weinig is beoordeeld."
    return IndexSerializer(label=label, help_text=help_text, allow_null=True)


class SideIndicesSerializer(RowSerializer):
    """What the scores of one side say together."""

    side = fields.CharField("Kant", "Code van de kant in de lens.", example="initiative")
    coverage = ShareField("Dekking", "Welk deel van wat van toepassing is een niveau heeft.", 0.86)
    lowest = fields.IntegerField("Laagste", "Het laagste niveau.", min_value=0, allow_null=True, example=1)
    low_count = fields.IntegerField(
        "Aantal laag", "Hoeveel principes op niveau 1 of lager staan.", min_value=0, example=2
    )
    geometric = _index("I", "Meetkundig gemiddelde: een laag niveau is niet af te kopen met een hoog.")
    arithmetic = _index("A", "Gewoon gewogen gemiddelde.")
    seed = fields.IntegerField("Zaad", "Waarmee de simulatie precies te herhalen is.", min_value=0, example=92_233_720)

    class Meta:
        title = "Indices van een kant"
        description = (
            "Wat de scores van één kant samen zeggen. Zonder index is er te weinig beoordeeld om die te tonen."
        )
