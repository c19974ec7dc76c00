# SPDX-License-Identifier: EUPL-1.2
"""Programmes: for everybody to read, for coordinators to make and change."""

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
from core.errors import ConflictError, RefusedError
from core.pages.page_meta import page_meta
from core.permissions import may, require
from initiatives.lifecycle import in_register
from initiatives.models import Initiative, Programme
from initiatives.register.list_rows import row_values, rows
from initiatives.register.page_sections import SubjectPlace, draw, place_sections
from initiatives.register.programmes import actions
from initiatives.register.programmes.forms import MemberSearchForm, MembersForm, ProgrammeForm

ROWS_PER_PAGE = 25


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
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.create_programme(by=by, **form.cleaned_data)
        except RefusedError as refused:
            form.add_error(refused.field, refused.message)
        else:
            messages.success(request, _("The programme is made. Choose its initiatives."))
            return redirect("initiatives:programme-members", made.pk)
    return _form_page(request, form)


@never_cache
@require_http_methods(["GET", "POST"])
def programme_change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change a programme; two coordinators at once both see what the other wrote."""
    by = person_of(request)
    found = _managed(by, pk)
    form = ProgrammeForm(request.POST or None, instance=Programme.objects.get(pk=found.pk))
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_programme(
                programme=found, expected_version=expected_version(request.POST), by=by, **form.cleaned_data
            )
        except RefusedError as refused:
            form.add_error(refused.field, refused.message)
        except ConflictError as conflict:
            return _conflict(request, found, form, conflict)
        else:
            messages.success(request, _("The programme is changed."))
            return redirect("initiatives:programme", found.pk)
    return _form_page(request, form, found)


def _managed(by: User, pk: UUID) -> Programme:
    require(by, "initiatives.manage_programmes")
    return get_object_or_404(Programme.objects.visible_to(by), pk=pk)


def _conflict(request: HttpRequest, found: Programme, form: ProgrammeForm, conflict: ConflictError) -> HttpResponse:
    for name, (theirs, _yours) in conflict.changed.items():
        shown = _("nothing") if theirs in (None, "") else theirs
        text = _("Somebody else made this “%(theirs)s” meanwhile. Save again to keep yours.") % {"theirs": shown}
        form.add_error(name, text)
    found.version = conflict.version
    return _form_page(request, form, found, status=409)


def _form_page(
    request: HttpRequest, form: ProgrammeForm, programme: Programme | None = None, *, status: int = 400
) -> HttpResponse:
    context = {"form": form, "programme": programme}
    return render(
        request,
        "initiatives/register/programmes/form.html",
        context,
        status=status if form.is_bound and form.errors else 200,
    )


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
    if request.method == "POST" and form.is_valid():
        chosen = [each.pk for each in form.cleaned_data["chosen"]]
        _change_members(request, found, chosen, by, is_leaving=is_leaving)
        return redirect(request.get_full_path())
    search = MemberSearchForm(request.GET)
    listed = search.found(outside.select_related("area").order_by("name", "pk"))
    context = {
        "programme": found,
        "form": form,
        "search": search,
        "inside": Paginator(inside, ROWS_PER_PAGE).get_page(request.GET.get("in")),
        "page": Paginator(listed, ROWS_PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "initiatives/register/programmes/members.html", context, status=400 if form.errors else 200)


def _change_members(
    request: HttpRequest, programme: Programme, chosen: list[UUID], by: User, *, is_leaving: bool
) -> None:
    if is_leaving:
        n = actions.remove_members(programme=programme, initiatives=chosen, by=by)
        text = ngettext("%(n)s initiative left the programme.", "%(n)s initiatives left the programme.", n)
    else:
        n = actions.add_members(programme=programme, initiatives=chosen, by=by)
        text = ngettext("%(n)s initiative is now in the programme.", "%(n)s initiatives are now in the programme.", n)
    messages.success(request, text % {"n": n})
