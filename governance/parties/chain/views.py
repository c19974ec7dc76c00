# SPDX-License-Identifier: EUPL-1.2
"""The chain of an initiative: the page, and the forms that keep it."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.pages.conflicts import resolved
from core.pages.saving import done, form_page
from governance.pages.form_pages import handled
from governance.pages.single_form import Crumb, Sheet
from governance.parties.chain.actions import (
    add_engagement,
    change_engagement,
    end_engagement,
    need_role,
    release_role,
)
from governance.parties.chain.forms import (
    DayQuery,
    EngagementEndForm,
    EngagementForm,
    NewEngagementForm,
    RoleForm,
    RoleNeedForm,
)
from governance.parties.chain.gaps import gaps, weak_spots
from governance.parties.chain.queries import chain_of
from governance.parties.promises.queries import promises_of
from initiatives.carriers.shown import show_carriers
from initiatives.models import Engagement, Initiative
from initiatives.models.party import ChainRole, Sphere
from initiatives.my_initiatives import queries as my_initiatives_queries

METHODS = ["GET", "HEAD", "POST"]


def day_from_request(request: HttpRequest) -> date:
    """Return the day of the address (`?op=2025-01-01`), today when it names none."""
    form = DayQuery(request.GET)
    return (form.cleaned_data["op"] if form.is_valid() else None) or timezone.localdate()


def chain_context(request: HttpRequest, initiative: Initiative) -> dict[str, object]:
    """Return what both pages of the chain show."""
    day = day_from_request(request)
    reader, today = person_of(request), timezone.localdate()
    links = chain_of(initiative, reader, day)
    # What is open or late is so today, whatever day the places are shown of.
    partners = promises_of(initiative, reader, today) if day == today else []
    return {
        "initiative": initiative,
        "links": links,
        "gaps": gaps(links),
        "weak": weak_spots(links),
        "spheres": list(Sphere),
        "day": day,
        "is_today": day == today,
        "partners": partners,
        "promises": [row.promise for partner in partners for row in partner.rows],
        "day_form": DayQuery(initial={"op": day}),
    }


def _opened(request: HttpRequest, pk: UUID) -> Initiative:
    return handled(person_of(request), pk, "governance.manage_chain")


def _crumbs(initiative: Initiative) -> list[Crumb]:
    return [
        (_("Work queue"), reverse("initiatives:queue")),
        (initiative.name, reverse("initiatives:dossier", args=[initiative.pk])),
        (_("The chain"), reverse("governance:chain", args=[initiative.pk])),
    ]


@never_cache
@require_safe
def chain(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show who fills which place, with gaps and weak spots, on any day."""
    initiative = _opened(request, pk)
    show_carriers(request, initiative)
    context = chain_context(request, initiative)
    # Of people who carry, the register keeps the days itself; only parties are changed here.
    context |= {"may_change": True, "crumbs": _crumbs(initiative)[:-1]}
    return render(request, "governance/parties/chain/chain.html", context)


@require_http_methods(METHODS)
def add(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put a party in a place."""
    initiative = _opened(request, pk)
    sheet = Sheet(request, _("Fill a place in the chain"), _("Keep this party"), _crumbs(initiative))
    if request.method != "POST":
        role = request.GET.get("rol", "")
        known = {"role": role} if role in ChainRole.values else {}
        return sheet.show(NewEngagementForm(initial={**known, "starts_on": timezone.localdate()}))
    form, by = NewEngagementForm(request.POST), person_of(request)
    return sheet.save(
        form, lambda: add_engagement(initiative=initiative, by=by, **form.given()), _("The party has its place.")
    )


def _engagement(initiative: Initiative, key: UUID) -> Engagement:
    rows = initiative.engagements.select_related("party", "replaceable_by", "initiative")
    return get_object_or_404(rows, pk=key)


def _about(one: Engagement) -> dict[str, str]:
    return {"party": one.party.name, "role": str(ChainRole(one.role).label).lower()}


@require_http_methods(METHODS)
def change(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Change what is said about a party in its place."""
    initiative = _opened(request, pk)
    one = _engagement(initiative, key)
    title = _("%(party)s as %(role)s") % _about(one)
    sheet = Sheet(request, title, _("Save changes"), _crumbs(initiative), version=one.version)
    if request.method != "POST":
        return sheet.show(EngagementForm.of(one))
    form, by = EngagementForm(resolved(request.POST)), person_of(request)
    seen = expected_version(request.POST)
    return sheet.save(
        form,
        lambda: change_engagement(engagement=one, engaged=form.engaged(), expected_version=seen, by=by),
        _("The place has been changed."),
    )


@require_http_methods(METHODS)
def end(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """End a party's time in its place."""
    initiative = _opened(request, pk)
    one = _engagement(initiative, key)
    sheet = Sheet(
        request,
        _("%(party)s stops as %(role)s") % _about(one),
        _("End on this day"),
        _crumbs(initiative),
        intro=_("Does nobody else fill this place? Then it becomes a gap in the chain after that day."),
        version=one.version,
    )
    if request.method != "POST":
        return sheet.show(EngagementEndForm(initial={"ends_on": timezone.localdate()}))
    form, by = EngagementEndForm(resolved(request.POST)), person_of(request)
    seen = expected_version(request.POST)
    return sheet.save(
        form,
        lambda: end_engagement(engagement=one, ends_on=form.cleaned_data["ends_on"], expected_version=seen, by=by),
        _("The party leaves its place on the day you chose."),
    )


@require_http_methods(METHODS)
def need(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say that the initiative needs a place filled."""
    initiative = _opened(request, pk)
    sheet = Sheet(request, _("A place the initiative needs"), _("This place is needed"), _crumbs(initiative))
    if request.method != "POST":
        return sheet.show(RoleNeedForm(initial={"role": request.GET.get("rol", "")}))
    form, by = RoleNeedForm(request.POST), person_of(request)
    return sheet.save(
        form,
        lambda: need_role(initiative=initiative, by=by, **form.cleaned_data),
        _("The place is needed from today."),
    )


@require_POST
def release(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say that a place is no longer needed."""
    initiative = _opened(request, pk)
    _release(request, initiative)
    return redirect("governance:chain", initiative.pk)


@never_cache
@require_http_methods(METHODS)
def mine(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show founders who helps in which place, and let them say which one they need."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    form = RoleNeedForm(request.POST if request.method == "POST" else None)
    return form_page(
        request,
        form,
        lambda: need_role(initiative=initiative, by=person_of(request), **form.cleaned_data),
        template="governance/parties/chain/mine_chain.html",
        context=lambda: chain_context(request, initiative),
        saved=done(request, _("The municipality now sees that you need this."), "governance:mine-chain", initiative.pk),
    )


@require_POST
def mine_release(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Let founders say that they no longer need a place."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    _release(request, initiative)
    return redirect("governance:mine-chain", initiative.pk)


def _release(request: HttpRequest, initiative: Initiative) -> None:
    form = RoleForm(request.POST)
    if form.is_valid():
        release_role(initiative=initiative, role=form.cleaned_data["role"], by=person_of(request))
        messages.success(request, _("The place is no longer needed."))
    else:
        messages.error(request, _("Choose a place in the chain."))
