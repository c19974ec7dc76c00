# SPDX-License-Identifier: EUPL-1.2
"""What a carrier does from the page of an initiative to have others carry it too."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.people.queries import person_of
from core.errors import RefusedError
from core.pages.saving import done, save_form
from initiatives.carriers import actions as carriers_actions
from initiatives.carriers.limits import may_invite
from initiatives.my_initiatives import queries as my_initiatives_queries
from initiatives.my_initiatives.views.pages import own_page
from initiatives.registration.forms.mailing import InvitationForm


@require_POST
def invite(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Invite somebody to carry it too."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    form = InvitationForm(request.POST)

    def act() -> str:
        email: str = form.cleaned_data["email"]
        _ensure_within_limit(request, email)
        carriers_actions.invite_carrier(initiative=initiative, by=person_of(request), **form.cleaned_data)
        return _("We have sent the invitation to %(email)s.") % {"email": email}

    return save_form(
        form,
        act,
        show=partial(own_page, request, initiative, invitation_form=form, form=form),
        saved=lambda sentence: done(request, sentence, "initiatives:mine-initiative", pk)(None),
    )


def _ensure_within_limit(request: HttpRequest, email: str) -> None:
    if not may_invite(email, by=str(person_of(request).pk)):
        raise RefusedError(_("You have sent many invitations today. Try again tomorrow."))


@require_POST
def resend(request: HttpRequest, pk: UUID, invitation_pk: UUID) -> HttpResponse:
    """Mail an invitation anew."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    invitation = get_object_or_404(initiative.invitations, pk=invitation_pk)
    _ensure_within_limit(request, invitation.email)
    carriers_actions.resend_invitation(invitation=invitation, by=person_of(request))
    messages.success(request, _("We have sent the invitation to %(email)s.") % {"email": invitation.email})
    return redirect("initiatives:mine-initiative", pk)


@require_POST
def take_back(request: HttpRequest, pk: UUID, invitation_pk: UUID) -> HttpResponse:
    """Withdraw an invitation."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    invitation = get_object_or_404(initiative.invitations, pk=invitation_pk)
    carriers_actions.withdraw_invitation(invitation=invitation, by=person_of(request))
    messages.success(request, _("The invitation has been withdrawn. Its link no longer works."))
    return redirect("initiatives:mine-initiative", pk)
