# SPDX-License-Identifier: EUPL-1.2
"""Looking up as one types: the same buttons that the form has without a script."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from core.pages.client_network import network_of
from initiatives.register.address_search.found import WORDS
from initiatives.register.address_search.queries import look_up


@login_not_required
@never_cache
@require_POST
def addresses(request: HttpRequest) -> HttpResponse:
    """Return the buttons of what fits. By POST, so that where somebody may live stands in no log."""
    search = look_up(request.POST.get(WORDS, ""), network_of(request))
    return render(request, "initiatives/register/_found_addresses.html", {"search": search})
