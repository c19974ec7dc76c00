# SPDX-License-Identifier: EUPL-1.2
"""The work queue of an official."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from accounts.people.queries import person_of
from core.pages.pagination import keyset_page
from core.permissions import require
from initiatives.lifecycle import Status
from initiatives.moderation.actions.bulk import MoveResult, letters_of_many, move_many
from initiatives.moderation.duplicates import quick_matches
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.forms import BulkForm, QueueFilterForm
from initiatives.moderation.queue.queries import ORDER, QUEUE_PAGE, groups, registrations
from initiatives.moderation.queue.sections import Place, sections_for
from initiatives.register.saved_views.views import ViewBar

PAGE_SIZE = 25
RESULT_KEY = "queue_result"


@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """Show what waits for this official, most urgent first, with what other rooms add."""
    require(request.user, "initiatives.view_queue")
    return _page(request, BulkForm())


@require_POST
def queue_bulk(request: HttpRequest) -> HttpResponse:
    """Show the letters of one decision on the ticked registrations; with `step=send` decide, and say what happened."""
    person = person_of(request)
    require(person, "initiatives.view_queue")
    form = BulkForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    asked = form.cleaned_data
    if request.POST.get("step") != "send":
        return _preview(request, form)
    outcomes = move_many(picked=asked["picked"], to=Status(asked["decision"]), by=person, reason=asked["reason"])
    _tell(request, outcomes)
    return redirect(QUEUE_PAGE.address(_filters(request)))


def _preview(request: HttpRequest, form: BulkForm) -> HttpResponse:
    person, asked = person_of(request), form.cleaned_data
    letters = letters_of_many(picked=asked["picked"], to=Status(asked["decision"]), by=person, reason=asked["reason"])
    context = {
        "letters": letters,
        "form": form,
        "decision": Status(asked["decision"]),
        "back": QUEUE_PAGE.address(_filters(request)),
    }
    return render(request, "initiatives/moderation/queue/letters.html", context)


def _filters(request: HttpRequest) -> QueueFilters:
    return QueueFilters.read(request.GET.dict())


def _page(request: HttpRequest, bulk: BulkForm, status: int = 200) -> HttpResponse:
    person, today, filters = person_of(request), timezone.localdate(), _filters(request)
    bar = ViewBar(request, QUEUE_PAGE)
    if bar.opens_at:
        return redirect(bar.opens_at)
    page = keyset_page(registrations(person, filters, today), request, order=ORDER, size=PAGE_SIZE)
    sections = sections_for(person, filters)
    context: dict[str, Any] = {
        "today": today,
        "form": bulk,
        "filter_form": QueueFilterForm(request.GET, user=person),
        **bar.context(filters, today),
        "page": page,
        "groups": groups(page.items, today, quick_matches(page.items, person), set(bulk.ticked)),
        "main_sections": [section for section in sections if section.place == Place.MAIN],
        "side_sections": [section for section in sections if section.place == Place.SIDE],
        "result": request.session.pop(RESULT_KEY, None) if status < 400 else None,  # noqa: PLR2004 - an error page
    }
    return render(request, "initiatives/moderation/queue/queue.html", context, status=status)


def _tell(request: HttpRequest, outcomes: list[MoveResult]) -> None:
    done = sum(outcome.is_done for outcome in outcomes)
    if done:
        text = ngettext("%(n)s registration has been handled.", "%(n)s registrations have been handled.", done)
        messages.success(request, text % {"n": done})
    if not outcomes:
        messages.warning(request, _("Nothing was done: these registrations are not in your areas any more."))
    request.session[RESULT_KEY] = [
        {"id": str(outcome.id), "name": outcome.name, "message": outcome.message} for outcome in outcomes
    ]
