# SPDX-License-Identifier: EUPL-1.2
"""Carriers tie what is theirs to issues: on one page, with what they tied, and issues near them to choose from."""

from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import User
from accounts.people.queries import person_of
from core.pages.form_fields import storable
from core.pages.saving import done, form_page
from core.permissions import require
from core.search import terms
from governance.issues.actions.ties import tie, untie
from governance.issues.filters import ORDER, SEARCHED, ordered
from governance.issues.forms import OwnTieForm
from governance.models import Challenge, Issue
from initiatives.models import Initiative, Opportunity
from initiatives.my_initiatives.queries import own_or_404
from initiatives.opportunities.filters import public

SHOWN: Final = 20
ITSELF: Final = ""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def mine(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show the issues this initiative works on, and issues it could work on, with a button each."""
    initiative, person = _opened(request, pk)
    things = own_things(initiative, person)
    form = OwnTieForm(request.POST if request.method == "POST" else None, person=person, things=things)
    words = " ".join(storable(request.GET.get("q", "")).split()[: terms.MAX_WORDS])[:200]
    issues = ordered(Issue.objects.visible_to(person).public())

    def context() -> dict[str, Any]:
        tied = tied_ids(initiative)
        near = issues.exclude(pk__in=tied)
        asked = _about(words) if words else Q(area=initiative.area_id) | Q(theme__in=initiative.themes.values("pk"))
        return {
            "initiative": initiative,
            "rows": [(one, _tied_things(one, things)) for one in _with_ties(issues.filter(pk__in=tied))],
            "near": list(near.annotate(searched=SEARCHED).filter(asked).order_by(*ORDER.columns)[:SHOWN]),
            "things": things,
            "words": words,
        }

    return form_page(
        request,
        form,
        lambda: tie(issue=form.cleaned_data["issue"], to=things[form.cleaned_data["what"]], by=person),
        template="governance/issues/mine.html",
        context=context,
        saved=done(request, _("It stands with the issue."), "governance:mine-issues", initiative.pk),
    )


def _about(words: str) -> Q:
    return Q(searched=terms.query_for(words)) | Q(title__icontains=words)


def own_things(initiative: Initiative, person: User) -> dict[str, Initiative | Opportunity | Challenge]:
    """Return what can be tied: the initiative, the opportunities it picked up and its challenges, by a key."""
    opportunities = public(person).filter(picked_up_by=initiative).order_by("title", "id")[:SHOWN]
    challenges = Challenge.objects.visible_to(person).filter(initiative=initiative)[:SHOWN]
    return {ITSELF: initiative, **{str(one.pk): one for one in (*opportunities, *challenges)}}


def tied_ids(initiative: Initiative) -> list[UUID]:
    """Return the issues that this initiative, an opportunity it picked up or a challenge of it is tied to."""
    own = Q(initiatives=initiative) | Q(opportunities__picked_up_by=initiative) | Q(challenges__initiative=initiative)
    return list(Issue.objects.public().filter(own).distinct().values_list("pk", flat=True)[:SHOWN])


def _with_ties(found: Any) -> Any:
    return found.prefetch_related("initiatives", "opportunities", "challenges").order_by("title", "id")


def _tied_things(issue: Issue, things: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the key and name of what of one's own is tied to this issue; no query where it was read along."""
    tied = {one.pk for rows in (issue.initiatives, issue.opportunities, issue.challenges) for one in rows.all()}
    return [(str(thing.pk), str(thing)) for thing in things.values() if thing.pk in tied]


@require_POST
def mine_untie(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Take what is one's own off an issue; `what` says what, the initiative itself where it is not there."""
    initiative, person = _opened(request, pk)
    one = get_object_or_404(Issue.objects.visible_to(person), pk=key)
    things = {str(thing.pk): thing for thing in own_things(initiative, person).values()}
    found = things.get(request.POST.get("what", "") or str(initiative.pk))
    if found is None:
        raise Http404
    untie(issue=one, to=found, by=person)
    messages.success(request, _("It has been taken off the issue."))
    return redirect("governance:mine-issues", initiative.pk)


def _opened(request: HttpRequest, pk: UUID) -> tuple[Initiative, User]:
    initiative, person = own_or_404(request, pk), person_of(request)
    require(person, "governance.tie_own_to_issue", initiative)
    return initiative, person
