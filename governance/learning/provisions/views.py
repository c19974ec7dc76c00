# SPDX-License-Identifier: EUPL-1.2
"""Provisions: room to experiment and new rules of the game; the list, one, recorded and changed."""

from collections.abc import Sequence
from functools import partial
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

from accounts.models import User
from accounts.people.queries import person_of
from core.database.keyset import Order
from core.pages.columns import Column
from core.pages.filter_chips import Choice
from core.pages.pagination import KeysetPage
from core.permissions import may, require
from governance.learning import csv_export as learning_csv_export
from governance.learning.lists import LearningList
from governance.learning.provisions.actions import add_provision, change_provision
from governance.learning.provisions.forms import ProvisionForm, Source, opening
from governance.learning.provisions.stages import Stage, in_stage, stage_on
from governance.models import Barrier, Experiment, Lesson, Provision, ProvisionKind
from governance.pages.form_pages import RecordPage, change_page, initial_of

METHODS = ["GET", "HEAD", "POST"]
NEWEST_FIRST: Final = Order(("-created_at", "-id"))
# What a provision can come from, by its word in the address.
SOURCES: Final[dict[str, tuple[str, Any]]] = {
    "belemmering": ("barrier", Barrier),
    "experiment": ("experiment", Experiment),
    "les": ("lesson", Lesson),
}


def _choices() -> tuple[Choice, ...]:
    day = timezone.localdate()
    room, rule = Q(kind=ProvisionKind.ROOM), Q(kind=ProvisionKind.RULE)
    # What ended has a part of its own here; the API tells it with its `kind`: a client follows it to its end.
    alive = ~in_stage(Stage.ENDED, day)
    return (
        Choice("", gettext_lazy("All"), Q()),
        Choice("ruimte", gettext_lazy("Room to experiment"), room & alive),
        Choice("spelregel", gettext_lazy("Rules of the game"), rule & alive),
        Choice("voorbereid", gettext_lazy("Being prepared"), in_stage(Stage.PREPARED, day)),
        Choice("geldt", gettext_lazy("Holds"), in_stage(Stage.HOLDS, day)),
        Choice("voorbij", gettext_lazy("Ended"), in_stage(Stage.ENDED, day)),
    )


class ProvisionsPage(LearningList):
    """List provisions, the newest first."""

    model = Provision
    title = gettext_lazy("Provisions")
    nothing = gettext_lazy("Nothing has been settled here yet.")
    template_name = "governance/learning/provisions/provisions.html"
    columns = (
        Column("provision", gettext_lazy("What is settled"), order=Order.of("title"), is_fixed=True),
        Column("state", gettext_lazy("How far")),
        Column("laid-down", gettext_lazy("Laid down in")),
        Column("department", gettext_lazy("Department")),
    )
    order = NEWEST_FIRST
    csv_name = "voorzieningen.csv"
    csv_header = staticmethod(learning_csv_export.provision_header)
    csv_lines = staticmethod(learning_csv_export.provision_rows)

    def parts(self) -> Sequence[Choice]:
        """Return what they are and how far."""
        return _choices()

    def prepare(self, found: Any) -> Any:
        """Add where each belongs."""
        return found.select_related("department", "area", "theme")

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:
        """Add how far each is to the rows."""
        day = timezone.localdate()
        rows = [(one, stage_on(one.starts_on, one.ends_on, day)) for one in page.items]
        return {**super().context(page), "rows": rows}


@require_safe
def provision(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one provision with what it came from."""
    person = person_of(request)
    require(person, "governance.read_city")
    one = _provision(person, pk)
    stage = stage_on(one.starts_on, one.ends_on, timezone.localdate())
    context = {
        "provision": one,
        "stage": stage,
        "may_record": may(person, "governance.manage_learning"),
        "trail": _trail(),
    }
    return render(request, "governance/learning/provisions/provision.html", context)


@require_http_methods(METHODS)
def new(request: HttpRequest) -> HttpResponse:
    """Record a provision; from a barrier, an experiment or a lesson it opens with what is known there."""
    person = person_of(request)
    require(person, "governance.manage_learning")
    word, column, source = _source(request, person)
    page = RecordPage(
        request,
        title=_("New provision"),
        button=_("Record it"),
        trail=_trail(),
        intro=_("It comes from “%(title)s”.") % {"title": source.title} if source else "",
        after=lambda made: reverse("governance:provision", args=[made.pk]),
        more={"hidden": {word: source.pk}} if source else {},
    )
    if request.method != "POST":
        kind = {"kind": request.GET["soort"]} if request.GET.get("soort") in ProvisionKind.values else {}
        return page.show(ProvisionForm(initial=opening(source) | kind, person=person))
    form = ProvisionForm(request.POST, person=person)
    come_from = {column: source} if source else {}
    return page.save(
        form, lambda: add_provision(values=form.cleaned_data | come_from, by=person), _("It has been recorded.")
    )


@require_http_methods(METHODS)
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change a provision."""
    person = person_of(request)
    require(person, "governance.manage_learning")
    one = _provision(person, pk)
    page = change_page(request, one, _trail(one))
    return page.answer(
        partial(ProvisionForm, person=person),
        lambda values, seen: change_provision(provision=one, values=values, expected_version=seen, by=person),
        _("The changes have been saved."),
        initial=initial_of(one, ProvisionForm),
    )


def _trail(one: Provision | None = None) -> tuple[tuple[str, str], ...]:
    found = ((reverse("governance:provisions"), _("Provisions")),)
    return found if one is None else (*found, (reverse("governance:provision", args=[one.pk]), one.title))


def _provision(person: User, pk: UUID) -> Provision:
    rows = Provision.objects.visible_to(person)
    return get_object_or_404(
        rows.select_related("department", "area", "theme", "barrier", "experiment", "lesson"), pk=pk
    )


def _source(request: HttpRequest, person: User) -> tuple[str, str, Source | None]:
    """Return the word, the column and the record the address or the form names; what is not there is left out."""
    for word, (column, model) in SOURCES.items():
        try:
            pk = UUID(request.POST.get(word) or request.GET.get(word, ""))
        except ValueError:
            continue
        found = model.objects.visible_to(person).filter(pk=pk).first()
        if found is not None:
            return word, column, found
    return "", "", None
