# SPDX-License-Identifier: EUPL-1.2
"""Lessons: the list, one, recorded, changed and anchored."""

from collections.abc import Iterable, Sequence
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
from governance.learning.actions import add_lesson, anchor_lesson, change_lesson
from governance.learning.forms import AnchorForm, LessonForm, today
from governance.learning.lists import LearningList
from governance.learning.records import initiative_from_request, named, own_record, read_record, readable_names
from governance.models import Experiment, Lesson, Provision
from governance.pages.form_pages import RecordPage, change_page, initial_of
from governance.pages.principle_choices import principle_choices

METHODS = ["GET", "HEAD", "POST"]
NEWEST_FIRST: Final = Order(("-learnt_on", "-id"))


def _choices() -> tuple[Choice, ...]:
    day = timezone.localdate()
    return (
        Choice("", gettext_lazy("All"), Q()),
        Choice("open", gettext_lazy("Not anchored"), Q(anchored_on__isnull=True)),
        Choice("wacht", gettext_lazy("Waiting longer than 180 days"), conditions.waiting(day)),
        Choice("verankerd", gettext_lazy("Anchored"), Q(anchored_on__isnull=False)),
        Choice("niet-gelukt", gettext_lazy("From what did not work"), Q(is_failure=True)),
        Choice("openbaar", gettext_lazy("Public"), Q(is_public=True)),
    )


class LessonsPage(LearningList):
    """List lessons, the newest first."""

    model = Lesson
    title = gettext_lazy("Lessons")
    nothing = gettext_lazy("No lesson here yet.")
    template_name = "governance/learning/lessons/lessons.html"
    columns = (
        Column("lesson", gettext_lazy("Lesson"), order=Order.of("title"), is_fixed=True),
        Column("initiative", gettext_lazy("Initiative")),
        Column("principle", gettext_lazy("Principle")),
        Column("anchored", gettext_lazy("Anchored")),
    )
    order = NEWEST_FIRST
    csv_name = "lessen.csv"

    def parts(self) -> Sequence[Choice]:
        """Return what became of them."""
        return _choices()

    def prepare(self, found: Any) -> Any:
        """Add where each belongs."""
        return found.select_related("area", "theme")

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:
        """Add the names of principles and initiatives to the rows."""
        principles, names = dict(principle_choices()), readable_names(page.items, self.person)
        rows = [(one, principles.get(one.principle, ""), names.get(one.initiative_id, "")) for one in page.items]
        return {**super().context(page), "rows": rows}

    def csv_header(self) -> Sequence[Any]:
        """Return the columns of the file."""
        return learning_csv_export.lesson_header()

    def csv_lines(self, found: Any) -> Iterable[Sequence[Any]]:
        """Yield a line per lesson."""
        return learning_csv_export.lesson_rows(found, self.person)


@require_safe
def lesson(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one lesson."""
    person = person_of(request)
    require(person, "governance.read_city")
    one = read_record(Lesson, person, pk)
    context = {
        "lesson": one,
        "about": readable_names([one], person).get(one.initiative_id, ""),
        "principle": dict(principle_choices()).get(one.principle, ""),
        "provisions": Provision.objects.visible_to(person).filter(lesson=one),
        "may_change": may(person, "governance.change_learning", one),
        "may_record": may(person, "governance.manage_learning"),
        "shared": one.uses.filter(helped=True).count(),
        "trail": _trail(),
    }
    return render(request, "governance/learning/lessons/lesson.html", context)


@require_http_methods(METHODS)
def new(request: HttpRequest) -> HttpResponse:
    """Record a lesson; from a file or an experiment it opens with that one."""
    person = person_of(request)
    require(person, "governance.manage_learning")
    page = RecordPage(
        request,
        title=_("New lesson"),
        button=_("Record lesson"),
        trail=_trail(),
        after=lambda made: reverse("governance:lesson", args=[made.pk]),
    )
    return page.answer(
        partial(LessonForm, person=person),
        lambda values, _seen: add_lesson(values=values, by=person),
        _("The lesson has been recorded."),
        initial=lambda: today() | named(initiative_from_request(request)) | _from_experiment(request),
    )


@require_http_methods(METHODS)
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change a lesson."""
    person = person_of(request)
    one = own_record(Lesson, person, pk)
    page = change_page(request, one, _trail(one))
    return page.answer(
        partial(LessonForm, person=person),
        lambda values, seen: change_lesson(lesson=one, values=values, expected_version=seen, by=person),
        _("The changes have been saved."),
        initial=initial_of(one, LessonForm),
    )


@require_http_methods(METHODS)
def anchor(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say where a lesson is anchored."""
    person = person_of(request)
    one = own_record(Lesson, person, pk)
    page = RecordPage(
        request,
        title=_("Anchor “%(title)s”") % {"title": one.title},
        button=_("Record where it is anchored"),
        trail=_trail(one),
        intro=_("A lesson is anchored when it changed how we work, also for people who never heard of it."),
        version=one.version,
    )
    known = today() | {name: value for name, value in initial_of(one, AnchorForm).items() if value}
    return page.answer(
        partial(AnchorForm, person=person),
        lambda values, seen: anchor_lesson(lesson=one, expected_version=seen, by=person, **values),
        _("It has been recorded where the lesson is anchored."),
        initial=known,
    )


def _trail(one: Lesson | None = None) -> tuple[tuple[str, str], ...]:
    found = ((reverse("governance:lessons"), _("Lessons")),)
    return found if one is None else (*found, (reverse("governance:lesson", args=[one.pk]), one.title))


def _from_experiment(request: HttpRequest) -> dict[str, Any]:
    try:
        pk = UUID(request.GET.get("experiment", ""))
    except ValueError:
        return {}
    found = Experiment.objects.visible_to(request.user).filter(pk=pk).first()
    if found is None:
        return {}
    about = readable_names([found], person_of(request)).get(found.initiative_id, "")
    place = {"area": found.area_id, "theme": found.theme_id}
    return {"experiment": found, "text": found.learnt, "initiative": about, **place}
