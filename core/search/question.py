# SPDX-License-Identifier: EUPL-1.2
"""A question to everything there is: its words, as PostgreSQL looks them up in texts and in names."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.contrib.postgres.search import SearchQuery

from core.database.text_search import CONFIG
from core.search.terms import SearchTerms
from core.search.words import holding, words_of


@dataclass(frozen=True, slots=True)
class SearchQuestion:
    """What is looked for: `terms` as they were typed, and per word the known words that hold it.

    `any_word` says that one of the words is enough.
    """

    terms: SearchTerms
    wider: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    any_word: bool = False

    @classmethod
    def read(cls, text: str, *, any_word: bool = False) -> "SearchQuestion":
        """Return the question in a text; at most a query per word. What is quoted or left out is taken literally."""
        terms = SearchTerms.read(text)
        words = words_of(terms.words)
        if any_word:
            return cls(SearchTerms(" OR ".join(words)), any_word=True)
        wider = {word: tuple(holding(word)) for word in words} if terms.last is not None else {}
        return cls(terms, {word: found for word, found in wider.items() if found})

    @property
    def words(self) -> list[str]:
        """The words, in small letters."""
        return [word for word in words_of(self.terms.words) if not self.any_word or word != "or"]

    @property
    def query(self) -> SearchQuery:
        """The search in texts."""
        return self.terms.query | self._raw() if self.wider else self.terms.query

    def _raw(self) -> SearchQuery:
        # Only letters and digits reach to_tsquery, so nothing in it is an operator.
        parts = [f"({' | '.join([f'{word}:*', *self.wider.get(word, ())])})" for word in self.words]
        joint = " | " if self.any_word else " & "
        return SearchQuery(joint.join(parts), config=CONFIG, search_type="raw")
