# SPDX-License-Identifier: EUPL-1.2
"""Lessons offered again where they help: which, in what order, and why.

`ranked` is pure. `offers` asks one statement for what could help, and leaves the order to it. Who asks decides which
lessons come into question: what a reader may not read is never offered.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Final
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from governance.models import Lesson
from initiatives.models import Initiative

# What a likeness is worth. A principle that is asked for must fit; without one, a theme alone is enough.
THEME, FORM, AREA, WORD = 4, 2, 2, 1
MOST_WORDS: Final = 4
ENOUGH: Final = 4
# So many of the newest are put in order; more would never reach the first places.
CANDIDATES: Final = 200
SHORTEST_WORD: Final = 5


@dataclass(frozen=True, slots=True)
class OfferQuery:
    """What lessons are wanted for: a principle, or something with themes, an area, a form and words."""

    principle: str = ""
    themes: frozenset[UUID] = frozenset()
    area: UUID | None = None
    form: str = ""
    words: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is known of a lesson when it is weighed; `lesson` is handed back as it came."""

    lesson: Any
    principle: str
    themes: frozenset[UUID]
    area: UUID | None
    form: str
    words: frozenset[str]
    shared: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A lesson that may help, why, and how many initiatives it helped."""

    lesson: Any
    reasons: tuple[str, ...]
    shared: int

    @property
    def is_invented(self) -> bool:
        """Whether the lesson was made up for the demo."""
        return bool(self.lesson.is_invented)


def words_of(*texts: str) -> frozenset[str]:
    """Return the longer words of these texts, small; short ones say nothing about the subject."""
    found = re.findall(r"\w+", " ".join(texts).casefold())
    return frozenset(word for word in found if len(word) >= SHORTEST_WORD)


def ranked(candidates: Iterable[Candidate], asked: OfferQuery, most: int, *, least: int = ENOUGH) -> list[Offer]:
    """Return the `most` that fit best: the likest first, then what helped most, then the newest.

    A likeness under `least` is none; where a principle is asked it must fit, and that is enough.
    """
    weighed = [(_likeness(one, asked), one) for one in candidates]
    fitting = [
        (worth, one)
        for worth, one in weighed
        if (one.principle == asked.principle if asked.principle else worth >= least)
    ]
    fitting.sort(key=lambda pair: (-pair[0], -pair[1].shared, -pair[1].lesson.learnt_on.toordinal(), pair[1].lesson.pk))
    return [Offer(one.lesson, _reasons(one, asked), one.shared) for _worth, one in fitting[:most]]


def _likeness(one: Candidate, asked: OfferQuery) -> int:
    same = min(len(one.words & asked.words), MOST_WORDS)
    return (
        THEME * bool(one.themes & asked.themes)
        + FORM * bool(asked.form and one.form == asked.form)
        + AREA * bool(asked.area and one.area == asked.area)
        + WORD * same
    )


def _reasons(one: Candidate, asked: OfferQuery) -> tuple[str, ...]:
    found = [
        (bool(asked.principle), _("about this principle")),
        (bool(one.themes & asked.themes), _("the same theme")),
        (bool(asked.form and one.form == asked.form), _("the same kind of initiative")),
        (bool(asked.area and one.area == asked.area), _("the same area")),
        (bool(one.words & asked.words), _("the same subject")),
    ]
    return tuple(reason for holds, reason in found if holds)


def offers(rows: QuerySet[Lesson], asked: OfferQuery, most: int, *, least: int = ENOUGH) -> list[Offer]:
    """Return the lessons among `rows` that may help; one query."""
    return ranked([_candidate(one, asked) for one in _newest(rows, asked)], asked, most, least=least)


def offers_for(initiative: Initiative, rows: QuerySet[Lesson], most: int) -> list[Offer]:
    """Return the lessons among `rows` that may help an initiative; one query. Its own are known there already."""
    asked = OfferQuery(
        "", frozenset(), initiative.area_id, initiative.form, words_of(initiative.name, initiative.summary)
    )
    themes = _themes().filter(initiative=initiative.pk).values("theme")
    found = list(_newest(rows.exclude(initiative=initiative).annotate(themes_asked=ArraySubquery(themes)), asked))
    if not found:
        return []
    asked = replace(asked, themes=frozenset(found[0].themes_asked))
    return ranked([_candidate(one, asked) for one in found], asked, most)


def _newest(rows: QuerySet[Lesson], asked: OfferQuery) -> QuerySet[Any]:
    if asked.principle:
        rows = rows.filter(principle=asked.principle)
    about = _themes().filter(initiative=OuterRef("initiative")).values("theme")
    shared = Count("uses", filter=Q(uses__helped=True))
    found = rows.annotate(shared=shared, themes_about=ArraySubquery(about)).select_related("initiative")
    return found.defer("initiative__search", "initiative__story").order_by("-learnt_on", "-id")[:CANDIDATES]


def _themes() -> QuerySet[Any]:
    ties: Any = Initiative.themes.through
    rows: QuerySet[Any] = ties.objects.all()
    return rows


def _candidate(one: Any, asked: OfferQuery) -> Candidate:
    about = one.initiative
    own = {one.theme_id} if one.theme_id else set(one.themes_about)
    area = one.area_id or (about.area_id if about else None)
    # Taking words out of two hundred texts takes longer than reading them, and is done where words are compared.
    words = words_of(one.title, one.text) if asked.words else frozenset()
    return Candidate(one, one.principle, frozenset(own), area, about.form if about else "", words, one.shared)
