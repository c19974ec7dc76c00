# SPDX-License-Identifier: EUPL-1.2
"""Finding initiatives by words, in Dutch, with the end of the last word still being typed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class SearchTerms:
    """What is searched for: all words, quotes and minus as people use them, the last word as a beginning.

    `last` is that word for to_tsquery and `rest` what stands before it; None where there is none.
    """

    words: str
    rest: str | None = None
    last: str | None = None

    @classmethod
    def read(cls, text: str) -> "SearchTerms":
        """Return what is asked with `text`, of which the first words count."""
        text = " ".join(text.split()[:MAX_WORDS])
        words = _WORD.findall(text)
        if not words or text[-1] in "\"'" or re.search(r"(^|\s)-\w*$", text):
            return cls(text)
        rest = text[: text.rindex(words[-1])].strip()
        # Only letters and digits reach to_tsquery, so nothing in it is an operator.
        return cls(text, rest if _WORD.search(rest) else None, f"{words[-1]}:*")

    @property
    def query(self) -> SearchQuery:
        """The search in the texts."""
        whole = SearchQuery(self.words, config=CONFIG, search_type="websearch")
        if self.last is None:
            return whole
        beginning = SearchQuery(self.last, config=CONFIG, search_type="raw")
        if self.rest is not None:
            beginning = SearchQuery(self.rest, config=CONFIG, search_type="websearch") & beginning
        return whole | beginning


def query_for(text: str) -> SearchQuery:
    """Return the search in texts for what somebody typed."""
    return SearchTerms.read(text).query


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
