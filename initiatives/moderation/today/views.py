# SPDX-License-Identifier: EUPL-1.2
"""The page on which an official's day begins."""

from collections.abc import Iterable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.people.queries import person_of
from core.permissions import require
from initiatives.moderation.queue.forms import areas_of
from initiatives.moderation.today.due import DueItem, day_of
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
    context = {
        "today": day,
        "total": len(found.now),
        "has_more": found.has_more,
        "marked": [*found.now, *found.week],
        "first": _timed(found.now[:1], day),
        "now": _timed(found.now[1:MOST_NOW], day),
        "left_out": max(0, len(found.now) - MOST_NOW),
        "week": _timed(found.week[:MOST_OF_THE_WEEK], day),
        "waiting": found.waiting,
        "has_areas": areas_of(person).exists(),
        "beside": draw(today_sections(person), request, "main"),
    }
    return render(request, "initiatives/moderation/today/today.html", context)


def _timed(items: Iterable[DueItem], day: date) -> list[tuple[DueItem, int | None]]:
    return [(item, item.days_left(day)) for item in items]
