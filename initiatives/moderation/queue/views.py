# SPDX-License-Identifier: EUPL-1.2
"""The work queue of an official."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from accounts.people.queries import person_of
from core.pages.list_page import ListPage
from core.pages.pagination import KeysetPage
from core.permissions import require
from initiatives.lifecycle import Status
from initiatives.moderation.actions.bulk import MoveResult, letters_of_many, move_many
from initiatives.moderation.duplicates import quick_matches
from initiatives.moderation.queue.filter_set import QueueFilterSet
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.forms import BulkForm
from initiatives.moderation.queue.queries import ORDER, QUEUE_PAGE, groups, with_waiting
from initiatives.moderation.queue.sections import Place, sections_for
from initiatives.register.saved_views.views import ViewBar

RESULT_KEY = "queue_result"


class QueuePage(ListPage[QueueFilterSet]):
    """What waits for this official, most urgent first, with what other apps add."""

    title = gettext_lazy("Work queue")
    template_name = "initiatives/moderation/queue/queue.html"
    order = ORDER
    permission = "initiatives.view_queue"
    bulk: BulkForm | None = None

    @cached_property
    def bar(self) -> ViewBar:
        """The saved views above the list."""
        return ViewBar(self.request, QUEUE_PAGE)

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Show the list, or go to the view that this person opens it with."""
        require(request.user, self.permission)
        return redirect(self.bar.opens_at) if self.bar.opens_at else super().get(request)

    def filter_set(self) -> QueueFilterSet:
        """Return the filters with the areas of this person."""
        return QueueFilterSet(self.request)

    def prepare(self, found: Any) -> Any:
        """Add since when each waits."""
        return with_waiting(found)

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:
        """Return the rows by urgency, the saved views with their counts, and the sections of other apps."""
        person, today, bulk = person_of(self.request), timezone.localdate(), self.bulk or BulkForm()
        asked = self.filters.values
        sections = sections_for(person, asked)
        return {
            "today": today,
            "form": bulk,
            "filter_form": self.filters,
            **self.bar.context(asked, today),
            "groups": groups(page.items, today, quick_matches(page.items, person), set(bulk.ticked)),
            "main_sections": [section for section in sections if section.place == Place.MAIN],
            "side_sections": [section for section in sections if section.place == Place.SIDE],
            "result": None if self.bulk else self.request.session.pop(RESULT_KEY, None),
        }


@require_POST
def queue_bulk(request: HttpRequest) -> HttpResponse:
    """Show the letters of one decision on the ticked registrations; with `step=send` decide, and say what happened."""
    person = person_of(request)
    require(person, "initiatives.view_queue")
    form = BulkForm(request.POST)
    if not form.is_valid():
        page = QueuePage(bulk=form)
        page.setup(request)
        return page.draw(page.page(), status=422)
    asked = form.cleaned_data
    if request.POST.get("step") != "send":
        return _preview(request, form)
    outcomes = move_many(picked=asked["picked"], to=Status(asked["decision"]), by=person, reason=asked["reason"])
    _show_results(request, outcomes)
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


def _show_results(request: HttpRequest, outcomes: list[MoveResult]) -> None:
    done = sum(outcome.is_done for outcome in outcomes)
    if done:
        text = ngettext("%(n)s registration has been handled.", "%(n)s registrations have been handled.", done)
        messages.success(request, text % {"n": done})
    if not outcomes:
        messages.warning(request, _("Nothing was done: these registrations are not in your areas any more."))
    request.session[RESULT_KEY] = [
        {"id": str(outcome.id), "name": outcome.name, "message": outcome.message} for outcome in outcomes
    ]
