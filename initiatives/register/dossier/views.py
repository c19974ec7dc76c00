# SPDX-License-Identifier: EUPL-1.2
"""The file of an initiative, for the municipality only: what is read first, and the rest in chapters."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.models import User
from accounts.people.queries import person_of
from initiatives.carriers.shown import show_carriers
from initiatives.lifecycle import possible_decisions
from initiatives.models import Initiative
from initiatives.register.chapters import CARRIED, FILE, NOW, REGISTER, Chapter, parts_in
from initiatives.register.dossier.history import history_of
from initiatives.register.dossier.queries import load_dossier
from initiatives.register.page_sections import Section, dossier_sections, draw, on_dossier

# What the dossier itself tells in the chapter of the register.
_IN_THE_REGISTER = (
    ("facts", _("What the register knows")),
    ("carriers", _("Carriers")),
    ("parties", _("Parties and money")),
    ("needs", _("Looks for and offers")),
    ("moves", _("Decisions and letters")),
)
# What explains what is the matter now stands open.
_OPEN = (NOW, CARRIED)


@dataclass(frozen=True, slots=True)
class ChapterOfFile:
    """A chapter with its headings, and its parts where it is open: a closed one is made when it is asked for."""

    chapter: Chapter
    headings: Sequence[tuple[str, str | Promise]]
    parts: Sequence[SafeString] | None = None

    @property
    def is_register(self) -> bool:
        """Whether it is what the register itself knows, which the templates of the dossier draw."""
        return self.chapter == REGISTER


@require_safe
def dossier(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show what is the matter now and what carries it, the people beside it, and the other chapters closed."""
    return _file(request, load_dossier(person_of(request), pk, only_carried=True), _OPEN)


@require_safe
def dossier_whole(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show the whole file on one page: to print, and to search in with the browser."""
    return whole_file(request, load_dossier(person_of(request), pk))


def whole_file(request: HttpRequest, initiative: Initiative) -> HttpResponse:
    """Return the page of the whole file for who reads it, of a file that was loaded for them."""
    return _file(request, initiative, FILE)


@require_safe
def dossier_chapter(request: HttpRequest, pk: UUID, chapter: str) -> HttpResponse:
    """Show one chapter: a page, and what the dossier fetches when a reader opens it."""
    person = person_of(request)
    found = next((one for one in FILE if one.code == chapter and one != NOW), None)
    if found is None:
        raise Http404
    initiative = load_dossier(person, pk, only_carried=found != REGISTER)
    show_carriers(request, initiative)
    sections = dossier_sections(initiative, person, parts_in(found, on_dossier))
    context = {"initiative": initiative, "one": _chapter(found, draw(sections, request, "main"))}
    return render(request, "initiatives/register/dossier/chapter.html", context)


def _file(request: HttpRequest, initiative: Initiative, opened: Sequence[Chapter]) -> HttpResponse:
    # Who handles it, and nobody else, gets the file at all: `load_dossier` finds nothing for others.
    person = person_of(request)
    show_carriers(request, initiative)
    made: dict[Chapter, list[Section]] = {
        chapter: dossier_sections(initiative, person, parts_in(chapter, on_dossier)) for chapter in opened
    }
    chapters = [
        _chapter(chapter, draw(made[chapter], request, "main") if chapter in made else None)
        for chapter in FILE
        if chapter != NOW
    ]
    context: dict[str, Any] = {
        "initiative": initiative,
        "can_decide": bool(possible_decisions(initiative.status)) and not _carries(initiative, person),
        "now": draw(made[NOW], request, "main"),
        "beside": draw(made[NOW], request, "side"),
        "acts": draw(made[NOW], request, "act"),
        "more": draw(made[NOW], request, "more"),
        "chapters": chapters,
        "is_whole": opened is FILE,
    }
    return render(request, "initiatives/register/dossier/dossier.html", context)


def _chapter(chapter: Chapter, parts: Sequence[SafeString] | None) -> ChapterOfFile:
    known = [heading for part in parts_in(chapter, on_dossier) for heading in part.headings]
    return ChapterOfFile(chapter, [*known, *(_IN_THE_REGISTER if chapter == REGISTER else ())], parts)


def _carries(initiative: Initiative, person: User) -> bool:
    """Whether this person carries it, read from the file: then somebody else decides, as the rule says."""
    return any(one.user_id == person.pk and one.ended_on is None for one in initiative.carriers.all())


@require_safe
def dossier_history(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Tell what changed and by whom, newest first."""
    person = person_of(request)
    initiative = get_object_or_404(Initiative.objects.in_areas_of(person).defer("search"), pk=pk)
    show_carriers(request, initiative)
    context = {"initiative": initiative, "history": history_of(initiative)}
    return render(request, "initiatives/register/dossier/history.html", context)
