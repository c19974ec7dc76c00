# SPDX-License-Identifier: EUPL-1.2
"""Right to Challenge for officials: the list, one challenge, and every step to its answer and after."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final
from uuid import UUID

from django.db.models import Case, Q, Value, When
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from accounts.people.queries import person_of
from core.database.keyset import Order
from core.pages.columns import Column
from core.pages.filter_chips import Choice
from core.pages.filter_set import ListFilterSet
from core.pages.list_page import Empty, ListPage
from core.pages.pagination import KeysetPage
from core.permissions import may, require
from governance.arrangements.challenges.actions import Term, move_challenge, note_talk, prepare_challenge
from governance.arrangements.challenges.forms import AnswerForm, CourseForm, PrepareForm, TalkForm
from governance.arrangements.challenges.lifecycle import MOVES, PUBLIC, WAITING, has_legal_form
from governance.models import Challenge, ChallengeState
from governance.pages.form_pages import RecordPage

METHODS = ["GET", "HEAD", "POST"]
# What waits stands first, the longest overdue on top.
ORDER: Final = Order(("place", "answer_due_on", "id"))
CHOICES: Final = (
    Choice("all", gettext_lazy("All"), Q()),
    Choice("waiting", gettext_lazy("Waiting for an answer"), Q(state__in=WAITING)),
    Choice("accepted", gettext_lazy("Accepted or running"), Q(state__in=PUBLIC[:2])),
    Choice("over", gettext_lazy("Over"), ~Q(state__in=(*WAITING, *PUBLIC[:2]))),
)


def _shown(found: Any) -> Any:
    """Return challenges with what their list and page show."""
    found = found.select_related("initiative__area", "department", "arrangement")
    return found.defer("initiative__search", "initiative__story", "initiative__area__border").annotate(
        place=Case(When(state__in=WAITING, then=Value(0)), default=Value(1))
    )


class ChallengesPage(ListPage[ListFilterSet]):
    """List challenges, what is overdue first."""

    title = gettext_lazy("Right to Challenge")
    template_name = "governance/arrangements/challenges/list.html"
    order = ORDER
    columns = (
        Column("task", gettext_lazy("Task"), is_fixed=True),
        Column("initiative", gettext_lazy("Initiative")),
        Column("state", gettext_lazy("State")),
        Column("answer", gettext_lazy("Answer")),
        Column("department", gettext_lazy("Department")),
        Column("price", gettext_lazy("Asks a year"), is_number=True),
        Column("costs", gettext_lazy("Costs now"), is_number=True),
    )
    permission = "governance.read_governance"

    def rows(self) -> Any:
        """Return the challenges this reader may see."""
        return Challenge.objects.visible_to(person_of(self.request))

    def parts(self) -> Sequence[Choice]:
        """Return how far they are."""
        return CHOICES

    def prepare(self, found: Any) -> Any:
        """Add what the list shows."""
        return _shown(found)

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:  # noqa: ARG002 - the same for every page
        """Return what tells whether an answer is late."""
        return {"today": timezone.localdate(), "waiting": WAITING}

    def empty(self) -> Empty:
        """Say that nobody offered, and what residents read."""
        nothing = _("No initiative has offered to take over a task yet.")
        return Empty(nothing, _("What residents read about it"), reverse("governance:challenge-explained"))


@require_safe
def challenge(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one challenge: task, offer, budget, talks and answer."""
    one = _found(request, pk)
    state = ChallengeState(one.state)
    handles = may(request.user, "governance.handle_challenge", one)
    context = {
        "challenge": one,
        "steps": list(one.steps.select_related("noted_by")),
        "handles": handles,
        "can_answer": handles and state in WAITING,
        "can_go_on": handles and bool(_following(state)),
        "is_overdue": state in WAITING and one.answer_due_on < timezone.localdate(),
        "has_legal_form": has_legal_form(one.initiative.form),
        "is_dearer": one.budget is not None and one.price > one.budget,
    }
    return render(request, "governance/arrangements/challenges/challenge.html", context)


@require_http_methods(METHODS)
def prepare(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say whose task it is and what it costs now."""
    person, one = person_of(request), _handled(request, pk)
    page = _page(request, one, _("Whose task is it, and what does it cost?"), _("Save"), version=one.version)
    known = {"department": one.department, "budget": one.budget}
    return page.answer(
        partial(PrepareForm, person=person),
        lambda values, seen: prepare_challenge(challenge=one, expected_version=seen, by=person, **values),
        _("The changes have been saved."),
        initial=known,
    )


@require_http_methods(METHODS)
def talk(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note a talk."""
    one = _handled(request, pk)
    page = _page(request, one, _("Note a talk"), _("Keep it"))
    return page.answer(
        TalkForm,
        lambda values, _seen: note_talk(challenge=one, note=values["note"], by=person_of(request)),
        _("The talk has been kept."),
        initial={},
    )


@require_http_methods(METHODS)
def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Answer, with the term or the agreement when it is a yes."""
    person, one = person_of(request), _handled(request, pk)
    page = _page(request, one, _("Answer the challenge"), _("Send the answer"))

    def act(given: dict[str, Any], _seen: int) -> Challenge:
        term = Term(given["first_day"], given["last_day"]) if given["first_day"] else None
        is_yes = given["decision"] == ChallengeState.ACCEPTED
        return move_challenge(
            challenge=one,
            to=ChallengeState(given["decision"]),
            by=person,
            note=given["note"],
            term=term if is_yes else None,
            arrangement=given["arrangement"] if is_yes else None,
        )

    return page.answer(
        partial(AnswerForm, person=person, challenge=one),
        act,
        _("The answer is on its way to the carriers."),
        initial={"first_day": one.wanted_from},
    )


@require_http_methods(METHODS)
def course(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say that the task is taken over, or that it has ended."""
    person, one = person_of(request), _handled(request, pk)
    states = _following(ChallengeState(one.state))
    if not states:
        raise Http404
    page = _page(request, one, _("How does it go on?"), _("Record this step"))
    return page.answer(
        partial(CourseForm, states=states),
        lambda values, _seen: move_challenge(
            challenge=one, to=ChallengeState(values["state"]), by=person, note=values["note"]
        ),
        _("The step has been recorded."),
        initial={},
    )


def _following(state: ChallengeState) -> list[ChallengeState]:
    """Return what can follow an answer."""
    return [to for to in ChallengeState if state in PUBLIC and to in MOVES[state]]


def _found(request: HttpRequest, pk: UUID) -> Challenge:
    require(request.user, "governance.read_governance")
    found: Challenge = get_object_or_404(_shown(Challenge.objects.visible_to(request.user)), pk=pk)
    return found


def _handled(request: HttpRequest, pk: UUID) -> Challenge:
    one = _found(request, pk)
    # To who does not handle it there is no such page.
    if not may(request.user, "governance.handle_challenge", one):
        raise Http404
    return one


def _page(request: HttpRequest, one: Challenge, title: str, button: str, version: int | None = None) -> RecordPage:
    trail = (
        (reverse("governance:challenges"), _("Right to Challenge")),
        (reverse("governance:challenge", args=[one.pk]), one.task),
    )
    return RecordPage(request, title=title, button=button, trail=trail, version=version, intro=one.task)
