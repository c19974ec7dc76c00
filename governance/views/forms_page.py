# SPDX-License-Identifier: EUPL-1.2
"""The one page that all forms of this room share, and what saving one of them can end in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from accounts.models import User
from core.conflicts import conflict_of
from core.errors import ConflictError, RefusedError
from initiatives.models import Initiative


def handled(person: User, pk: UUID) -> Initiative:
    """Return the initiative this person handles; Http404 otherwise, also when it is public."""
    found = Initiative.objects.in_areas_of(person).filter(pk=pk).select_related("area").defer("search").first()
    if found is None:
        raise Http404
    return found


@dataclass(frozen=True)
class FormPage:
    """A form about an initiative: its title, its button, what is said above it, and where it stands in the file."""

    request: HttpRequest
    initiative: Initiative
    title: str
    button: str
    intro: str = ""
    anchor: str = ""
    version: int | None = None
    more: Mapping[str, Any] = field(default_factory=dict)

    def show(self, form: forms.Form, *, status: int = 200, conflict: Any = None) -> HttpResponse:
        """Draw the page."""
        version = conflict.version if conflict else self.version
        context = {"page": self, "form": form, "conflict": conflict, "version": version, **self.more}
        return render(self.request, "governance/form.html", context, status=status)

    def save(self, form: forms.Form, act: Callable[[], object], done: str) -> HttpResponse:
        """Act when the form is sound; else show it again with everything typed. Both ends say what happened."""
        if not form.is_valid():
            return self.show(form, status=422)
        try:
            act()
        except RefusedError as refused:
            form.add_error(refused.field if refused.field in form.fields else None, refused.message)
            return self.show(form, status=422)
        except ConflictError as error:
            return self.show(form, status=409, conflict=conflict_of(form, error))
        messages.success(self.request, done)
        return redirect(f"{reverse('initiatives:dossier', args=[self.initiative.pk])}#{self.anchor}")
