# SPDX-License-Identifier: EUPL-1.2
"""What officials do with an issue: on the list or not, its course, who should act, and what hangs on it."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.people.queries import person_of
from core.pages.saving import form_page
from core.pages.shown_people import show_people
from core.permissions import may
from governance.issues.actions.answering import answer_issue, ask_for_answer
from governance.issues.actions.issues import change_issue, move_issue
from governance.issues.actions.ties import add_role, remove_role, tie_all, untie
from governance.issues.forms import OPEN, AboutForm, AnswerForm, AskForm, DecideForm, MoveForm, RoleForm, TieForm
from governance.issues.lifecycle import following
from governance.issues.queries import readable_challenges, shown, steps_for
from governance.issues.shown import ISSUES
from governance.models import Issue, IssueRaiser, IssueRole, IssueState
from governance.models.issue import PUBLIC_STATES
from governance.pages.form_pages import RecordPage
from governance.parties.promises.accountability import accounts_of
from initiatives.models import Initiative, Opportunity
from initiatives.register.contact.forms import TRAP

METHODS: Final = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
def decide(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Everything about what was sent in on one screen, and the decision with what is written with it."""
    person, one = person_of(request), _handled(request, pk)
    form = DecideForm(request.POST or None)

    def act() -> IssueState:
        to = IssueState.OPEN if form.cleaned_data["decision"] == OPEN else IssueState.DECLINED
        move_issue(issue=one, to=to, by=person, reason=form.cleaned_data["reason"])
        return to

    def saved(to: IssueState) -> HttpResponse:
        messages.success(request, _decided(to))
        return redirect("governance:issue", one.pk) if to is IssueState.OPEN else redirect("initiatives:queue")

    raiser = IssueRaiser.objects.filter(issue=one).first()
    show_people(
        request, ISSUES, people=[one.raised_by_id] if one.raised_by_id else [],
        addresses=[raiser.email] if raiser else [], about=one.pk,
    )  # fmt: skip
    context = {"issue": one, "raiser": raiser, "steps": steps_for(one, is_office=True)}
    return form_page(request, form, act, template="governance/issues/decide.html", context=context, saved=saved)


def _decided(to: IssueState) -> str:
    if to is IssueState.OPEN:
        return _("The issue is on the list. Who raised it gets a mail. Say now who should act on it.")
    return _("The issue does not go on the list. Who raised it gets your reason by mail.")


@require_http_methods(METHODS)
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change what it says; two officials at once both see what the other wrote."""
    person, one = person_of(request), _handled(request, pk)
    page = _page(request, one, _("Change this issue"), _("Save changes"), version=one.version)
    known = {name: getattr(one, name) for name in AboutForm.base_fields if name != TRAP}
    known |= {"area": one.area.code if one.area else "", "theme": one.theme.code if one.theme else ""}

    def act(values: dict[str, Any], seen: int) -> Issue:
        changes = {name: value for name, value in values.items() if name != TRAP}
        return change_issue(issue=one, values=changes, expected_version=seen, by=person)

    return page.answer(_without_trap, act, _("The changes have been saved."), initial=known)


def _without_trap(*args: Any, **options: Any) -> AboutForm:
    form = AboutForm(*args, **options)
    del form.fields[TRAP]
    return form


@require_http_methods(METHODS)
def move(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say how it stands now, and why."""
    person, one = person_of(request), _listed(request, pk)
    page = _page(request, one, _("How does this issue stand?"), _("Record this"))
    return page.answer(
        partial(MoveForm, states=following(IssueState(one.state))),
        lambda values, _seen: move_issue(
            issue=one, to=IssueState(values["state"]), by=person, reason=values["reason"], outcome=values["outcome"]
        ),
        _("It stands with the issue. Who raised it gets a mail."),
        initial={},
    )


