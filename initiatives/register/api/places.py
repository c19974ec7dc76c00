# SPDX-License-Identifier: EUPL-1.2
"""Places in the API: the filters on an area and a theme, and points and borders as GeoJSON."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from core.api import fields
from core.api.filters import CodeFilter, Parameter, by
from core.api.formats import one_of
from initiatives.models import Area, Theme
from initiatives.models.area import in_area

_WITH_PARTS: Final = "Code van een gebied; kleinere wijken daarbinnen tellen mee."


def point(longitude: float | None, latitude: float | None) -> dict[str, Any] | None:
    """Return a point of GeoJSON."""
    if longitude is None or latitude is None:
        return None
    return {"type": "Point", "coordinates": [longitude, latitude]}


class AreaFilter(CodeFilter):
    """An area with the smaller ones inside it; `field_name` leads to what lies there. One query more, when given."""

    def __init__(self, field_name: str = "", *, help_text: str = _WITH_PARTS, **more: Any) -> None:
        path = f"{field_name}__" if field_name else ""
        super().__init__(
            help_text,
            known=lambda code: Area.objects.filter(code=code).exists(),
            unknown=_("There is no area with this code. The codes stand at /api/v1/areas."),
            max_length=20,
            **{"method": by(lambda code: in_area(code, path)), **more},
        )


class ThemeFilter(CodeFilter):
    """A theme, for totals, which are about one or all; a list takes more than one."""

    def __init__(self, **more: Any) -> None:
        super().__init__(
            "Code van een thema.",
            known=lambda code: Theme.objects.filter(code=code).exists(),
            unknown=_("There is no theme with this code. The codes stand at /api/v1/themes."),
            **more,
        )


class ThemesFilter(Parameter):
    """One or more themes, by ThemesRules; which codes there are, is asked only when one is given."""

    is_repeated = True

    def __init__(self) -> None:
        super().__init__("Code van een thema.", method="by_theme")

    def parse(self, text: Any) -> list[str]:
        """Return the codes."""
        known = list(Theme.objects.values_list("code", flat=True))
        return [one_of(each, known) for each in text]


class GeometryField(fields.ObjectField):
    """A geometry of GeoJSON, null where none is known."""

    def __init__(self, help_text: str, *, columns: tuple[str, ...], convert: Any = point) -> None:
        super().__init__(
            "Plek",
            help_text,
            columns=columns,
            convert=convert,
            allow_null=True,
            example={"type": "Point", "coordinates": [4.44871, 51.91146]},
            more={
                "properties": {
                    "type": fields.ChoiceField(
                        "Soort", "Soort geometrie.", ["Point", "Polygon", "MultiPolygon"], example="Point"
                    ).schema(),
                    "coordinates": {
                        **fields.ListField(
                            "Coördinaten", "Lengtegraad en breedtegraad (WGS 84).", example=[4.44871, 51.91146]
                        ).schema(),
                        "items": {},
                    },
                },
                "required": ["type", "coordinates"],
            },
        )
