# SPDX-License-Identifier: EUPL-1.2
"""Carriers read what a panel says about their initiative, and reply before it is final."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from assessment.models import Panel
from assessment.panels.actions.replies import save_replies
from assessment.panels.forms.replies import RepliesForm
from assessment.panels.outcome import outcome_of
from assessment.rounds.subjects import THINGS
from core.errors import RefusedError


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
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            is_all = "all" in request.POST
            conflicts = save_replies(panel=panel, changes=form.changes(), by=person_of(request), is_all=is_all)
        except RefusedError as refused:
            form.add_error(None, refused.message)
            status = 409
        else:
            if not conflicts:
                said = _("Thank you. Your reply is saved, and the municipality now settles the result.")
                messages.success(request, said if is_all else _("Your reply is saved."))
                return redirect("assessment:outcome", pk, panel_id)
            form.meet(conflicts)
            status = 409
    elif request.method == "POST":
        status = 400
    context: dict[str, Any] = {"panel": panel, "page": page, "form": form, "initiative": panel.subject.initiative}
    return render(request, "assessment/panels/outcome.html", context, status=status)
