# SPDX-License-Identifier: EUPL-1.2
"""The page that drafts one longer decision as a letter, to be edited and sent as a message."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from core.pages.saving import done, form_page
from core.permissions import may, require
from governance.arrangements.contact.actions.questions import answer_founder
from governance.arrangements.contact.forms import AnswerForm
from governance.pages.form_pages import handled
from governance.temporariness.forms import OfferForm
from governance.temporariness.offer import compared, draft, offer_of, offerable, series_of
from governance.temporariness.queries import prices_of

SERIES = "reeks"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def offer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Draft one longer decision for what was asked again and again, and send what the official made of it."""
    person = person_of(request)
    one = handled(person, pk)
    require(person, "governance.manage_arrangements", one)
    today = timezone.localdate()
    found = prices_of(person, [one.pk], today)[one.pk]
    series = series_of(found, _key(request.GET.get(SERIES, "")), today)
    if series is None:
        return render(request, "governance/temporariness/no_offer.html", {"initiative": one})
    choices = OfferForm(request.GET)
    offered = offer_of(series, today, **choices.chosen())
    form = (
        AnswerForm(request.POST)
        if request.method == "POST"
        else AnswerForm(initial={"text": draft(one, offered, person)})
    )

    def context() -> Mapping[str, Any]:
        chosen = choices.chosen()
        return {
            "initiative": one,
            "offer": offered,
            "rows": compared(offered, found),
            "series": [(each.last.pk, each.last.title) for each in offerable(found)],
            "chosen": str(series.last.pk),
            "choices": OfferForm(initial={"jaren": chosen["years"], "opzeggen": chosen["notice_months"]}),
            "may_answer": may(person, "governance.answer_founder", one),
            "is_invented": found.is_invented,
        }

    return form_page(
        request,
        form,
        lambda: answer_founder(initiative=one, by=person, **form.cleaned_data),
        template="governance/temporariness/offer.html",
        saved=done(
            request,
            _("Your message has been sent. You have ten seconds to take it back."),
            f"{reverse('governance:thread', args=[one.pk])}#messages",
        ),
        context=context,
    )


def _key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
