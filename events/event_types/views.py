# SPDX-License-Identifier: EUPL-1.2
"""Every kind of event there is, for whoever builds a receiver."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.event_types import registry
from events.event_types.examples import example_text


@login_not_required
@require_safe
def event_types(request: HttpRequest) -> HttpResponse:
    """List the kinds, each with an example."""
    kinds = [(kind, example_text(kind)) for kind in registry.all_types()]
    return render(request, "events/event_types/event_types.html", {"kinds": kinds})
