# SPDX-License-Identifier: EUPL-1.2
"""The columns with which a list opens for one person, kept and left."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.people.queries import person_of
from core.pages.columns import SHOWN
from initiatives.register.saved_views.actions import forget_columns, keep_columns
from initiatives.register.saved_views.plain_lists import PlainList, readable_list


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
