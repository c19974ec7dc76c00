# SPDX-License-Identifier: EUPL-1.2
"""Keeping and tidying views of the work queue."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.people import person_of
from core.errors import ConflictError, RefusedError
from core.permissions import require
from core.versions import expected_version
from initiatives.actions import change_view, remove_view, save_view
from initiatives.forms.queue import SavedViewForm
from initiatives.models import SavedView
from initiatives.saved_views import PAGE, filters_of


@require_http_methods(["GET", "HEAD", "POST"])
def views(request: HttpRequest) -> HttpResponse:
    """List one's own views, or keep the filters of the address as a new one."""
    person = person_of(request)
    require(person, "initiatives.save_view")
    if request.method != "POST":
        return _list(request)
    form = SavedViewForm(request.POST)
    if form.is_valid():
        try:
            view = save_view(**form.cleaned_data, query=request.GET.urlencode(), by=person)
        except RefusedError as refused:
            form.add_error(refused.field, refused.message)
        else:
            messages.success(request, _("The view “%(name)s” has been kept.") % {"name": view.name})
            return redirect(f"{reverse('initiatives:queue')}?{view.query}")
    return render(request, "initiatives/queue_view_new.html", {"form": form}, status=422)


@require_POST
def view_change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Rename a view of one's own, or share it or not."""
    person = person_of(request)
    view = get_object_or_404(SavedView.objects.visible_to(person).filter(page=PAGE), pk=pk)
    require(person, "initiatives.change_view", view)
    form = SavedViewForm(request.POST, prefix=str(view.pk))
    if form.is_valid():
        try:
            change_view(view=view, **form.cleaned_data, expected_version=expected_version(request.POST), by=person)
        except RefusedError as refused:
            form.add_error(refused.field, refused.message)
        except ConflictError:
            form.add_error(None, _("You changed this view in another window. Look at it again."))
        else:
            messages.success(request, _("The view “%(name)s” has been changed.") % {"name": view.name})
            return redirect("initiatives:queue-views")
    return _list(request, wrong=(view.pk, form))


@require_POST
def view_remove(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Remove a view of one's own."""
    person = person_of(request)
    view = get_object_or_404(SavedView.objects.visible_to(person).filter(page=PAGE), pk=pk)
    remove_view(view=view, by=person)
    messages.success(request, _("The view “%(name)s” has been removed.") % {"name": view.name})
    return redirect("initiatives:queue-views")


def _list(request: HttpRequest, wrong: tuple[UUID, SavedViewForm] | None = None) -> HttpResponse:
    own = SavedView.objects.visible_to(request.user).filter(page=PAGE, user=person_of(request)).order_by("name")
    forms = {view: SavedViewForm(instance=view, prefix=str(view.pk)) for view in own}
    if wrong:
        forms = {view: wrong[1] if view.pk == wrong[0] else form for view, form in forms.items()}
    rows = [(view, form, filters_of(view).address()) for view, form in forms.items()]
    context = {"rows": rows, "form": wrong[1] if wrong else None}
    return render(request, "initiatives/queue_views.html", context, status=422 if wrong else 200)
