# SPDX-License-Identifier: EUPL-1.2
"""Bringing in a subsidy register, and taking the subsidies along."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.api.responses import to_json
from core.database.replica import reads_replica
from core.errors import RefusedError
from core.files.csv_export import csv_response
from core.files.csv_import import FaultyFileError
from core.pages.saving import done, form_page
from core.permissions import may, require
from governance.arrangements.subsidies import exports, open_data
from governance.arrangements.subsidies.actions import choose_recipients, keep_subsidy_file
from governance.arrangements.subsidies.forms import RecipientsForm, SubsidyUploadForm
from governance.arrangements.subsidies.import_plan import Plan, known_subsidies, make_plan
from governance.arrangements.subsidies.jobs import ask_import
from governance.arrangements.subsidies.matching import Match, Matcher
from governance.arrangements.subsidies.parser import read_subsidies
from governance.models import Arrangement, SubsidyFile
from governance.overview.figures import kept_counts

# Rows of each sort the page shows; the counts tell the rest.
SHOWN = 50


@require_safe
def subsidies(request: HttpRequest) -> HttpResponse:
    """What can be brought in and taken along, and the files of the last month."""
    by = person_of(request)
    require(by, "governance.read_governance")
    files = SubsidyFile.objects.visible_to(by).select_related("granted_by", "uploaded_by").defer("data")[:SHOWN]
    counts, figure = kept_counts(by)
    context = {
        "files": files,
        "count": counts["governance:subsidies"],
        "figure": figure,
        "may_import": may(by, "governance.import_subsidies"),
    }
    return render(request, "governance/arrangements/subsidies/subsidies.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    """Bring in a file; what is wrong in it is named by row and column, and nothing is kept."""
    by = person_of(request)
    require(by, "governance.import_subsidies")
    form = SubsidyUploadForm(request.POST or None, request.FILES or None)
    faults: list[object] = []

    def act() -> SubsidyFile:
        given = form.cleaned_data["file"]
        try:
            return keep_subsidy_file(
                name=given.name or "", data=given.read(), granted_by=form.cleaned_data["granted_by"], by=by
            )
        except FaultyFileError as error:
            faults.extend(error.faults)
            sentence = _("Nothing is imported: the file has faults. They are listed below.")
            raise RefusedError(sentence, field="file") from error

    return form_page(
        request,
        form,
        act,
        template="governance/arrangements/subsidies/subsidies_upload.html",
        context={"faults": faults},
        saved=lambda kept: redirect("governance:subsidies-preview", kept.pk),
    )


def _file(by: User, key: UUID) -> SubsidyFile:
    require(by, "governance.import_subsidies")
    return get_object_or_404(SubsidyFile.objects.visible_to(by).select_related("granted_by"), pk=key)


def _planned(file: SubsidyFile) -> tuple[Plan, list[Match]]:
    rows = read_subsidies(bytes(file.data))
    matches = Matcher(file.granted_by).match(rows, file.chosen, with_likely=SHOWN)
    open_ones = [match for match in matches.values() if match.initiative is None and match.applicant not in file.chosen]
    return make_plan(rows, matches, known_subsidies(file.granted_by), file.overwrite), open_ones[:SHOWN]


def _done(file: SubsidyFile) -> str:
    """Return what the import of this file did; empty while it has not been imported."""
    if file.imported_at is None or not file.counts:
        return ""
    words = {
        "new": ngettext("%(n)s subsidy added", "%(n)s subsidies added", file.counts["new"]),
        "changed": ngettext("%(n)s changed", "%(n)s changed", file.counts["changed"]),
    }
    return _(" and ").join(text % {"n": file.counts[name]} for name, text in words.items())


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: HttpRequest, key: UUID) -> HttpResponse:
    """What the import would do, row by row, and which applicants still need a choice."""
    by = person_of(request)
    file = _file(by, key)
    plan, matches = _planned(file)
    by_hand = plan.by_hand[:SHOWN]
    form = RecipientsForm(
        request.POST or None,
        matches=matches,
        by_hand=[change.row.reference for change in by_hand],
        person=by,
        initial={"version": file.version, "overwrite": file.overwrite},
    )

    def act() -> None:
        shown = {change.row.reference for change in by_hand}
        choose_recipients(
            file=file,
            chosen=form.chosen(),
            overwrite=(set(file.overwrite) - shown) | set(form.cleaned_data["overwrite"]),
            expected_version=form.cleaned_data["version"],
            by=by,
        )

    context = {
        "file": file,
        "plan": plan,
        "counts": plan.counts(),
        "done": _done(file),
        "matches": matches,
        "by_hand": by_hand,
        "shown": SHOWN,
    }
    sentence = _("Your choices are kept. Look at what the import will do now.")
    return form_page(
        request,
        form,
        act,
        template="governance/arrangements/subsidies/subsidies_preview.html",
        context=context,
        saved=done(request, sentence, "governance:subsidies-preview", file.pk),
    )


@require_POST
def start(request: HttpRequest, key: UUID) -> HttpResponse:
    """Import the file in the background; the page of the work says how far it is."""
    by = person_of(request)
    return redirect("core:job", ask_import(_file(by, key), by).pk)


@require_safe
@reads_replica
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The subsidies this person may see, as the CSV they come in with."""
    by = person_of(request)
    require(by, "governance.read_governance")
    found = exports.subsidies(Arrangement.objects.visible_to(by))
    return csv_response("subsidies.csv", list(exports.header()), exports.csv_rows(found, timezone.localdate()))


@require_safe
def as_360(request: HttpRequest) -> HttpResponse:
    """The same as a 360Giving package."""
    by = person_of(request)
    require(by, "governance.read_governance")
    found = exports.subsidies(Arrangement.objects.visible_to(by))
    return HttpResponse(
        to_json(exports.package(found, now=timezone.now())),
        content_type="application/json",
        headers={"Content-Disposition": 'attachment; filename="subsidies-360giving.json"'},
    )


@login_not_required
@require_safe
def open_360(_request: HttpRequest) -> HttpResponse:
    """The subsidies anybody may know of, as a 360Giving package."""
    return HttpResponse(
        to_json(open_data.package(now=timezone.now())),
        content_type="application/json",
        headers={"Content-Disposition": 'attachment; filename="subsidies-360giving.json"'},
    )
