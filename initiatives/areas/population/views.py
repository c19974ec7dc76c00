# SPDX-License-Identifier: EUPL-1.2
"""How many people live in each area: what is known, and bringing in a file. For administrators and coordinators."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from core.files.csv_import import FaultyFileError, decoded
from core.permissions import may
from initiatives.areas.forms import BIGGEST_POPULATION_FILE, PopulationFileForm
from initiatives.areas.population.actions import import_population
from initiatives.areas.population.csv_import import read_population
from initiatives.models import Population

MOST_SHOWN = 200


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def population(request: HttpRequest) -> HttpResponse:
    """Choose a file, see what it would do, and do it: three steps on one address."""
    if not may(request.user, "initiatives.import_population"):
        raise Http404
    if request.method != "POST":
        return _page(request, PopulationFileForm())
    if "text" in request.POST:
        return _confirmed(request, request.POST["text"][:BIGGEST_POPULATION_FILE])
    form = PopulationFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=422)
    text = decoded(form.cleaned_data["file"].read())
    try:
        plan = import_population(rows=read_population(text), by=person_of(request), dry_run=True)
    except FaultyFileError as error:
        return _page(request, PopulationFileForm(), faults=error.faults[:MOST_SHOWN], status=422)
    return _page(request, PopulationFileForm(), plan=plan, text=text, lines=plan.lines[:MOST_SHOWN])


def _confirmed(request: HttpRequest, text: str) -> HttpResponse:
    try:
        plan = import_population(rows=read_population(text), by=person_of(request))
    except FaultyFileError as error:
        return _page(request, PopulationFileForm(), faults=error.faults[:MOST_SHOWN], status=422)
    done = _("%(added)s numbers added, %(changed)s changed, %(same)s the same.")
    messages.success(request, done % {"added": plan.added, "changed": plan.changed, "same": plan.unchanged})
    return redirect("initiatives:population")


def _page(request: HttpRequest, form: forms.Form, *, status: int = 200, **more: Any) -> HttpResponse:
    latest = Population.objects.select_related("area").defer("area__border")
    latest = latest.order_by("area_id", "-counted_on").distinct("area_id")
    known = sorted(latest[:1000], key=lambda one: one.area.name)
    return render(request, "initiatives/areas/population.html", {"form": form, "known": known, **more}, status=status)
