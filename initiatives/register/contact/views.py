# SPDX-License-Identifier: EUPL-1.2
"""Writing to the carriers, telling of a mistake, and dealing with what was told."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.people.queries import person_of
from accounts.rate_limits import Limit, ensure_within
from core.pages.client_network import network_of
from core.pages.saving import form_page
from initiatives.models import Initiative, Report
from initiatives.register.contact.actions import handle_report, report_mistake, send_message
from initiatives.register.contact.forms import ContactForm, OpenForm, ReportForm

# Enough for a person who writes to several initiatives in a row (ours).
WRITING: Final = Limit("messages-from-one-place", 8, timedelta(hours=1))


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def contact(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A message to the carriers, whose addresses stay with us."""
    initiative = get_object_or_404(Initiative.objects.visible_to(request.user).published(), pk=pk)
    form = ContactForm(request.POST or None, initial=_known(request))

    def send(given: dict[str, Any]) -> None:
        send_message(initiative_id=initiative.pk, name=given["name"], email=given["email"], text=given["text"])

    sentence = _("Your message is on its way to %(name)s. The answer comes to your own mailbox.")
    return _answer(
        request, initiative, form, template="initiatives/register/contact/contact.html", send=send, sentence=sentence
    )


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Word of a mistake, to the officials of the area."""
    initiative = get_object_or_404(Initiative.objects.visible_to(request.user).published(), pk=pk)
    form = ReportForm(request.POST or None, initial={"email": _known(request).get("email", "")})

    def send(given: dict[str, Any]) -> None:
        report_mistake(initiative_id=initiative.pk, text=given["text"], email=given["email"])

    sentence = _("Thank you. The municipality looks into what you told about %(name)s.")
    return _answer(
        request, initiative, form, template="initiatives/register/contact/report.html", send=send, sentence=sentence
    )


@require_POST
def report_handled(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Mark a report as dealt with, from the work queue."""
    found = get_object_or_404(Report.objects.visible_to(request.user), pk=pk)
    handle_report(report_id=found.pk, by=person_of(request))
    messages.success(request, _("The report is dealt with."))
    return redirect("initiatives:queue")


def _known(request: HttpRequest) -> dict[str, str]:
    if not request.user.is_authenticated:
        return {}
    return {"name": request.user.name, "email": request.user.email}


def _answer(
    request: HttpRequest,
    initiative: Initiative,
    form: OpenForm,
    *,
    template: str,
    send: Callable[[dict[str, Any]], None],
    sentence: str,
) -> HttpResponse:
    def act() -> None:
        # A program hears the same as a person, so that it learns nothing.
        if not form.is_from_a_program:
            _send_within_limits(request, form, send)

    def saved(_made: object) -> HttpResponse:
        messages.success(request, sentence % {"name": initiative.name})
        return redirect("initiatives:initiative", initiative.pk)

    return form_page(request, form, act, template=template, context={"initiative": initiative}, saved=saved)


def _send_within_limits(request: HttpRequest, form: OpenForm, send: Callable[[dict[str, Any]], None]) -> None:
    ensure_within(WRITING, network_of(request))
    send(form.cleaned_data)
