# SPDX-License-Identifier: EUPL-1.2
"""Programmes: for everybody to read, for coordinators to make and change."""

from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.pages.conflicts import resolved
from core.pages.page_meta import page_meta
from core.pages.saving import done, form_page
from core.permissions import may, require
from initiatives.lifecycle import in_register
from initiatives.models import Initiative, Programme
from initiatives.register.list_rows import row_values, rows
from initiatives.register.page_sections import SubjectPlace, draw, place_sections
from initiatives.register.programmes import actions
from initiatives.register.programmes.forms import MemberSearchForm, MembersForm, ProgrammeForm

ROWS_PER_PAGE = 25
FORM: Final = "initiatives/register/programmes/form.html"


@login_not_required
@require_safe
def programmes(request: HttpRequest) -> HttpResponse:
    """List the programmes with how many initiatives are in them."""
    shown = (
        Programme.objects.visible_to(request.user)
        .select_related("area")
        .defer("area__border")
        .annotate(members=Count("initiatives", filter=in_register("initiatives__"), distinct=True))
        .order_by("name", "pk")
    )
    page = Paginator(shown, ROWS_PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "may_manage": may(request.user, "initiatives.manage_programmes"),
        "meta": page_meta(_("Programmes"), _("Initiatives that somebody looks at together."), "initiatives:programmes"),
    }
    return render(request, "initiatives/register/programmes/list.html", context)


@login_not_required
@require_safe
def programme_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show a programme, the initiatives in it, and what other apps know of it."""
    found = get_object_or_404(
        Programme.objects.visible_to(request.user).select_related("area").defer("area__border"), pk=pk
    )
    members = Initiative.objects.visible_to(request.user).published().filter(programmes=found)
    page = Paginator(row_values(members).order_by("name", "id"), ROWS_PER_PAGE).get_page(request.GET.get("page"))
    sections = place_sections(SubjectPlace("programme", found.pk), request.user)
    context = {
        "programme": found,
        "page": page,
        "rows": rows(page.object_list),
        "sections": draw(sections, request, "main"),
        "may_manage": may(request.user, "initiatives.manage_programmes"),
        "meta": page_meta(found.name, found.summary, "initiatives:programme", found.pk),
    }
    return render(request, "initiatives/register/programmes/programme.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def programme_new(request: HttpRequest) -> HttpResponse:
    """Make a programme."""
    by = person_of(request)
    require(by, "initiatives.manage_programmes")
    form = ProgrammeForm(request.POST or None)

    def saved(made: Programme) -> HttpResponse:
        messages.success(request, _("The programme is made. Choose its initiatives."))
        return redirect("initiatives:programme-members", made.pk)

    return form_page(
        request,
        form,
        lambda: actions.create_programme(by=by, **form.cleaned_data),
        template=FORM,
        saved=saved,
    )


@never_cache
@require_http_methods(["GET", "POST"])
def programme_change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change a programme; two coordinators at once both see what the other wrote."""
    by = person_of(request)
    found = _managed(by, pk)
    sent = resolved(request.POST) if request.method == "POST" else None
    form = ProgrammeForm(sent, instance=Programme.objects.get(pk=found.pk))
    return form_page(
        request,
        form,
        lambda: actions.change_programme(
            programme=found, expected_version=expected_version(request.POST), by=by, **form.cleaned_data
        ),
        template=FORM,
        context={"programme": found},
        version=found.version,
        saved=done(request, _("The programme is changed."), "initiatives:programme", found.pk),
    )


def _managed(by: User, pk: UUID) -> Programme:
    require(by, "initiatives.manage_programmes")
    return get_object_or_404(Programme.objects.visible_to(by), pk=pk)


@never_cache
@require_http_methods(["GET", "POST"])
def programme_members(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Look for initiatives and put them in, or take them out."""
    by = person_of(request)
    found = _managed(by, pk)
    inside = Initiative.objects.visible_to(by).filter(programmes=found).select_related("area").order_by("name", "pk")
    outside = Initiative.objects.visible_to(by).published().exclude(programmes=found)
    is_leaving = request.POST.get("do") == "remove"
    form = MembersForm(request.POST or None, initiatives=inside if is_leaving else outside)

    def context() -> dict[str, Any]:
        search = MemberSearchForm(request.GET)
        listed = search.found(outside.select_related("area").order_by("name", "pk"))
        return {
            "programme": found,
            "search": search,
            "inside": Paginator(inside, ROWS_PER_PAGE).get_page(request.GET.get("in")),
            "page": Paginator(listed, ROWS_PER_PAGE).get_page(request.GET.get("page")),
        }

    return form_page(
        request,
        form,
        lambda: _change_members(found, [each.pk for each in form.cleaned_data["chosen"]], by, is_leaving=is_leaving),
        template="initiatives/register/programmes/members.html",
        context=context,
        saved=lambda sentence: done(request, sentence, request.get_full_path())(None),
    )


def _change_members(programme: Programme, chosen: list[UUID], by: User, *, is_leaving: bool) -> str:
    if is_leaving:
        n = actions.remove_members(programme=programme, initiatives=chosen, by=by)
        text = ngettext("%(n)s initiative left the programme.", "%(n)s initiatives left the programme.", n)
    else:
        n = actions.add_members(programme=programme, initiatives=chosen, by=by)
        text = ngettext("%(n)s initiative is now in the programme.", "%(n)s initiatives are now in the programme.", n)
    return text % {"n": n}
