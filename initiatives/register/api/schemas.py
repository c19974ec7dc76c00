# SPDX-License-Identifier: EUPL-1.2
"""Shapes that several resources of the register point at."""

from collections.abc import Mapping

from core.api.shapes import Shape, choice, record, text
from initiatives.models.need import NeedKind, NeedSubject
from initiatives.models.party import ChainRole, Sphere

AREA_CODE = text("Code", "Code van het gebied; bij een gebied de CBS-wijkcode.", maxLength=20, example="WK059903")
AREA_NAME = text("Naam", "Naam zoals de gemeente die gebruikt.", example="Delfshaven")

NAMED: Mapping[str, Shape] = {
    "Party": record(
        "Partij",
        "Een organisatie die een plek in de keten van het initiatief vult.",
        {
            "name": text("Naam", "Naam van de organisatie.", example="Gemeente Rotterdam"),
            "sphere": choice("Sfeer", "Overheid, markt of gemeenschap.", Sphere, example="government"),
            "role": choice("Rol", "De plek in de keten.", ChainRole, example="funder"),
        },
    ),
    "Need": record(
        "Vraag of aanbod",
        "Wat een initiatief zoekt of te bieden heeft.",
        {
            "kind": choice("Richting", "Zoekt of biedt.", NeedKind, example="need"),
            "subject": choice("Onderwerp", "Waar het om gaat.", NeedSubject, example="place"),
            "text": text("Wat precies", "In de woorden van het initiatief.", example="Een droge ruimte voor opslag"),
        },
    ),
    "AreaName": record("Gebied", "Het gebied met zijn naam.", {"code": AREA_CODE, "name": AREA_NAME}),
}
