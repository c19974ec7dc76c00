# SPDX-License-Identifier: EUPL-1.2
"""Who would get what, shown before anybody is asked."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.models import User
from assessment.models import Assignment, Round
from assessment.rounds.actions.distributing import Proposal, distribute_assignments, propose
from assessment.rounds.actions.rounds import assign
from assessment.rounds.forms.rounds import AssignForm
from core.errors import ConflictError

# What the form of the choice sent, and the page of the proposal sends along.
_CHOSEN = ("initiatives", "everything", "assessors", "each")


def ask(request: HttpRequest, round_: Round, form: AssignForm, by: User) -> list[Assignment] | Proposal:
    """Ask everyone everything; where the form says how many for each, return the proposal first, and ask it after.

    A proposal that no longer holds, because somebody was asked meanwhile, comes back as the one that does.
    """
    asked = form.cleaned_data
    chosen = {"round_": round_, "initiatives": asked["initiatives"], "assessors": asked["assessors"], "by": by}
    if not asked["each"]:
        return assign(**chosen)
    if request.POST.get("step") == "send":
        try:
            return distribute_assignments(**chosen, each=asked["each"], seal=request.POST.get("seal", ""))
        except ConflictError:
            pass
    return propose(**chosen, each=asked["each"])


def show_proposal(request: HttpRequest, round_: Round, proposal: Proposal) -> HttpResponse:
    """Draw who would get what, with the way back before the way on."""
    is_other = request.POST.get("step") == "send"
    context = {
        "round": round_,
        "proposal": proposal,
        "is_other": is_other,
        "hidden": [(name, value) for name in _CHOSEN for value in request.POST.getlist(name)],
    }
    status = HTTPStatus.CONFLICT if is_other else HTTPStatus.OK
    return render(request, "assessment/rounds/proposal.html", context, status=status)