@require_http_methods(METHODS)
def ask(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say who should act, and ask the answer of that party."""
    person, one = person_of(request), _listed(request, pk)
    page = _page(request, one, _("Who should act on this?"), _("Ask for an answer"), version=one.version)

    def act(values: dict[str, Any], seen: int) -> None:
        ask_for_answer(issue=one, expected_version=seen, by=person, **values)
        if not accounts_of(values["responsible"]):
            messages.warning(request, _("Nobody speaks for this party here, so no mail went out. Ask it yourself too."))

    return page.answer(
        partial(AskForm, person=person),
        act,
        _("The answer has been asked."),
        initial={"responsible": one.responsible.name if one.responsible else ""},
    )


@require_http_methods(METHODS)
def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Answer, as who speaks for the party that should act, or for it as who handles the issue."""
    person = person_of(request)
    one = _found(request, pk)
    if not may(person, "governance.answer_issue", one) or not one.responsible:
        raise Http404
    title = _("The answer of %(party)s") % {"party": one.responsible.full_name}
    page = _page(request, one, title, _("Send the answer"), version=one.version)
    return page.answer(
        AnswerForm,
        lambda values, seen: answer_issue(issue=one, text=values["answer"], expected_version=seen, by=person),
        _("Thank you. Everybody reads the answer, and who raised the issue gets it by mail."),
        initial={},
    )


@require_http_methods(METHODS)
def role(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say which role it needs, and which party can fill it."""
    person, one = person_of(request), _handled(request, pk)
    page = _page(request, one, _("Who can do something about this?"), _("Add this role"))
    return page.answer(
        partial(RoleForm, person=person),
        lambda values, _seen: add_role(issue=one, by=person, **values),
        _("It stands with the issue."),
        initial={},
    )


@require_POST
def role_remove(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Take a role off."""
    one = _handled(request, pk)
    remove_role(role=get_object_or_404(IssueRole, pk=key, issue=one), by=person_of(request))
    messages.success(request, _("The role has been taken off."))
    return redirect("governance:issue", one.pk)


@require_http_methods(METHODS)
def tie_to(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Tie an initiative, an opportunity or a challenge to it."""
    person, one = person_of(request), _listed(request, pk)
    page = _page(request, one, _("What works on this issue?"), _("Tie this to the issue"))
    if request.method != "POST":
        return page.show(TieForm(person=person))
    form = TieForm(request.POST, person=person)
    return page.save(form, lambda: tie_all(issue=one, things=form.chosen, by=person), _("It stands with the issue."))


@require_POST
def untie_from(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Take something off the issue."""
    person, one = person_of(request), _handled(request, pk)
    sets = (Initiative.objects.visible_to(person), Opportunity.objects.visible_to(person), readable_challenges(person))
    found = next((thing for rows in sets if (thing := rows.filter(issues=one, pk=key).first())), None)
    if found is None:
        raise Http404
    untie(issue=one, to=found, by=person)
    messages.success(request, _("It has been taken off the issue."))
    return redirect("governance:issue", one.pk)


def _found(request: HttpRequest, pk: UUID) -> Issue:
    one: Issue = get_object_or_404(shown(Issue.objects.visible_to(request.user)), pk=pk)
    return one


def _handled(request: HttpRequest, pk: UUID) -> Issue:
    one = _found(request, pk)
    # To who does not handle it there is no such page.
    if not may(request.user, "governance.decide_issue", one):
        raise Http404
    return one


def _listed(request: HttpRequest, pk: UUID) -> Issue:
    one = _handled(request, pk)
    if one.state not in PUBLIC_STATES:
        raise Http404
    return one


def _page(request: HttpRequest, one: Issue, title: str, button: str, version: int | None = None) -> RecordPage:
    trail = (
        (reverse("governance:issues"), _("Issues of residents")),
        (reverse("governance:issue", args=[one.pk]), one.title),
    )
    return RecordPage(request, title=title, button=button, trail=trail, version=version, intro=one.title)
