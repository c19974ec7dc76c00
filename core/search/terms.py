# SPDX-License-Identifier: EUPL-1.2
"""What is searched for: words, in Dutch, with the end of the last word still being typed."""

import re
from dataclasses import dataclass
from typing import Final

from django.contrib.postgres.search import SearchQuery

from core.database.text_search import CONFIG

MAX_WORDS: Final = 12
_WORD: Final = re.compile(r"\w+")


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
