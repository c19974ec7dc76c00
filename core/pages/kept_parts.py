# SPDX-License-Identifier: EUPL-1.2
"""Parts of pages that are the same for whoever reads: drawn once for what they show, and kept in this process.

What is kept is known by everything it depends on (the values it is given, the language, this installation), so it is
never old and never somebody else's: other values are another part. Why: docs/adr/0032.
"""

from collections.abc import Hashable, Mapping
from functools import lru_cache
from typing import Any, Final

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import get_script_prefix, get_urlconf
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from core.pages.navigation import addresses
from core.site.queries import city, site

# A row of the register is some 2 kB, the filters of a page 20.
MOST_KEPT: Final = 4_000


def installation() -> dict[str, Any]:
    """Return what every part of a page knows: the same for every reader of this installation."""
    one = site()
    # A logo and colours are addressed with the version of the site, so that browsers keep them until they change.
    version = f"{one.pk}-{one.version}"
    return {
        "site_name": one.name,
        "city_name": city(),
        "residents": one.residents,
        "contact_email": one.contact_email,
        "contact_phone": one.contact_phone,
        "logo_version": version if one.logo_type else "",
        "colours_version": version if one.accent else "",
        "is_demo": settings.DEMO,
        "demo_has_cases": settings.DEMO_HAS_CASES,
        "theme_css_url": settings.THEME_CSS_URL,
        "theme_class": settings.THEME_CLASS,
    }


def draw(template: str, given: Mapping[str, Hashable], *, is_marked: bool) -> SafeString:
    """Return the HTML of a template that depends on nothing but `given`; TypeError for a value that can change.

    `is_marked` says whether it stands in a block that is marked as made up (core.templatetags.marks).
    """
    here = (get_language(), is_marked, get_urlconf(), get_script_prefix(), tuple(installation().values()))
    return _drawn(template, tuple(given.items()), here)


@lru_cache(maxsize=MOST_KEPT)
def _drawn(template: str, given: tuple[tuple[str, Hashable], ...], _here: tuple[Any, ...]) -> SafeString:
    return render_to_string(template, {**installation(), "addresses": addresses(), **dict(given)})


def forget() -> None:
    """Forget every part, as after a restart."""
    _drawn.cache_clear()
