# SPDX-License-Identifier: EUPL-1.2
"""Which places an initiative uses, kept in its file; and which initiative a party is."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.pages.conflicts import resolved
from core.permissions import require
from governance.pages.form_pages import handled
from governance.pages.single_form import Crumb, Sheet
from governance.parties.places.actions import (
    add_place_use,
    change_place_use,
    end_place_use,
    tie_party_to_initiative,
)
from governance.parties.places.forms import NewUseForm, PartyInitiativeForm, UseEndForm, UseForm
from governance.parties.places.queries import uses_by
from governance.parties.views.parties import crumbs_of as party_crumbs
from governance.parties.views.parties import readable_party as opened_party
from initiatives.models import Initiative, PlaceUse

METHODS = ["GET", "HEAD", "POST"]


def _opened(request: HttpRequest, pk: UUID) -> Initiative:
    return handled(person_of(request), pk, "governance.manage_place_uses")


def _use(request: HttpRequest, initiative: Initiative, key: UUID) -> PlaceUse:
    rows = uses_by(initiative, person_of(request)).select_related("place", "initiative")
    return get_object_or_404(rows, pk=key)


def _crumbs(initiative: Initiative) -> list[Crumb]:
    return [
        (_("Work queue"), reverse("initiatives:queue")),
        (initiative.name, f"{reverse('initiatives:dossier', args=[initiative.pk])}#places"),
    ]


@require_http_methods(METHODS)
def add(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say that the initiative uses a place."""
    initiative, by = _opened(request, pk), person_of(request)
    sheet = Sheet(request, _("A place the initiative uses"), _("Keep this"), _crumbs(initiative))
    form = NewUseForm(request.POST if request.method == "POST" else None, initial={"starts_on": timezone.localdate()})
    form.offer(by, initiative.area)
    if request.method != "POST":
        return sheet.show(form)
    return sheet.save(
        form,
        lambda: bool(
            add_place_use(initiative=initiative, place_name=form.cleaned_data["place_name"], words=form.words(), by=by)
        ),
        _("The use of the place has been kept."),
    )


@require_http_methods(METHODS)
def change(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Change what is said about the use of a place."""
    initiative, by = _opened(request, pk), person_of(request)
    one = _use(request, initiative, key)
    title = _("The use of “%(place)s”") % {"place": one.place}
    sheet = Sheet(request, title, _("Save changes"), _crumbs(initiative), version=one.version)
    if request.method != "POST":
        return sheet.show(UseForm.of(one))
    form, seen = UseForm(resolved(request.POST)), expected_version(request.POST)
    return sheet.save(
        form,
        lambda: change_place_use(use=one, words=form.words(), expected_version=seen, by=by),
        _("The use of the place has been changed."),
    )


@require_http_methods(METHODS)
def end(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """End the use of a place."""
    initiative, by = _opened(request, pk), person_of(request)
    one = _use(request, initiative, key)
    title = _("The use of “%(place)s” ends") % {"place": one.place}
    sheet = Sheet(request, title, _("End on this day"), _crumbs(initiative), version=one.version)
    if request.method != "POST":
        return sheet.show(UseEndForm(initial={"ends_on": timezone.localdate()}))
    form, seen = UseEndForm(resolved(request.POST)), expected_version(request.POST)
    return sheet.save(
        form,
        lambda: end_place_use(use=one, ends_on=form.cleaned_data["ends_on"], expected_version=seen, by=by),
        _("The use ends on the day you chose."),
    )


@require_http_methods(METHODS)
def party_initiative(request: HttpRequest, key: UUID) -> HttpResponse:
    """Say which initiative a party is."""
    party, by = opened_party(request, key), person_of(request)
    if party.initiative is not None:
        require(by, "governance.manage_chain", party.initiative)
    title = _("Which initiative is “%(party)s”?") % {"party": party}
    intro = _("What this party hosts or does for others stops when the initiative stops; a what-if counts with that.")
    sheet = Sheet(request, title, _("Save"), party_crumbs(party), intro=intro, version=party.version)
    if request.method != "POST":
        known = party.initiative.name if party.initiative else ""
        return sheet.show(PartyInitiativeForm(person=by, initial={"initiative": known}))
    form, seen = PartyInitiativeForm(resolved(request.POST), person=by), expected_version(request.POST)
    return sheet.save(
        form,
        lambda: tie_party_to_initiative(
            party=party, initiative=form.cleaned_data["initiative"], expected_version=seen, by=by
        ),
        _("The party has been changed."),
    )
