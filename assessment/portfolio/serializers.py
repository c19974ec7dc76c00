# SPDX-License-Identifier: EUPL-1.2
"""What the portfolio and the quiet areas look like over the API."""

from typing import Any, Final

from assessment.lens.api.serializers import LensWithinSerializer
from core.api import fields
from core.api.serializers import NamedSerializer

CANNOT_BE_TOLD: Final = "cannotBeTold"


class CountField(fields.IntegerField):
    """A number of things."""

    def __init__(self, label: str, help_text: str, **options: Any) -> None:
        super().__init__(label, help_text, min_value=0, example=4, **options)


class MedianField(fields.IntegerField):
    """The middle level."""

    def __init__(self, **options: Any) -> None:
        super().__init__("Mediaan", "Het middelste niveau; leeg onder de drie.", allow_null=True, example=2, **options)


class PlacesSerializer(NamedSerializer):
    """How many initiatives lie in each quadrant."""

    alone = CountField("Sterk, nog weinig steun", "Initiatief boven het midden, overheid eronder.")
    together = CountField("Samen sterk", "Beide boven het midden.")
    leans = CountField("Goed gesteund", "Initiatief onder het midden, overheid erboven.")
    fragile = CountField("Ruimte om te groeien", "Beide onder het midden.")
    cannot_be_told = CountField(
        "Niet te zeggen",
        "De band van een van beide kanten loopt over het midden: andere beoordelaars hadden haar aan de "
        "andere kant kunnen leggen.",
    )

    class Meta:
        ref_name = None
        title = "Samenspel"
        description = "Hoeveel initiatieven in elk kwadrant liggen."


class PrincipleWithinSerializer(NamedSerializer):
    """A principle with counts."""

    principle = fields.CharField("Principe", "Code van het principe.", example="robust")
    side = fields.CharField("Kant", "Code van de kant van de lens.", example="initiative")

    class Meta:
        ref_name = None
        title = "Principe"


class LevelCountsSerializer(PrincipleWithinSerializer):
    """How often each level was given."""

    levels = fields.ListField(
        "Niveaus",
        "Hoe vaak elk niveau is gegeven, vanaf 0; leeg onder de drie.",
        child=CountField("Aantal", "Hoe vaak."),
        allow_null=True,
        example=[0, 2, 5, 3, 1],
    )
    median = MedianField()

    class Meta(PrincipleWithinSerializer.Meta):
        description = "Hoe vaak elk niveau is gegeven."


class MediansSerializer(PrincipleWithinSerializer):
    """The middle level of each group."""

    medians = fields.ListField("Medianen", "Per groep; leeg onder de drie.", child=MedianField())

    class Meta(PrincipleWithinSerializer.Meta):
        description = "Het middelste niveau per groep, in dezelfde volgorde."


class PortfolioSerializer(NamedSerializer):
    """All results together."""

    lens = LensWithinSerializer(label="Lens", help_text="De lens; leeg zonder uitslag.", allow_null=True)
    total = CountField("Initiatieven", "Hoeveel initiatieven een uitslag hebben.")
    without = CountField("Zonder plaats", "Van hoeveel geen samenvatting van beide kanten is te tonen.")
    places = PlacesSerializer()
    principles = fields.ListField("Principes", "In de volgorde van de lens.", child=LevelCountsSerializer())
    is_invented = fields.BooleanField("Verzonnen", "Of er voor de demo verzonnen uitslagen in zitten.")

    class Meta:
        ref_name = None
        title = "Portfolio"
        description = "De laatste gepubliceerde uitslag van elk initiatief naast elkaar, op één lens."


class GroupSerializer(NamedSerializer):
    """An area or a theme."""

    name = fields.CharField("Naam", "Naam van het gebied of thema.", example="Noordwest")
    results = CountField("Uitslagen", "Hoeveel initiatieven een uitslag hebben.")

    class Meta:
        ref_name = None
        title = "Groep"
        description = "Een gebied of thema."


class PortfolioPrinciplesSerializer(NamedSerializer):
    """The principles per area or theme."""

    groups = fields.ListField("Groepen", "De gebieden of thema's.", child=GroupSerializer())
    principles = fields.ListField("Principes", "In de volgorde van de lens.", child=MediansSerializer())

    class Meta:
        ref_name = None
        title = "Principes per gebied of thema"
        description = "De middelste niveaus naast elkaar; leeg onder de drie."


class QuietAreaSerializer(NamedSerializer):
    """An area with its initiatives and residents."""

    code = fields.CharField("Code", "Code van het gebied.", example="WK034402")
    name = fields.CharField("Naam", "Naam van het gebied.", example="Noordwest")
    initiatives = CountField("Initiatieven", "In het openbare register.")
    new = CountField("Nieuw", "Daarvan nieuw dit jaar.")
    opportunities = CountField("Kansen", "Kansen die een trekker zoeken.")
    residents = fields.IntegerField(
        "Inwoners", "Leeg als het niet bekend is.", min_value=0, allow_null=True, example=52_000
    )
    per_ten_thousand = fields.FloatField(
        "Per 10.000 inwoners", "Initiatieven per 10.000 inwoners.", min_value=0, allow_null=True, example=4.2
    )
    is_quiet = fields.BooleanField("Stil", "Of er weinig gebeurt voor wie er woont.")

    class Meta:
        ref_name = None
        title = "Gebied"
        description = "Een gebied."


class QuietAreasSerializer(NamedSerializer):
    """All areas, the quietest first."""

    results = fields.ListField("Gebieden", "Stilste eerst.", child=QuietAreaSerializer())

    class Meta:
        ref_name = None
        title = "Stille gebieden"
        description = "Alle gebieden."
