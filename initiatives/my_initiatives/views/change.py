# SPDX-License-Identifier: EUPL-1.2
"""Changing one part of an initiative with the same questions as at registration."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.errors import ConflictError, RefusedError
from initiatives.lifecycle import Status
from initiatives.models import Initiative
from initiatives.my_initiatives import actions as my_initiatives_actions
from initiatives.my_initiatives import queries as my_initiatives_queries
from initiatives.register.page_sections import change_sections, draw
from initiatives.registration.forms.conversion import part_of, register_forms
from initiatives.registration.forms.steps import BY_SLUG, StepForms
from initiatives.registration.views import step_page


@never_cache
def change(request: HttpRequest, pk: UUID, slug: str) -> HttpResponse:
    """One part: GET shows what stands in the register, POST writes it."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    if slug not in BY_SLUG:
        raise Http404
    step = BY_SLUG[slug]
    known = register_forms(step, initiative, my_initiatives_queries.own_carrier(request, initiative))
    if request.method != "POST":
        return _page(request, initiative, known, initiative.version)
    posted = request.POST.copy()
    has_pressed = bool(step_page.press_button(step, posted))
    forms = StepForms.checked(step, posted, request.FILES, is_live=True)
    version = expected_version(request.POST)
    if forms.look_up(request):
        return _page(request, initiative, forms, version)
    if has_pressed:
        return _page(request, initiative, StepForms.retyped(forms, posted), version)
    is_right = forms.is_valid()
    is_right = _change_picture(request, initiative, forms) and is_right
    if not is_right:
        return _page(request, initiative, forms, version, status=422)
    return _write(request, initiative, forms, version)


def _write(request: HttpRequest, initiative: Initiative, forms: StepForms, version: int) -> HttpResponse:
    try:
        my_initiatives_actions.change_part(
            initiative=initiative, part=part_of(forms), expected_version=version, by=person_of(request)
        )
    except ConflictError:
        fresh = Initiative.objects.get(pk=initiative.pk)
        kept = register_forms(forms.step, fresh, my_initiatives_queries.own_carrier(request, fresh))
        forms.take_versions(kept)
        differences = step_page.differences(kept, forms)
        return _page(request, fresh, forms, fresh.version, status=409, kept=kept, differences=differences)
    if initiative.status == Status.CHANGES_REQUESTED:
        messages.success(request, _("Saved. Done with everything? Then send it in again."))
    else:
        messages.success(request, _("Saved."))
    return redirect("initiatives:mine-initiative", initiative.pk)


def _change_picture(request: HttpRequest, initiative: Initiative, forms: StepForms) -> bool:
    upload = request.FILES.get("picture")
    is_away = bool(request.POST.get("picture-remove"))
    if forms.step.code != "idea" or (upload is None and not is_away):
        return True
    try:
        my_initiatives_actions.change_picture(initiative=initiative, upload=upload, by=person_of(request))
    except RefusedError as refusal:
        forms.form.add_error("picture", refusal.message)
        return False
    return True


def _page(
    request: HttpRequest, initiative: Initiative, forms: StepForms, version: int, *, status: int = 200, **more: Any
) -> HttpResponse:
    sections = change_sections(forms.step.code, initiative, person_of(request))
    context = {
        "initiative": initiative, "forms": forms, "form": forms, "step": forms.step, "version": version,
        "sections": draw(sections, request, "main"), **more,
    }  # fmt: skip
    return render(request, "initiatives/my_initiatives/change.html", context, status=status)
