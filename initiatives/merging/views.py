# SPDX-License-Identifier: EUPL-1.2
"""Saying what is the same: finding the other one, both side by side, and making one of two."""

from typing import Final
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.pages.conflicts import Conflict
from core.pages.saving import done, save_form
from core.permissions import require
from initiatives.carriers.queries import active_carriers
from initiatives.merging.actions import merge_initiatives
from initiatives.merging.forms import MergeForm, SameSearchForm
from initiatives.merging.queries import Preview, candidates, preview_of
from initiatives.models import Initiative
from initiatives.register.goes_on import ensure_not_merged

METHODS: Final = ["GET", "HEAD", "POST"]


@require_safe
def same_as(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show what may be the same as this initiative: what looks like it, or what is found by words."""
    initiative = _handled(request, pk)
    asked = SameSearchForm.asked(request.GET.get("q", ""))
    context = {
        "initiative": initiative,
        "form": SameSearchForm(initial={"q": asked}),
        "asked": asked,
        "candidates": candidates(initiative, asked, person_of(request)) if initiative.is_in_register else [],
    }
    return render(request, "initiatives/merging/same_as.html", context)


@never_cache
@require_http_methods(METHODS)
def merge(request: HttpRequest, pk: UUID, other: UUID) -> HttpResponse:
    """Show two initiatives side by side and what merging would do, and make one of them."""
    by, keep = person_of(request), _handled(request, pk)
    found = _readable(request, other)
    preview = preview_of(keep, found, by)
    posted = request.POST if request.method == "POST" else None
    form = _form(keep, found, preview, posted)

    def show(*, status: int = 200, conflict: Conflict | None = None) -> HttpResponse:
        shown = form
        if conflict:
            shown = _form(keep, found, preview, None)
            messages.error(request, _("One of the two changed meanwhile. Look again before you make them one."))
        context = {
            "form": shown,
            "initiative": keep,
            "other": found,
            "sides": [(one, len(active_carriers(one))) for one in (keep, found)],
            "preview": preview,
            "moving": [one for one in preview.rows if one.moved],
            "twins": [one for one in preview.rows if one.twins],
        }
        return render(request, "initiatives/merging/merge.html", context, status=status)

    if posted is None:
        return show()
    for one in (keep, found):
        require(by, "initiatives.merge_initiative", one)

    def act() -> Initiative:
        return merge_initiatives(keep=keep, other=found, taken=form.taken(), versions=form.seen(), by=by)

    told = _("“%(other)s” and “%(name)s” are one now. Everything stands here.")
    sentence = told % {"other": found.name, "name": keep.name}
    return save_form(form, act, show=show, saved=done(request, sentence, "initiatives:dossier", keep.pk))


def _form(keep: Initiative, other: Initiative, preview: Preview, posted: object) -> MergeForm:
    seen = f"{keep.version}-{other.version}"
    return MergeForm(posted, keep=keep, other=other, differing=preview.differing, initial={"versions": seen})


def _handled(request: HttpRequest, pk: UUID) -> Initiative:
    person = person_of(request)
    return _found(Initiative.objects.in_areas_of(person), pk, person)


def _readable(request: HttpRequest, pk: UUID) -> Initiative:
    """Return what this official reads: the file of it, or what everybody reads; the page then says why they may not."""
    person = person_of(request)
    return _found(Initiative.objects.visible_to(person), pk, person)


def _found(rows: QuerySet[Initiative], pk: UUID, person: User) -> Initiative:
    found = rows.filter(pk=pk).select_related("area").defer("search").first()
    if found is None:
        raise Http404
    ensure_not_merged(found, person)
    return found
