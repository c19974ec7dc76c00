# SPDX-License-Identifier: EUPL-1.2
"""The page on which an official takes a dossier along for an archive."""

from uuid import UUID

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from initiatives.carriers.shown import ARCHIVING, show_carriers
from initiatives.models import Initiative
from initiatives.register.archive.own_records import dossier_record
from initiatives.register.archive.package import package
from initiatives.register.archive.records import records_of
from initiatives.register.dossier.queries import load_dossier


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def archive(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Say what is in the export; hand it over when it is asked for."""
    initiative = load_dossier(person_of(request), pk)
    if request.method != "POST":
        return _page(request, initiative)
    show_carriers(request, initiative, ARCHIVING)
    # An archive reads Dutch, whatever language the official works in.
    with translation.override("nl"):
        records = [dossier_record(initiative, request), *records_of(initiative, person_of(request))]
        made = package(initiative, records)
    return FileResponse(
        made, as_attachment=True, filename=f"dossier-{initiative.pk}.zip", content_type="application/zip"
    )


def _page(request: HttpRequest, initiative: Initiative) -> HttpResponse:
    return render(request, "initiatives/register/archive/archive.html", {"initiative": initiative})
