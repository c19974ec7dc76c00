# SPDX-License-Identifier: EUPL-1.2
"""A question to everything there is: its words, as PostgreSQL looks them up in texts and in names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.postgres.search import SearchQuery

from core.database.text_search import CONFIG
from core.search.terms import MAX_WORDS, SearchTerms
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
        """Return the question in a text; a query for each of the first words.

        What is quoted or left out is taken literally.
        """
        terms = SearchTerms.read(text)
        words = words_of(terms.words)
        if any_word:
            return cls(SearchTerms(" OR ".join(words)), any_word=True)
        wider = {word: tuple(holding(word)) for word in words[:MAX_WORDS]} if terms.last is not None else {}
        return cls(terms, {word: found for word, found in wider.items() if found})

    @property
    def words(self) -> list[str]:
        """The words, in small letters."""
        return [word for word in words_of(self.terms.words) if not self.any_word or word != "or"]

    @property
    def values(self) -> dict[str, str | None]:
        """What `best_of` needs of it: the search in texts, and the words in small letters as `small`."""
        return {**self.in_texts, "small": self.terms.words.lower()}

    @property
    def in_texts(self) -> dict[str, str | None]:
        """What `query_of` needs, of a statement that is written once (core.database.prepared_statements)."""
        terms = self.terms
        wider = self._wider if self.wider else None
        return {"words": terms.words, "rest": terms.rest, "last": terms.last, "wider": wider}

    @property
    def _wider(self) -> str:
        # Only letters and digits reach to_tsquery, so nothing in it is an operator.
        return " & ".join(f"({' | '.join([f'{word}:*', *self.wider.get(word, ())])})" for word in self.words)


def query_of(values: Mapping[str, Any]) -> SearchQuery:
    """Return the search in texts for the values of a question."""
    query = SearchTerms(values.get("words", ""), values.get("rest"), values.get("last")).query
    wider = values.get("wider")
    return query | SearchQuery(wider, config=CONFIG, search_type="raw") if wider else query
