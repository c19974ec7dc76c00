# SPDX-License-Identifier: EUPL-1.2
"""Short guides: a job in a few steps, on a page of its own, in the search, and led to from the pages it is about."""

from dataclasses import dataclass
from typing import Final

from django.db.models import TextChoices
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.registry import Registry
from core.search.kinds import Found, Person, SearchKind, search_kinds
from core.search.pages import Text, best_texts
from core.search.question import SearchQuestion
from core.search.words import words_of


class Audience(TextChoices):
    """Whose job a guide is about, in the order in which they stand."""

    EVERYBODY = "everybody", _("For everybody")
    FOUNDER = "founder", _("For founders")
    OFFICIAL = "official", _("For officials")
    ASSESSOR = "assessor", _("For assessors")
    COORDINATOR = "coordinator", _("For coordinators")
    ADMINISTRATOR = "administrator", _("For administrators")


# What these do is done without an office of the municipality.
OUTSIDE: Final = frozenset({Audience.EVERYBODY, Audience.FOUNDER})


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `page` is the URL name of a page without arguments where it is done, if there is one."""

    title: str | Promise
    text: str | Promise
    page: str = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """How to do one thing. `pages` are the URL names of the pages that lead to it."""

    code: str
    audience: Audience
    title: str | Promise
    lead: str | Promise
    pages: frozenset[str]
    steps: tuple[Step, ...]

    @property
    def href(self) -> str:
        """Where it stands."""
        return reverse("core:guide", args=[self.code])


guides: Registry[Guide] = Registry(
    "Guides of a few steps, each for a job; initiatives, assessment and governance add theirs.",
    key=lambda guide: guide.code,
)


def guide_for(url_name: str) -> Guide | None:
    """Return the guide about the page of this URL name, if there is one."""
    return next((guide for guide in guides if url_name in guide.pages), None)


def guides_by_audience() -> list[tuple[Audience, list[Guide]]]:
    """Return each audience that has guides, with them."""
    found = ((audience, [guide for guide in guides if guide.audience == audience]) for audience in Audience)
    return [(audience, some) for audience, some in found if some]


def _find(_reader: Person, question: SearchQuestion, most: int) -> Found:
    return best_texts((Text(one.title, one.href, one.lead, _steps_of(one)) for one in guides), question, most)


def _steps_of(guide: Guide) -> str:
    return " ".join(f"{step.title} {step.text}" for step in guide.steps)


def _words(_reader: Person) -> list[str]:
    return [word for guide in guides for word in words_of(str(guide.title))]


def register_guides_found() -> None:
    """Have guides found."""
    search_kinds.add(SearchKind("hulp", _("Help"), "info", _find, place=85, words=_words))
