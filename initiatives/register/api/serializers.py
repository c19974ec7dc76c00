# SPDX-License-Identifier: EUPL-1.2
"""What several resources of the register tell along."""

from typing import Any

from core.api import fields
from core.api.serializers import RowSerializer
from initiatives.models.need import NeedKind, NeedSubject
from initiatives.models.party import ChainRole, Sphere


class AreaCodeField(fields.CharField):
    """The code of an area."""

    def __init__(self, **more: Any) -> None:
        told = "Code van het gebied; bij een gebied de CBS-wijkcode."
        super().__init__("Code", told, max_length=20, example="WK034405", **more)


class AreaNameField(fields.CharField):
    """The name of an area."""

    def __init__(self, **more: Any) -> None:
        super().__init__("Naam", "Naam zoals de gemeente die gebruikt.", example="Oost", **more)


class AreaNameSerializer(RowSerializer):
    """An area by its name."""

    code = AreaCodeField()
    name = AreaNameField()

    class Meta:
        title = "Gebied"
        description = "Het gebied met zijn naam."


class PartySerializer(RowSerializer):
    """An organisation in a chain."""

    name = fields.CharField("Naam", "Naam van de organisatie.", example="Gemeente Utrecht")
    sphere = fields.ChoiceField("Sfeer", "Overheid, markt of gemeenschap.", Sphere, example="government")
    role = fields.ChoiceField("Rol", "De plek in de keten.", ChainRole, example="funder")

    class Meta:
        title = "Partij"
        description = "Een organisatie die een plek in de keten van het initiatief vult."


class NeedSerializer(RowSerializer):
    """What an initiative looks for or offers."""

    kind = fields.ChoiceField("Richting", "Zoekt of biedt.", NeedKind, example="need")
    subject = fields.ChoiceField("Onderwerp", "Waar het om gaat.", NeedSubject, example="place")
    text = fields.CharField("Wat precies", "In de woorden van het initiatief.", example="Een droge ruimte voor opslag")

    class Meta:
        title = "Vraag of aanbod"
        description = "Wat een initiatief zoekt of te bieden heeft."
