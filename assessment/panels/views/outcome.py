# SPDX-License-Identifier: EUPL-1.2
"""Who is judged reads what is said: carriers of their initiative, others of their institution or chain; they reply."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from assessment.models import Panel
from assessment.panels.actions.replies import save_replies
from assessment.panels.forms.replies import RepliesForm
from assessment.panels.outcome import outcome_of
from assessment.rounds.subjects import THINGS, public_page
from core.pages.conflicts import Conflict
from core.pages.saving import done, save_form


def _shown(request: HttpRequest) -> Any:
    return Panel.objects.shown_to(person_of(request)).select_related(*THINGS).with_lens("round__lens")


@never_cache
@require_http_methods(["GET", "POST"])
def outcome(request: HttpRequest, pk: UUID, panel_id: UUID) -> HttpResponse:
    """Show carriers what is said of their initiative."""
    return _page(request, get_object_or_404(_shown(request).filter(subject__initiative=pk), pk=panel_id))


@never_cache
@require_http_methods(["GET", "POST"])
def institution_outcome(request: HttpRequest, panel_id: UUID) -> HttpResponse:
    """Show who speaks for an institution what is said of it, and everybody of a chain what is said of the chain."""
    return _page(request, get_object_or_404(_shown(request).filter(subject__initiative=None), pk=panel_id))


def _page(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show the consensus in plain words, with what changed since they read it, and save their replies.

    Both buttons save what was typed; the one named `all` also says that there is no more to reply.
    """
    page = outcome_of(panel)
    form = RepliesForm(request.POST or None, lines=page.lines)
    is_all = "all" in request.POST
    context: dict[str, Any] = {
        "panel": panel,
        "page": page,
        "form": form,
        "subject": panel.subject,
        "initiative": panel.subject.initiative,
        "back": public_page(panel.subject),
    }

    def show(*, status: int = 200, conflict: Conflict | None = None) -> HttpResponse:  # noqa: ARG001 - stands at fields
        return render(request, "assessment/panels/outcome.html", context, status=status)

    def saved(conflicts: Mapping[str, Any]) -> HttpResponse:
        if conflicts:
            form.meet(conflicts)
            return show(status=409)
        said = _("Thank you. Your reply is saved, and the municipality now settles the result.")
        return done(request, said if is_all else _("Your reply is saved."), request.path)(None)

    if request.method != "POST":
        return show()
    return save_form(
        form,
        lambda: save_replies(panel=panel, changes=form.changes(), by=person_of(request), is_all=is_all),
        show=show,
        saved=saved,
    )
