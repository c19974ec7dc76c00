# SPDX-License-Identifier: EUPL-1.2
"""Chosen distance on two pages: for who handles the initiative, and for who carries it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.errors import RefusedError
from core.pages.conflicts import resolved
from core.pages.saving import done, form_page, press_button
from core.permissions import require
from initiatives.distance.actions import change_distance, end_distance, record_distance
from initiatives.distance.forms import DistanceForm
from initiatives.distance.queries import distance_of
from initiatives.models import ChosenDistance, Initiative
from initiatives.my_initiatives.queries import own_or_404

METHODS: Final = ["GET", "HEAD", "POST"]


@dataclass(frozen=True, slots=True)
class _Door:
    """From which side it is looked at: the template, and the names of its addresses."""

    template: str
    name: str
    end: str


_OFFICIAL: Final = _Door("initiatives/distance/dossier.html", "initiatives:distance", "initiatives:distance-end")
_CARRIER: Final = _Door("initiatives/distance/mine.html", "initiatives:mine-distance", "initiatives:mine-distance-end")


def _handled(request: HttpRequest, pk: UUID) -> Initiative:
    found = Initiative.objects.in_areas_of(person_of(request)).filter(pk=pk).defer("search").first()
    if found is None:
        raise Http404
    return found


@never_cache
@require_http_methods(METHODS)
def dossier(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show who handles an initiative which distance it keeps, and record or correct it in its name."""
    return _page(request, _handled(request, pk), _OFFICIAL)


@never_cache
@require_http_methods(METHODS)
def mine(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The same for who carries it."""
    return _page(request, own_or_404(request, pk), _CARRIER)


@require_POST
def dossier_end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """End it, by who handles the initiative."""
    return _end(request, _handled(request, pk), _OFFICIAL)


@require_POST
def mine_end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """End it, by who carries the initiative."""
    return _end(request, own_or_404(request, pk), _CARRIER)


def _page(request: HttpRequest, initiative: Initiative, door: _Door) -> HttpResponse:
    person, today = person_of(request), timezone.localdate()
    require(person, "initiatives.keep_distance", initiative)
    present = distance_of(initiative, today)
    form = DistanceForm(resolved(request.POST)) if request.method == "POST" else DistanceForm.of(present)

    def act() -> ChosenDistance:
        # What was read says what is asked: a form without a version records, one with it corrects what was there.
        if "version" not in request.POST:
            return record_distance(initiative=initiative, terms=form.terms(), by=person)
        if present is None:
            raise RefusedError(_("This distance has ended. Record it anew."))
        seen = expected_version(request.POST)
        return change_distance(distance=present, terms=form.terms(), expected_version=seen, by=person)

    def context() -> Mapping[str, Any]:
        known = ChosenDistance.objects.visible_to(person).filter(initiative=initiative, ended_on__isnull=False)
        return {"initiative": initiative, "present": present, "former": list(known), "today": today, "end": door.end}

    return form_page(
        request,
        form,
        act,
        template=door.template,
        saved=done(request, _("The distance has been kept."), door.name, initiative.pk),
        context=context,
        version=present.version if present else None,
    )


def _end(request: HttpRequest, initiative: Initiative, door: _Door) -> HttpResponse:
    person = person_of(request)
    require(person, "initiatives.keep_distance", initiative)
    rows = ChosenDistance.objects.visible_to(person).select_related("initiative")
    present = rows.filter(initiative=initiative, ended_on__isnull=True).first()
    return press_button(
        request,
        # A colleague may just have ended it: then there is nothing left to do.
        lambda: end_distance(distance=present, by=person) if present else None,
        done=_("The distance has ended. Checks look again, and mails come again."),
        to=reverse(door.name, args=[initiative.pk]),
    )
