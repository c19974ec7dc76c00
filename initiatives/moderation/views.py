# SPDX-License-Identifier: EUPL-1.2
"""One registration: everything on one screen, what it resembles, and the decision with its letter."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.models import User
from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.errors import ConflictError, RefusedError
from core.permissions import may, require
from initiatives.carriers.queries import active_carriers
from initiatives.carriers.shown import REGISTRATIONS, show_carriers
from initiatives.lifecycle import Status, possible_decisions
from initiatives.models import Initiative
from initiatives.moderation.actions.bulk import move_one
from initiatives.moderation.actions.letters import letter_for, letter_languages
from initiatives.moderation.duplicates import Likeness, likely_duplicates
from initiatives.moderation.forms import DecisionForm
from initiatives.moderation.queue.queries import next_waiting
from initiatives.register.dossier.history import HistoryEntry, history_of
from initiatives.register.dossier.queries import load_dossier
from initiatives.registration.deadlines import answer_due_on


@dataclass(frozen=True, slots=True)
class Since:
    """What was asked, what the carriers answered, and every field they changed since."""

    asked: str
    answer: str
    lines: list[HistoryEntry]


@require_http_methods(["GET", "HEAD", "POST"])
def moderate(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show a registration; on POST show the letter (`step=preview`) or send it and decide (`step=send`)."""
    person = person_of(request)
    initiative = load_dossier(person, pk)
    require(person, "initiatives.view_dossier", initiative)
    show_carriers(request, initiative, REGISTRATIONS)
    posted = request.POST if request.method == "POST" else None
    alike = likely_duplicates(initiative, person)
    form = _form(initiative, posted, alike)
    screen = Screen(request, person, initiative, form, alike)
    if request.method != "POST":
        return screen.show()
    require(person, "initiatives.decide_registration", initiative)
    try:
        return _posted(screen)
    except RefusedError as refused:
        form.add_error(refused.field if refused.field in form.fields else None, refused.message)
        return screen.show(status=422)
    except ConflictError:
        # A colleague was quicker: show what is there now, with what was typed.
        fresh = load_dossier(person, pk)
        return Screen(request, person, fresh, _form(fresh, request.POST, alike), alike).show(
            status=409, is_outdated=True
        )


def _form(initiative: Initiative, posted: Any, alike: list[Likeness]) -> DecisionForm:
    language = letter_languages(initiative)[0]
    others = [one.initiative for one in alike]
    return DecisionForm(posted, status=initiative.status, language=language, alike=others)


def _posted(screen: "Screen") -> HttpResponse:
    posted, form = screen.request.POST, screen.form
    seen = expected_version(posted)
    if seen != screen.initiative.version:
        raise ConflictError({}, screen.initiative.version)
    if not form.is_valid():
        return screen.show(status=422)
    if posted.get("step") != "send":
        return screen.show(letters=screen.letters())
    return _decide(screen.request, screen.initiative, form, seen)


def _decide(request: HttpRequest, initiative: Initiative, form: DecisionForm, seen: int) -> HttpResponse:
    person, asked = person_of(request), form.cleaned_data
    batch = move_one(
        initiative=initiative,
        to=Status(asked["decision"]),
        by=person,
        reason=asked["text"],
        expected_version=seen,
        same_as=asked["same"],
    )
    return redirect("initiatives:queue-sent", batch.pk)


def changed_since_asked(initiative: Initiative) -> Since | None:
    """Return what carriers answered and changed since the municipality last asked; None when it did not ask."""
    moves = list(initiative.moves.all())
    asked = next((move for move in moves if move.to_status in (Status.CHANGES_REQUESTED, Status.DECLINED)), None)
    if initiative.status != Status.SUBMITTED or asked is None:
        return None
    lines = [line for line in history_of(initiative) if line.at > asked.created_at and line.changes]
    return Since(asked=asked.reason, answer=moves[0].reason, lines=lines)


@dataclass(frozen=True)
class Screen:
    """The page of one registration for one person."""

    request: HttpRequest
    person: User
    initiative: Initiative
    form: DecisionForm
    alike: list[Likeness]

    def letters(self) -> list[Any]:
        """Return the letter as it would go out, once per language of the carriers."""
        asked = self.form.cleaned_data
        return [
            letter_for(
                initiative=self.initiative,
                to=Status(asked["decision"]),
                reason=asked["text"],
                by=self.person,
                language=language,
            )
            for language in letter_languages(self.initiative)
        ]

    def show(self, *, status: int = 200, letters: list[Any] | None = None, is_outdated: bool = False) -> HttpResponse:
        """Draw the page."""
        initiative = self.initiative
        submitted = initiative.submitted_at if initiative.status == Status.SUBMITTED else None
        due_on = answer_due_on(submitted) if submitted else None
        context = {
            "initiative": initiative,
            "form": self.form,
            "moves": initiative.moves.all(),
            "since": changed_since_asked(initiative),
            "last_move": next(iter(initiative.moves.all()), None),
            "is_outdated": is_outdated,
            "due_on": due_on,
            "is_overdue": due_on is not None and due_on < timezone.localdate(),
            "duplicates": self.alike,
            "can_decide": may(self.person, "initiatives.decide_registration", initiative)
            and bool(possible_decisions(initiative.status)),
            "is_own": not may(self.person, "initiatives.decide_registration", initiative),
            "letters": letters,
            "readers": active_carriers(initiative) if letters else [],
            "decision": Status(self.form.cleaned_data["decision"]) if letters else None,
            "next": next_waiting(initiative, self.person, timezone.localdate()),
        }
        return render(self.request, "initiatives/moderation/moderate.html", context, status=status)
