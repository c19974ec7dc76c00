# SPDX-License-Identifier: EUPL-1.2
"""Right to Challenge for carriers and for everybody: the road, offering to take over a task, taking it back."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.people.queries import person_of
from core.pages.page_meta import page_meta
from core.pages.saving import form_page
from governance.arrangements.challenges.actions import move_challenge, submit_challenge
from governance.arrangements.challenges.forms import OfferForm
from governance.arrangements.challenges.lifecycle import WAITING, has_legal_form
from governance.models import Challenge, ChallengeState
from initiatives.models import Initiative


@login_not_required
@require_safe
def explained(request: HttpRequest) -> HttpResponse:
    """Say what the right is, and the road in steps; with the challenges that were accepted."""
    accepted = Challenge.objects.public()
    context = {
        "weeks": settings.CHALLENGE_ANSWER_WEEKS,
        "accepted": list(accepted.select_related("initiative").defer("initiative__search")[:20]),
        "meta": page_meta(
            _("Right to Challenge"),
            _("Residents who can do a task of the municipality better may offer to take it over."),
            "governance:challenge-explained",
        ),
    }
    return render(request, "governance/arrangements/challenges/explained.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def mine(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Offer to take over a task, and see how earlier offers stand."""
    initiative = _own(request, pk)
    form = OfferForm(request.POST if request.method == "POST" else None)

    def saved(_made: object) -> HttpResponse:
        messages.success(request, _("Your challenge has been sent. You get a mail."))
        return redirect("governance:mine-challenges", initiative.pk)

    challenges = Challenge.objects.visible_to(request.user).filter(initiative=initiative)
    context = {
        "initiative": initiative,
        "challenges": list(challenges.select_related("arrangement", "department").prefetch_related("steps")),
        "waiting": WAITING,
        "has_legal_form": has_legal_form(initiative.form),
        "is_public": initiative.is_in_register,
        "weeks": settings.CHALLENGE_ANSWER_WEEKS,
    }
    return form_page(
        request,
        form,
        lambda: submit_challenge(initiative=initiative, values=form.cleaned_data, by=person_of(request)),
        template="governance/arrangements/challenges/mine.html",
        context=context,
        saved=saved,
    )


@require_POST
def withdraw(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Take an offer back."""
    initiative = _own(request, pk)
    one = get_object_or_404(Challenge.objects.visible_to(request.user), pk=key, initiative=initiative)
    move_challenge(challenge=one, to=ChallengeState.WITHDRAWN, by=person_of(request))
    messages.success(request, _("Your challenge has been taken back."))
    return redirect("governance:mine-challenges", initiative.pk)


def _own(request: HttpRequest, pk: UUID) -> Initiative:
    found = Initiative.objects.carried_by(person_of(request)).filter(pk=pk).defer("search", "story").first()
    if found is None:
        raise Http404
    return found
