# SPDX-License-Identifier: EUPL-1.2
"""Scenarios: what-ifs kept under a name."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.people.queries import person_of
from core.database.keyset import Order
from core.database.replica import reads_replica
from core.files.csv_export import csv_response
from core.files.pdf import pdf, pdf_response
from core.pages.filter_set import ListFilterSet
from core.pages.list_page import Empty, ListPage
from core.pages.pagination import KeysetPage
from core.permissions import may, require
from governance.models import Scenario
from governance.network.scenarios.actions import change_scenario, keep_scenario, remove_scenario
from governance.network.scenarios.comparison import (
    csv_rows,
    differences,
    header,
    pdf_data,
    query_of,
    recalculated,
    without_names,
)
from governance.network.what_if import texts
from governance.network.what_if.charts import draw
from governance.network.what_if.follow_ups import followed
from governance.network.what_if.forms import ScenarioForm
from governance.network.what_if.query import QUESTION, query_of_form
from governance.network.what_if.views.what_if import answer, looked_at
from governance.pages.form_pages import RecordPage, initial_of

METHODS = ["GET", "HEAD", "POST"]
NEWEST_FIRST = Order.of("-created_at")
# What changed is told of so many initiatives on the page, and of all of them on paper.
MOST_CHANGED = 25


def _trail() -> tuple[tuple[str, str], ...]:
    return ((reverse("governance:whatif"), _("What if")), (reverse("governance:scenarios"), _("Scenarios")))


def _opened(request: HttpRequest, pk: UUID) -> Scenario:
    by = person_of(request)
    require(by, "governance.read_governance")
    return get_object_or_404(Scenario.objects.visible_to(by).select_related("area", "made_by"), pk=pk)


def _own(request: HttpRequest, pk: UUID) -> Scenario:
    found = _opened(request, pk)
    # To who may not change it there is no such page, as for one that is not there.
    if not may(person_of(request), "governance.change_scenario", found):
        raise Http404
    return found


class ScenariosPage(ListPage[ListFilterSet]):
    """List one's own scenarios and those that colleagues share."""

    title = gettext_lazy("Scenarios")
    template_name = "governance/network/scenarios/scenarios.html"
    order = NEWEST_FIRST
    permission = "governance.read_governance"

    def rows(self) -> Any:
        """Return the scenarios this reader may see."""
        return Scenario.objects.visible_to(person_of(self.request))

    def prepare(self, found: Any) -> Any:
        """Add where they are and whose."""
        return found.select_related("area", "made_by")

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:
        """Add to the rows what each came to, and whether it is the reader's own."""
        own = person_of(self.request).pk
        return {"rows": [(one, _then(one), one.made_by_id == own) for one in page.items], "trail": _trail()[:1]}

    def empty(self) -> Empty:
        """Say that there is none, and how to make one."""
        nothing = _("No what-if has been kept yet.")
        return Empty(nothing, _("Compute a what-if"), reverse("governance:whatif"))


def _then(one: Scenario) -> str:
    result: dict[str, Any] = one.result
    return texts.sentence(result.get("stops", 0), result.get("weakens", 0), result.get("goes_on", 0))


@require_http_methods(METHODS)
def new(request: HttpRequest) -> HttpResponse:
    """Keep the what-if of the address under a name."""
    by = person_of(request)
    require(by, "governance.keep_scenario")
    asked = query_of_form(request)
    page = RecordPage(
        request,
        _("Keep this calculation"),
        _("Keep it"),
        _trail(),
        intro=_("Kept are what falls away and what it comes to today, so that you can compare later."),
        after=lambda made: reverse("governance:scenario", args=[made.pk]),
        more={"hidden": {QUESTION: asked.query()}},
    )
    return page.answer(
        ScenarioForm,
        lambda values, _seen: keep_scenario(asked=asked, words=values, by=by),
        _("The scenario has been kept."),
        initial={},
    )


@require_safe
def scenario(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What it came to then, beside what it comes to now."""
    found, by = _opened(request, pk), person_of(request)
    now, waves = looked_at(request, by, query_of(found))
    changed = differences(found, now, by, MOST_CHANGED + 1)
    context = {
        "scenario": found,
        **answer(now),
        "waves": waves,
        "drawing": draw(now),
        "then": _then(found),
        "unseen": len(found.lost) - len(now.asked.elements),
        "changed": changed[:MOST_CHANGED],
        "has_more_changed": len(changed) > MOST_CHANGED,
        "query": query_of(found).query(),
        "followed": followed(now.asked, by),
        "may_keep": may(by, "governance.keep_scenario"),
        "may_change": may(by, "governance.change_scenario", found),
        "trail": _trail(),
    }
    return render(request, "governance/network/scenarios/scenario.html", context)


@require_http_methods(METHODS)
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change the name, the note, or who sees it."""
    found = _own(request, pk)
    trail = (*_trail(), (reverse("governance:scenario", args=[pk]), found.title))
    title = _("Change “%(title)s”") % {"title": found.title}
    page = RecordPage(request, title, _("Save changes"), trail, version=found.version)
    return page.answer(
        ScenarioForm,
        lambda values, seen: change_scenario(
            scenario=found, words=values, expected_version=seen, by=person_of(request)
        ),
        _("The scenario has been changed."),
        initial=initial_of(found, ScenarioForm),
    )  # fmt: skip


@require_POST
def remove(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Remove a scenario."""
    remove_scenario(scenario=_own(request, pk), by=person_of(request))
    messages.success(request, _("The scenario has been removed."))
    return redirect("governance:scenarios")


@require_safe
@reads_replica
def as_csv(request: HttpRequest, pk: UUID) -> StreamingHttpResponse:
    """What it comes to now, as a file; people as what they are, never by name."""
    found = _opened(request, pk)
    rows = list(csv_rows(without_names(recalculated(found, person_of(request)))))
    return csv_response("scenario.csv", header(), rows)


@require_safe
def as_pdf(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Then and now on paper (PDF/UA-1)."""
    found, by = _opened(request, pk), person_of(request)
    now = without_names(recalculated(found, by))
    return pdf_response("scenario.pdf", pdf("scenario", pdf_data(found, now, differences(found, now, by))))
