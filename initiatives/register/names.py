# SPDX-License-Identifier: EUPL-1.2
"""Names in the language of the page, of things that carry theirs in the database."""

from django.utils.translation import get_language, gettext

from initiatives.models import Area, Theme


def theme_name(theme: Theme) -> str:
    """Return the name of a theme in the language of the page."""
    return theme.name_en if get_language() == "en" else theme.name_nl


def theme_name_field() -> str:
    """Return the column that holds the name of a theme in the language of the page."""
    return "name_en" if get_language() == "en" else "name_nl"


def area_name(area: Area | None) -> str:
    """Return the name of an area; none means the whole city."""
    return area.name if area else gettext("Whole city")
