# SPDX-License-Identifier: EUPL-1.2
"""The page on which an official's day begins."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.people.queries import person_of
from core.permissions import require
from initiatives.moderation.queue.forms import areas_of
from initiatives.moderation.today.alike import Rows
from initiatives.moderation.today.due import day_of
from initiatives.register.page_sections import draw, today_sections

# What is left stands in the lists that the numbers below lead to.
MOST_NOW, MOST_OF_THE_WEEK = 8, 6


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """Show what asks for something today, the worst first and each with its step, then the week and what can wait."""
    person = person_of(request)
    require(person, "initiatives.view_queue")
    day = timezone.localdate()
    found = day_of(person, day)
    rows = Rows(found, day)
    now, left_out = rows.of(found.now, MOST_NOW)
    week, _later = rows.of(found.week, MOST_OF_THE_WEEK)
    context = {
        "today": day,
        "total": found.total,
        "has_more": found.has_more,
        "marked": [*found.now, *found.week],
        "first": now[:1],
        "now": now[1:],
        "left_out": left_out,
        "week": week,
        "waiting": [due for due in found.waiting if not (due.is_told_beside or rows.tell_all_of(due.kind))],
        "has_areas": areas_of(person).exists(),
        "beside": draw(today_sections(person), request, "main"),
    }
    return render(request, "initiatives/moderation/today/today.html", context)
