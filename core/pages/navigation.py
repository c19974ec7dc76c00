# SPDX-License-Identifier: EUPL-1.2
"""The main menu: what stands in the header for whom. A page that is not installed leaves no hole."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from django.http import HttpRequest
from django.urls import NoReverseMatch, get_script_prefix, get_urlconf, reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One link of the menu."""

    label: str
    href: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One page the menu may name; `sections` are the URL names under it that mark it as current."""

    label: str | Promise
    url_name: str
    sections: tuple[str, ...] = ()


# Carriers reach them from their own page, the municipality from its work.
INTRODUCED: Final = ("initiatives:introduction", "initiatives:introductions")
REGISTER: Final = Entry(
    _("Register"),
    "initiatives:register",
    (
        "initiatives:register",
        "initiatives:initiative",
        "initiatives:area",
        "initiatives:programme",
        "initiatives:programmes",
        "initiatives:exchange",
        "initiatives:meeting",
        "initiatives:meetings",
        "governance:public-lessons",
    ),
)
OPPORTUNITIES: Final = Entry(_("Opportunities"), "initiatives:opportunities", ("initiatives:opportunity",))
LENS: Final = Entry(_("The lens"), "assessment:lens-current", ("assessment:lens",))
OPEN_DATA: Final = Entry(_("Open data"), "core:open-data")
MINE: Final = Entry(_("My initiatives"), "initiatives:mine", ("initiatives:mine", "governance:mine", *INTRODUCED))
QUEUE: Final = Entry(
    _("Work queue"),
    "initiatives:queue",
    ("initiatives:queue", "initiatives:moderate", "initiatives:dossier", *INTRODUCED),
)
SCORING: Final = Entry(_("My assessments"), "assessment:mine", ("assessment:mine", "assessment:score"))
ROUNDS: Final = Entry(
    _("Rounds"),
    "assessment:rounds",
    ("assessment:rounds", "assessment:round", "assessment:result", "assessment:lenses"),
)
PORTFOLIO: Final = Entry(_("Portfolio"), "assessment:portfolio", ("assessment:portfolio", "assessment:quiet"))
AGENDA: Final = Entry(_("Agenda"), "governance:agenda", ("governance:agenda",))
LETTERS: Final = Entry(_("Letters"), "mail:letters", ("mail:letter",))
GOVERNANCE: Final = Entry(
    _("Governance"),
    "governance:overview",
    (
        "governance:policy",
        "governance:exceptions",
        "governance:barrier",
        "governance:barriers",
        "governance:experiment",
        "governance:experiments",
        "governance:lesson",
        "governance:lessons",
        "governance:provision",
        "governance:provisions",
        "governance:party",
        "governance:network",
        "governance:parties",
        "governance:place",
        "governance:places",
        "governance:repertoire",
        "governance:outlook",
        "governance:signal",
        "governance:signals",
        "governance:check",
        "governance:checks",
        "governance:whatif",
        "governance:losses",
        "governance:scenario",
        "governance:scenarios",
        "governance:challenge",
        "governance:challenges",
        "governance:weighing",
        "governance:weighings",
        "governance:option",
        "governance:subsidies",
    ),
)
PEOPLE: Final = Entry(_("People"), "accounts:people", ("accounts:people",))
AREAS: Final = Entry(_("Areas"), "initiatives:areas", ("initiatives:areas", "initiatives:population"))
CLIENTS: Final = Entry(_("API clients"), "accounts:api-clients", ("accounts:api-client",))
WEBHOOKS: Final = Entry(_("Webhooks"), "exchange:webhooks", ("exchange:webhook", "exchange:delivery"))
OUTBOX: Final = Entry(_("Mail"), "mail:outbox", ("mail:outbox",))

PUBLIC: Final = (REGISTER, OPPORTUNITIES, LENS, OPEN_DATA)
BY_ROLE: Final[dict[str, tuple[Entry, ...]]] = {
    "official": (QUEUE, PORTFOLIO, AGENDA, GOVERNANCE),
    "assessor": (SCORING,),
    "coordinator": (QUEUE, PORTFOLIO, AGENDA, ROUNDS, GOVERNANCE, LETTERS),
    "administrator": (PEOPLE, AREAS, CLIENTS, WEBHOOKS, OUTBOX),
}


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


def entries_for(user: object) -> tuple[Entry, ...]:
    """Return the entries this person gets, work first, each once; one query for the roles of a signed-in person."""
    if not getattr(user, "is_authenticated", False):
        return PUBLIC
    roles: frozenset[str] = getattr(user, "roles", frozenset())
    if not roles:
        # Five entries and a name fill the header of a laptop; open data is in the foot too.
        return (MINE, REGISTER, OPPORTUNITIES, LENS)
    work = [entry for role, entries in BY_ROLE.items() if role in roles for entry in entries]
    # A coordinator has many pages; the lens is one click away, in the foot and among the lenses of the rounds.
    reading = [REGISTER] if "coordinator" in roles else [REGISTER, LENS]
    return tuple(dict.fromkeys([*work, *reading]))


def is_current(entry: Entry, view_name: str) -> bool:
    """Return whether the page named `view_name` lies under this entry."""
    return view_name == entry.url_name or any(
        view_name == section or view_name.startswith(f"{section}-") for section in entry.sections
    )


def menu(request: HttpRequest) -> list[MenuItem]:
    """Return the menu of this request in the language of the page."""
    view_name = request.resolver_match.view_name if request.resolver_match else ""
    return [
        MenuItem(str(entry.label), href, is_current(entry, view_name))
        for entry in entries_for(getattr(request, "user", None))
        if (href := address(entry.url_name))
    ]
