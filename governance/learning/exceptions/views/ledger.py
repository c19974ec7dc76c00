# SPDX-License-Identifier: EUPL-1.2
"""The ledger of exceptions, one rule in it, the file for a spreadsheet, and the proposal to change a rule."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from accounts.people.queries import person_of
from core.database.keyset import Order
from core.database.server_cursors import stream_rows
from core.pages.columns import Column
from core.pages.list_page import Empty, ListPage
from core.pages.pagination import KeysetPage, keyset_page
from core.permissions import require
from governance.arrangements.terms import days_left
from governance.learning.barriers.actions import propose_rule_change
from governance.learning.exceptions.filters import LedgerFilterSet
from governance.learning.exceptions.queries import MOST_FIRST, exceptions_of, ledger, lines_of
from governance.learning.lessons.sections import beside_a_rule
from governance.models import Barrier

NEWEST_FIRST = Order.of("-first_day")


class LedgerPage(ListPage[LedgerFilterSet]):
    """List the rules that are departed from, the most often on top."""

    title = gettext_lazy("Exceptions")
    template_name = "governance/learning/exceptions/exceptions.html"
    order = MOST_FIRST
    columns = (
        Column("rule", gettext_lazy("Rule"), is_fixed=True),
        Column("grants", gettext_lazy("Times granted")),
        Column("initiatives", gettext_lazy("Initiatives")),
        Column("running", gettext_lazy("Running now")),
        Column("since", gettext_lazy("Since")),
        Column("granted-by", gettext_lazy("Granted by")),
        Column("act", gettext_lazy("Act")),
    )
    filter_class = LedgerFilterSet
    permission = "governance.read_governance"
    csv_name = "uitzonderingen.csv"

    def rows(self) -> Any:
        """Return the exceptions in this reader's figures."""
        return exceptions_of(person_of(self.request))

    def prepare(self, found: Any) -> Any:
        """Count them by rule."""
        return ledger(found)

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:
        """Return the lines, each with the barrier about its rule."""
        return {"lines": lines_of(page.items)}

    def empty(self) -> Empty:
        """Say that there is none."""
        return Empty(_("No exception is known here."))

    def csv_header(self) -> Sequence[Any]:
        """Return the columns of the file."""
        return [_("Rule"), _("Times granted"), _("Initiatives"), _("Running now"), _("Since"), _("Granted by")]

    def csv_lines(self, found: Any) -> Iterable[Sequence[Any]]:
        """Yield a line per rule."""
        return (
            [row["rule"], row["grants"], row["initiatives"], row["running"], row["since"], ", ".join(row["grantors"])]
            for row in stream_rows(found)
        )


@require_safe
def rule(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show the rule one exception departs from, with every exception to it."""
    person = person_of(request)
    require(person, "governance.read_governance")
    departed = _rule_of(request, pk)
    rows = exceptions_of(person).filter(rule=departed)
    page = keyset_page(rows.select_related("initiative", "granted_by"), request, order=NEWEST_FIRST)
    today = timezone.localdate()
    context: dict[str, Any] = {
        "line": lines_of([ledger(rows).get()])[0],
        "page": page,
        "grants": [(one, days_left(one.last_day, today) if one.last_day else None) for one in page.items],
        "lessons": beside_a_rule(departed, person),
        "trail": ((reverse("governance:exceptions"), _("Exceptions")),),
    }
    return render(request, "governance/learning/exceptions/exception_rule.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Make a barrier of the rule, or lead to the one that is open; opened as a page, to where it can be made."""
    person = person_of(request)
    require(person, "governance.manage_learning")
    departed = _rule_of(request, pk)
    if request.method != "POST":
        known = Barrier.objects.visible_to(person).open().filter(rule=departed).first()
        return redirect("governance:barrier", known.pk) if known else redirect("governance:exceptions-rule", pk)
    barrier = propose_rule_change(rule=departed, by=person)
    return redirect("governance:barrier", barrier.pk)


def _rule_of(request: HttpRequest, pk: UUID) -> str:
    return get_object_or_404(exceptions_of(person_of(request)), pk=pk).rule
