# SPDX-License-Identifier: EUPL-1.2
"""Every kind of event there is, for whoever builds a receiver."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from exchange import catalogue
from exchange.examples import example_text


@login_not_required
@require_safe
def event_types(request: HttpRequest) -> HttpResponse:
    """List the kinds, each with an example."""
    kinds = [(kind, example_text(kind)) for kind in catalogue.all_types()]
    return render(request, "exchange/event_types.html", {"kinds": kinds})
