# SPDX-License-Identifier: EUPL-1.2
"""Requests for an exception: the list and its file, one request, asking, deciding and withdrawing."""

from collections.abc import Iterable, Sequence
from typing import Any, Final
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from accounts.people.queries import person_of
from core.database.keyset import Order
from core.database.server_cursors import stream_rows
from core.pages.columns import Column
from core.pages.filter_chips import Choice
from core.pages.list_page import Empty, ListPage
from core.pages.pagination import KeysetPage
from core.permissions import may, require
from core.site.queries import own_party
from governance.learning.exceptions.actions import decide_exception, request_exception, withdraw_request
from governance.learning.exceptions.filters import RequestFilterSet
from governance.learning.exceptions.forms import DecisionForm, RequestForm, WithdrawForm
from governance.learning.exceptions.precedents import precedents_of
from governance.models import Arrangement, Barrier, Outcome
from governance.pages.form_pages import FormPage, RecordPage, handled
from initiatives.models.party import Sphere

METHODS: Final = ["GET", "HEAD", "POST"]
PARTS: Final = (
    Choice("", gettext_lazy("All"), Q()),
    *(Choice(one.value, one.label, Q(outcome=one)) for one in Outcome),
)


class RequestsPage(ListPage[RequestFilterSet]):
    """List exceptions as they were asked for, whatever became of them: the newest first day on top."""

    title = gettext_lazy("Requests for an exception")
    template_name = "governance/learning/exceptions/requests.html"
    order = Order(("-first_day", "-id"))
    columns = (
        Column("asked", gettext_lazy("Asked for"), is_fixed=True),
        Column("initiative", gettext_lazy("Initiative")),
        Column("rule", gettext_lazy("Rule"), order=Order(("rule", "-first_day", "-id"))),
        Column("decides", gettext_lazy("Who decides")),
        Column("asked-on", gettext_lazy("Asked on")),
        Column("decision", gettext_lazy("Decision")),
    )
    filter_class = RequestFilterSet
    permission = "governance.read_governance"
    csv_name = "uitzonderingen-aanvragen.csv"

    def rows(self) -> Any:
        """Return the exceptions this reader may see, whatever became of them."""
        return Arrangement.every.visible_to(person_of(self.request)).exceptions()

    def parts(self) -> Sequence[Choice]:
        """Return what became of it."""
        return PARTS

    def prepare(self, found: Any) -> Any:
        """Add who asked and who decides."""
        rows = found.select_related("initiative__area", "granted_by")
        return rows.defer("initiative__search", "initiative__story", "initiative__area__border")

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:  # noqa: ARG002 - the trail is of every page
        """Return the pages above it."""
        return {"trail": (_exceptions(),)}

    def empty(self) -> Empty:
        """Say that nobody asked, and what to do."""
        if self.is_narrowed:
            nothing = _("No request is like this.")
            return Empty(nothing, _("Show all requests"), reverse("governance:exception-requests"))
        return Empty(_("Nobody asked for an exception yet. Note a request from the file of the initiative."))

    def csv_header(self) -> Sequence[Any]:
        """Return the columns of the file."""
        return [
            _("Initiative"), _("Asked for"), _("Rule"), _("Situation"), _("Who decides"), _("Asked on"),
            _("First day"), _("Last day"), _("Decision"), _("Decided on"), _("Grounds"),
        ]  # fmt: skip

    def csv_lines(self, found: Any) -> Iterable[Sequence[Any]]:
        """Yield a line per request."""
        for one in stream_rows(found):
            yield [
                one.initiative.name, one.title, one.rule, one.situation, one.granted_by.name, one.asked_on,
                one.first_day, one.last_day, one.get_outcome_display(), one.decided_on, one.grounds,
            ]  # fmt: skip


