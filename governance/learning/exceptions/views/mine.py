# SPDX-License-Identifier: EUPL-1.2
"""Exceptions on the carriers' own pages: ask, read what was decided and why, and what others got."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.people.queries import person_of
from core.pages.saving import done, form_page, press_button
from core.permissions import require
from core.site.queries import own_party
from governance.learning.exceptions.actions import Request, request_exception, withdraw_request
from governance.learning.exceptions.forms import OwnRequestForm
from governance.learning.exceptions.others import end_of_last_quarter, others_of
from governance.models import Arrangement
from initiatives.models import Initiative
from initiatives.models.party import Sphere
from initiatives.my_initiatives.queries import own_or_404


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show carriers their requests with the grounds and what others got, and take a new one."""
    initiative, person, today = own_or_404(request, pk), person_of(request), timezone.localdate()
    require(person, "governance.request_exception", initiative)
    form = OwnRequestForm(request.POST if request.method == "POST" else None, initial={"first_day": today})
    page = reverse("governance:mine-exceptions", args=[initiative.pk])
    return form_page(
        request,
        form,
        lambda: request_exception(
            initiative=initiative,
            request=Request(**form.cleaned_data, asked_on=today),
            party_name=own_party(),
            sphere=Sphere.GOVERNMENT,
            by=person,
        ),
        template="governance/learning/exceptions/mine.html",
        context=lambda: {"initiative": initiative, **_told(request, initiative)},
        saved=done(request, _("Your request has been sent. You read the decision and its grounds here."), page),
    )


@require_POST
def withdraw(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Take back one's own request."""
    initiative, person = own_or_404(request, pk), person_of(request)
    rows = Arrangement.every.visible_to(person).exceptions().select_related("initiative")
    one = get_object_or_404(rows, pk=key, initiative=initiative)
    return press_button(
        request,
        lambda: withdraw_request(
            exception=one, grounds=_("Taken back by whoever asked."), expected_version=one.version, by=person
        ),
        done=_("Your request has been withdrawn."),
        to=reverse("governance:mine-exceptions", args=[initiative.pk]),
    )


def _told(request: HttpRequest, initiative: Initiative) -> dict[str, object]:
    """Return the requests, each with what others got; two queries."""
    today = timezone.localdate()
    rows = Arrangement.every.visible_to(request.user).exceptions().filter(initiative=initiative)
    found = list(rows.select_related("granted_by").order_by("-first_day", "-id"))
    others = others_of(initiative, {one.rule for one in found}, today) if found else {}
    return {
        "exceptions": [(one, others.get(one.rule)) for one in found],
        "until": end_of_last_quarter(today),
    }
