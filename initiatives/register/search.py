# SPDX-License-Identifier: EUPL-1.2
"""Finding initiatives by words, in Dutch, with the end of the last word still being typed."""

import re
from collections.abc import Iterable
from typing import Final

from django.contrib.postgres.search import SearchRank
from django.db.models import Case, F, IntegerField, Q, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Round
from rapidfuzz import fuzz, process

from core.search.terms import MAX_WORDS, SearchTerms
from initiatives.models import Area, Initiative, Theme
from initiatives.models.initiative import InitiativeQuerySet

# A name that holds the very words stands above any text that mentions them.
IN_THE_NAME: Final = 1_000_000
# Two words are taken for the same when this share of their letters agrees (ours: one slip in five letters).
ALIKE: Final = 79
_WORD: Final = re.compile(r"\w+")


def narrow(found: InitiativeQuerySet, text: str) -> InitiativeQuerySet:
    """Keep what the words are about: in name, sentence, story or place, or by the name of a theme or an area."""
    return found.filter(matching(text))


def matching(text: str) -> Q:
    """Return the condition that an initiative is about these words; everything is about none."""
    asked = SearchTerms.read(text)
    return about(asked) if asked.words else Q()


def about(asked: SearchTerms) -> Q:
    """Return the condition that an initiative is about what is asked."""
    words = asked.words
    themes = Theme.objects.filter(Q(name_nl__istartswith=words) | Q(name_en__istartswith=words))
    return (
        Q(search=asked.query)
        | Q(name__icontains=words)
        | Q(pk__in=Initiative.themes.through.objects.filter(theme__in=themes).values("initiative"))
        | Q(area__in=Area.objects.filter(name__istartswith=words))
    )


def rank(asked: SearchTerms) -> Combinable:
    """Return how well a row fits, as a whole number, so that pages by position compare it exactly."""
    in_name = Case(
        When(name__icontains=asked.words, then=Value(IN_THE_NAME)), default=Value(0), output_field=IntegerField()
    )
    return in_name + Cast(Round(SearchRank(F("search"), asked.query) * 100_000.0), IntegerField())


def did_you_mean(text: str, places_and_themes: Iterable[str]) -> str:
    """Return the words as they are spelled in the register, or nothing when none is close.

    SearchTerms only when nothing was found: reads the names of the whole public register in one query.
    """
    known: set[str] = set()
    names = [*Initiative.objects.published().values_list("name", flat=True), *places_and_themes]
    for name in names:
        known.update(word for word in _WORD.findall(name.lower()) if len(word) > 2)  # noqa: PLR2004 - no articles
    if not known:
        return ""
    vocabulary = sorted(known)
    corrected = []
    for word in _WORD.findall(text.lower())[:MAX_WORDS]:
        best = process.extractOne(word, vocabulary, scorer=fuzz.ratio, score_cutoff=ALIKE)
        corrected.append(best[0] if best else word)
    suggestion = " ".join(corrected)
    return "" if suggestion == " ".join(_WORD.findall(text.lower())) else suggestion
