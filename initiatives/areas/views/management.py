# SPDX-License-Identifier: EUPL-1.2
"""Managing the areas: their names, their mailbox and who works there. For administrators."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Count, Prefetch, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.people.queries import person_of
from core.errors import ConflictError, RefusedError
from core.permissions import may
from initiatives.areas.actions import add_to_team, change_area, remove_from_team
from initiatives.areas.forms import AreaForm, TeamForm
from initiatives.lifecycle import in_register
from initiatives.models import Area, AreaTeamMember


def _ensure_may_manage(request: HttpRequest) -> None:
    # To everybody else there is no such page.
    if not may(request.user, "initiatives.manage_areas"):
        raise Http404


def _areas() -> Any:
    # Programs that work in an area stand on the page of API clients.
    people = AreaTeamMember.objects.filter(user__is_machine=False)
    team = people.select_related("user").order_by("user__name", "user__email")
    counted = Count("initiatives", filter=in_register("initiatives__"), distinct=True)
    return (
        Area.objects.defer("border", "parent__border")
        .select_related("parent")
        .annotate(published=counted, has_border=Q(border__isnull=False))
        .prefetch_related(Prefetch("team", team))
    )


@never_cache
@require_safe
def areas(request: HttpRequest) -> HttpResponse:
    """All areas with counts and teams."""
    _ensure_may_manage(request)
    return render(request, "initiatives/areas/list.html", {"areas": list(_areas())})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def area_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Name, mailbox and team of one area."""
    _ensure_may_manage(request)
    area = get_object_or_404(_areas(), code=code)
    kept = {"name": area.name, "mailbox": area.mailbox, "version": area.version}
    form = AreaForm(request.POST or None, initial=kept)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            changed = change_area(
                area=area,
                expected_version=given["version"],
                name=given["name"],
                mailbox=given["mailbox"],
                by=person_of(request),
            )
        except ConflictError as conflict:
            return _page(request, area, _with_both(request, conflict), status=409)
        if changed:
            messages.success(request, _("The area is changed."))
        return redirect("initiatives:areas")
    return _page(request, area, form, status=422 if form.errors else 200)


@require_POST
def team_add(request: HttpRequest, code: str) -> HttpResponse:
    """Add an official to the team."""
    _ensure_may_manage(request)
    area = get_object_or_404(_areas(), code=code)
    form = TeamForm(request.POST, area=area)
    if not form.is_valid():
        return _page(request, area, None, team_form=form, status=422)
    try:
        person = add_to_team(area=area, user_id=form.cleaned_data["person"].pk, by=person_of(request))
    except RefusedError as refusal:
        form.add_error("person", refusal.message)
        return _page(request, area, None, team_form=form, status=422)
    messages.success(request, _("%(name)s now works in %(area)s.") % {"name": person, "area": area.name})
    return redirect("initiatives:areas-edit", code)


@require_POST
def team_remove(request: HttpRequest, code: str, user_pk: UUID) -> HttpResponse:
    """Take an official out of the team."""
    _ensure_may_manage(request)
    area = get_object_or_404(Area, code=code)
    remove_from_team(area=area, user_id=user_pk, by=person_of(request))
    messages.success(request, _("The team of %(area)s is changed.") % {"area": area.name})
    return redirect("initiatives:areas-edit", code)


def _with_both(request: HttpRequest, conflict: ConflictError) -> AreaForm:
    """Return the form with what was typed, what stands there now in words, and the version to save over."""
    given = request.POST.copy()
    given["version"] = str(conflict.version)
    form = AreaForm(given)
    form.is_valid()
    for name, (theirs, _yours) in conflict.changed.items():
        form.add_error(
            name, _("Somebody else made this “%(theirs)s” meanwhile. Save again to keep yours.") % {"theirs": theirs}
        )
    return form


def _page(
    request: HttpRequest,
    area: Any,
    form: AreaForm | None,
    *,
    team_form: TeamForm | None = None,
    status: int,
) -> HttpResponse:
    kept = {"name": area.name, "mailbox": area.mailbox, "version": area.version}
    area_form = form or AreaForm(initial=kept)
    people = team_form or TeamForm(area=area)
    context = {"area": area, "form": area_form, "team_form": people, "forms": [area_form, people]}
    return render(request, "initiatives/areas/edit.html", context, status=status)
