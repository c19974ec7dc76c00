# SPDX-License-Identifier: EUPL-1.2
"""The growth path on two pages, of who carries the initiative and of who handles it, with the forms that keep it."""

from dataclasses import dataclass
from functools import partial
from typing import Any, Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.pages.conflicts import resolved
from core.pages.saving import press_button
from core.permissions import may, require
from governance.growth.actions import begin_step, change_step, remove_step, tell_step
from governance.growth.forms import AgreeForm, BeginForm, ChangeForm, StepForm, known_of
from governance.growth.partners import ChangeDetails, agree_change, ask_change, promised, remove_change, reword_change
from governance.growth.queries import Standing, StepRow, path_of
from governance.models import GrowthChange, GrowthStep
from governance.pages.form_pages import handled
from governance.pages.single_form import Crumb, Sheet
from initiatives.models import Initiative, Party
from initiatives.my_initiatives.queries import own_or_404

METHODS: Final = ["GET", "HEAD", "POST"]
# What the address calls each place on the path.
STANDINGS: Final = {"nu": Standing.NOW, "volgende": Standing.NEXT, "eerder": Standing.BEFORE}


@dataclass(frozen=True, slots=True)
class Door:
    """From which side a path is kept: by who carries the initiative (`is_own`), or by who handles it."""

    initiative: Initiative
    person: User
    is_own: bool

    @property
    def rows(self) -> list[StepRow]:
        """The steps along the path."""
        return path_of(self.initiative, GrowthStep.objects.visible_to(self.person), timezone.localdate())

    @property
    def may_show(self) -> bool:
        """Whether this person decides what everybody reads."""
        return may(self.person, "governance.show_growth", self.initiative)

    def at(self, name: str, *keys: Any) -> str:
        """Return the address of a page of this door."""
        return reverse(f"governance:{'mine-' if self.is_own else ''}{name}", args=[self.initiative.pk, *keys])

    @property
    def crumbs(self) -> list[Crumb]:
        """The pages above a form."""
        above = "initiatives:mine-initiative" if self.is_own else "initiatives:dossier"
        return [
            (self.initiative.name, reverse(above, args=[self.initiative.pk])),
            (_("Growth path"), self.at("growth")),
        ]

    def step(self, key: UUID) -> GrowthStep:
        """Return a step of this path."""
        rows = GrowthStep.objects.visible_to(self.person).filter(initiative=self.initiative)
        return get_object_or_404(rows.select_related("initiative"), pk=key)

    def change(self, step: UUID, key: UUID) -> GrowthChange:
        """Return what a partner changes for a step of this path."""
        rows = GrowthChange.objects.visible_to(self.person).filter(initiative=self.initiative, step=step)
        return get_object_or_404(rows.select_related("initiative", "step", "party__parent"), pk=key)

    def parties(self) -> Any:
        """Return who has a place in the chain."""
        return Party.objects.in_chain_of(self.initiative).select_related("parent").order_by("name", "id")


def _door(request: HttpRequest, pk: UUID, *, own: bool) -> Door:
    person = person_of(request)
    initiative = own_or_404(request, pk) if own else handled(person, pk)
    require(person, "governance.keep_growth", initiative)
    return Door(initiative, person, own)


@never_cache
@require_safe
def path(request: HttpRequest, pk: UUID, *, own: bool) -> HttpResponse:
    """Show the path: now, next, and what was before."""
    door = _door(request, pk, own=own)
    rows = door.rows
    by_standing = {standing: [row for row in rows if row.standing is standing] for standing in Standing}
    context = {
        "door": door,
        "initiative": door.initiative,
        "rows": rows,
        "now": next(iter(by_standing[Standing.NOW]), None),
        "next": next(iter(by_standing[Standing.NEXT]), None),
        "before": by_standing[Standing.BEFORE][::-1],
        "crumbs": door.crumbs[:-1],
        "may_agree": may(door.person, "governance.manage_chain", door.initiative),
    }
    return render(request, "governance/growth/mine.html" if own else "governance/growth/path.html", context)


def _step_sheet(request: HttpRequest, door: Door, title: str, standing: Standing, version: int | None = None) -> Sheet:
    more = {"door": door, "asks_money": standing is not Standing.NOW}
    template = "governance/growth/step.html"
    return Sheet(request, title, _("Keep this step"), door.crumbs, version=version, more=more, template=template)


@never_cache
@require_http_methods(METHODS)
def new(request: HttpRequest, pk: UUID, where: str, *, own: bool) -> HttpResponse:
    """Tell the step of now, the next one, or an earlier one."""
    door = _door(request, pk, own=own)
    standing = STANDINGS.get(where)
    if standing is None:
        raise Http404
    titles = {
        Standing.NOW: _("The step you take now") if own else _("The step of now"),
        Standing.NEXT: _("The next step"),
        Standing.BEFORE: _("An earlier step"),
    }
    sheet = _step_sheet(request, door, titles[standing], standing)
    make = partial(StepForm, standing=standing, may_show=door.may_show)
    if request.method != "POST":
        return sheet.show(make())
    form = make(request.POST)
    return sheet.save(
        form,
        lambda: tell_step(initiative=door.initiative, said=form.said(), standing=standing, by=door.person),
        _("The step stands on the growth path."),
    )


