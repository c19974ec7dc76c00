# SPDX-License-Identifier: EUPL-1.2
"""Pages of who carries an initiative: what stands in the way, what they learnt, and what was chosen about them."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.pages.saving import done, form_page
from core.permissions import require
from governance.learning.founders.actions import RaisedBarrier, RaisedLesson, raise_barrier, raise_lesson
from governance.learning.founders.forms import OwnBarrierForm, OwnLessonForm
from governance.learning.founders.queries import decided_about, raised_by_carriers
from initiatives.models import Initiative
from initiatives.my_initiatives.queries import own_or_404

METHODS = ["GET", "HEAD", "POST"]


def _opened(request: HttpRequest, pk: UUID) -> tuple[Initiative, User]:
    initiative, person = own_or_404(request, pk), person_of(request)
    require(person, "governance.raise_learning", initiative)
    return initiative, person


@never_cache
@require_safe
def raised(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show what the carriers raised, with its answer, and the two ways to raise more."""
    initiative, person = _opened(request, pk)
    context = {"initiative": initiative, "rows": raised_by_carriers(initiative, person)}
    return render(request, "governance/learning/founders/raised.html", context)


@never_cache
@require_http_methods(METHODS)
def barrier(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take what stands in the way."""
    initiative, person = _opened(request, pk)
    form = OwnBarrierForm(request.POST if request.method == "POST" else None)

    def act() -> Any:
        return raise_barrier(initiative=initiative, raised=RaisedBarrier(**form.cleaned_data), by=person)

    return form_page(
        request, form, act, template="governance/learning/founders/raise.html", saved=_sent(request, initiative),
        context={"initiative": initiative, "title": _("Something stands in the way"), "button": _("Send it")},
    )  # fmt: skip


@never_cache
@require_http_methods(METHODS)
def lesson(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take what was learnt."""
    initiative, person = _opened(request, pk)
    form = OwnLessonForm(request.POST if request.method == "POST" else None)

    def act() -> Any:
        return raise_lesson(initiative=initiative, raised=RaisedLesson(**form.cleaned_data), by=person)

    return form_page(
        request, form, act, template="governance/learning/founders/raise.html", saved=_sent(request, initiative),
        context={"initiative": initiative, "title": _("Something you learnt"), "button": _("Send it")},
    )  # fmt: skip


def _sent(request: HttpRequest, initiative: Initiative) -> Any:
    sentence = _("It has been sent. The municipality answers within five working days; you read the answer here.")
    return done(request, sentence, reverse("governance:mine-raised", args=[initiative.pk]))


@never_cache
@require_safe
def choices(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show what was decided about the support of this initiative, between which options and why."""
    initiative, person = _opened(request, pk)
    context = {"initiative": initiative, "weighings": decided_about(initiative, person)}
    return render(request, "governance/learning/founders/choices.html", context)
