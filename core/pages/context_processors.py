# SPDX-License-Identifier: EUPL-1.2
"""What every page knows."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import translate_url
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from core.pages.kept_parts import installation
from core.pages.navigation import addresses, menu
from core.site.queries import languages


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """The same page in the other language."""

    code: str
    name: str
    href: str


def other_language(request: HttpRequest) -> OtherLanguage | None:
    """Return where the language link leads, if the site has two; the name is written in that language itself."""
    if len(languages()) == 1:
        return None
    code, name = ("nl", "Nederlands") if get_language() == "en" else ("en", "English")
    return OtherLanguage(code, name, translate_url(request.get_full_path(), code))


def site(request: HttpRequest) -> dict[str, object]:
    """Return the names and switches of this installation that base.html prints; the menu costs nothing until drawn."""
    return {
        **installation(),
        "menu": SimpleLazyObject(lambda: menu(request)),
        "other_language": SimpleLazyObject(lambda: other_language(request)),
        "addresses": SimpleLazyObject(addresses),
    }
