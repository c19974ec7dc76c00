# SPDX-License-Identifier: EUPL-1.2
"""What every page knows."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from core.pages.navigation import address, menu, page_links


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """The same page in the other language."""

    code: str
    name: str
    href: str


def other_language(request: HttpRequest) -> OtherLanguage:
    """Return where the language link leads; the name is written in that language itself."""
    code, name = ("nl", "Nederlands") if get_language() == "en" else ("en", "English")
    return OtherLanguage(code, name, translate_url(request.get_full_path(), code))


def site(request: HttpRequest) -> dict[str, object]:
    """Return the names and switches of this installation that base.html prints; the menu costs nothing until drawn."""
    return {
        "city_name": settings.CITY_NAME,
        "is_demo": settings.DEMO,
        "theme_css_url": settings.THEME_CSS_URL,
        "theme_class": settings.THEME_CLASS,
        "menu": SimpleLazyObject(lambda: menu(request)),
        "other_language": SimpleLazyObject(lambda: other_language(request)),
        "addresses": SimpleLazyObject(
            lambda: {link.name: address(link.url_name) for link in page_links} | {"home": address("home") or "/"}
        ),
    }
