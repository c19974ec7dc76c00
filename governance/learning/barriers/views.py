# SPDX-License-Identifier: EUPL-1.2
"""Barriers: the list, one with its ladder, recorded, changed and moved along; the initiatives it is in the way of."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.people.queries import person_of
from core.database.keyset import Order
from core.pages.columns import Column
from core.pages.filter_chips import Choice
from core.permissions import may, require
from governance.learning import csv_export as learning_csv_export
from governance.learning.barriers.actions import (
    add_barrier,
    change_barrier,
    move_barrier,
    tie_initiative,
    untie_initiative,
)
from governance.learning.barriers.steps import step_marks
from governance.learning.barriers.ties import tie_history
from governance.learning.conditions import touched_and_since
from governance.learning.exceptions.drafts import effect_of
from governance.learning.forms import BarrierForm, MoveForm, TieForm, today
from governance.learning.lessons.sections import beside_a_barrier
from governance.learning.lists import LearningList
from governance.learning.records import place_of
from governance.models import Barrier, BarrierState, Provision
from governance.pages.form_pages import RecordPage, change_page, handled, initial_of
from initiatives.models import Initiative

METHODS = ["GET", "HEAD", "POST"]
NEWEST_FIRST = Order(("-created_at", "-id"))
STATES: Final = (
    Choice("open", gettext_lazy("Not removed"), ~Q(state=BarrierState.REMOVED)),
    *(Choice(state.value, state.label, Q(state=state)) for state in BarrierState),
)


class BarriersPage(LearningList):
    """List barriers, newest first, one step of the ladder at a time when asked."""

    model = Barrier
    title = gettext_lazy("Barriers")
    nothing = gettext_lazy("No barrier stands at this step.")
    template_name = "governance/learning/barriers/barriers.html"
    columns = (
        Column("barrier", gettext_lazy("What stands in the way"), order=Order.of("title"), is_fixed=True),
        Column("state", gettext_lazy("How far")),
        Column("department", gettext_lazy("Department")),
        Column("initiatives", gettext_lazy("Initiatives")),
    )
    order = NEWEST_FIRST
    csv_name = "belemmeringen.csv"
    csv_header = staticmethod(learning_csv_export.barrier_header)
    csv_lines = staticmethod(learning_csv_export.barrier_rows)

    def parts(self) -> Sequence[Choice]:
        """Return the steps of the ladder."""
        return STATES

    def prepare(self, found: Any) -> Any:
        """Add where each belongs, whom it touches and since when."""
        return found.select_related("owner", "area", "theme").annotate(**touched_and_since())


@require_safe
def barrier(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one barrier: its ladder, what it is, whom it touches, and what happened."""
    person = person_of(request)
    require(person, "governance.read_city")
    one = _barrier(request, pk)
    steps = list(one.steps.select_related("noted_by"))
    handles = set(Initiative.objects.in_areas_of(person).filter(barriers=one).values_list("pk", flat=True))
    touched = Initiative.objects.visible_to(person).filter(barriers=one).order_by("name").defer("search")
    context = {
        "barrier": one,
        "ladder": step_marks(one, steps),
        "steps": steps,
        "touched": [(initiative, initiative.pk in handles) for initiative in touched],
        "ties": tie_history(one, person),
        "unseen": one.initiatives.count() - len(touched),
        "tie_form": TieForm(person=person),
        "effect": effect_of(one, person, timezone.localdate()),
        "may_record": may(person, "governance.manage_learning"),
        "provisions": Provision.objects.visible_to(person).filter(barrier=one),
        "lessons": beside_a_barrier(one, person),
        "trail": _trail(),
    }
    return render(request, "governance/learning/barriers/barrier.html", context)


@require_http_methods(METHODS)
def new(request: HttpRequest) -> HttpResponse:
    """Record a barrier; from a file it is tied to that initiative."""
    person = person_of(request)
    require(person, "governance.manage_learning")
    asked = request.POST.get("dossier") or request.GET.get("dossier", "")
    about = [handled(person, UUID(asked))] if _is_id(asked) else []
    page = RecordPage(
        request,
        title=_("New barrier"),
        button=_("Record barrier"),
        trail=_trail(),
        intro=_("It stands in the way of %(name)s.") % {"name": about[0].name} if about else "",
        after=lambda made: reverse("governance:barrier", args=[made.pk]),
        more={"hidden": {"dossier": asked}} if about else {},
    )
    return page.answer(
        partial(BarrierForm, person=person),
        lambda values, _seen: add_barrier(values=values, initiatives=about, by=person),
        _("The barrier has been recorded."),
        initial=place_of(about[0]) if about else {},
    )


@require_http_methods(METHODS)
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change what a barrier says."""
    person = person_of(request)
    require(person, "governance.manage_learning")
    one = _barrier(request, pk)
    page = change_page(request, one, _trail(one))
    return page.answer(
        partial(BarrierForm, person=person),
        lambda values, seen: change_barrier(barrier=one, values=values, expected_version=seen, by=person),
        _("The changes have been saved."),
        initial=initial_of(one, BarrierForm),
    )


@require_http_methods(METHODS)
def move(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Move a barrier along the ladder."""
    person = person_of(request)
    require(person, "governance.manage_learning")
    one = _barrier(request, pk)
    page = RecordPage(
        request,
        title=_("Next step of “%(title)s”") % {"title": one.title},
        button=_("Record this step"),
        trail=_trail(one),
        intro=_("It stands at: %(state)s.") % {"state": one.get_state_display().lower()},
        version=one.version,
    )
    states = list(BarrierState)
    following = states[min(states.index(BarrierState(one.state)) + 1, len(states) - 1)]
    return page.answer(
        MoveForm,
        lambda values, seen: move_barrier(barrier=one, expected_version=seen, by=person, **values),
        _("The step has been recorded."),
        initial=today() | {"state": following},
    )


@require_POST
def tie(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Tie an initiative to a barrier."""
    person = person_of(request)
    require(person, "governance.manage_learning")
    one, form = _barrier(request, pk), TieForm(request.POST, person=person)
    if form.is_valid() and form.cleaned_data["initiative"]:
        tie_initiative(barrier=one, initiative=form.cleaned_data["initiative"], by=person)
        messages.success(request, _("The initiative has been added."))
    else:
        messages.error(request, " ".join(str(error) for error in form["initiative"].errors) or _("Name an initiative."))
    return redirect("governance:barrier", one.pk)


@require_POST
def untie(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Take an initiative off a barrier."""
    person = person_of(request)
    require(person, "governance.manage_learning")
    one = _barrier(request, pk)
    untie_initiative(barrier=one, initiative=handled(person, key), by=person)
    messages.success(request, _("The initiative has been taken off."))
    return redirect("governance:barrier", one.pk)


def _trail(one: Barrier | None = None) -> tuple[tuple[str, str], ...]:
    found = ((reverse("governance:barriers"), _("Barriers")),)
    return found if one is None else (*found, (reverse("governance:barrier", args=[one.pk]), one.title))


def _barrier(request: HttpRequest, pk: UUID) -> Barrier:
    return get_object_or_404(Barrier.objects.visible_to(request.user).select_related("owner", "area", "theme"), pk=pk)


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
