# SPDX-License-Identifier: EUPL-1.2
"""Who stands in for whom: one's own page, and that of a colleague for an administrator."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import StandIn, User
from accounts.people.queries import managed_person, person_of
from accounts.reading_log.activities import MANAGING_ACCESS
from accounts.stand_ins.actions import arrange_stand_in, stop_stand_in
from accounts.stand_ins.forms import StandInForm
from core.pages.saving import done, form_page, press_button
from core.pages.shown_people import show_people
from core.permissions import may, require


@never_cache
@require_http_methods(["GET", "POST"])
def own(request: HttpRequest) -> HttpResponse:
    """Who stands in for you, and for whom you do."""
    person = person_of(request)
    return _page(request, person, by=person)


@never_cache
@require_http_methods(["GET", "POST"])
def of_person(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Who stands in for a colleague, for instance one who is ill."""
    by = person_of(request)
    person = managed_person(by, person_id)
    show_people(request, MANAGING_ACCESS, people=[person.pk])
    return _page(request, person, by=by)


def _page(request: HttpRequest, person: User, *, by: User) -> HttpResponse:
    require(by, "accounts.arrange_stand_in", person)
    form = StandInForm(request.POST if request.method == "POST" else None, person=person)
    is_own = person.pk == by.pk
    periods = StandIn.objects.visible_to(by).not_over().select_related("person", "stand_in")
    context = {
        "person": person,
        "is_own": is_own,
        "today": timezone.localdate(),
        "own": periods.filter(person=person),
        "of_others": periods.filter(stand_in=person),
    }
    return form_page(
        request,
        form,
        lambda: arrange_stand_in(person=person, by=by, **form.cleaned_data),
        template="accounts/stand_ins/stand_ins.html",
        context=context,
        saved=done(request, _("Saved. Your colleague has been told."), _address(person, is_own=is_own)),
    )


def _address(person: User, *, is_own: bool) -> str:
    return reverse("accounts:stand-ins") if is_own else reverse("accounts:person-stand-ins", args=[person.pk])


@require_POST
def stop(request: HttpRequest, period_id: UUID) -> HttpResponse:
    """End a period before its last day."""
    by = person_of(request)
    period = get_object_or_404(StandIn.objects.visible_to(by).select_related("person", "stand_in"), pk=period_id)
    if not may(by, "accounts.arrange_stand_in", period.person):
        raise Http404
    to = _address(period.person, is_own=period.person_id == by.pk)
    done_text = _("Ended. From now on %(name)s has no part in this work.") % {"name": period.stand_in}
    return press_button(request, lambda: stop_stand_in(period=period, by=by), done=done_text, to=to)
