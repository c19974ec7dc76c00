# SPDX-License-Identifier: EUPL-1.2
"""Finding initiatives by words, in Dutch, with the end of the last word still being typed."""

import re
from collections.abc import Iterable
from typing import Final

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import Case, F, IntegerField, Q, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Round
from rapidfuzz import fuzz, process

from core.pages import filter_set
from initiatives.models import Area, Initiative, Theme
from initiatives.models.initiative import InitiativeQuerySet

CONFIG: Final = "dutch"
MAX_LENGTH: Final = filter_set.MAX_LENGTH
MAX_WORDS: Final = 12
# A name that holds the very words stands above any text that mentions them.
IN_THE_NAME: Final = 1_000_000
# Two words are taken for the same when this share of their letters agrees (ours: one slip in five letters).
ALIKE: Final = 79
_WORD: Final = re.compile(r"\w+")
clean = filter_set.clean_line


def query_for(text: str) -> SearchQuery:
    """Return the search for `text`: all words, quotes and minus as people use them, the last word as a beginning."""
    whole = SearchQuery(text, config=CONFIG, search_type="websearch")
    words = _WORD.findall(text)
    if not words or text[-1] in "\"'" or re.search(r"(^|\s)-\w*$", text):
        return whole
    # Only letters and digits reach to_tsquery, so nothing in it is an operator.
    beginning = SearchQuery(f"{words[-1]}:*", config=CONFIG, search_type="raw")
    rest = text[: text.rindex(words[-1])].strip()
    if _WORD.search(rest):
        beginning = SearchQuery(rest, config=CONFIG, search_type="websearch") & beginning
    return whole | beginning


def narrow(found: InitiativeQuerySet, text: str) -> InitiativeQuerySet:
    """Keep what the words are about: in name, sentence, story or place, or by the name of a theme or an area."""
    return found.filter(matching(text))


def matching(text: str) -> Q:
    """Return the condition that an initiative is about these words; everything is about none."""
    words = " ".join(text.split()[:MAX_WORDS])
    if not words:
        return Q()
    themes = Theme.objects.filter(Q(name_nl__istartswith=words) | Q(name_en__istartswith=words))
    return (
        Q(search=query_for(words))
        | Q(name__icontains=words)
        | Q(pk__in=Initiative.themes.through.objects.filter(theme__in=themes).values("initiative"))
        | Q(area__in=Area.objects.filter(name__istartswith=words))
    )


def rank(text: str) -> Combinable:
    """Return how well a row fits, as a whole number, so that pages by position compare it exactly."""
    words = " ".join(text.split()[:MAX_WORDS])
    in_name = Case(When(name__icontains=words, then=Value(IN_THE_NAME)), default=Value(0), output_field=IntegerField())
    return in_name + Cast(Round(SearchRank(F("search"), query_for(words)) * 100_000.0), IntegerField())


def did_you_mean(text: str, places_and_themes: Iterable[str]) -> str:
    """Return the words as they are spelled in the register, or nothing when none is close.

    Asked only when nothing was found: reads the names of the whole public register in one query.
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
