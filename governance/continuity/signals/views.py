# SPDX-License-Identifier: EUPL-1.2
"""The list of signals, one signal with its steps, and the acts on one and on many."""

from functools import partial
from itertools import islice
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from accounts.people.queries import person_of
from core.database.replica import reads_replica
from core.database.server_cursors import stream_rows
from core.files.csv_export import csv_response
from core.pages.pagination import keyset_page
from core.pages.saving import Show, done, save_form
from core.permissions import require
from governance.continuity.checks.registry import check_named
from governance.continuity.signals.filters import CHECK, SIGNALS_PAGE, SignalFilters
from governance.continuity.signals.forms import SignalActForm, SignalFilterForm, colleagues_of, colleagues_on
from governance.continuity.signals.presentation import SignalRow, grouped, rows_of, title_of
from governance.models import Signal, SignalStep, StepKind
from governance.notes.sections import notes_panel
from initiatives.register.saved_views.views import ViewBar

PAGE_SIZE = 25
CSV_AT_ONCE = 500
QUEUE = "queue"


@never_cache
@require_safe
def signals(request: HttpRequest) -> HttpResponse:
    """List the signals this person handles, the worst and nearest first, with one act for many."""
    return _list(request, None)


@require_POST
def act_on_many(request: HttpRequest) -> HttpResponse:
    """Do one thing with the ticked signals: all of them, or none."""
    person = person_of(request)
    require(person, "initiatives.view_queue")
    form = SignalActForm(request.POST, colleagues=colleagues_of(person))
    is_of_queue = request.POST.get("from") == QUEUE
    listed = SIGNALS_PAGE.address(SignalFilters.read(request.GET.dict()))
    to = f"{reverse('initiatives:queue')}#signals" if is_of_queue else listed
    return _act(request, form, show=partial(_list, request, form), to=to)


@never_cache
@require_safe
def signal(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one signal with everything that happened to it."""
    return _one(request, pk, None)


@require_POST
def act_on_one(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Do one thing with this signal."""
    found = _handled(request, pk)
    data = request.POST.copy()
    data.setlist("pick", [str(pk)])
    form = SignalActForm(data, colleagues=colleagues_on(found), is_one=True)
    to = reverse("governance:signal", args=[pk])
    return _act(request, form, show=partial(_one, request, pk, form), to=to)


@require_safe
@reads_replica
def as_csv(request: HttpRequest) -> HttpResponseBase:
    """Exactly the signals of the list, all pages."""
    person, today = person_of(request), timezone.localdate()
    require(person, "initiatives.view_queue")
    filters = SignalFilters.read(request.GET.dict())
    heads = stream_rows(filters.of(person, today).order_by(*filters.order.columns), batch=CSV_AT_ONCE)
    header = [
        _("Severity"), _("Kind of check"), _("About"), _("Area"), _("What is the matter"), _("Since"), _("Before"),
        _("Who takes it up"), _("Rests until"), _("Address"),
    ]  # fmt: skip
    rows = (
        row
        for some in iter(lambda: list(islice(heads, CSV_AT_ONCE)), [])
        for row in rows_of(filters.told_with(some, person, today), person, today=today)
    )
    return csv_response("signalen.csv", header, (_line(request, row) for row in rows))


def _line(request: HttpRequest, row: SignalRow) -> list[Any]:
    one = row.signal
    return [
        one.get_severity_display(),
        title_of(one.check_code),
        row.about,
        one.where.name if one.where else _("Whole city"),
        " ".join([row.what, *(also.what for also in row.also)]),
        one.since,
        one.due_on,
        str(one.assigned_to) if one.assigned_to else "",
        one.snoozed_until,
        request.build_absolute_uri(reverse("governance:signal", args=[one.pk])),
    ]


def _act(request: HttpRequest, form: SignalActForm, *, show: Show, to: str) -> HttpResponse:
    def saved(many: int) -> HttpResponse:
        text = ngettext("Done: %(n)s signal.", "Done: %(n)s signals.", many) % {"n": many}
        return done(request, text if many else _("You saw these already."), to)(many)

    return save_form(form, lambda: form.act_now(person_of(request)), show=show, saved=saved)


def _list(request: HttpRequest, form: SignalActForm | None, status: int = 200) -> HttpResponse:
    person, today = person_of(request), timezone.localdate()
    require(person, "initiatives.view_queue")
    filters = SignalFilters.read(request.GET.dict())
    bar = ViewBar(request, SIGNALS_PAGE)
    if bar.opens_at:
        return redirect(bar.opens_at)
    page = keyset_page(filters.of(person, today), request, order=filters.order, size=PAGE_SIZE)
    chosen = request.GET.get("kies", "")
    groups = [(str(one.initiative_id or one.pk), one.check_code, str(one.pk)) for one in page.items]
    ticked = form.ticked if form else [pk for initiative, check, pk in groups if chosen in {initiative, check}]
    told = filters.told_with(page.items, person, today)
    rows = rows_of(told, person, today=today, ticked=ticked, with_people=True)
    context = {
        "today": today,
        **bar.context(filters, today),
        "filter_form": SignalFilterForm(request.GET, user=person),
        "page": page,
        "groups": grouped(rows, by_check=filters.by == CHECK),
        "form": form or SignalActForm(colleagues=colleagues_of(person)),
    }
    return render(request, "governance/continuity/signals/signals.html", context, status=status)


def _handled(request: HttpRequest, pk: UUID) -> Signal:
    person = person_of(request)
    found = Signal.objects.handled_by(person).in_order().select_related("initiative__area", "area", "assigned_to")
    return get_object_or_404(found, pk=pk)


def _steps_of(told: list[Signal]) -> QuerySet[SignalStep]:
    """Return what happened; what people wrote since notes can be changed stands with the notes."""
    steps = SignalStep.objects.filter(signal__in=told).exclude(kind=StepKind.NOTED, note="")
    return steps.select_related("done_by", "given_to", "signal")


def _one(request: HttpRequest, pk: UUID, form: SignalActForm | None, status: int = 200) -> HttpResponse:
    person, today, found = person_of(request), timezone.localdate(), _handled(request, pk)
    require(person, "governance.manage_signals", found)
    told = [found, *(one for one in Signal.objects.handled_by(person).open().told_with([found]) if one != found)]
    (row,) = rows_of(told, person, today=today, with_people=True)
    colleagues = colleagues_on(found)
    context = {
        "row": row,
        "signal": found,
        "check": check_named(found.check_code),
        "steps": _steps_of(told),
        "form": form or SignalActForm(colleagues=colleagues, is_one=True, begun=request.GET.get("act", "")),
        "notes": notes_panel(found, person),
        "today": today,
    }
    return render(request, "governance/continuity/signals/signal.html", context, status=status)
