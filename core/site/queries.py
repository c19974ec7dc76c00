# SPDX-License-Identifier: EUPL-1.2
"""What this installation is: read by every page and letter, so kept in this process for a moment."""

from collections.abc import Mapping
from email.utils import formataddr
from time import monotonic
from typing import NamedTuple

from django.conf import settings
from django.db import DatabaseError
from django.utils import translation
from django.utils.translation import gettext as _

from core.models import Site, SiteText

# The CBS gives this code to no municipality.
NO_CODE = "GM0000"


class _Kept(NamedTuple):
    one: Site
    # What the city says itself, by page and language.
    texts: Mapping[tuple[str, str], str]
    until: float


_kept: _Kept | None = None


def site() -> Site:
    """Return the site as it is, at most SITE_KEPT_SECONDS old; one without a city and not open where none was made.

    It is shared: read it, and change it with `core.site.actions`.
    """
    return _known().one


def keep(one: Site, texts: Mapping[tuple[str, str], str]) -> "_Kept":
    """Take this for the site for SITE_KEPT_SECONDS."""
    global _kept  # noqa: PLW0603 - one site for each process
    _kept = _Kept(one, texts, monotonic() + settings.SITE_KEPT_SECONDS)
    return _kept


def _known() -> _Kept:
    kept = _kept
    if kept is not None and kept.until > monotonic():
        return kept
    try:
        texts = {(text.page, text.language): text.body for text in SiteText.objects.exclude(body="")}
        return keep(stored_site(), texts)
    except DatabaseError:
        # The page that says so has the name and the colours it had.
        if kept is None:
            raise
        return keep(kept.one, kept.texts)


def stored_site() -> Site:
    """Return the site as the database has it now, without the picture of its logo."""
    return Site.objects.defer("logo").first() or Site()


def forget() -> None:
    """Read the site anew the next time, as after a restart."""
    global _kept  # noqa: PLW0603 - one site for each process
    _kept = None


def city() -> str:
    """Return how sentences call the city: "Initiatives in Utrecht"; as the site is called while it has none."""
    one = site()
    return one.city or one.name


def signature(language: str) -> str:
    """Return how letters in this language are signed: "the municipality of Utrecht"."""
    with translation.override(language):
        return site().organisation or _("the municipality of %(city)s") % {"city": city()}


def own_party() -> str:
    """Return the name under which the municipality itself is a party: "Gemeente Utrecht", whoever reads it."""
    with translation.override(settings.LANGUAGE_CODE):
        return site().organisation or _("Municipality of %(city)s") % {"city": city()}


def municipality_code() -> str:
    """Return the CBS code of the municipality this site is of: the first of its codes."""
    return next(iter(site().codes), NO_CODE)


def has_municipality() -> bool:
    """Return whether the site says of which municipality it is."""
    return municipality_code() != NO_CODE


def sender() -> str:
    """Return who mails come from, as in a header: what the site says, else MAIL_FROM of the environment."""
    one = site()
    return formataddr((one.sender_name, one.sender_email)) if one.sender_email else settings.MAIL_FROM


def languages() -> list[tuple[str, str]]:
    """Return code and name of the languages this site is offered in, Dutch first."""
    offered = site().languages
    return [(code, str(name)) for code, name in settings.LANGUAGES if code in offered]


def own_text(page: str, language: str | None) -> str:
    """Return what the city says itself on this page in this language, else in Dutch, else nothing."""
    texts = _known().texts
    return texts.get((page, language or "")) or texts.get((page, settings.LANGUAGE_CODE), "")
