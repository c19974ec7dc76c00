# SPDX-License-Identifier: EUPL-1.2
"""Putting register facts right from the file."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.errors import ConflictError
from core.pages.conflicts import conflict_of, resolved
from core.permissions import may, require
from initiatives.register.correction.actions import correct_register
from initiatives.register.correction.forms import CorrectionForm
from initiatives.register.dossier.queries import load_dossier


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show the register facts of an initiative as a form; on POST write what differs."""
    person, initiative = person_of(request), load_dossier(person_of(request), pk)
    require(person, "initiatives.correct_register", initiative)
    context: dict[str, Any] = {"initiative": initiative, "name": initiative.name, "version": initiative.version}
    if request.method != "POST":
        return render(
            request,
            "initiatives/register/correction/correct.html",
            {**context, "form": CorrectionForm(instance=initiative)},
        )
    seen = expected_version(request.POST)
    # Its own copy: validating a model form writes the typed values onto its instance.
    form = CorrectionForm(resolved(request.POST), instance=load_dossier(person, pk))
    if not form.is_valid():
        return render(request, "initiatives/register/correction/correct.html", {**context, "form": form}, status=422)
    try:
        correct_register(initiative=initiative, facts=form.cleaned_data, expected_version=seen, by=person)
    except ConflictError as error:
        context |= {"form": form, "conflict": conflict_of(form, error), "version": error.version}
        return render(request, "initiatives/register/correction/correct.html", context, status=409)
    messages.success(request, _("The register facts of “%(name)s” have been corrected.") % {"name": initiative.name})
    if may(person, "initiatives.view_dossier", initiative):
        return redirect("initiatives:dossier", initiative.pk)
    return redirect("initiatives:queue")
