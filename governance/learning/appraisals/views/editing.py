# SPDX-License-Identifier: EUPL-1.2
"""Putting a choice on the table, its options, the decision and the look back."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import User
from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.pages.conflicts import resolved
from core.pages.saving import press_button
from core.permissions import may, require
from governance.learning.appraisals.actions import (
    add_appraisal,
    add_option,
    change_appraisal,
    change_option,
    decide,
    effects_of,
    look_back,
    remove_option,
)
from governance.learning.appraisals.forms import (
    AppraisalForm,
    DecisionForm,
    LookBackForm,
    OptionForm,
    option_initial,
    today_for,
)
from governance.learning.appraisals.views.appraisals import read_appraisal, trail
from governance.learning.records import initiative_from_request
from governance.models import Weighing
from governance.pages.form_pages import RecordPage, initial_of
from governance.pages.principle_choices import principle_choices

METHODS = ["GET", "HEAD", "POST"]
OPTION_TEMPLATE = "governance/learning/appraisals/option_form.html"


@require_http_methods(METHODS)
def new(request: HttpRequest) -> HttpResponse:
    """Put a choice on the table; from a file it opens with that initiative."""
    person = person_of(request)
    require(person, "governance.manage_weighing")
    page = RecordPage(
        request,
        title=_("New choice"),
        button=_("Put it on the table"),
        trail=trail(),
        intro=_("Two or more options, compared on the lens, on whom they reach and on what they cost."),
        after=lambda made: reverse("governance:weighing", args=[made.pk]),
    )
    return page.answer(
        partial(AppraisalForm, person=person),
        lambda values, _seen: add_appraisal(values=values, by=person),
        _("The choice is on the table. Add its options."),
        initial=lambda: _opened(request),
    )


@require_http_methods(METHODS)
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change the question."""
    person = person_of(request)
    one = own_appraisal(person, pk)
    page = RecordPage(
        request, title=_("Change the choice"), button=_("Save changes"), trail=trail(one), version=one.version
    )
    return page.answer(
        partial(AppraisalForm, person=person),
        lambda values, seen: change_appraisal(weighing=one, values=values, expected_version=seen, by=person),
        _("The changes have been saved."),
        initial=lambda: initial_of(one, AppraisalForm),
    )


@require_http_methods(METHODS)
def option_new(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Add an option."""
    person = person_of(request)
    one = own_appraisal(person, pk)
    page = RecordPage(
        request, title=_("New option"), button=_("Add the option"), trail=trail(one), intro=one.question,
        template=OPTION_TEMPLATE,
    )  # fmt: skip
    principles = principle_choices()
    if request.method != "POST":
        return page.show(OptionForm(person=person, principles=principles))
    form = OptionForm(request.POST, person=person, principles=principles)
    return page.save(
        form,
        lambda: add_option(weighing=one, values=form.values(), effects=form.effects(), by=person),
        _("The option has been added."),
    )


@require_http_methods(METHODS)
def option_change(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Change an option and what is expected of it."""
    person = person_of(request)
    one = own_appraisal(person, pk)
    option = get_object_or_404(one.options.all(), pk=key)
    page = RecordPage(
        request, title=_("Change “%(title)s”") % {"title": option.title}, button=_("Save changes"), trail=trail(one),
        version=option.version, template=OPTION_TEMPLATE, more={"removes": option},
    )  # fmt: skip
    principles = principle_choices()
    if request.method != "POST":
        return page.show(
            OptionForm(initial=option_initial(option, effects_of(option)), person=person, principles=principles)
        )
    form = OptionForm(resolved(request.POST), person=person, principles=principles)
    seen = expected_version(request.POST)
    return page.save(
        form,
        lambda: change_option(
            option=option, values=form.values(), effects=form.effects(), expected_version=seen, by=person
        ),
        _("The changes have been saved."),
    )


@require_POST
def option_remove(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Take an option off the table."""
    person = person_of(request)
    one = own_appraisal(person, pk)
    option = get_object_or_404(one.options.all(), pk=key)
    page = reverse("governance:weighing", kwargs={"pk": one.pk})
    return press_button(
        request, lambda: remove_option(option=option, by=person), done=_("The option is off the table."), to=page
    )


@require_http_methods(METHODS)
def decision(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Choose an option, with the reason."""
    person = person_of(request)
    one = own_appraisal(person, pk)
    page = RecordPage(
        request, title=_("Decide"), button=_("Record the decision"), trail=trail(one), intro=one.question,
        version=one.version,
    )  # fmt: skip
    known = {name: value for name in DecisionForm.base_fields if (value := getattr(one, name))}
    return page.answer(
        partial(DecisionForm, weighing=one),
        lambda values, seen: decide(weighing=one, expected_version=seen, by=person, **values),
        _("The decision has been recorded."),
        initial=today_for("decided_on") | known,
    )


@require_http_methods(METHODS)
def back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Look back on a decision."""
    person = person_of(request)
    one = own_appraisal(person, pk)
    if one.chosen is None:
        raise Http404
    page = RecordPage(
        request,
        title=_("Look back"),
        button=_("Record the look back"),
        trail=trail(one),
        intro=_("Chosen: %(option)s. %(reason)s") % {"option": one.chosen.title, "reason": one.reason},
        version=one.version,
    )
    known = {name: value for name in ("look_back", "looked_back_on") if (value := getattr(one, name))}
    if one.as_expected is not None:
        known["as_expected"] = "yes" if one.as_expected else "no"
    return page.answer(
        LookBackForm,
        lambda values, seen: look_back(weighing=one, expected_version=seen, by=person, **values),
        _("The look back has been recorded."),
        initial=today_for("looked_back_on") | known,
    )


def own_appraisal(person: User, pk: UUID) -> Weighing:
    """Return a choice this person may change; for anybody else its form is not there."""
    found = read_appraisal(person, pk)
    if not may(person, "governance.change_weighing", found):
        raise Http404
    return found


def _opened(request: HttpRequest) -> dict[str, Any]:
    """Return the initiative the address names, as the form opens with it."""
    about = initiative_from_request(request)
    return {"initiative": about.name} if about else {}
