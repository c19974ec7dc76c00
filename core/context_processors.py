# SPDX-License-Identifier: EUPL-1.2
"""What every page knows."""

from django.conf import settings
from django.http import HttpRequest


def site(_request: HttpRequest) -> dict[str, object]:
    """Return the names and switches of this installation that base.html prints."""
    return {
        "city_name": settings.CITY_NAME,
        "is_demo": settings.DEMO,
        "theme_css_url": settings.THEME_CSS_URL,
        "theme_class": settings.THEME_CLASS,
    }
