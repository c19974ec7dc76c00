# SPDX-License-Identifier: EUPL-1.2
"""Putting register facts right from the file."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.pages.conflicts import resolved
from core.pages.saving import done, form_page
from core.permissions import may, require
from initiatives.register.correction.actions import correct_register
from initiatives.register.correction.forms import CorrectionForm
from initiatives.register.dossier.queries import load_dossier


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show the register facts of an initiative as a form; on POST write what differs."""
    person, initiative = person_of(request), load_dossier(person_of(request), pk)
    require(person, "initiatives.correct_register", initiative)
    sent = resolved(request.POST) if request.method == "POST" else None
    # Its own copy: validating a model form writes the typed values onto its instance.
    form = CorrectionForm(sent, instance=load_dossier(person, pk) if sent is not None else initiative)

    def saved(_changed: object) -> HttpResponse:
        sentence = _("The register facts of “%(name)s” have been corrected.") % {"name": initiative.name}
        # Who moved it to an area of others has no file of it any more.
        is_readable = may(person, "initiatives.view_dossier", initiative)
        back = ("initiatives:dossier", initiative.pk) if is_readable else ("initiatives:queue",)
        return done(request, sentence, *back)(None)

    return form_page(
        request,
        form,
        lambda: correct_register(
            initiative=initiative, facts=form.cleaned_data, expected_version=expected_version(request.POST), by=person
        ),
        template="initiatives/register/correction/correct.html",
        context={"initiative": initiative, "name": initiative.name},
        version=initiative.version,
        saved=saved,
    )