@require_safe
def request_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one request: what was asked, what was decided, and on which grounds."""
    person = person_of(request)
    require(person, "governance.read_governance")
    one = _exception(request, pk)
    context = {
        "one": one,
        "proposal": Barrier.objects.visible_to(person).filter(rule=one.rule).first(),
        "waited": ((one.decided_on or timezone.localdate()) - one.asked_on).days if one.asked_on else None,
        "may_decide": one.outcome == Outcome.OPEN and may(person, "governance.decide_exception", one.initiative),
        "may_withdraw": one.outcome == Outcome.OPEN and may(person, "governance.request_exception", one.initiative),
        "trail": _trail(),
    }
    return render(request, "governance/learning/exceptions/request.html", context)


@require_http_methods(METHODS)
def ask(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Keep a request of an initiative this official handles."""
    person, initiative = person_of(request), handled(person_of(request), pk)
    require(person, "governance.request_exception", initiative)
    page = FormPage(
        request,
        initiative,
        title=_("Request for an exception"),
        button=_("Keep the request"),
        intro=_("Note what is asked, also when you expect a no: a refusal with its grounds is a precedent too."),
        anchor="arrangements",
    )
    today = timezone.localdate()
    initial = {"asked_on": today, "first_day": today, "party_name": own_party(), "sphere": Sphere.GOVERNMENT}
    if request.method != "POST":
        return page.show(RequestForm(person=person, initial=initial))
    form = RequestForm(request.POST, person=person)
    return page.save(
        form,
        lambda: request_exception(initiative=initiative, by=person, **form.given()),
        _("The request has been kept. Decide on it before its first day."),
    )


@require_http_methods(METHODS)
def decide(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Decide on a request, with the nearest decisions both ways beside the form."""
    person = person_of(request)
    require(person, "governance.read_governance")
    one = _exception(request, pk)
    require(person, "governance.decide_exception", one.initiative)
    page = _page(
        request,
        one,
        title=_("Decide on “%(title)s”") % {"title": one.title},
        button=_("Keep the decision"),
        template="governance/learning/exceptions/decide.html",
        more={
            "one": one,
            "near": precedents_of(one, person),
            "proposal": Barrier.objects.visible_to(person).filter(rule=one.rule).first(),
        },
    )
    return page.answer(
        DecisionForm,
        lambda values, seen: decide_exception(exception=one, expected_version=seen, by=person, **values),
        _("The decision has been kept, with its grounds."),
        initial={"first_day": one.first_day, "last_day": one.last_day, "decided_on": timezone.localdate()},
    )


@require_http_methods(METHODS)
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Withdraw a request, for whoever asked; carriers do it on their own page."""
    person = person_of(request)
    require(person, "governance.read_governance")
    one = _exception(request, pk)
    require(person, "governance.request_exception", one.initiative)
    page = _page(request, one, title=_("Withdraw “%(title)s”") % {"title": one.title}, button=_("Withdraw it"))
    return page.answer(
        WithdrawForm,
        lambda values, seen: withdraw_request(exception=one, expected_version=seen, by=person, **values),
        _("The request has been withdrawn."),
        initial={},
    )


def _page(request: HttpRequest, one: Arrangement, **more: Any) -> RecordPage:
    """Return a form about one request; what was decided already is no form, which the action says."""
    here = (reverse("governance:exception-request", args=[one.pk]), one.title)
    return RecordPage(request, trail=(*_trail(), here), version=one.version, **more)


def _exception(request: HttpRequest, pk: UUID) -> Arrangement:
    rows = Arrangement.every.visible_to(request.user).exceptions()
    rows = rows.select_related("initiative__area", "granted_by", "asked_by", "decided_by")
    return get_object_or_404(rows.defer("initiative__search", "initiative__area__border"), pk=pk)


def _exceptions() -> tuple[str, str]:
    return reverse("governance:exceptions"), _("Exceptions")


def _trail() -> tuple[tuple[str, str], ...]:
    return (_exceptions(), (reverse("governance:exception-requests"), _("Requests for an exception")))
