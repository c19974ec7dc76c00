# SPDX-License-Identifier: EUPL-1.2
"""Managing the areas: their names, their mailbox and who works there. For administrators."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Count, Prefetch, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.pages.conflicts import Conflict, resolved
from core.pages.saving import done, save_form, version_to_save_over
from core.permissions import may
from initiatives.areas.actions import add_to_team, change_area, remove_from_team
from initiatives.areas.borders.tiles import place_tiles_anew
from initiatives.areas.forms import AreaForm, TeamForm
from initiatives.lifecycle import in_register
from initiatives.models import Area, AreaTeamMember
from initiatives.register.filter_panel import tile_of
from initiatives.register.filters import Vocabulary


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


def _kept(area: Area) -> dict[str, object]:
    return {name: getattr(area, name) for name in AreaForm.base_fields}


@never_cache
@require_safe
def areas(request: HttpRequest) -> HttpResponse:
    """All areas with counts and teams."""
    _ensure_may_manage(request)
    found = list(_areas())
    vocabulary = Vocabulary.load()
    tiles = [
        tile_of(area, area.published, reverse("initiatives:areas-edit", args=[area.code]))
        for area in found
        if area.parent_id is None
    ]
    context = {
        "areas": found,
        "tiles": tiles,
        "waters": vocabulary.waters,
        "without_tile": sum(not tile.column for tile in tiles),
        "without_border": sum(not area.has_border for area in found),
    }
    return render(request, "initiatives/areas/list.html", context)


@require_POST
def tiles_anew(request: HttpRequest) -> HttpResponse:
    """Give every area a tile by where it lies."""
    _ensure_may_manage(request)
    count = place_tiles_anew(by=person_of(request))
    sentence = ngettext("%(count)s area has its tile.", "%(count)s areas have their tile.", count)
    messages.success(request, sentence % {"count": count})
    return redirect("initiatives:areas")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def area_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Name, mailbox and team of one area."""
    _ensure_may_manage(request)
    area = get_object_or_404(_areas(), code=code)
    kept = _kept(area)
    form = AreaForm(resolved(request.POST) if request.method == "POST" else None, initial=kept)
    by = person_of(request)

    def saved(is_changed: bool) -> HttpResponse:
        if is_changed:
            messages.success(request, _("The area is changed."))
        return redirect("initiatives:areas")

    if request.method != "POST":
        return _page(request, area, form)
    return save_form(
        form,
        lambda: change_area(area=area, expected_version=expected_version(request.POST), by=by, **form.cleaned_data),
        show=partial(_page, request, area, form),
        saved=saved,
    )


@require_POST
def team_add(request: HttpRequest, code: str) -> HttpResponse:
    """Add an official to the team."""
    _ensure_may_manage(request)
    area = get_object_or_404(_areas(), code=code)
    form, by = TeamForm(request.POST, area=area), person_of(request)

    def saved(person: User) -> HttpResponse:
        sentence = _("%(name)s now works in %(area)s.") % {"name": person, "area": area.name}
        return done(request, sentence, "initiatives:areas-edit", code)(person)

    return save_form(
        form,
        lambda: add_to_team(area=area, user_id=form.cleaned_data["person"].pk, by=by),
        show=partial(_page, request, area, None, team_form=form),
        saved=saved,
    )


@require_POST
def team_remove(request: HttpRequest, code: str, user_pk: UUID) -> HttpResponse:
    """Take an official out of the team."""
    _ensure_may_manage(request)
    area = get_object_or_404(Area, code=code)
    remove_from_team(area=area, user_id=user_pk, by=person_of(request))
    messages.success(request, _("The team of %(area)s is changed.") % {"area": area.name})
    return redirect("initiatives:areas-edit", code)


def _page(
    request: HttpRequest,
    area: Any,
    form: AreaForm | None,
    *,
    team_form: TeamForm | None = None,
    status: int = 200,
    conflict: Conflict | None = None,
) -> HttpResponse:
    area_form = form or AreaForm(initial=_kept(area))
    people = team_form or TeamForm(area=area)
    context = {
        "area": area,
        "form": area_form,
        "team_form": people,
        "forms": [area_form, people],
        "conflict": conflict,
        "version": version_to_save_over(request, area.version, conflict),
    }
    return render(request, "initiatives/areas/edit.html", context, status=status)
