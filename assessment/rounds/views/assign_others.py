# SPDX-License-Identifier: EUPL-1.2
"""The coordinator has programmes and areas assessed, or vignettes in a calibration round."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from assessment.models import Round
from assessment.rounds.actions import rounds as actions
from assessment.rounds.calibration.queries import uncalibrated
from assessment.rounds.forms.assign_others import KINDS, AssignOthersForm, kinds_of
from core.pages.saving import form_page
from core.permissions import require


@require_http_methods(["GET", "POST"])
def assign_others(request: HttpRequest, round_id: UUID, word: str) -> HttpResponse:
    """Choose things of one kind and assessors; each assessor is asked for each thing."""
    by = person_of(request)
    require(by, "assessment.manage_rounds")
    round_ = get_object_or_404(Round.objects.visible_to(by).select_related("lens"), pk=round_id)
    if word not in kinds_of(round_):
        raise Http404
    form = AssignOthersForm(request.POST or None, round_=round_, kind=KINDS[word], by=by)

    def assign() -> int:
        given = form.cleaned_data
        return len(actions.assign(round_=round_, initiatives=given["things"], assessors=given["assessors"], by=by))

    def saved(total: int) -> HttpResponse:
        text = ngettext("%(n)s assessment is asked for.", "%(n)s assessments are asked for.", total)
        messages.success(request, text % {"n": total})
        return redirect("assessment:round", round_.pk)

    context = {
        "round": round_,
        "uncalibrated": list(uncalibrated(round_.lens.code)),
        "kinds": [(each, KINDS[each].label, each == word) for each in kinds_of(round_)],
    }
    template = "assessment/rounds/assign_others.html"
    return form_page(request, form, assign, template=template, context=context, saved=saved)
