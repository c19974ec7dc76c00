# SPDX-License-Identifier: EUPL-1.2
"""Bringing in borders: choose a file, see what would happen, and do it. For administrators."""

from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Final

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from core.charts.locator_map import CityMapArea, locate
from core.permissions import may
from initiatives.areas.borders import pdok
from initiatives.areas.borders.actions import ImportPlan, import_borders
from initiatives.areas.borders.forms import BordersForm, BordersQueryForm
from initiatives.areas.borders.parser import Borders, as_collection, read_borders, read_kept
from initiatives.areas.borders.query import BordersError, BordersQuery

MOST_SHOWN: Final = 200
# What somebody agreed to comes back as text; more than this was not made here.
MOST_TEXT: Final = 1_400_000


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def borders(request: HttpRequest) -> HttpResponse:
    """Choose a file, see what it would do, and do it: three steps on one address."""
    if not may(request.user, "initiatives.manage_areas"):
        raise Http404
    if request.method != "POST":
        return _page(request, BordersForm())
    if "text" in request.POST:
        return _confirmed(request, request.POST["text"][:MOST_TEXT])
    form = BordersForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=422)
    given = form.cleaned_data
    try:
        read = _read(given["file"], form.wanted)
        plan = import_borders(borders=read, adds=given["adds"], by=person_of(request), dry_run=True)
    except BordersError as error:
        return _page(request, form, faults=error.faults, status=422)
    return _page(request, form, **_preview(read, plan), adds=given["adds"])


def _read(file: UploadedFile, wanted: BordersQuery) -> Borders:
    # SQLite reads from a place on the disk.
    with NamedTemporaryFile(suffix=".borders") as kept:
        for chunk in file.chunks():
            kept.write(chunk)
        kept.flush()
        return read_borders(Path(kept.name), wanted)


def _preview(read: Borders, plan: ImportPlan) -> dict[str, Any]:
    drawn = [
        CityMapArea(area.code, area.name, area.longitude, area.latitude, area.border)
        for area in read.areas
        if not area.parent
    ]
    return {"plan": plan, "text": as_collection(read), "lines": plan.areas[:MOST_SHOWN], "located": locate(drawn)}


def _confirmed(request: HttpRequest, text: str) -> HttpResponse:
    try:
        plan = import_borders(borders=read_kept(text), adds="adds" in request.POST, by=person_of(request))
    except BordersError as error:
        return _page(request, BordersForm(), faults=error.faults, status=422)
    done = _("%(added)s areas added, %(changed)s changed, %(same)s the same.")
    messages.success(request, done % {"added": plan.added, "changed": plan.changed, "same": plan.unchanged})
    return redirect("initiatives:areas")


def _page(request: HttpRequest, form: forms.Form, *, status: int = 200, **more: Any) -> HttpResponse:
    asked = BordersQueryForm(request.GET or None, prefix="pdok")
    links = pdok.downloads(asked.wanted) if asked.is_valid() else []
    context = {"form": form, "asked": asked, "links": links, "whole_country": pdok.WHOLE_COUNTRY, "year": pdok.YEAR}
    return render(request, "initiatives/areas/borders.html", {**context, **more}, status=status)
