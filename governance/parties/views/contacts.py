# SPDX-License-Identifier: EUPL-1.2
"""People to call at a party: a new one, changed, taken away."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.pages.conflicts import resolved
from governance.pages.form_pages import initial_of
from governance.pages.single_form import Sheet
from governance.parties.actions import add_party_contact, change_party_contact, remove_party_contact
from governance.parties.forms import PartyContactForm
from governance.parties.views.parties import METHODS, crumbs_of, readable_party
from initiatives.models import PartyContact


@never_cache
@require_http_methods(METHODS)
def contact_new(request: HttpRequest, key: UUID) -> HttpResponse:
    """Keep a person to call."""
    party, by = readable_party(request, key), person_of(request)
    intro = _("Keep no more than is needed to reach this person. Tell them that you keep it.")
    sheet = Sheet(request, _("New contact"), _("Keep this contact"), crumbs_of(party), intro=intro)
    if request.method != "POST":
        return sheet.show(PartyContactForm())
    form = PartyContactForm(request.POST)
    return sheet.save(
        form, lambda: add_party_contact(party=party, words=form.words(), by=by), _("The contact has been kept.")
    )


@never_cache
@require_http_methods(METHODS)
def contact_change(request: HttpRequest, key: UUID, contact_key: UUID) -> HttpResponse:
    """Change a person to call."""
    party, by = readable_party(request, key), person_of(request)
    one = get_object_or_404(PartyContact.objects.visible_to(by), pk=contact_key, party=party)
    title = _("Change “%(title)s”") % {"title": one.name}
    sheet = Sheet(request, title, _("Save changes"), crumbs_of(party), version=one.version)
    if request.method != "POST":
        return sheet.show(PartyContactForm(initial=initial_of(one, PartyContactForm)))
    form, seen = PartyContactForm(resolved(request.POST)), expected_version(request.POST)
    return sheet.save(
        form,
        lambda: change_party_contact(contact=one, words=form.words(), expected_version=seen, by=by),
        _("The contact has been changed."),
    )


@require_POST
def contact_remove(request: HttpRequest, key: UUID, contact_key: UUID) -> HttpResponse:
    """Remove a person to call for good."""
    party, by = readable_party(request, key), person_of(request)
    one = get_object_or_404(PartyContact.objects.visible_to(by), pk=contact_key, party=party)
    remove_party_contact(contact=one, by=by)
    messages.success(request, _("The contact has been removed. Nothing of it is kept."))
    return redirect("governance:party", party.pk)
