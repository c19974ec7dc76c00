# SPDX-License-Identifier: EUPL-1.2
"""All introductions of somebody: a carrier's own, or those of an official's areas."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.people.queries import person_of
from core.pages.filter_chips import chips, chosen
from core.pages.pagination import keyset_page
from core.permissions import may
from initiatives.connections.introductions.forms import IntroductionFilter
from initiatives.connections.introductions.queries import ORDER, choices_for, in_words, listed
from initiatives.models import Initiative, Introduction

PAGE_SIZE: Final = 20


@never_cache
@require_safe
def introductions(request: HttpRequest) -> HttpResponse:
    """List introductions, what waits for the reader on top."""
    person = person_of(request)
    carried = list(Initiative.objects.carried_by(person).order_by("name").values_list("pk", "name"))
    own = [key for key, _name in carried]
    is_office = may(person, "initiatives.view_queue")
    form = IntroductionFilter(
        request.GET, own=[(str(key), name) for key, name in carried], user=person, is_office=is_office
    )
    rows = form.narrow(Introduction.objects.visible_to(person))
    choices = choices_for(own, is_office=is_office)
    current = chosen(choices, request.GET.get("stand", ""))
    page = keyset_page(listed(rows.filter(current.condition), own, person), request, order=ORDER, size=PAGE_SIZE)
    context = {
        "form": form,
        "chips": chips(rows, choices, current),
        "stand": current.code,
        "is_narrowed": form.is_narrowed or bool(current.code),
        "is_office": is_office,
        "carries": bool(own),
        "page": page,
        "rows": in_words(page.items, own),
    }
    return render(request, "initiatives/connections/introductions/list.html", context)
