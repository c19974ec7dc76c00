# SPDX-License-Identifier: EUPL-1.2
"""One form on a page of its own, with the way back to where it was opened."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from core.pages.conflicts import Conflict
from core.pages.saving import save_form
from governance.pages.after_saving import before_saving

Crumb = tuple[str, str]


@dataclass(frozen=True)
class Sheet:
    """A form: its title, its button, what is said above it, the pages above it (name, address), and a row version.

    Saving leads to the last of `crumbs`, unless the act returns an address.
    """

    request: HttpRequest
    title: str
    button: str
    crumbs: Sequence[Crumb]
    intro: str = ""
    version: int | None = None
    more: Mapping[str, Any] = field(default_factory=dict)
    template: str = "governance/pages/sheet.html"

    @property
    def back(self) -> str:
        """The address of the page this form belongs to."""
        return self.crumbs[-1][1]

    def show(self, form: forms.BaseForm, *, status: int = 200, conflict: Conflict | None = None) -> HttpResponse:
        """Draw the page."""
        version = conflict.version if conflict else self.version
        context = {"page": self, "form": form, "conflict": conflict, "version": version, **self.more}
        return render(self.request, self.template, context, status=status)

    def save(self, form: forms.BaseForm, act: Callable[[], object], done: str) -> HttpResponse:
        """Act when the form is sound; else show it again with everything typed. Both ends say what happened."""
        say_more = before_saving(self.request)

        def show(*, status: int, conflict: Conflict | None = None) -> HttpResponse:
            return self.show(form, status=status, conflict=conflict)

        def saved(made: object) -> HttpResponse:
            messages.success(self.request, done)
            say_more()
            return redirect(made if isinstance(made, str) else self.back)

        return save_form(form, act, show=show, saved=saved)
