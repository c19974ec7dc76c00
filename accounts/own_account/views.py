# SPDX-License-Identifier: EUPL-1.2
"""A person's own pages: where they land, their details, export and erasure."""

from allauth.account.internal.flows.login import get_authentication_records
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts import personal_data
from accounts.models import Role
from accounts.own_account.actions import change_own_details, end_sessions, erase_person
from accounts.own_account.landing import landing_page
from accounts.people.forms import DetailsForm, EraseForm
from accounts.people.invitations import read_token
from accounts.people.queries import person_of
from accounts.sign_in.actions import sign_in_by_mailbox
from accounts.sign_in.second_factor import has_one
from core.pages.navigation import address, link_to
from core.pages.saving import form_page
from core.permissions import may


@login_not_required
@require_GET
def no_sign_up(_request: HttpRequest) -> HttpResponse:
    """Nobody makes an account here: registering an initiative makes one. Allauth's mails know this address."""
    return redirect(link_to("register") or address("home") or "/")


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Send people to the page their work begins on."""
    return redirect(landing_page(person_of(request)))


@never_cache
@require_http_methods(["GET", "POST"])
def details(request: HttpRequest) -> HttpResponse:
    """Name, language, ways of signing in, sessions."""
    person = person_of(request)
    kept = {"name": person.name, "language": person.language, "wants_digests": person.wants_digests}
    form = DetailsForm(request.POST if request.method == "POST" else None, initial=kept)

    def saved(_made: object) -> HttpResponse:
        messages.success(request, _("Your details are saved."))
        return redirect("accounts:details")

    context = {
        "sessions": person.sessions.order_by("-seen_at"),
        "this_session": request.session.session_key,
        "has_second_factor": has_one(person),
        "ways": get_authentication_records(request, person),
        "may_arrange_stand_in": may(person, "accounts.arrange_stand_in", person),
        "offices": [Role(role).label for role in sorted(person.roles)],
    }
    return form_page(
        request,
        form,
        lambda: change_own_details(by=person, **form.cleaned_data),
        template="accounts/own_account/details.html",
        context=context,
        saved=saved,
    )


@require_POST
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    """End all other sessions."""
    ended = end_sessions(by=person_of(request), keep=request.session.session_key)
    text = ngettext("You are signed out in 1 other browser.", "You are signed out in %(total)s other browsers.", ended)
    messages.success(request, text % {"total": ended})
    return redirect("accounts:details")


@never_cache
@require_http_methods(["GET", "POST"])
def again(request: HttpRequest) -> HttpResponse:
    """Ask somebody who only has a mailbox to sign in anew before something that matters."""
    if request.method == "POST":
        logout(request)
        return redirect_to_login(reverse("mfa_index"))
    return render(request, "accounts/own_account/again.html")


@never_cache
@require_GET
def export(request: HttpRequest) -> HttpResponse:
    """Everything Meervoud knows about this person, as a file."""
    response = JsonResponse(
        personal_data.export(person_of(request)), json_dumps_params={"indent": 2, "ensure_ascii": False}
    )
    response["Content-Disposition"] = 'attachment; filename="meervoud-mijn-gegevens.json"'
    return response


@never_cache
@require_http_methods(["GET", "POST"])
def erase(request: HttpRequest) -> HttpResponse:
    """Explain what erasing means, then do it."""
    person = person_of(request)
    form = EraseForm(request.POST if request.method == "POST" else None)

    def saved(_made: object) -> HttpResponse:
        logout(request)
        messages.success(request, _("Your account and everything about you has been erased."))
        return redirect(address("home") or "/")

    return form_page(
        request,
        form,
        lambda: erase_person(by=person),
        template="accounts/own_account/erase.html",
        context={"warnings": personal_data.warnings(person)},
        saved=saved,
    )


@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def welcome(request: HttpRequest, token: str) -> HttpResponse:
    """Let an invited official in. Opening the link changes nothing: mail scanners open links too."""
    person = read_token(token)
    if person is None:
        return render(request, "accounts/own_account/welcome_gone.html", status=410)
    if request.method == "POST":
        if request.user.is_authenticated:
            logout(request)
        return sign_in_by_mailbox(request, user=person)
    return render(request, "accounts/own_account/welcome.html", {"person": person})
