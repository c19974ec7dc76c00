# SPDX-License-Identifier: EUPL-1.2
"""The work queue of an official."""

import math
from collections.abc import Sequence
from functools import cached_property
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.pages.list_page import ListPage
from core.pages.pagination import KeysetPage
from core.pages.saving import press_button
from core.permissions import require
from initiatives.lifecycle import Status
from initiatives.models import DecisionBatch, StatusMove
from initiatives.moderation.actions.bulk import MoveResult, letters_of_many, move_many
from initiatives.moderation.actions.taking_back import take_back_decisions
from initiatives.moderation.duplicates import quick_matches
from initiatives.moderation.queue.filter_set import QueueFilterSet
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.forms import DECISIONS, BulkForm
from initiatives.moderation.queue.queries import ORDER, QUEUE_PAGE, groups, next_waiting, with_waiting
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
    moved = move_many(picked=asked["picked"], to=Status(asked["decision"]), by=person, reason=asked["reason"])
    _show_results(request, moved.results)
    if moved.batch is None:
        return redirect(QUEUE_PAGE.address(_filters(request)))
    return redirect(reverse("initiatives:queue-sent", args=[moved.batch.pk]) + _query(request))


@never_cache
@require_safe
def queue_sent(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say what was decided, until when it can be taken back, and what was not done."""
    batch = _own_batch(request, pk)
    result = request.session.pop(RESULT_KEY, None) or []
    moves = list(batch.moves.select_related("initiative").defer("initiative__search", "initiative__story"))
    context = {
        "batch": batch,
        "state": Status(batch.to_status).label,
        "moves": moves,
        "next": _next(moves, person_of(request)),
        "seconds": math.ceil(batch.seconds) if batch.taken_back_at is None and batch.seconds > 0 else 0,
        "result": [item for item in result if item["message"]],
        "back": QUEUE_PAGE.address(_filters(request)),
        "query": _query(request),
    }
    return render(request, "initiatives/moderation/queue/sent.html", context)


def _next(moves: Sequence[StatusMove], person: User) -> UUID | None:
    """Return what waits after the one that was decided on; who decided on many goes back to the list."""
    return next_waiting(moves[0].initiative, person, timezone.localdate()) if len(moves) == 1 else None


@require_POST
def queue_take_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take back one's own decisions with their letters: all of it, or nothing."""
    person, batch = person_of(request), _own_batch(request, pk)
    return press_button(
        request,
        lambda: take_back_decisions(batch=batch, by=person),
        done=_("Taken back: nobody got a letter, and everything is as it was."),
        to=reverse("initiatives:queue-sent", args=[pk]) + _query(request),
    )


def _own_batch(request: HttpRequest, pk: UUID) -> Any:
    person = person_of(request)
    require(person, "initiatives.view_queue")
    return get_object_or_404(DecisionBatch.objects.visible_to(person).with_seconds(), pk=pk)


def _preview(request: HttpRequest, form: BulkForm) -> HttpResponse:
    person, asked = person_of(request), form.cleaned_data
    letters = letters_of_many(picked=asked["picked"], to=Status(asked["decision"]), by=person, reason=asked["reason"])
    context = {
        "letters": letters,
        "form": form,
        "decision": Status(asked["decision"]),
        "decision_words": dict(DECISIONS)[asked["decision"]],
        "mails": sum(len(one.readers) for one in letters),
        "back": QUEUE_PAGE.address(_filters(request)),
    }
    return render(request, "initiatives/moderation/queue/letters.html", context)


def _query(request: HttpRequest) -> str:
    asked = _filters(request).address()
    return f"?{asked}" if asked else ""


def _filters(request: HttpRequest) -> QueueFilters:
    return QueueFilters.read(request.GET.dict())


def _show_results(request: HttpRequest, outcomes: Sequence[MoveResult]) -> None:
    done = sum(outcome.is_done for outcome in outcomes)
    if done:
        text = ngettext("%(n)s registration has been handled.", "%(n)s registrations have been handled.", done)
        messages.success(request, text % {"n": done})
    if not outcomes:
        messages.warning(request, _("Nothing was done: these registrations are not in your areas any more."))
    request.session[RESULT_KEY] = [
        {"id": str(outcome.id), "name": outcome.name, "message": outcome.message} for outcome in outcomes
    ]
