# SPDX-License-Identifier: EUPL-1.2
"""Bringing in a file of parties: choose it, see what it would do, and do it."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from core.files.csv_import import FaultyFileError, decoded
from core.permissions import require
from governance.parties.forms import BIGGEST_FILE, PartyFileForm
from governance.parties.imports.actions import import_parties, plan_import
from governance.parties.imports.parser import read_parties
from governance.parties.views.parties import METHODS, crumbs_of

MOST_SHOWN = 200


@require_http_methods(METHODS)
def bring_in(request: HttpRequest) -> HttpResponse:
    """Choose a file, see what it would do, and do it: three steps on one address."""
    by = person_of(request)
    require(by, "governance.import_parties")
    if request.method != "POST":
        return _import_page(request, PartyFileForm())
    if "text" in request.POST:
        return _confirmed(request, request.POST["text"][:BIGGEST_FILE])
    form = PartyFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _import_page(request, form, status=422)
    text = decoded(form.cleaned_data["file"].read())
    try:
        plan = plan_import(read_parties(text))
    except FaultyFileError as error:
        return _import_page(request, PartyFileForm(), faults=error.faults[:MOST_SHOWN], status=422)
    return _import_page(request, PartyFileForm(), plan=plan, text=text, rows=plan.rows[:MOST_SHOWN])


def _confirmed(request: HttpRequest, text: str) -> HttpResponse:
    try:
        plan = import_parties(rows=read_parties(text), by=person_of(request))
    except FaultyFileError as error:
        return _import_page(request, PartyFileForm(), faults=error.faults[:MOST_SHOWN], status=422)
    done = _("%(added)s parties added, %(changed)s changed, %(same)s the same.")
    messages.success(request, done % {"added": plan.added, "changed": plan.changed, "same": plan.unchanged})
    return redirect("governance:parties")


def _import_page(request: HttpRequest, form: forms.Form, *, status: int = 200, **more: object) -> HttpResponse:
    context = {"form": form, "crumbs": crumbs_of(), **more}
    return render(request, "governance/parties/party_import.html", context, status=status)
