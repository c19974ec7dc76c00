# SPDX-License-Identifier: EUPL-1.2
"""Places in the API: the filters on an area and a theme, and points and borders as GeoJSON."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.api.filters import Filter, by_code
from core.api.properties import Property
from core.api.shapes import Shape
from initiatives.models import Area, Theme


def in_area(code: str, path: str = "") -> Q:
    """Return what narrows to an area and the smaller areas inside it; `path` leads to the initiative."""
    return Q(**{f"{path}area__code": code}) | Q(**{f"{path}area__parent__code": code})


def by_area(to: Any = in_area) -> Filter:
    """Return the filter `area`, which must be a code of this city; one query more, only when it is given."""
    return by_code(
        "area",
        "Code van een gebied; kleinere wijken daarbinnen tellen mee.",
        lambda code: Area.objects.filter(code=code).exists(),
        to,
        unknown=_("There is no area with this code. The codes stand at /api/v1/areas."),
        longest=20,
    )


AREA = by_area()
# For totals, which are about one theme or all; a list takes more than one.
THEME = by_code(
    "theme",
    "Code van een thema.",
    lambda code: Theme.objects.filter(code=code).exists(),
    "themes__code",
    unknown=_("There is no theme with this code. The codes stand at /api/v1/themes."),
)


def geometry(description: str) -> Shape:
    """Return a geometry of GeoJSON, null where none is known."""
    return {
        "type": "object",
        "nullable": True,
        "title": "Plek",
        "description": description,
        "additionalProperties": True,
        "properties": {
            "type": {
                "type": "string",
                "title": "Soort",
                "description": "Soort geometrie.",
                "enum": ["Point", "Polygon", "MultiPolygon"],
                "example": "Point",
            },
            "coordinates": {
                "type": "array",
                "title": "Coördinaten",
                "description": "Lengtegraad en breedtegraad (WGS 84).",
                "items": {},
                "example": [4.44871, 51.91146],
            },
        },
        "required": ["type", "coordinates"],
        "example": {"type": "Point", "coordinates": [4.44871, 51.91146]},
    }


def point(longitude: float | None, latitude: float | None) -> dict[str, Any] | None:
    """Return a point of GeoJSON."""
    if longitude is None or latitude is None:
        return None
    return {"type": "Point", "coordinates": [longitude, latitude]}


# Where an initiative is exactly can be where somebody lives: only its area is public.
POINT = Property(
    geometry("Een punt in het gebied van het initiatief; het precieze adres is niet openbaar."),
    ("area__longitude", "area__latitude"),
    point,
)
