# SPDX-License-Identifier: EUPL-1.2
"""The file of an initiative, for the municipality only."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from accounts.models import User
from accounts.people.queries import person_of
from initiatives.lifecycle import possible_decisions
from initiatives.models import Initiative
from initiatives.register.chapters import FILE, in_chapters
from initiatives.register.dossier.history import history_of
from initiatives.register.dossier.queries import load_dossier
from initiatives.register.page_sections import dossier_sections, draw


@require_safe
def dossier(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show facts, carriers with their addresses, moves and what other apps know; its history is fetched on the way."""
    person = person_of(request)
    # Who handles it, and nobody else, gets the file at all.
    initiative = load_dossier(person, pk)
    sections = dossier_sections(initiative, person)
    context = {
        "initiative": initiative,
        "moves": initiative.moves.all(),
        "can_decide": bool(possible_decisions(initiative.status)) and not _carries(initiative, person),
        "chapters": in_chapters(sections, FILE, request),
        "acts": draw(sections, request, "act"),
    }
    return render(request, "initiatives/register/dossier/dossier.html", context)


def _carries(initiative: Initiative, person: User) -> bool:
    """Whether this person carries it, read from the file: then somebody else decides, as the rule says."""
    return any(one.user_id == person.pk and one.ended_on is None for one in initiative.carriers.all())


@require_safe
def dossier_history(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Tell what changed and by whom, newest first: a page, and what the file fetches when a reader gets there."""
    person = person_of(request)
    initiative = get_object_or_404(Initiative.objects.in_areas_of(person).defer("search"), pk=pk)
    context = {"initiative": initiative, "history": history_of(initiative)}
    return render(request, "initiatives/register/dossier/history.html", context)
