# SPDX-License-Identifier: EUPL-1.2
"""Keeping and tidying views of a list; the addresses of each list give its code."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.pages.conflicts import Conflict
from core.pages.saving import done, form_page, save_form
from core.permissions import require
from initiatives.models import SavedView
from initiatives.register.saved_views.actions import change_view, remove_view, save_view
from initiatives.register.saved_views.forms import SavedViewForm
from initiatives.register.saved_views.list_pages import ListPage
from initiatives.register.saved_views.plain_lists import readable_list
from initiatives.register.saved_views.queries import MOST_SHOWN, chips, filters_of, opening_address, views_of


class ViewBar:
    """The views above a list, for who asks; one query when it is made, unless they are `read`, one for its context.

    `opens_at` is where a bare address leads when this person opens the list with a view of their own, else empty.
    """

    def __init__(self, request: HttpRequest, page: ListPage[Any], read: Sequence[SavedView] | None = None) -> None:
        self.page, self.person = page, person_of(request)
        found = views_of(page, self.person) if read is None else read
        self.views = [view for view in found if view.name][:MOST_SHOWN]
        is_bare = request.method in ("GET", "HEAD") and not request.GET
        self.opens_at = opening_address(page, self.person, self.views) if is_bare else ""

    def context(self, filters: Any, today: date) -> dict[str, Any]:
        """Return what initiatives/register/saved_views/_bar.html draws.

        `total` is how many rows these filters leave, `everything` where the list stands without any.
        """
        shown, total = chips(self.page, self.person, self.views, filters, today)
        return {
            "list_page": self.page,
            "filters": filters,
            "chips": shown,
            "is_kept": any(chip.is_current for chip in shown),
            "view_form": SavedViewForm(of=self.page),
            "total": total,
            "everything": self.page.address(self.page.read(QueryDict())),
        }


@require_http_methods(["GET", "HEAD", "POST"])
def views(request: HttpRequest, page: str) -> HttpResponse:
    """List one's own views, or keep the filters of the address as a new one."""
    person, of = person_of(request), readable_list(request, page)
    require(person, "initiatives.save_view")
    if request.method != "POST":
        return _list(request, of)
    form = SavedViewForm(request.POST, of=of)
    return form_page(
        request,
        form,
        lambda: save_view(page=of, query=request.GET.urlencode(), words=form.words(), by=person),
        template="initiatives/register/saved_views/new.html",
        context={"list_page": of, "back": of.address(of.read(request.GET))},
        saved=lambda view: done(
            request, _("The view “%(name)s” has been kept.") % {"name": view.name}, of.address(filters_of(view, of))
        )(view),
    )


@require_POST
def view_change(request: HttpRequest, page: str, pk: UUID) -> HttpResponse:
    """Change a view of one's own: its name, who sees it, whether the list opens with it."""
    person, of = person_of(request), readable_list(request, page)
    view = get_object_or_404(SavedView.objects.visible_to(person).named().filter(page=page), pk=pk)
    require(person, "initiatives.change_view", view)
    form = SavedViewForm(request.POST, prefix=str(view.pk), of=of)

    def show(*, status: int, conflict: Conflict | None = None) -> HttpResponse:
        if conflict:
            form.add_error(None, _("You changed this view in another window. Look at it again."))
        return _list(request, of, wrong=(view.pk, form), status=status)

    return save_form(
        form,
        lambda: change_view(view=view, words=form.words(), expected_version=expected_version(request.POST), by=person),
        show=show,
        saved=lambda changed: done(
            request, _("The view “%(name)s” has been changed.") % {"name": changed.name}, of.views_address
        )(changed),
    )


@require_POST
def view_remove(request: HttpRequest, page: str, pk: UUID) -> HttpResponse:
    """Remove a view of one's own."""
    person, of = person_of(request), readable_list(request, page)
    view = get_object_or_404(SavedView.objects.visible_to(person).named().filter(page=page), pk=pk)
    remove_view(view=view, by=person)
    messages.success(request, _("The view “%(name)s” has been removed.") % {"name": view.name})
    return redirect(of.views_address)


def _list(
    request: HttpRequest, of: ListPage[Any], wrong: tuple[UUID, SavedViewForm] | None = None, *, status: int = 200
) -> HttpResponse:
    own = (
        SavedView.objects.visible_to(request.user)
        .named()
        .filter(page=of.code, user=person_of(request))
        .order_by("name")
    )
    forms = {view: SavedViewForm(instance=view, prefix=str(view.pk), of=of) for view in own}
    if wrong:
        forms = {view: wrong[1] if view.pk == wrong[0] else form for view, form in forms.items()}
    context = {
        "rows": [_Row(view, form, of) for view, form in forms.items()],
        "form": wrong[1] if wrong else None,
        "list_page": of,
        "list_address": of.address(of.read(QueryDict())),
    }
    return render(request, "initiatives/register/saved_views/list.html", context, status=status)


class _Row:
    """One view of one's own with its form and its addresses."""

    def __init__(self, view: SavedView, form: SavedViewForm, of: ListPage[Any]) -> None:
        self.view, self.form = view, form
        self.address = of.address(filters_of(view, of))
        self.change_address, self.remove_address = of.change_address(view.pk), of.remove_address(view.pk)
