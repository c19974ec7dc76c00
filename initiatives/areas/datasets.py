# SPDX-License-Identifier: EUPL-1.2
"""Areas, themes and programmes as open data."""

from datetime import date
from typing import Final

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _

from core.open_data.datasets import Dataset, register
from initiatives.areas.api import AreaViewSet, ProgrammeViewSet, ThemeViewSet
from initiatives.models import Area, Programme, Theme

_AREAS: Final = Dataset(
    code="gebieden",
    title=_("Areas of the city"),
    description=_("The areas the register works with, with a point and, where it is known, their border."),
    theme="REGI",
    keywords=(_("areas"), _("neighbourhood"), _("borders")),
    issued=date(2026, 3, 1),
    rows=Area.objects.all,
    changed="updated_at",
    sources=("initiatives_area",),
    resource=AreaViewSet,
)

_THEMES: Final = Dataset(
    code="themas",
    title=_("Themes"),
    description=_("The themes initiatives work on, with their names in Dutch and English."),
    theme="SOCI",
    keywords=(_("themes"), _("classification")),
    issued=date(2026, 3, 1),
    rows=Theme.objects.all,
    changed="created_at",
    sources=("initiatives_theme",),
    resource=ThemeViewSet,
)

_PROGRAMMES: Final = Dataset(
    code="programmas",
    title=_("Programmes and networks"),
    description=_("Programmes and networks of initiatives, with the initiatives that take part."),
    theme="SOCI",
    keywords=(_("programmes"), _("networks"), _("collaboration")),
    issued=date(2026, 3, 1),
    rows=lambda: Programme.objects.visible_to(AnonymousUser()),
    changed="updated_at",
    sources=("initiatives_programme",),
    resource=ProgrammeViewSet,
    page="initiatives:programmes",
)


def register_datasets() -> None:
    """Offer areas, themes and programmes."""
    register(_AREAS, _THEMES, _PROGRAMMES)
