# SPDX-License-Identifier: EUPL-1.2
"""Policy: departments, goals and schemes, and what hangs on each. Officials read, coordinators write."""

from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from accounts.people.queries import person_of
from core.database.keyset import Order
from core.pages.pagination import keyset_page
from core.permissions import may, require
from governance.arrangements.policy.actions import NAMED_BY, add_policy, change_policy, withdraw_goal
from governance.arrangements.policy.figures import kept_policy_use
from governance.arrangements.policy.forms import FORMS, PolicyFilter, WithdrawForm
from governance.arrangements.policy.queries import GOAL, running_arrangements
from governance.models import CouncilTerm, Department, PolicyGoal, Scheme
from governance.pages.form_pages import RecordPage, change_page, initial_of

METHODS = ["GET", "HEAD", "POST"]
FIRST_TO_END = Order.of("-first_day")


@dataclass(frozen=True, slots=True)
class PolicyKind:
    """A sort of policy record: its model, and what a new one is called."""

    model: Any
    new: str | Promise


POLICY_KINDS = {
    "afdeling": PolicyKind(Department, gettext_lazy("New department")),
    "doel": PolicyKind(PolicyGoal, gettext_lazy("New policy goal")),
    "regeling": PolicyKind(Scheme, gettext_lazy("New scheme")),
    # Its own page is council_views.council_term.
    "raad": PolicyKind(CouncilTerm, gettext_lazy("New council term")),
}


@require_safe
def policy(request: HttpRequest) -> HttpResponse:
    """List departments, goals and schemes, each with what hangs on it."""
    person, today = person_of(request), timezone.localdate()
    require(person, "governance.read_governance")
    filters = PolicyFilter(request.GET, person=person)
    goals = PolicyGoal.objects.visible_to(person).filter(filters.goals()).select_related("department")
    schemes = Scheme.objects.visible_to(person).filter(filters.schemes()).select_related("goal")
    hanging, figure = kept_policy_use(person)
    context = {
        "filters": filters,
        "goals": [(goal, hanging["goal"].get(goal.pk)) for goal in goals],
        "schemes": [(scheme, hanging["scheme"].get(scheme.pk)) for scheme in schemes],
        "departments": [(one, hanging["department"].get(one.pk)) for one in Department.objects.visible_to(person)],
        "figure": figure,
        "today": today,
        "may_write": may(person, "governance.manage_policy"),
    }
    return render(request, "governance/arrangements/policy/policy.html", context)


@require_safe
def item(request: HttpRequest, sort: str, pk: UUID) -> HttpResponse:
    """Show one record with every running arrangement that hangs on it."""
    person = person_of(request)
    require(person, "governance.read_governance")
    record = _record(request, sort, pk)
    under: Q = {
        "afdeling": Q(goal__department=record.pk) | Q(goal__isnull=True, scheme__goal__department=record.pk),
        "doel": Q(under=record.pk),
        "regeling": Q(scheme=record.pk),
    }[sort]
    rows = running_arrangements(person, timezone.localdate()).annotate(under=GOAL).filter(under)
    page = keyset_page(rows.select_related("initiative", "granted_by"), request, order=FIRST_TO_END)
    context = {
        "record": record,
        "sort": sort,
        "title": getattr(record, NAMED_BY[type(record)]),
        "page": page,
        "today": timezone.localdate(),
        "trail": policy_trail(),
        "may_write": may(person, "governance.manage_policy"),
    }
    return render(request, "governance/arrangements/policy/policy_item.html", context)


@require_http_methods(METHODS)
def new(request: HttpRequest, sort: str) -> HttpResponse:
    """Keep a new department, goal, scheme or council term."""
    require(request.user, "governance.manage_policy")
    chosen, person = _sort(sort), person_of(request)
    page = RecordPage(request, title=str(chosen.new), button=_("Keep"), trail=policy_trail())
    return page.answer(
        partial(FORMS[chosen.model], person=person),
        lambda values, _seen: add_policy(model=chosen.model, values=values, by=person),
        _("It has been kept."),
        initial={},
    )


@require_http_methods(METHODS)
def change(request: HttpRequest, sort: str, pk: UUID) -> HttpResponse:
    """Change a department, goal, scheme or council term."""
    require(request.user, "governance.manage_policy")
    record, person = _record(request, sort, pk), person_of(request)
    form_class = FORMS[type(record)]
    page = change_page(
        request, record, (*policy_trail(), (reverse("governance:policy-item", args=[sort, pk]), str(record)))
    )
    return page.answer(
        partial(form_class, person=person),
        lambda values, seen: change_policy(record=record, values=values, expected_version=seen, by=person),
        _("The changes have been saved."),
        initial=initial_of(record, form_class),
    )


@require_http_methods(METHODS)
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Withdraw a goal, with the reason."""
    require(request.user, "governance.manage_policy")
    goal, person = _record(request, "doel", pk), person_of(request)
    page = RecordPage(
        request,
        title=_("Withdraw “%(title)s”") % {"title": goal},
        button=_("Withdraw this goal"),
        intro=_("What hangs on it runs until its own end, and its officials get a signal."),
        trail=(*policy_trail(), (reverse("governance:policy-item", args=["doel", pk]), str(goal))),
        version=goal.version,
    )
    return page.answer(
        WithdrawForm,
        lambda values, seen: withdraw_goal(
            goal=goal,
            withdrawn_on=values["withdrawn_on"],
            because=values["withdrawn_because"],
            expected_version=seen,
            by=person,
        ),
        _("The goal has been withdrawn."),
        initial={"withdrawn_on": timezone.localdate()},
    )


def policy_trail() -> tuple[tuple[str, str], ...]:
    """Return the way to policy, for the top of a page under it."""
    return ((reverse("governance:policy"), _("Policy")),)


def _sort(sort: str) -> PolicyKind:
    if sort not in POLICY_KINDS:
        raise Http404
    return POLICY_KINDS[sort]


def _record(request: HttpRequest, sort: str, pk: UUID) -> Any:
    return get_object_or_404(_sort(sort).model.objects.visible_to(request.user), pk=pk)
