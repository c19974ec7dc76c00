# SPDX-License-Identifier: EUPL-1.2
"""Who read whose data: for who keeps watch over privacy, and for everybody about themselves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from accounts.models import DataRead
from accounts.people.queries import person_of
from accounts.reading_log.activities import WATCHING_PRIVACY
from accounts.reading_log.forms import ReadingFilter
from core.database.keyset import Order
from core.pages.pagination import keyset_page
from core.pages.shown_people import processing_activities, show_people
from core.permissions import require

NEWEST_FIRST = Order.of("-created_at")


@never_cache
@require_GET
def readings(request: HttpRequest) -> HttpResponse:
    """The log, newest first, with its filters; looking at it is noted as well."""
    by = person_of(request)
    require(by, "accounts.read_reading_log")
    form = ReadingFilter(request.GET)
    found = DataRead.objects.visible_to(by).filter(form.condition()).select_related("subject", "reader")
    page = keyset_page(found, request, order=NEWEST_FIRST, size=50)
    show_people(request, WATCHING_PRIVACY, people={one.subject_id for one in page.items})
    return render(request, "accounts/reading_log/readings.html", {"form": form, "page": page})


@never_cache
@require_GET
def own_readings(request: HttpRequest) -> HttpResponse:
    """Which offices looked at my data, and for what."""
    found = DataRead.objects.filter(subject=person_of(request))
    page = keyset_page(found, request, order=NEWEST_FIRST, size=50)
    context = {"page": page, "activities": list(processing_activities)}
    return render(request, "accounts/reading_log/own_readings.html", context)
