# SPDX-License-Identifier: EUPL-1.2
"""The columns with which a list opens for one person: how they are read, kept and left."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.people.queries import person_of
from core.pages.columns import SHOWN
from core.pages.list_page import ListPage as DrawnList
from initiatives.models import SavedView
from initiatives.register.saved_views.actions import forget_columns, keep_columns
from initiatives.register.saved_views.plain_lists import PlainList, list_of, readable_list


@dataclass(frozen=True, slots=True)
class KeptColumns:
    """The columns that the reader of a list keeps, from the one view of it without a name."""

    def read(self, page: DrawnList[Any]) -> Sequence[str]:
        """Return their codes; one statement."""
        found = SavedView.objects.columns_of(page.request.user, list_of(page).code)
        return [code for query in found.values_list("query", flat=True) for code in QueryDict(query).getlist(SHOWN)]

    def draw(self, page: DrawnList[Any]) -> str:
        """Draw what can be done: keep what is shown where it is not usual, leave what is kept."""
        table, of = page.table, list_of(page)
        context = {
            "action": of.columns_address,
            "query": of.read(page.request.GET).address(),
            "differs": table.shown != table.usual,
            "keeps": bool(table.own),
        }
        if not (context["differs"] or context["keeps"]):
            return ""
        return render_to_string("initiatives/register/saved_views/_columns.html", context, page.request)


@require_POST
def columns(request: HttpRequest, page: str) -> HttpResponse:
    """Keep the columns of the address for this list, or leave the ones that are kept."""
    person, of = person_of(request), readable_list(request, page)
    if not isinstance(of, PlainList) or not of.columns:
        raise Http404
    if "forget" in request.POST:
        forget_columns(page=of, by=person)
        messages.success(request, _("This list opens with its usual columns again."))
    else:
        keep_columns(page=of, query=request.GET.urlencode(), by=person)
        messages.success(request, _("From now on this list opens with these columns for you."))
    rest = request.GET.copy()
    rest.pop(SHOWN, None)
    return redirect(of.address(of.read(rest)))
