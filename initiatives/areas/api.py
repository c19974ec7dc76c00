# SPDX-License-Identifier: EUPL-1.2
"""Areas, themes and programmes as the API tells them: few, public, and what the rest points at."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.expressions import Combinable

from core.api.calls import Reader
from core.api.properties import Property, column, filled, joined
from core.api.resources import Key, Resource
from core.api.shapes import day, identity, many, moment, number, ref, text, yes_or_no
from initiatives.models import Area, Initiative, Programme, Theme
from initiatives.register.api.places import AREA, geometry, point
from initiatives.register.api.schemas import AREA_CODE, AREA_NAME, NAMED


def _border_or_point(border: Any, longitude: float | None, latitude: float | None) -> Any:
    return border or point(longitude, latitude)


AREAS = Resource(
    name="areas",
    tag="areas",
    one="AreaWithBorder",
    listed="Area",
    single="Area",
    title="Gebieden",
    description="Alle gebieden van de stad, zonder hun grens; als GeoJSON met.",
    title_one="Eén gebied",
    description_one="Een gebied met zijn grens.",
    scope=None,
    visible=lambda _reader: Area.objects.all(),
    properties={
        "code": column(AREA_CODE, "code"),
        "name": column(AREA_NAME, "name"),
        "parentCode": column(
            text("Valt onder", "Code van het gebied waar dit deel in ligt.", nullable=True, example=None),
            "parent__code",
        ),
        "longitude": column(
            number("Lengtegraad", "Een punt in het gebied (WGS 84).", nullable=True, example=4.44871), "longitude"
        ),
        "latitude": column(
            number("Breedtegraad", "Een punt in het gebied (WGS 84).", nullable=True, example=51.91146), "latitude"
        ),
        "updatedAt": column(moment("Veranderd op", "Laatste verandering."), "updated_at"),
        "border": column(
            {
                "type": "object",
                "nullable": True,
                "title": "Grens",
                "description": "GeoJSON (Polygon of MultiPolygon, WGS 84), als die bekend is.",
                "additionalProperties": True,
                "example": None,
            },
            "border",
            only_in_detail=True,
        ),
    },
    changed="updated_at",
    key=Key("code", "code", "Code van het gebied.", pattern="[A-Za-z0-9_.-]{1,20}"),
    order=("code",),
    shapes=NAMED,
    place=Property(
        geometry("De grens van het gebied, of een punt erin."), ("border", "longitude", "latitude"), _border_or_point
    ),
)

THEMES = Resource(
    name="themes",
    tag="themes",
    one="Theme",
    title="Thema's",
    description="De thema's waar initiatieven aan werken.",
    title_one="Eén thema",
    description_one="Een thema met zijn namen.",
    scope=None,
    visible=lambda _reader: Theme.objects.all(),
    properties={
        "code": column(text("Code", "Code van het thema.", maxLength=40, example="food"), "code"),
        "name": Property(
            {
                "type": "object",
                "title": "Naam",
                "description": "De naam. Per taal.",
                "properties": {
                    "nl": text("Nederlands", "De naam in het Nederlands.", example="Voedsel"),
                    "en": text("Engels", "De naam in het Engels.", example="Food"),
                },
                "required": ["nl", "en"],
                "example": {"nl": "Voedsel", "en": "Food"},
            },
            ("name_nl", "name_en"),
            lambda dutch, english: {"nl": dutch, "en": english},
        ),
    },
    key=Key("code", "code", "Code van het thema.", pattern="[A-Za-z0-9_-]{1,40}"),
    order=("code",),
)


def _members(_reader: Reader) -> Combinable:
    public = Initiative.objects.visible_to(AnonymousUser()).filter(programmes=OuterRef("pk"))
    return ArraySubquery(public.order_by("pk").values("pk"))


def _programmes(_reader: Reader) -> QuerySet[Programme]:
    return Programme.objects.visible_to(AnonymousUser())


PROGRAMMES = Resource(
    name="programmes",
    tag="programmes",
    one="Programme",
    title="Programma's",
    description="Programma's en netwerken van initiatieven.",
    title_one="Eén programma",
    description_one="Een programma met zijn initiatieven.",
    scope=None,
    visible=_programmes,
    properties={
        "id": column(identity("Kenmerk", "Vast kenmerk van het programma."), "id"),
        "name": column(text("Naam", "Naam van het programma.", example="Voedselnetwerk"), "name"),
        "summary": column(
            text("In één zin", "Wat het programma doet.", example="Initiatieven die samen eten verbouwen."), "summary"
        ),
        "area": joined(
            {
                "allOf": [ref("AreaName")],
                "nullable": True,
                "title": "Gebied",
                "description": "Leeg betekent de hele stad.",
            },
            code="area__code",
            name="area__name",
        ),
        "startsOn": column(day("Vanaf", "Eerste dag.", nullable=True), "starts_on"),
        "endsOn": column(day("Tot en met", "Laatste dag.", nullable=True, example=None), "ends_on"),
        "website": filled(
            text("Website", "Eigen website.", format="uri", nullable=True, example="https://voorbeeld.example/"),
            "website",
        ),
        "initiativeIds": column(
            many(
                "Initiatieven",
                "Kenmerken van de initiatieven in het register.",
                {"type": "string", "format": "uuid"},
                example=["0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90"],
            ),
            _members,
        ),
        "isInvented": column(yes_or_no("Verzonnen", "Of het voor de demo verzonnen is."), "is_invented"),
        "updatedAt": column(moment("Veranderd op", "Laatste verandering van het programma zelf."), "updated_at"),
    },
    changed="updated_at",
    filters=(AREA,),
    key=Key(description="Kenmerk van het programma."),
    shapes=NAMED,
)
