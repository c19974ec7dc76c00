# SPDX-License-Identifier: EUPL-1.2
"""Experiments: the list, one, recorded, changed and judged."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from accounts.people.queries import person_of
from core.database.keyset import Order
from core.pages.columns import Column
from core.pages.filter_chips import Choice
from core.pages.pagination import KeysetPage
from core.permissions import may, require
from governance.learning import conditions
from governance.learning import csv_export as learning_csv_export
from governance.learning.actions import add_experiment, change_experiment, judge_experiment
from governance.learning.forms import ExperimentForm, VerdictForm, today
from governance.learning.lessons.sections import tried_before
from governance.learning.lists import LearningList
from governance.learning.records import initiative_from_request, named, own_record, read_record, readable_names
from governance.models import Experiment, Provision, Verdict
from governance.pages.form_pages import RecordPage, change_page, initial_of

METHODS = ["GET", "HEAD", "POST"]
NEWEST_FIRST: Final = Order(("-starts_on", "-id"))


def _choices() -> tuple[Choice, ...]:
    day = timezone.localdate()
    return (
        Choice("", gettext_lazy("All"), Q()),
        Choice("loopt", gettext_lazy("No verdict yet"), conditions.running(day)),
        Choice("oordeel", gettext_lazy("Verdict is late"), conditions.verdict_late(day)),
        Choice("geoordeeld", gettext_lazy("Judged"), conditions.judged(day)),
        Choice("zonder-les", gettext_lazy("Judged, no lesson"), conditions.judged_without_lesson(day)),
        Choice("zonder-regel", gettext_lazy("Made normal, no rule"), conditions.adopted_without_rule(day)),
    )


class ExperimentsPage(LearningList):
    """List experiments, the newest first."""

    model = Experiment
    title = gettext_lazy("Experiments")
    nothing = gettext_lazy("No experiment here yet.")
    template_name = "governance/learning/experiments/experiments.html"
    columns = (
        Column("experiment", gettext_lazy("What is tried"), order=Order.of("title"), is_fixed=True),
        Column("with", gettext_lazy("With")),
        Column("term", gettext_lazy("Term")),
        Column("verdict", gettext_lazy("Verdict")),
    )
    order = NEWEST_FIRST
    csv_name = "experimenten.csv"

    def parts(self) -> Sequence[Choice]:
        """Return how far they are."""
        return _choices()

    def prepare(self, found: Any) -> Any:
        """Add where each belongs."""
        return found.select_related("area", "theme", "department")

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:
        """Add the names of initiatives to the rows."""
        names = readable_names(page.items, self.person)
        rows = [(one, names.get(one.initiative_id, "")) for one in page.items]
        return {**super().context(page), "rows": rows, "today": timezone.localdate()}

    def csv_header(self) -> Sequence[Any]:
        """Return the columns of the file."""
        return learning_csv_export.experiment_header()

    def csv_lines(self, found: Any) -> Iterable[Sequence[Any]]:
        """Yield a line per experiment."""
        return learning_csv_export.experiment_rows(found, self.person)


@require_safe
def experiment(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one experiment with the lessons it gave."""
    person = person_of(request)
    require(person, "governance.read_city")
    one = read_record(Experiment, person, pk)
    context = {
        "experiment": one,
        "about": readable_names([one], person).get(one.initiative_id, ""),
        "lessons": one.lessons.all(),
        "provisions": Provision.objects.visible_to(person).filter(experiment=one),
        "is_adopted": one.verdict == Verdict.ADOPT,
        "may_change": may(person, "governance.change_learning", one),
        "may_record": may(person, "governance.manage_learning"),
        "today": timezone.localdate(),
        "trail": _trail(),
    }
    return render(request, "governance/learning/experiments/experiment.html", context)


@require_http_methods(METHODS)
def new(request: HttpRequest) -> HttpResponse:
    """Record an experiment; from a file it opens with that initiative."""
    person = person_of(request)
    require(person, "governance.manage_learning")
    page = RecordPage(
        request,
        title=_("New experiment"),
        button=_("Record experiment"),
        trail=_trail(),
        intro=_("Something tried on purpose, with room for it, an end, and a verdict."),
        after=lambda made: reverse("governance:experiment", args=[made.pk]),
    )
    if request.method != "POST":
        about = initiative_from_request(request)
        if about is not None:
            before = {"before": tried_before(about, person), "today": timezone.localdate()}
            page = replace(page, template="governance/learning/experiments/experiment_form.html", more=before)
        return page.show(ExperimentForm(initial=today() | named(about), person=person))
    form = ExperimentForm(request.POST, person=person)
    return page.save(
        form, lambda: add_experiment(values=form.cleaned_data, by=person), _("The experiment has been recorded.")
    )


@require_http_methods(METHODS)
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change an experiment."""
    person = person_of(request)
    one = own_record(Experiment, person, pk)
    page = change_page(request, one, _trail(one))
    return page.answer(
        partial(ExperimentForm, person=person),
        lambda values, seen: change_experiment(experiment=one, values=values, expected_version=seen, by=person),
        _("The changes have been saved."),
        initial=initial_of(one, ExperimentForm),
    )


@require_http_methods(METHODS)
def judge(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Give the verdict."""
    person = person_of(request)
    one = own_record(Experiment, person, pk)
    page = RecordPage(
        request,
        title=_("Verdict on “%(title)s”") % {"title": one.title},
        button=_("Record the verdict"),
        trail=_trail(one),
        intro=_("What we expected: %(text)s") % {"text": one.hypothesis},
        version=one.version,
    )
    known = today() | {name: value for name, value in initial_of(one, VerdictForm).items() if value}
    return page.answer(
        VerdictForm,
        lambda values, seen: judge_experiment(experiment=one, expected_version=seen, by=person, **values),
        _("The verdict has been recorded."),
        initial=known,
    )


def _trail(one: Experiment | None = None) -> tuple[tuple[str, str], ...]:
    found = ((reverse("governance:experiments"), _("Experiments")),)
    return found if one is None else (*found, (reverse("governance:experiment", args=[one.pk]), one.title))
