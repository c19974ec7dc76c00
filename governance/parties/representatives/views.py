# SPDX-License-Identifier: EUPL-1.2
"""Linking who speaks for an institution, and ending it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.people.queries import person_of
from governance.pages.single_form import Sheet
from governance.parties.representatives.actions import end_representative, link_representative
from governance.parties.representatives.forms import RepresentativeForm
from governance.parties.views.parties import METHODS, crumbs_of, readable_party


@never_cache
@require_http_methods(METHODS)
def representative_new(request: HttpRequest, key: UUID) -> HttpResponse:
    """Link somebody."""
    party, by = readable_party(request, key), person_of(request)
    intro = _(
        "Who speaks for an institution reads a judgement of it first, replies, and promises what will change. They"
        " neither assess it nor read what founders say of it before everybody does."
    )
    sheet = Sheet(request, _("Who speaks for it?"), _("Link this person"), crumbs_of(party), intro=intro)
    if request.method != "POST":
        return sheet.show(RepresentativeForm())
    form = RepresentativeForm(request.POST)
    return sheet.save(
        form,
        lambda: link_representative(party=party, by=by, **form.cleaned_data),
        _("Linked. This person gets a mail."),
    )


@require_POST
def representative_end(request: HttpRequest, key: UUID, representative_key: UUID) -> HttpResponse:
    """End it."""
    party, by = readable_party(request, key), person_of(request)
    one = get_object_or_404(party.representatives.active(), pk=representative_key)
    end_representative(representative=one, by=by)
    messages.success(request, _("This person speaks for it no more."))
    return redirect("governance:party", party.pk)
