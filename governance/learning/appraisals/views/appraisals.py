# SPDX-License-Identifier: EUPL-1.2
"""Choices: the list, one with its options side by side, the discussion."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.database.keyset import Order
from core.pages.filter_chips import Choice
from core.pages.filter_set import ListFilterSet
from core.pages.list_page import Empty, ListPage
from core.pages.pagination import KeysetPage
from core.pages.saving import done, save_form
from core.permissions import may, require
from governance.learning.appraisals.actions import LEAST_OPTIONS, add_remark, take_back_remark
from governance.learning.appraisals.comparison import compare, lens_in_force, look_back_due, observed_since
from governance.learning.appraisals.forms import RemarkForm
from governance.models import Option, Scenario, Weighing
from initiatives.models import Initiative

NEWEST_FIRST: Final = Order(("-created_at", "-id"))


def _choices() -> tuple[Choice, ...]:
    day = timezone.localdate()
    return (
        Choice("", gettext_lazy("All"), Q()),
        Choice("open", gettext_lazy("To decide"), Q(decided_on__isnull=True)),
        Choice("laat", gettext_lazy("Decision is late"), Q(decided_on__isnull=True, decide_before__lt=day)),
        Choice("besloten", gettext_lazy("Decided"), Q(decided_on__isnull=False)),
        Choice("terugblik", gettext_lazy("Time to look back"), look_back_due()),
    )


class AppraisalsPage(ListPage[ListFilterSet]):
    """List choices, the newest first."""

    title = gettext_lazy("Choices")
    template_name = "governance/learning/appraisals/appraisals.html"
    order = NEWEST_FIRST
    permission = "governance.read_city"

    def rows(self) -> Any:
        """Return the choices this reader may see."""
        return Weighing.objects.visible_to(person_of(self.request))

    def parts(self) -> Sequence[Choice]:
        """Return how far they are."""
        return _choices()

    def prepare(self, found: Any) -> Any:
        """Add what was chosen and what it is about."""
        return found.select_related("chosen", "area", "programme")

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:
        """Add the names of initiatives to the rows."""
        person = person_of(self.request)
        names = names_of(page.items, person)
        return {
            "rows": [(one, names.get(one.initiative_id, "")) for one in page.items],
            "may_put": may(person, "governance.manage_weighing"),
            "today": timezone.localdate(),
        }

    def empty(self) -> Empty:
        """Say that there is none."""
        return Empty(_("No choice here."))


@require_safe
def appraisal(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one choice."""
    person = person_of(request)
    return show(request, person, read_appraisal(person, pk))


def show(
    request: HttpRequest, person: User, one: Weighing, form: RemarkForm | None = None, *, status: int = 200
) -> HttpResponse:
    """Draw a choice: options side by side, the decision, the look back and what was said."""
    options = _options(one, person)
    lens, observed = lens_in_force(), observed_since(one, person)
    halves, tallies = compare(options, lens, observed) if lens else ([], [])
    context: dict[str, Any] = {
        "weighing": one,
        "about": names_of([one], person).get(one.initiative_id, ""),
        "options": options,
        "halves": halves,
        "tallies": tallies,
        "observed": bool(observed),
        "remarks": one.remarks.select_related("said_by", "option"),
        "form": form or RemarkForm(weighing=one),
        "may_change": may(person, "governance.change_weighing", one),
        # What colleagues say while they weigh is for colleagues.
        "may_discuss": may(person, "governance.discuss_weighing", one),
        "may_decide": len(options) >= LEAST_OPTIONS,
        "person": person,
        "today": timezone.localdate(),
        # Who speaks for a department reads what it decides, not the list.
        "trail": trail() if may(person, "governance.read_city") else (),
    }
    return render(request, "governance/learning/appraisals/appraisal.html", context, status=status)


@require_POST
def remark(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say something in the discussion."""
    person = person_of(request)
    require(person, "governance.discuss_weighing")
    one = read_appraisal(person, pk)
    form = RemarkForm(request.POST, weighing=one)
    page = f"{reverse('governance:weighing', args=[one.pk])}#discussion"
    return save_form(
        form,
        lambda: add_remark(weighing=one, by=person, **form.cleaned_data),
        show=partial(show, request, person, one, form),
        saved=done(request, _("Your remark stands below."), page),
    )


@require_POST
def remark_back(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Take back one's own remark."""
    person = person_of(request)
    one = get_object_or_404(read_appraisal(person, pk).remarks.filter(said_by=person), pk=key)
    take_back_remark(remark=one, by=person)
    messages.success(request, _("Your remark has been taken back."))
    return redirect(f"{reverse('governance:weighing', args=[pk])}#discussion")


def read_appraisal(person: User, pk: UUID) -> Weighing:
    """Return a choice this person may read; Http404 otherwise."""
    rows = Weighing.objects.visible_to(person).select_related("initiative", "chosen", "area", "programme", "department")
    return get_object_or_404(rows, pk=pk)


def names_of(rows: list[Weighing], person: User) -> dict[UUID | None, str]:
    """Return the names of the initiatives these are about, of those this person may read; one query."""
    keys = [one.initiative_id for one in rows if one.initiative_id]
    known = Initiative.objects.visible_to(person).filter(pk__in=keys)
    return {key: name for key, name in known.values_list("pk", "name")}  # noqa: C416 - None may be asked for


def trail(one: Weighing | None = None) -> tuple[tuple[str, str], ...]:
    """Return the pages above a page of this choice."""
    found = ((reverse("governance:weighings"), _("Choices")),)
    return found if one is None else (*found, (reverse("governance:weighing", args=[one.pk]), one.question))


def _options(one: Weighing, person: User) -> list[Option]:
    """Return the options, each with its what-if where this person may read that."""
    readable = Prefetch("scenario", Scenario.objects.visible_to(person))
    rows: QuerySet[Option] = one.options.prefetch_related("effects", readable)
    return list(rows)
