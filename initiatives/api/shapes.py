# SPDX-License-Identifier: EUPL-1.2
"""What initiatives and areas look like in the API."""

from collections.abc import Mapping

from core.api.shapes import (
    Shape,
    choice,
    day,
    identity,
    many,
    moment,
    number,
    page,
    record,
    ref,
    text,
    yes_or_no,
)
from initiatives.lifecycle import Phase
from initiatives.models.initiative import Form, PeopleInvolved
from initiatives.models.need import NeedKind, NeedSubject
from initiatives.models.party import ChainRole, Sphere

_AREA_CODE = text("Code", "Code van het gebied; bij een gebied de CBS-wijkcode.", maxLength=20, example="WK059903")
_AREA_NAME = text("Naam", "Naam zoals de gemeente die gebruikt.", example="Delfshaven")

_AREA: Mapping[str, Shape] = {
    "code": _AREA_CODE,
    "name": _AREA_NAME,
    "parentCode": text("Valt onder", "Code van het gebied waar dit deel in ligt.", nullable=True, example=None),
    "longitude": number("Lengtegraad", "Een punt in het gebied (WGS 84).", nullable=True, example=4.44871),
    "latitude": number("Breedtegraad", "Een punt in het gebied (WGS 84).", nullable=True, example=51.91146),
    "updatedAt": moment("Veranderd op", "Laatste verandering."),
}

SHAPES: Mapping[str, Shape] = {
    "Party": record(
        "Partij",
        "Een organisatie die een plek in de keten van het initiatief vult.",
        {
            "name": text("Naam", "Naam van de organisatie.", example="Gemeente Rotterdam"),
            "sphere": choice("Sfeer", "Overheid, markt of gemeenschap.", Sphere.values, example="government"),
            "role": choice("Rol", "De plek in de keten.", ChainRole.values, example="funder"),
        },
    ),
    "Need": record(
        "Vraag of aanbod",
        "Wat een initiatief zoekt of te bieden heeft.",
        {
            "kind": choice("Richting", "Zoekt of biedt.", NeedKind.values, example="need"),
            "subject": choice("Onderwerp", "Waar het om gaat.", NeedSubject.values, example="place"),
            "text": text("Wat precies", "In de woorden van het initiatief.", example="Een droge ruimte voor opslag"),
        },
    ),
    "AreaName": record("Gebied", "Het gebied met zijn naam.", {"code": _AREA_CODE, "name": _AREA_NAME}),
    "Initiative": record(
        "Initiatief",
        "Een initiatief in het openbare register.",
        {
            "id": identity("Kenmerk", "Vast kenmerk van het initiatief."),
            "name": text("Naam", "Naam van het initiatief.", example="Wijkkeuken Lindehof"),
            "summary": text(
                "In één zin", "Wat het initiatief doet.", example="Twee avonden per week eten buren samen."
            ),
            "story": text(
                "Verhaal", "Het verhaal in eigen woorden; kan leeg zijn.", example="Het begon met drie buren."
            ),
            "form": choice("Vorm", "De organisatievorm.", Form.values, example="foundation"),
            "phase": choice("Fase", "Waar het initiatief staat.", Phase.values, example="running"),
            "area": {
                "allOf": [ref("AreaName")],
                "nullable": True,
                "title": "Gebied",
                "description": "Leeg betekent de hele stad.",
            },
            "themes": many("Thema's", "Codes van de thema's.", {"type": "string"}, example=["food", "social-cohesion"]),
            "startedOn": day("Begonnen op", "De dag waarop het begon.", nullable=True),
            "website": text(
                "Website", "Eigen website.", format="uri", nullable=True, example="https://voorbeeld.example/"
            ),
            "peopleInvolved": choice(
                "Mensen", "Hoeveel mensen meedoen.", [*PeopleInvolved.values, None], nullable=True, example="11-50"
            ),
            "parties": many("Partijen", "Wie nu een plek in de keten vult.", ref("Party")),
            "needs": many("Vraag en aanbod", "Wat nu openstaat.", ref("Need")),
            "isInvented": yes_or_no("Verzonnen", "Of gegevens voor de demo verzonnen zijn."),
            "publishedAt": moment("Gepubliceerd op", "Sinds wanneer het in het register staat."),
            "toldAt": moment("Laatst verteld op", "Wanneer het initiatief zelf iets liet weten.", nullable=True),
            "updatedAt": moment("Veranderd op", "Laatste verandering, ook van partijen en vraag en aanbod."),
        },
    ),
    "InitiativePage": page("Pagina met initiatieven", "In de volgorde waarin ze binnenkwamen.", "Initiative"),
    "Area": record("Gebied", "Een deel van de stad.", _AREA),
    "AreaWithBorder": record(
        "Gebied met grens",
        "Een deel van de stad met zijn grens.",
        {
            **_AREA,
            "border": {
                "type": "object",
                "nullable": True,
                "title": "Grens",
                "description": "GeoJSON (Polygon of MultiPolygon, WGS 84), als die bekend is.",
                "additionalProperties": True,
                "example": None,
            },
        },
    ),
    "AreaPage": page("Alle gebieden", "De gebieden van de stad op één pagina.", "Area"),
}
