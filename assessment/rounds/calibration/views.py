# SPDX-License-Identifier: EUPL-1.2
"""Practice on vignettes, for the coordinator: planning it, and whether the group is ready."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.people.queries import person_of
from assessment.models import Purpose, Round
from assessment.rounds.calibration.actions.planning import plan_calibration
from assessment.rounds.calibration.forms import CalibrationForm
from assessment.rounds.calibration.queries import ENOUGH_WITHIN_ONE, LEAST_ALPHA, readiness, uncalibrated
from core.pages.saving import form_page
from core.permissions import require


@require_http_methods(["GET", "POST"])
def calibration_new(request: HttpRequest) -> HttpResponse:
    """Plan a calibration round with its vignettes and assessors in one go."""
    by = person_of(request)
    require(by, "assessment.manage_rounds")
    form = CalibrationForm(request.POST or None)

    def saved(made: Round) -> HttpResponse:
        messages.success(request, _("The practice is planned. Open the round when the assessors can begin."))
        return redirect("assessment:round", made.pk)

    return form_page(
        request,
        form,
        lambda: plan_calibration(by=by, **form.cleaned_data),
        template="assessment/rounds/calibration/form.html",
        saved=saved,
    )


@require_safe
def calibration(request: HttpRequest, round_id: UUID) -> HttpResponse:
    """Show the agreement per principle and whether the group may start for real; never a level, never the key."""
    by = person_of(request)
    require(by, "assessment.manage_rounds")
    practice = Round.objects.visible_to(by).filter(purpose=Purpose.CALIBRATION).with_lens()
    round_ = get_object_or_404(practice, pk=round_id)
    waiting = round_.assignments.open().count()
    context = {
        "round": round_,
        "readiness": readiness(round_),
        "waiting": waiting,
        "uncalibrated": list(uncalibrated(round_.lens.code)),
        "enough_percent": round(ENOUGH_WITHIN_ONE * 100),
        "least": LEAST_ALPHA,
    }
    return render(request, "assessment/rounds/calibration/calibration.html", context)
