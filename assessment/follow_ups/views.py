# SPDX-License-Identifier: EUPL-1.2
"""The list of follow-ups of an initiative, for its carriers and its officials, and changing and closing one."""

from typing import Any, Final
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.models import User
from accounts.people.queries import person_of
from assessment.follow_ups.actions import (
    Promiser,
    add_follow_up,
    change_follow_up,
    close_follow_up,
    possible_owners,
    promiser_of,
)
from assessment.follow_ups.forms import ChangeForm, CloseForm, FollowUpForm
from assessment.follow_ups.queries import (
    SuggestedStep,
    follow_up_rows,
    follow_ups_for,
    latest_result,
    suggested_steps,
    versions_of,
)
from assessment.lens.translation import text_of
from assessment.models import Assessment, FollowUp, FollowUpState, Subject, SubjectKind
from assessment.rounds.subjects import public_page
from core.database.row_versions import expected_version
from core.pages.conflicts import resolved
from core.pages.saving import done, form_page
from core.pages.shown_people import show_people
from core.permissions import may, require
from initiatives.carriers.shown import GUIDING, show_carriers
from initiatives.models import Initiative, Party

TEMPLATE: Final = "assessment/follow_ups/follow_ups.html"


@never_cache
@require_http_methods(["GET", "POST"])
def mine_follow_ups(request: HttpRequest, pk: UUID) -> HttpResponse:
    """For its carriers."""
    person = person_of(request)
    initiative = get_object_or_404(Initiative.objects.carried_by(person).select_related("area"), pk=pk)
    back = reverse("initiatives:mine-initiative", args=[pk])
    return _page(request, person, initiative, back=back, to_carrier=True)


@never_cache
@require_http_methods(["GET", "POST"])
def dossier_follow_ups(request: HttpRequest, pk: UUID) -> HttpResponse:
    """For the officials who handle it."""
    person = person_of(request)
    initiative = get_object_or_404(Initiative.objects.in_areas_of(person).select_related("area"), pk=pk)
    show_carriers(request, initiative)
    return _page(request, person, initiative, back=reverse("initiatives:dossier", args=[pk]))


@never_cache
@require_http_methods(["GET", "POST"])
def institution_follow_ups(request: HttpRequest, pk: UUID) -> HttpResponse:
    """For who speaks for the institution."""
    person = person_of(request)
    party = get_object_or_404(Party.objects.represented_by(person), pk=pk)
    return _page(request, person, party, back=public_page(Subject(kind=SubjectKind.PARTY, party=party)))


def _page(request: HttpRequest, person: User, about: Promiser, *, back: str, to_carrier: bool = False) -> HttpResponse:
    require(person, "assessment.add_follow_up", about)
    kind = SubjectKind.PARTY if isinstance(about, Party) else SubjectKind.INITIATIVE
    result = latest_result(about, person)
    offered = suggested_steps(result, to_carrier=to_carrier) if result else []
    form = _form(request, about, result, offered) if result else None

    def context() -> dict[str, Any]:
        return {
            "about": about,
            "rows": follow_up_rows(follow_ups_for(person).filter(**{f"subject__{kind}": about})),
            "offers": offered,
            "is_institution": kind == SubjectKind.PARTY,
            "back": back,
        }

    if form is None or result is None:
        return render(request, TEMPLATE, {"form": None, **context()})
    return form_page(
        request,
        form,
        lambda: add_follow_up(initiative=about, result=result, by=person, **form.cleaned_data),
        template=TEMPLATE,
        context=context,
        saved=done(request, _("The promise is noted. Its owner gets a mail."), request.path),
    )


def _form(request: HttpRequest, initiative: Promiser, result: Assessment, offered: list[SuggestedStep]) -> FollowUpForm:
    names = [(each.code, each.name) for each in text_of(result.lens).principles]
    data = request.POST if request.method == "POST" else None
    initial = {"principle": offered[0].code if offered else names[0][0], "text": ""}
    asked = next((each for each in offered if each.code == request.GET.get("principe")), None)
    if asked:
        step = request.GET.get("stap", "")
        at = int(step) if step.isascii() and step.isdigit() and len(step) < 3 else 0  # noqa: PLR2004
        initial = {"principle": asked.code, "text": asked.steps[at][:300] if at < len(asked.steps) else ""}
    return FollowUpForm(data, owners=possible_owners(initiative), principles=names, initial=initial)


@never_cache
@require_http_methods(["GET", "POST"])
def follow_up(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one with its history, and let who may close it do so."""
    person = person_of(request)
    one = get_object_or_404(follow_ups_for(person), pk=pk)
    is_closable = one.state == FollowUpState.OPEN and may(person, "assessment.close_follow_up", one)
    form = CloseForm(request.POST if request.method == "POST" else None)
    show_people(request, GUIDING, people=[one.owner_id] if one.owner_id else [], about=one.pk)
    if request.method == "POST":
        require(person, "assessment.close_follow_up", one)
    context = {
        "row": follow_up_rows([one])[0],
        "is_closable": is_closable,
        "may_change": one.state == FollowUpState.OPEN and may(person, "assessment.change_follow_up", one),
        "back": _list_of(one, person),
        "moments": versions_of(one),
    }
    return form_page(
        request,
        form,
        lambda: close_follow_up(
            follow_up=one, state=FollowUpState(form.cleaned_data["state"]), note=form.cleaned_data["note"], by=person
        ),
        template="assessment/follow_ups/follow_up.html",
        context=context,
        saved=done(request, _("Noted. Thank you."), "assessment:follow-up", pk),
    )


@never_cache
@require_http_methods(["GET", "POST"])
def follow_up_change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Word it better, give it to somebody else or another day; two people at once both see what the other wrote."""
    person = person_of(request)
    one = get_object_or_404(follow_ups_for(person), pk=pk)
    if not may(person, "assessment.change_follow_up", one):
        raise Http404
    is_sent = request.method == "POST"
    if not is_sent and one.state != FollowUpState.OPEN:
        return redirect("assessment:follow-up", pk)
    owners = _owners(one)
    show_people(request, GUIDING, people=[owner.pk for owner in owners], about=one.pk)
    known = {"text": one.text, "owner": one.owner_id, "due_on": one.due_on}
    form = ChangeForm(resolved(request.POST) if is_sent else None, owners=owners, initial=known)
    return form_page(
        request,
        form,
        lambda: change_follow_up(
            follow_up=one, expected_version=expected_version(request.POST), by=person, **form.cleaned_data
        ),
        template="assessment/follow_ups/change.html",
        context={"row": follow_up_rows([one])[0]},
        version=one.version,
        saved=done(request, _("The changes have been saved."), "assessment:follow-up", pk),
    )


def _owners(one: FollowUp) -> QuerySet[User]:
    """Return who can be named, and who is named now even if they left: saving a text takes nobody's name away."""
    about = promiser_of(one.subject)
    found = possible_owners(about) if about else User.objects.none()
    return found | User.objects.filter(pk=one.owner_id) if one.owner_id else found


def _list_of(one: FollowUp, person: User) -> str:
    """Return the list this person has of the initiative, or the empty text."""
    initiative, party = one.subject.initiative, one.subject.party
    if party is not None and may(person, "assessment.add_follow_up", party):
        return reverse("assessment:institution-follow-ups", args=[party.pk])
    if initiative is None:
        return ""
    if may(person, "initiatives.view_dossier", initiative):
        return reverse("assessment:dossier-follow-ups", args=[initiative.pk])
    if may(person, "assessment.assess_self", initiative):
        return reverse("assessment:mine-follow-ups", args=[initiative.pk])
    return ""
