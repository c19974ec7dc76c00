# SPDX-License-Identifier: EUPL-1.2
"""A page with one question, such as why somebody stands aside."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.http import HttpRequest, HttpResponse

from core.pages.saving import done, form_page


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A page that asks one thing: its words, where it leads, and what its button does."""

    title: str
    lead: str
    button: str
    back: str
    done: str


def ask(
    request: HttpRequest, form: forms.Form, question: QuestionPage, act: Callable[[forms.Form], object]
) -> HttpResponse:
    """Show the page, and do `act` with its filled in form; what refuses it stands at the field."""
    return form_page(
        request,
        form,
        lambda: act(form),
        template="assessment/rounds/question.html",
        context={"question": question},
        saved=done(request, question.done, question.back),
    )
