# SPDX-License-Identifier: EUPL-1.2
"""What is known of learning, printed beside the questions of the lens."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from assessment.facts.registry import Fact, register_facts
from governance.models import Barrier, Experiment, Lesson
from initiatives.models import Initiative

MOST = 8


def register_learning_facts() -> None:
    """Answer the lens's questions about experiments, lessons and barriers."""
    register_facts("experiments", experiments)
    register_facts("lessons", lessons)
    register_facts("barriers", barriers)


def experiments(initiative: Initiative, day: date) -> list[Fact]:
    """Name the experiments that began by `day` and their outcome, newest first; one query."""
    rows = Experiment.objects.filter(initiative=initiative, starts_on__lte=day).order_by("-starts_on", "-id")
    return [
        Fact(strong=f"{one.title}:", text=_outcome(one, day), warning=_late(one, day), is_invented=one.is_invented)
        for one in rows[:MOST]
    ]


def _outcome(one: Experiment, day: date) -> str:
    if one.verdict and one.verdict_on and one.verdict_on <= day:
        return f"{one.get_verdict_display().lower()}, {date_format(one.verdict_on, 'j F Y')}."
    return _("until %(day)s, no verdict yet.") % {"day": date_format(one.ends_on, "j F Y")}


def _late(one: Experiment, day: date) -> str:
    return _("the verdict is late") if not one.verdict and one.ends_on < day else ""


def lessons(initiative: Initiative, day: date) -> list[Fact]:
    """Name the lessons learnt by `day` and where they are anchored, newest first; one query."""
    rows = Lesson.objects.filter(initiative=initiative, learnt_on__lte=day).order_by("-learnt_on", "-id")
    return [
        Fact(
            strong=f"{one.title}:",
            text=_("anchored in %(place)s.") % {"place": one.anchored_in}
            if one.anchored_on and one.anchored_on <= day
            else _("not anchored yet."),
            is_invented=one.is_invented,
        )
        for one in rows[:MOST]
    ]


def barriers(initiative: Initiative, _day: date) -> list[Fact]:
    """Name the barriers in its way and how far each is, newest first; one query."""
    rows = Barrier.objects.filter(initiatives=initiative).select_related("owner").order_by("-created_at", "-id")
    return [
        Fact(
            strong=f"{one.title}:",
            text=f"{one.get_state_display().lower()}, {one.owner.name}." if one.owner else one.get_state_display(),
            warning="" if one.owner or one.removed_on else _("no department has taken it up"),
            is_invented=one.is_invented,
        )
        for one in rows[:MOST]
    ]
