# SPDX-License-Identifier: EUPL-1.2
"""The page with every explained word."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from core.help.words import words_in_order


@login_not_required
@require_safe
def words(request: HttpRequest) -> HttpResponse:
    """Explain the words this product uses, by the alphabet."""
    return render(request, "core/help/words.html", {"words": words_in_order()})
