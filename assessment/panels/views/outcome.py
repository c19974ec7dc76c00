# SPDX-License-Identifier: EUPL-1.2
"""Carriers read what a panel says about their initiative, and reply before it is final."""

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
from assessment.rounds.subjects import THINGS
from core.pages.conflicts import Conflict
from core.pages.saving import done, save_form


def _panel(request: HttpRequest, pk: UUID, panel_id: UUID) -> Panel:
    rows = Panel.objects.shown_to(person_of(request)).select_related("round__lens", *THINGS)
    return get_object_or_404(rows.filter(subject__initiative=pk), pk=panel_id)


@never_cache
@require_http_methods(["GET", "POST"])
def outcome(request: HttpRequest, pk: UUID, panel_id: UUID) -> HttpResponse:
    """Show the consensus in plain words, with what changed since they read it, and save their replies.

    Both buttons save what was typed; the one named `all` also says that there is no more to reply.
    """
    panel = _panel(request, pk, panel_id)
    page = outcome_of(panel)
    form = RepliesForm(request.POST or None, lines=page.lines)
    is_all = "all" in request.POST
    context: dict[str, Any] = {"panel": panel, "page": page, "form": form, "initiative": panel.subject.initiative}

    def show(*, status: int = 200, conflict: Conflict | None = None) -> HttpResponse:  # noqa: ARG001 - stands at fields
        return render(request, "assessment/panels/outcome.html", context, status=status)

    def saved(conflicts: Mapping[str, Any]) -> HttpResponse:
        if conflicts:
            form.meet(conflicts)
            return show(status=409)
        said = _("Thank you. Your reply is saved, and the municipality now settles the result.")
        return done(request, said if is_all else _("Your reply is saved."), "assessment:outcome", pk, panel_id)(None)

    if request.method != "POST":
        return show()
    return save_form(
        form,
        lambda: save_replies(panel=panel, changes=form.changes(), by=person_of(request), is_all=is_all),
        show=show,
        saved=saved,
    )
