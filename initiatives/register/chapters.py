# SPDX-License-Identifier: EUPL-1.2
"""The chapters of a long page: sections of whichever app, put together by what the reader comes for.

A section stands in the chapter that its `order` falls into, so that an app needs to know no other app's sections.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from core.pages.table_of_contents import Heading, headings_of
from initiatives.register.page_sections import DossierPart, Section, draw


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: its sections are those from `first` up to the next chapter."""

    code: str
    title: str | Promise
    first: int


@dataclass(frozen=True, slots=True)
class DrawnChapter:
    """A chapter with its sections as HTML, and the headings that the contents name."""

    chapter: Chapter
    parts: list[SafeString]
    contents: list[Heading]


NOW: Final = Chapter("now", _("Now"), 0)
CARRIED: Final = Chapter("carried", _("What carries it"), 20)
# The dossier draws it itself, and no app adds to it.
REGISTER: Final = Chapter("register", _("In the register"), 100)
STANDING: Final = Chapter("standing", _("How it stands"), 40)
TOGETHER: Final = Chapter("together", _("With others"), 60)
FILE: Final = (
    NOW,
    CARRIED,
    Chapter("roles", _("Roles and places"), 30),
    STANDING,
    TOGETHER,
    Chapter("learning", _("Learning and choosing"), 70),
    REGISTER,
)
OWN: Final = (NOW, Chapter("keeping", _("Keep up and share"), 20), STANDING, TOGETHER, Chapter("more", _("More"), 90))


def chapter_at(order: int, chapters: tuple[Chapter, ...]) -> Chapter:
    """Return the chapter that a section of this order stands in: the last one that begins at or before it."""
    return next(chapter for chapter in reversed(chapters) if chapter.first <= order)


def parts_in(chapter: Chapter, parts: Iterable[DossierPart]) -> list[DossierPart]:
    """Return the parts of the dossier that stand in this chapter of it."""
    return [part for part in parts if chapter_at(part.order, FILE) == chapter]


def in_chapters(sections: Iterable[Section], chapters: tuple[Chapter, ...], request: HttpRequest) -> list[DrawnChapter]:
    """Draw the main sections chapter by chapter; a chapter without any is left out."""
    ordered = sorted((one for one in sections if one.place == "main"), key=lambda one: one.order)
    ends = [chapter.first for chapter in chapters[1:]]
    drawn = []
    for chapter, end in zip(chapters, [*ends, None], strict=True):
        inside = [one for one in ordered if one.order >= chapter.first and (end is None or one.order < end)]
        if parts := draw(inside, request, "main"):
            drawn.append(DrawnChapter(chapter, parts, headings_of(parts)))
    return drawn
