# SPDX-License-Identifier: EUPL-1.2
"""Sentences an official often needs in a letter."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from core.pages.links import absolute_link
from initiatives.models import Initiative

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

STANDARD_SENTENCES: "Mapping[str, StrOrPromise]" = {
    "more": _("Please tell in more words what you do and for whom."),
    "place": _("Please say where it happens: a street, a building or a neighbourhood."),
    "people": _("Please say who carries the initiative and what each person does."),
    "picture": _("Please choose a picture that you took yourself, or that you may use."),
    "persons": _("Please leave out names and telephone numbers of other people."),
    "double": _("We already have this initiative in the register. Ask the people who registered it to invite you."),
    "elsewhere": _("Your initiative is outside our city. Please report it to the municipality where it takes place."),
    "business": _("The register is for initiatives that serve the neighbourhood, not for advertising a company."),
}


def compose_reason(codes: Iterable[str], own_words: str, language: str, same_as: Initiative | None = None) -> str:
    """Return the reason of a letter: the chosen sentences in the reader's language, then the official's own words.

    What is the `same_as` another one is told first, with where that is.
    """
    with translation.override(language):
        chosen = [str(STANDARD_SENTENCES[code]) for code in STANDARD_SENTENCES if code in set(codes)]
        if same_as:
            said = _("It is in the register already, as “%(name)s”. Say there that you want to join in: %(address)s")
            address = absolute_link("initiatives:initiative", same_as.pk, language=language)
            chosen.insert(0, str(said) % {"name": same_as.name, "address": address})
    return "\n\n".join(part for part in ("\n".join(chosen), own_words.strip()) if part)
