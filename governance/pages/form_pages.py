# SPDX-License-Identifier: EUPL-1.2
"""The one page that all forms of this app share, and what saving one of them can end in."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import expected_version
from core.models import VersionedRecord
from core.pages.conflicts import Conflict, resolved
from core.pages.saving import save_form, version_to_save_over
from core.permissions import require
from governance.pages.after_saving import before_saving
from initiatives.models import Initiative


def handled(person: User, pk: UUID, permission: str = "") -> Initiative:
    """Return the initiative this person handles; Http404 otherwise, also when it is public.

    With a `permission`, NotAllowedError unless they have it for this initiative.
    """
    found = Initiative.objects.in_areas_of(person).filter(pk=pk).select_related("area").defer("search").first()
    if found is None:
        raise Http404
    if permission:
        require(person, permission, found)
    return found


def initial_of(record: Model, form: type[forms.Form]) -> dict[str, Any]:
    """Return the values of a record with which its form opens."""
    return {name: getattr(record, name) for name in form.base_fields}


class SavingPage(ABC):
    """A page with one form: shown, or saved with everything that can go wrong told in words."""

    request: HttpRequest
    template: str
    version: int | None
    more: Mapping[str, Any]

    def answer(
        self,
        make: Callable[..., forms.Form],
        act: Callable[[dict[str, Any], int], object],
        done: str,
        *,
        initial: Mapping[str, Any] | Callable[[], Mapping[str, Any]],
    ) -> HttpResponse:
        """Show the form with `initial` (a function is asked only when it is shown), or save what was sent.

        `act(values, seen)` gets the cleaned values and the row version the form was made from (0 for something new).
        """
        if self.request.method != "POST":
            return self.show(make(initial=initial() if callable(initial) else initial))
        form = make(resolved(self.request.POST))
        seen = 0 if self.version is None else expected_version(self.request.POST)
        return self.save(form, lambda: act(form.cleaned_data, seen), done)

    @abstractmethod
    def leads_to(self, made: Any) -> str:
        """Return the address that follows on a save; `made` is what the action returned."""

    def show(self, form: forms.Form, *, status: int = 200, conflict: Conflict | None = None) -> HttpResponse:
        """Draw the page."""
        version = version_to_save_over(self.request, self.version, conflict)
        context = {"page": self, "form": form, "conflict": conflict, "version": version, **self.more}
        return render(self.request, self.template, context, status=status)

    def save(self, form: forms.Form, act: Callable[[], object], done: str) -> HttpResponse:
        """Act when the form is sound; else show it again with everything typed. Both ends say what happened."""
        say_more = before_saving(self.request)

        def show(*, status: int, conflict: Conflict | None = None) -> HttpResponse:
            return self.show(form, status=status, conflict=conflict)

        def saved(made: object) -> HttpResponse:
            messages.success(self.request, done)
            say_more()
            return redirect(self.leads_to(made))

        return save_form(form, act, show=show, saved=saved)


@dataclass(frozen=True)
class FormPage(SavingPage):
    """A form about an initiative: its title, its button, what is said above it, and where it stands in the file."""

    request: HttpRequest
    initiative: Initiative
    title: str
    button: str
    intro: str = ""
    anchor: str = ""
    version: int | None = None
    template: str = "governance/pages/form.html"
    more: Mapping[str, Any] = field(default_factory=dict)

    def leads_to(self, made: Any) -> str:  # noqa: ARG002 - back to the file, whatever was made
        """Return to the place in the file."""
        return f"{reverse('initiatives:dossier', args=[self.initiative.pk])}#{self.anchor}"


@dataclass(frozen=True)
class RecordPage(SavingPage):
    """A form about a record of the whole city; `trail` are (address, label) of the pages above it.

    A save leads to `after(made)`, or back to the last page of the trail.
    """

    request: HttpRequest
    title: str
    button: str
    trail: tuple[tuple[str, str], ...]
    intro: str = ""
    after: Callable[[Any], str] | None = None
    version: int | None = None
    template: str = "governance/pages/record_form.html"
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def back(self) -> str:
        """The page to return to."""
        return self.trail[-1][0]

    def leads_to(self, made: Any) -> str:
        """Return to what was made, or to the list."""
        return self.after(made) if self.after else self.back


def change_page(request: HttpRequest, record: VersionedRecord, trail: tuple[tuple[str, str], ...]) -> RecordPage:
    """Return the page on which a record is changed; its own page is the last of `trail`."""
    title = _("Change “%(title)s”") % {"title": trail[-1][1]}
    return RecordPage(request, title=title, button=_("Save changes"), trail=trail, version=record.version)
