# SPDX-License-Identifier: EUPL-1.2
"""What every page knows."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from core.pages.navigation import address, menu


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


def register_address() -> str:
    """Return where somebody reports an initiative, or nothing when that page is not installed."""
    return address("initiatives:registration-start") or address("initiatives:registration")


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
            lambda: {
                "home": address("home") or "/",
                "register": register_address(),
                "sign_in": address("account_login"),
                "sign_out": address("account_logout"),
                "account": address("accounts:details"),
                "demo": address("accounts:demo"),
                "about": address("core:about"),
                "lens": address("assessment:lens-current"),
                "open_data": address("core:open-data"),
                "api_reference": address("api-reference"),
                "accessibility": address("core:accessibility"),
                "privacy": address("core:privacy"),
                "contact": address("core:contact"),
                "gallery": address("core:gallery"),
            }
        ),
    }
