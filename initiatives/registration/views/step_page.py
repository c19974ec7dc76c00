# SPDX-License-Identifier: EUPL-1.2
"""What the pages with questions show, at registration and for an initiative that is there."""

import re
from typing import Any, Final, NamedTuple

from django import forms
from django.http import QueryDict
from django.urls import reverse

from initiatives.models import Registration
from initiatives.registration.forms.point import press_map_button
from initiatives.registration.forms.rows import MOST_ROWS, RowSet
from initiatives.registration.forms.steps import STEPS, Step, StepForms

# In the query of a page: tell what is wrong with what is kept.
CHECKED: Final = "controle"


class Mark(NamedTuple):
    """One bar of the progress."""

    step: Step | None
    href: str
    is_done: bool
    is_current: bool


class Difference(NamedTuple):
    """One answer that was saved elsewhere and typed here."""

    label: str
    kept: str
    typed: str


def progress(current: Step | None, answers: dict[str, Any]) -> list[Mark]:
    """Return the six steps and the check page; what has answers is a link."""
    marks = [
        Mark(
            step,
            reverse("initiatives:registration-step", args=[step.slug]),
            is_done=step.code in answers,
            is_current=current is not None and step.code == current.code,
        )
        for step in STEPS
    ]
    whole = all(step.code in answers for step in STEPS)
    return [*marks, Mark(None, reverse("initiatives:registration-check"), is_done=whole, is_current=current is None)]


def context(forms: StepForms, answers: dict[str, Any]) -> dict[str, Any]:
    """Return what the page of a registration step shows."""
    place = STEPS.index(forms.step)
    back = reverse("initiatives:registration-step", args=[STEPS[place - 1].slug]) if place else ""
    return {
        "forms": forms,
        "form": forms,
        "step": forms.step,
        "number": place + 1,
        "total": len(STEPS) + 1,
        "progress": progress(forms.step, answers),
        "back": back or reverse("initiatives:registration-start"),
        "can_check": all(step.code in answers for step in STEPS),
    }


def differences(kept: StepForms, typed: StepForms) -> list[Difference]:
    """Return the answers that differ between what was saved elsewhere and what was typed here."""
    pairs = zip(kept.lines(), typed.lines(), strict=True)
    return [Difference(theirs.label, theirs.text, mine.text) for theirs, mine in pairs if theirs.text != mine.text]


def check_context(steps: list[StepForms], consent: forms.Form, registration: Registration) -> dict[str, Any]:
    """Return what the check page shows: every answer, and per step what is not right yet."""
    return {
        "parts": [
            {
                "step": forms.step,
                "lines": forms.lines(),
                "errors": [error for form in forms for errors in form.errors.values() for error in errors],
                "href": reverse("initiatives:registration-step", args=[forms.step.slug]),
            }
            for forms in steps
        ],
        "form": consent,
        "progress": progress(None, registration.answers),
        "total": len(STEPS) + 1,
        "registration": registration,
        "has_errors": any(forms.errors for forms in steps),
        "back": reverse("initiatives:registration-step", args=[STEPS[-1].slug]),
    }


def address_of_checked(step: Step) -> str:
    """Return where a step tells what is wrong with its answers."""
    return f"{reverse('initiatives:registration-step', args=[step.slug])}?{CHECKED}=1"


def address_after(step: Step, *, to_check: bool) -> str:
    """Return where a step that is right leads."""
    place = STEPS.index(step)
    if to_check or place + 1 == len(STEPS):
        return reverse("initiatives:registration-check")
    return reverse("initiatives:registration-step", args=[STEPS[place + 1].slug])


def press_button(step: Step, posted: QueryDict) -> str:
    """Add or remove the row that the pressed button names, or move the map, in `posted` itself.

    Returns the place on the page to go on from, or nothing when no such button was pressed.
    """
    if step.code == "place":
        return press_map_button(posted)
    act = posted.get("act", "")
    for rows in step.rows:
        if act == f"add:{rows.kind}":
            return _add(rows, posted)
        if match := re.fullmatch(rf"remove:({rows.kind}-\d{{1,3}})", act, re.ASCII):
            return _remove(rows, posted, match.group(1))
    return ""


def _add(rows: type[RowSet], posted: QueryDict) -> str:
    numbers = rows.numbers_in(posted)
    number = max(numbers, default=-1) + 1
    if len(numbers) < MOST_ROWS and number < 1000:  # noqa: PLR2004 - three digits
        first = next(name for name, field in rows.form.base_fields.items() if not field.widget.is_hidden)
        posted[f"{rows.kind}-{number}-{first}"] = ""
    return f"#{rows.kind}-{number}"


def _remove(rows: type[RowSet], posted: QueryDict, prefix: str) -> str:
    known = posted.get(f"{prefix}-id", "")
    for name in [name for name in posted if name.startswith(f"{prefix}-")]:
        del posted[name]
    if known:
        posted.appendlist(f"{rows.kind}-removed", known)
    return f"#{rows.kind}"
