# SPDX-License-Identifier: EUPL-1.2
"""A page with one question, such as why somebody stands aside."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from core.errors import RefusedError


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
    if request.method == "POST" and form.is_valid():
        try:
            act(form)
        except RefusedError as refused:
            form.add_error(refused.field if refused.field in form.fields else None, refused.message)
        else:
            messages.success(request, question.done)
            return redirect(question.back)
    context = {"form": form, "question": question}
    return render(request, "assessment/rounds/question.html", context, status=400 if form.is_bound else 200)
