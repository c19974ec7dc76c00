# SPDX-License-Identifier: EUPL-1.2
"""What is done to parties: people to call, merging two, and bringing in a file."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.people import person_of
from core.conflicts import resolved
from core.csv_files import decoded
from core.errors import ConflictError, RefusedError
from core.permissions import require
from core.versions import expected_version
from governance.actions.merging import merge_parties
from governance.actions.parties import add_party_contact, change_party_contact, remove_party_contact
from governance.actions.party_import import import_parties, plan_import
from governance.forms.parties import BIGGEST_FILE, MergeForm, PartyContactForm, PartyFileForm
from governance.models import Arrangement
from governance.party_files import PartyFileError, read_parties
from governance.views.parties import METHODS, crumbs_of, opened
from governance.views.sheet import Sheet
from initiatives.models import Party, PartyContact

MOST_SHOWN = 200


@never_cache
@require_http_methods(METHODS)
def contact_new(request: HttpRequest, key: UUID) -> HttpResponse:
    """Keep a person to call."""
    party, by = opened(request, key), person_of(request)
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
    party, by = opened(request, key), person_of(request)
    one = get_object_or_404(PartyContact.objects.visible_to(by), pk=contact_key, party=party)
    title = _("Change “%(title)s”") % {"title": one.name}
    sheet = Sheet(request, title, _("Save changes"), crumbs_of(party), version=one.version)
    if request.method != "POST":
        return sheet.show(PartyContactForm(initial={name: getattr(one, name) for name in PartyContactForm.base_fields}))
    form, seen = PartyContactForm(resolved(request.POST)), expected_version(request.POST)
    return sheet.save(
        form,
        lambda: change_party_contact(contact=one, words=form.words(), expected_version=seen, by=by),
        _("The contact has been changed."),
    )


@require_POST
def contact_remove(request: HttpRequest, key: UUID, contact_key: UUID) -> HttpResponse:
    """Remove a person to call for good."""
    party, by = opened(request, key), person_of(request)
    one = get_object_or_404(PartyContact.objects.visible_to(by), pk=contact_key, party=party)
    remove_party_contact(contact=one, by=by)
    messages.success(request, _("The contact has been removed. Nothing of it is kept."))
    return redirect("governance:party", party.pk)


@never_cache
@require_http_methods(METHODS)
def merge(request: HttpRequest, key: UUID, other_key: UUID) -> HttpResponse:
    """Show two parties side by side, and make one of them."""
    by = person_of(request)
    require(by, "governance.merge_parties")
    one, other = opened(request, key), opened(request, other_key)
    names = [(str(one.pk), one.name), (str(other.pk), other.name)]
    seen = f"{one.version}-{other.version}"
    form = MergeForm(
        request.POST if request.method == "POST" else None, names=names, initial={"keep": one.pk, "versions": seen}
    )
    if request.method == "POST" and form.is_valid():
        try:
            kept = _merged(request, form, one, other)
        except RefusedError as refused:
            form.add_error(None, refused.message)
        except ConflictError:
            form = MergeForm(names=names, initial={"keep": one.pk, "versions": seen})
            messages.error(request, _("One of the two changed meanwhile. Look again before you make them one."))
        else:
            messages.success(request, _("They are one party now: %(name)s.") % {"name": kept})
            return redirect("governance:party", kept.pk)
    context = {
        "form": form,
        "sides": [_side(one), _side(other)],
        "crumbs": crumbs_of(one),
        "action": reverse("governance:party-merge", args=[one.pk, other.pk]),
    }
    return render(request, "governance/party_merge.html", context, status=422 if form.errors else 200)


def _merged(request: HttpRequest, form: MergeForm, one: Party, other: Party) -> Party:
    first, second = (int(number) for number in form.cleaned_data["versions"].split("-"))
    keeps_first = form.cleaned_data["keep"] == str(one.pk)
    keep, gone, versions = (one, other, (first, second)) if keeps_first else (other, one, (second, first))
    return merge_parties(keep=keep, other=gone, versions=versions, by=person_of(request))


def _side(party: Party) -> dict[str, object]:
    return {
        "party": party,
        "places": party.engagements.count(),
        "arrangements": Arrangement.objects.filter(granted_by=party).count(),
        "incomes": party.incomes.count(),
        "contacts": party.contacts.count(),
        "aliases": list(party.aliases.all()),
    }


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
    except PartyFileError as error:
        return _import_page(request, PartyFileForm(), faults=error.faults[:MOST_SHOWN], status=422)
    return _import_page(request, PartyFileForm(), plan=plan, text=text, rows=plan.rows[:MOST_SHOWN])


def _confirmed(request: HttpRequest, text: str) -> HttpResponse:
    try:
        plan = import_parties(rows=read_parties(text), by=person_of(request))
    except PartyFileError as error:
        return _import_page(request, PartyFileForm(), faults=error.faults[:MOST_SHOWN], status=422)
    done = _("%(added)s parties added, %(changed)s changed, %(same)s the same.")
    messages.success(request, done % {"added": plan.added, "changed": plan.changed, "same": plan.unchanged})
    return redirect("governance:parties")


def _import_page(request: HttpRequest, form: forms.Form, *, status: int = 200, **more: object) -> HttpResponse:
    context = {"form": form, "crumbs": crumbs_of(), **more}
    return render(request, "governance/party_import.html", context, status=status)
