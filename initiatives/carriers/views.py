# SPDX-License-Identifier: EUPL-1.2
"""The page a mailed invitation leads to."""

import pghistory
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from accounts.sign_in.actions import sign_in_by_mailbox
from initiatives.carriers import actions as carriers_actions
from initiatives.models import Invitation


@login_not_required
@never_cache
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Who invites to what; accepting signs in as the person of the invited mailbox."""
    invitation = carriers_actions.invitation_of(token)
    if invitation is None or not carriers_actions.can_be_answered(invitation):
        response = _gone(request, invitation)
    elif request.method == "POST":
        # History keeps the address of the request; this one holds a secret.
        with pghistory.context(url=reverse("initiatives:mine")):
            response = _answered(request, token)
    else:
        response = render(request, "initiatives/carriers/invitation.html", {"invitation": invitation})
    # The address holds a secret that no other page may learn.
    response["Referrer-Policy"] = "strict-origin"
    return response


def _gone(request: HttpRequest, invitation: Invitation | None) -> HttpResponse:
    is_used = bool(invitation and invitation.accepted_at)
    return render(request, "initiatives/carriers/invitation_gone.html", {"is_used": is_used}, status=410)


def _answered(request: HttpRequest, token: str) -> HttpResponse:
    if request.POST.get("act") == "decline":
        invitation = carriers_actions.decline_invitation(token=token)
        return render(request, "initiatives/carriers/invitation_declined.html", {"invitation": invitation})
    invitation, person = carriers_actions.accept_invitation(token=token, language=get_language() or "nl")
    name = invitation.initiative.name
    messages.success(request, _("You now help carry %(name)s.") % {"name": name})
    there = reverse("initiatives:mine-initiative", args=[invitation.initiative_id])
    if request.user.is_authenticated and request.user.pk == person.pk:
        return redirect(there)
    return sign_in_by_mailbox(request, user=person, redirect_url=there)
