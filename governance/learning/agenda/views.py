# SPDX-License-Identifier: EUPL-1.2
"""The action agenda: a page with a barrier opened, a PDF for the council, a CSV; and what there is to record."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.database.replica import reads_replica
from core.files.csv_export import csv_response
from core.files.pdf import pdf, pdf_response
from core.permissions import may, require
from governance.learning.agenda import Agenda, figures
from governance.learning.agenda.barrier_detail import barrier_detail
from governance.learning.agenda.pdf import csv_rows, header, pdf_data, since
from governance.learning.agenda.presentation import movement_rows, standing, steps
from governance.learning.filter_set import AgendaFilterSet
from governance.models import Barrier


def _requested(request: HttpRequest) -> tuple[User, AgendaFilterSet, Agenda]:
    person = person_of(request)
    require(person, "governance.read_city")
    filters = AgendaFilterSet(request.GET, Barrier.objects.none(), request=request)
    return person, filters, figures(person, filters.asked, filters.day(timezone.localdate()))


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Show the flow, the six fields, and the barrier that is asked for or stands in the way of most."""
    person, filters, agenda = _requested(request)
    context: dict[str, Any] = {
        "form": filters.form,
        "filters": filters,
        "agenda": agenda,
        "since": since(agenda),
        "steps": steps(agenda),
        "standing": standing(agenda),
        "rows": movement_rows(agenda),
        "opened": barrier_detail(person, _barrier(request, agenda)),
        "may_record": may(person, "governance.manage_learning"),
        "reads_ledger": may(person, "governance.read_governance"),
        "is_today": agenda.day == timezone.localdate(),
    }
    return render(request, "governance/learning/agenda/agenda.html", context)


@require_safe
def as_pdf(request: HttpRequest) -> HttpResponse:
    """The agenda on paper (PDF/UA-1)."""
    _person, filters, agenda = _requested(request)
    return pdf_response("agenda.pdf", pdf("agenda", pdf_data(agenda, filters.where)))


@require_safe
@reads_replica
def as_csv(request: HttpRequest) -> HttpResponseBase:
    """The numbers of the agenda, one line each."""
    _person, _filters, agenda = _requested(request)
    return csv_response("agenda.csv", header(), csv_rows(agenda))


@require_safe
def record(request: HttpRequest) -> HttpResponse:
    """Choose what to record: each choice leads to its form."""
    require(person_of(request), "governance.manage_learning")
    return render(request, "governance/learning/agenda/agenda_record.html", {})


def _barrier(request: HttpRequest, agenda: Agenda) -> UUID | None:
    """Return the barrier the address names, or the first of its field."""
    try:
        return UUID(request.GET.get("belemmering", ""))
    except ValueError:
        entries = agenda.field("transform", "doing").entries
        return entries[0].pk if entries else None