@never_cache
@require_http_methods(METHODS)
def change(request: HttpRequest, pk: UUID, key: UUID, *, own: bool) -> HttpResponse:
    """Correct what is told of a step."""
    door = _door(request, pk, own=own)
    step = door.step(key)
    standing = next((row.standing for row in door.rows if row.step.pk == step.pk), Standing.NEXT)
    sheet = _step_sheet(request, door, _("Change “%(title)s”") % {"title": step.name}, standing, step.version)
    make = partial(StepForm, standing=standing, may_show=door.may_show)
    if request.method != "POST":
        return sheet.show(make(initial=known_of(step)))
    form, seen = make(resolved(request.POST)), expected_version(request.POST)
    return sheet.save(
        form,
        lambda: change_step(step=step, said=form.said(step), expected_version=seen, by=door.person),
        _("The changes have been saved."),
    )


@never_cache
@require_http_methods(METHODS)
def begin(request: HttpRequest, pk: UUID, key: UUID, *, own: bool) -> HttpResponse:
    """Begin the next step; the step of now ends the day before."""
    door = _door(request, pk, own=own)
    step = door.step(key)
    intro = _(
        "The step of now ends the day before, and keeps the money as the register tells it. Does the phase in the"
        " register still fit? Look at that too."
    )
    title = _("Begin “%(title)s”") % {"title": step.name}
    sheet = Sheet(request, title, _("Begin this step"), door.crumbs, intro=intro, version=step.version)
    return sheet.answer(
        BeginForm,
        lambda values, seen: begin_step(step=step, day=values["started_on"], expected_version=seen, by=door.person),
        _("The step has begun."),
        initial={"started_on": timezone.localdate()},
    )


@require_POST
def remove(request: HttpRequest, pk: UUID, key: UUID, *, own: bool) -> HttpResponse:
    """Take a step away."""
    door = _door(request, pk, own=own)
    step = door.step(key)
    return press_button(
        request, lambda: remove_step(step=step, by=door.person), done=_("The step is off the path."),
        to=door.at("growth"),
    )  # fmt: skip


@never_cache
@require_http_methods(METHODS)
def ask(request: HttpRequest, pk: UUID, key: UUID, *, own: bool) -> HttpResponse:
    """Ask a partner to change something at a step."""
    door = _door(request, pk, own=own)
    step = door.step(key)
    intro = _("For “%(title)s”. Only parties with a place in the chain stand in the list.") % {"title": step.name}
    sheet = Sheet(request, _("What does a partner change?"), _("Keep this"), door.crumbs, intro=intro)
    make = partial(ChangeForm, parties=door.parties())
    if request.method != "POST":
        return sheet.show(make())
    form = make(request.POST)
    return sheet.save(
        form, lambda: ask_change(step=step, asked=form.asked(), by=door.person), _("It stands with the step.")
    )


@never_cache
@require_http_methods(METHODS)
def reword(request: HttpRequest, pk: UUID, key: UUID, change_key: UUID, *, own: bool) -> HttpResponse:
    """Word better what is asked of a partner."""
    door = _door(request, pk, own=own)
    one = door.change(key, change_key)
    if one.promise_id:
        # Its words and day are those of the promise.
        raise Http404
    title = _("What %(party)s changes") % {"party": one.party.full_name}
    sheet = Sheet(request, title, _("Save changes"), door.crumbs, version=one.version)
    parties = door.parties() | Party.objects.filter(pk=one.party_id).select_related("parent").order_by("name", "id")
    return sheet.answer(
        partial(ChangeForm, parties=parties),
        lambda values, seen: reword_change(
            change=one, asked=ChangeDetails(**values), expected_version=seen, by=door.person
        ),
        _("The changes have been saved."),
        initial={"party": one.party_id, "kind": one.kind, "text": one.text, "due_on": one.due_on},
    )


@require_POST
def remove_asked(request: HttpRequest, pk: UUID, key: UUID, change_key: UUID, *, own: bool) -> HttpResponse:
    """Take away what was asked."""
    door = _door(request, pk, own=own)
    one = door.change(key, change_key)
    return press_button(
        request, lambda: remove_change(change=one, by=door.person), done=_("It is off the step."), to=door.at("growth")
    )


@never_cache
@require_http_methods(METHODS)
def agree(request: HttpRequest, pk: UUID, key: UUID, change_key: UUID) -> HttpResponse:
    """Note that a partner promised what was asked."""
    door = _door(request, pk, own=False)
    require(door.person, "governance.manage_chain", door.initiative)
    one = door.change(key, change_key)
    if one.promise_id:
        raise Http404
    intro = _("“%(text)s” It becomes a promise of %(party)s in the chain, which it can be called to account for.")
    told = intro % {"text": one.text, "party": one.party.full_name}
    sheet = Sheet(request, _("The partner agreed"), _("Note the promise"), door.crumbs, intro=told)
    return sheet.answer(
        partial(AgreeForm, change=one),
        lambda values, _seen: agree_change(
            change=one,
            said=values.get("promise") or promised(values["text"], values["due_on"]),
            by=door.person,
        ),
        _("It is a promise now, and stands in the chain too."),
        initial={"text": one.text, "due_on": one.due_on},
    )
