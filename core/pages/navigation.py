# SPDX-License-Identifier: EUPL-1.2
"""The main menu: what stands in the header for whom. A page that is not installed leaves no hole."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from django.http import HttpRequest
from django.urls import NoReverseMatch, get_script_prefix, get_urlconf, reverse
from django.utils.functional import Promise
from django.utils.translation import get_language

from core.registry import Registry


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One link of the menu."""

    label: str
    href: str
    is_current: bool


# Whose menu: somebody who is not signed in, somebody signed in without an office, and after the pages of their offices
# everybody who holds one.
VISITOR: Final = "visitor"
PERSON: Final = "person"
OFFICE: Final = "office"
# Who holds several offices reads their pages in this order.
ROLES: Final = ("official", "assessor", "coordinator", "alderman", "administrator")


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One page the menu may name.

    `places` says in whose menu it stands (VISITOR, PERSON, OFFICE or a role) and how far to the right there;
    `not_for` are roles in whose menu it is left out. `sections` are the URL names under it that mark it as current.
    """

    label: str | Promise
    url_name: str
    places: Mapping[str, int]
    sections: tuple[str, ...] = ()
    not_for: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PageUnder:
    """Pages of a higher app, by the start of their URL names, that mark the entry `url_name` as current."""

    url_name: str
    section: str


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page that others may link to by `name` without knowing which app has it (`addresses` in templates)."""

    name: str
    url_name: str


menu_entries: Registry[Entry] = Registry(
    "Pages in the main menu, each with in whose menu it stands; every app adds its own.",
    key=lambda entry: entry.url_name,
)
pages_under: Registry[PageUnder] = Registry(
    "Pages of a higher app under an entry of a lower one; governance adds them."
)
page_links: Registry[PageLink] = Registry(
    "Pages that lower apps link to by a name, nothing where no app has them; every app adds its own.",
    key=lambda link: link.name,
)


def address(url_name: str) -> str:
    """Return the address of a page without arguments, or nothing when no such page is installed."""
    return _address(url_name, get_language(), get_urlconf(), get_script_prefix())


@lru_cache(maxsize=500)
def _address(url_name: str, _language: str | None, urlconf: str | None, _prefix: str) -> str:
    # Every page prints some twenty, and they only differ by language.
    try:
        return reverse(url_name, urlconf=urlconf)
    except NoReverseMatch:
        return ""


def link_to(name: str) -> str:
    """Return the address of the page that is registered under this name, or nothing when no app has it."""
    link = page_links.get(name)
    return address(link.url_name) if link else ""


def _menu_of(whose: str) -> list[Entry]:
    return sorted((entry for entry in menu_entries if whose in entry.places), key=lambda entry: entry.places[whose])


def entries_for(user: object) -> tuple[Entry, ...]:
    """Return the entries this person gets, work first, each once; one query for the roles of a signed-in person."""
    if not getattr(user, "is_authenticated", False):
        return tuple(_menu_of(VISITOR))
    roles: frozenset[str] = getattr(user, "roles", frozenset())
    if not roles:
        return tuple(_menu_of(PERSON))
    work = [entry for role in ROLES if role in roles for entry in _menu_of(role)]
    return tuple(dict.fromkeys([*work, *(entry for entry in _menu_of(OFFICE) if not roles & entry.not_for)]))


def is_current(entry: Entry, view_name: str) -> bool:
    """Return whether the page named `view_name` lies under this entry."""
    under = (*entry.sections, *(page.section for page in pages_under if page.url_name == entry.url_name))
    return view_name == entry.url_name or any(
        view_name == section or view_name.startswith(f"{section}-") for section in under
    )


def menu(request: HttpRequest) -> tuple[MenuItem, ...]:
    """Return the menu of this request in the language of the page."""
    view_name = request.resolver_match.view_name if request.resolver_match else ""
    return tuple(
        MenuItem(str(entry.label), href, is_current(entry, view_name))
        for entry in entries_for(getattr(request, "user", None))
        if (href := address(entry.url_name))
    )


def addresses() -> dict[str, str]:
    """Return the addresses of the pages that others link to by a name, in the language of the page."""
    return {link.name: address(link.url_name) for link in page_links} | {"home": address("home") or "/"}
