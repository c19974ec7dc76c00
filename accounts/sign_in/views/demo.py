# SPDX-License-Identifier: EUPL-1.2
"""The start page for demo people. It exists in demo mode only."""

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.models import User
from accounts.own_account.landing import landing_page
from accounts.sign_in.actions import sign_in_by_mailbox
from accounts.sign_in.demo_people import PEOPLE
from core.pages.navigation import address


@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Show who you can be; a click makes you that person."""
    if not settings.DEMO:
        raise Http404
    if request.method == "POST":
        demo = next((one for one in PEOPLE if one.code == request.POST.get("person")), None)
        if demo is None:
            raise Http404
        person = get_object_or_404(User, email=demo.email, is_demo=True)
        if request.user.is_authenticated:
            logout(request)
        return sign_in_by_mailbox(request, user=person, redirect_url=landing_page(person))
    known = set(
        User.objects.filter(email__in=[one.email for one in PEOPLE], is_demo=True).values_list("email", flat=True)
    )
    people = [person for person in PEOPLE if person.email in known]
    return render(request, "accounts/sign_in/demo.html", {"people": people, "mailbox": address("mail:demo-mailbox")})
