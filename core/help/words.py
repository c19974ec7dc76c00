# SPDX-License-Identifier: EUPL-1.2
"""Words of this product in plain language: on one page, beside where they are used, and in the search."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.registry import Registry
from core.search.kinds import Found, Person, SearchKind, search_kinds
from core.search.pages import Text, best_texts
from core.search.question import SearchQuestion
from core.search.words import words_of


@dataclass(frozen=True, slots=True)
class ExplainedWord:
    """A word under its `code`, the question of who does not know it, and the answer in a few short sentences."""

    code: str
    word: str | Promise
    question: str | Promise
    text: str | Promise

    @property
    def href(self) -> str:
        """Where it stands among all words."""
        return f"{reverse('core:words')}#{self.code}"


explained_words: Registry[ExplainedWord] = Registry(
    "Words that are explained where they are used; initiatives, assessment and governance add theirs.",
    key=lambda word: word.code,
)


def words_in_order() -> list[ExplainedWord]:
    """Return the words by the alphabet of the language of the page."""
    return sorted(explained_words, key=lambda one: str(one.word).casefold())


def _find(_reader: Person, question: SearchQuestion, most: int) -> Found:
    return best_texts((Text(one.word, one.href, one.text) for one in words_in_order()), question, most)


def _words(_reader: Person) -> list[str]:
    return [word for one in explained_words for word in words_of(str(one.word))]


def register_words_found() -> None:
    """Have explained words found."""
    search_kinds.add(SearchKind("woorden", _("Explained words"), "info", _find, place=90, words=_words))
