# SPDX-License-Identifier: EUPL-1.2
"""The messages of an initiative, for its carriers and for who handles it, each with a form to write; all that wait."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.database.keyset import Order
from core.pages.pagination import keyset_page
from core.pages.saving import done, form_page, press_button
from core.permissions import may, require
from governance.arrangements.contact.actions.questions import answer_founder, ask_municipality, take_back
from governance.arrangements.contact.due import WORST_FIRST, waiting_messages
from governance.arrangements.contact.forms import AnswerForm, QuestionForm
from governance.arrangements.contact.reach import reach_of
from governance.arrangements.contact.thread import messages_of, rows_of, turn_of
from governance.models import ThreadMessage
from governance.pages.form_pages import handled
from initiatives.carriers.shown import show_carriers
from initiatives.models import Initiative
from initiatives.my_initiatives import queries as my_initiatives_queries

LONGEST_SUBJECT: Final = 200
PAGE_SIZE: Final = 20
NEWEST_FIRST: Final = Order.of("-created_at", "-id")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show carriers what was said and who answers, and take a message; `?over=` names what it is about."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    person = person_of(request)
    require(person, "governance.ask_municipality", initiative)
    about = request.GET.get("over", "").replace("\x00", "").strip()[:LONGEST_SUBJECT]
    begun = _("It is about “%(about)s”.") % {"about": about} + "\n\n" if about else ""
    form = QuestionForm(request.POST if request.method == "POST" else None, initial={"text": begun})
    return form_page(
        request,
        form,
        lambda: ask_municipality(initiative=initiative, text=form.cleaned_data["text"], by=person),
        template="governance/arrangements/contact/mine_question.html",
        context=lambda: {
            "reach": reach_of([initiative], timezone.localdate())[initiative.pk],
            **_thread(request, initiative, person, is_city=False),
        },
        saved=done(
            request,
            _("Your message has been sent. You have ten seconds to take it back."),
            _page("governance:mine-ask", initiative),
        ),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def thread(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show who handles an initiative what was said, and take an answer."""
    person = person_of(request)
    initiative = handled(person, pk)
    show_carriers(request, initiative)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    return form_page(
        request,
        form,
        lambda: answer_founder(initiative=initiative, by=person, **form.cleaned_data),
        template="governance/arrangements/contact/thread.html",
        context=lambda: {
            "may_answer": may(person, "governance.answer_founder", initiative),
            **_thread(request, initiative, person, is_city=True),
        },
        saved=done(
            request,
            _("Your message has been sent. You have ten seconds to take it back."),
            _page("governance:thread", initiative),
        ),
    )


def _page(name: str, initiative: Initiative) -> str:
    return f"{reverse(name, args=[initiative.pk])}#messages"


def _thread(request: HttpRequest, initiative: Initiative, person: User, *, is_city: bool) -> Mapping[str, Any]:
    page = keyset_page(messages_of(initiative, person), request, order=NEWEST_FIRST, size=PAGE_SIZE)
    return {
        "initiative": initiative,
        "page": page,
        # As a conversation is read: the newest at the bottom, above the form.
        "rows": list(reversed(rows_of(page.items, person, is_city=is_city))),
        "turn": turn_of(initiative),
        "is_city": is_city,
    }


@never_cache
@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """List the messages that wait for an answer in the areas of this person, the longest overdue first."""
    person, today = person_of(request), timezone.localdate()
    require(person, "initiatives.view_queue")
    page = keyset_page(waiting_messages(person), request, order=WORST_FIRST, size=PAGE_SIZE)
    rows = [(one, (one.answer_due_on - today).days) for one in page.items if one.answer_due_on]
    return render(request, "governance/arrangements/contact/waiting.html", {"page": page, "rows": rows})


@require_POST
def back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take back one's own message."""
    person = person_of(request)
    rows = ThreadMessage.objects.visible_to(person).filter(written_by=person).select_related("initiative")
    message = get_object_or_404(rows, pk=pk)
    name = "governance:thread" if message.is_from_city else "governance:mine-ask"
    return press_button(
        request,
        lambda: take_back(message=message, by=person),
        done=_("Your message has been taken back. Nobody got it."),
        to=_page(name, message.initiative),
    )
