# SPDX-License-Identifier: EUPL-1.2
"""What a public page says about itself to search engines and messengers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.utils.text import Truncator
from django.utils.translation import get_language

from core.pages.links import absolute_link
from core.site.queries import languages, site

DESCRIPTION_LENGTH: Final = 160


@dataclass(frozen=True, slots=True)
class PageMeta:
    """Title, description, the page's own address and the same page in every language."""

    title: str
    description: str
    canonical: str
    languages: Sequence[tuple[str, str]]
    picture: str = ""
    picture_alt: str = ""
    is_indexed: bool = True
    site_name: str = ""


def page_meta(
    title: str, description: str, url_name: str, *args: Any, is_indexed: bool = True, **picture: str
) -> PageMeta:
    """Return the meta of the page `url_name`; whole addresses come from SITE_URL, never from a Host header."""
    addresses = [(code, absolute_link(url_name, *args, language=code)) for code, _name in languages()]
    current = get_language() or settings.LANGUAGE_CODE
    return PageMeta(
        title=title,
        description=Truncator(" ".join(description.split())).chars(DESCRIPTION_LENGTH),
        canonical=dict(addresses).get(current, addresses[0][1]),
        languages=addresses,
        is_indexed=is_indexed,
        site_name=site().name,
        **picture,
    )
