# SPDX-License-Identifier: EUPL-1.2
"""Pages by their name: those of the menu of this reader, those of the foot, and what higher apps add."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.pages.navigation import address, entries_for
from core.registry import Registry
from core.search.kinds import Found, Hit, Person, SearchKind, fit_of, search_kinds
from core.search.question import SearchQuestion
from core.search.words import words_of


@dataclass(frozen=True, slots=True)
class NamedPage:
    """A page without arguments, by its name, with what it is for."""

    label: str | Promise
    url_name: str
    text: str | Promise = ""


named_pages: Registry[Callable[[Person], Iterable[NamedPage]]] = Registry(
    "Pages that are found by their name, those that this reader may open; accounts and governance add theirs."
)
_IN_THE_FOOT: Final = (
    NamedPage(_("About Meervoud"), "core:about"),
    NamedPage(_("Help"), "core:help"),
    NamedPage(_("Words explained"), "core:words"),
    NamedPage(_("Open data"), "core:open-data"),
    NamedPage(_("The API explained"), "api-reference"),
    NamedPage(_("Accessibility"), "core:accessibility"),
    NamedPage(_("Privacy"), "core:privacy"),
    NamedPage(_("Contact"), "core:contact"),
)


def pages_for(reader: Person) -> Iterator[NamedPage]:
    """Yield the pages that this reader finds, each once, those of their menu first."""
    seen = set()
    menu = (NamedPage(entry.label, entry.url_name) for entry in entries_for(reader))
    for page in (*menu, *(page for pages in named_pages for page in pages(reader)), *_IN_THE_FOOT):
        if page.url_name not in seen and address(page.url_name):
            seen.add(page.url_name)
            yield page


def matches(text: str, question: SearchQuestion) -> bool:
    """Return whether the words stand in a text that no table holds; any one of them where that is enough."""
    folded = text.casefold()
    is_there = (word in folded for word in question.words)
    return any(is_there) if question.any_word else all(is_there)


@dataclass(frozen=True, slots=True)
class Text:
    """Something that is in no table: what it is called, where it stands, a sentence, and what else it says."""

    title: str | Promise
    href: str
    detail: str | Promise
    more: str = ""


def best_texts(texts: Iterable[Text], question: SearchQuestion, most: int) -> Found:
    """Return the best of what is in no table, those that are called so first, else in the order given."""
    hits = [
        Hit(str(one.title), one.href, detail=str(one.detail), fit=fit_of(str(one.title), question))
        for one in texts
        if matches(f"{one.title} {one.detail} {one.more}", question)
    ]
    hits.sort(key=lambda hit: -hit.fit)
    return Found(hits[:most], len(hits))


def _find(reader: Person, question: SearchQuestion, most: int) -> Found:
    texts = (Text(page.label, address(page.url_name), page.text) for page in pages_for(reader))
    return best_texts(texts, question, most)


def _words(reader: Person) -> Iterator[str]:
    for page in pages_for(reader):
        yield from words_of(f"{page.label} {page.text}")


def register_pages() -> None:
    """Have pages found."""
    search_kinds.add(SearchKind("paginas", _("Pages"), "forward", _find, place=80, words=_words))
