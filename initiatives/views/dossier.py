# SPDX-License-Identifier: EUPL-1.2
"""The file of an initiative, for the municipality only."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.people import person_of
from core.permissions import may, require
from initiatives.chapters import FILE, in_chapters
from initiatives.file import load_file
from initiatives.forms.decision import possible_decisions
from initiatives.history import history_of
from initiatives.page_sections import dossier_sections, draw


@require_safe
def dossier(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show facts, carriers with their addresses, moves, history, and what other rooms know."""
    person = person_of(request)
    initiative = load_file(person, pk)
    require(person, "initiatives.view_dossier", initiative)
    sections = dossier_sections(initiative, person)
    context = {
        "initiative": initiative,
        "moves": initiative.moves.all(),
        "history": history_of(initiative),
        "can_decide": bool(possible_decisions(initiative.status))
        and may(person, "initiatives.decide_registration", initiative),
        "chapters": in_chapters(sections, FILE, request),
        "acts": draw(sections, request, "act"),
    }
    return render(request, "initiatives/dossier.html", context)
