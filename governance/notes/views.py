# SPDX-License-Identifier: EUPL-1.2
"""The pages of notes: all on one thing with a form, one to change, and what it said before."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.database.keyset import Order
from core.database.row_versions import expected_version
from core.pages.conflicts import Conflict, resolved
from core.pages.pagination import keyset_page
from core.pages.saving import done, press_button, save_form
from core.permissions import may
from governance.models import Note
from governance.notes.actions import change_note, withdraw_note, write_note
from governance.notes.forms import NoteForm
from governance.notes.queries import noted_principles, notes_on, rows_of, versions_of
from governance.notes.rules import thing_of
from governance.notes.things import address_of, home_of, read_thing, title_of
from governance.pages.single_form import Crumb, Sheet
from initiatives.models import Initiative

NEWEST_FIRST: Final = Order.of("-id")
PAGE_SIZE: Final = 20


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def notes(request: HttpRequest, word: str, pk: UUID) -> HttpResponse:
    """Show all notes on one thing, and take a new one."""
    person = person_of(request)
    thing = read_thing(person, word, pk)
    form = NoteForm(request.POST if request.method == "POST" else None, auto_id="note-%s")
    show = partial(_show, request, person, thing, form)
    if request.method != "POST":
        return show()
    return save_form(
        form,
        lambda: write_note(thing=thing, text=form.cleaned_data["text"], by=person),
        show=show,
        saved=done(request, _("Your note stands below. Only colleagues read it."), home_of(thing)),
    )


def _show(
    request: HttpRequest,
    person: User,
    thing: Any,
    form: NoteForm,
    *,
    status: int = 200,
    conflict: Conflict | None = None,  # noqa: ARG001 - a new note meets no other
) -> HttpResponse:
    page = keyset_page(notes_on(thing, person), request, order=NEWEST_FIRST, size=PAGE_SIZE)
    context = {
        "title": title_of(thing),
        "home": home_of(thing),
        "page": page,
        "rows": rows_of(page.items, person),
        "form": form,
        "principles": noted_principles(thing, person) if isinstance(thing, Initiative) else [],
    }
    return render(request, "governance/notes/notes.html", context, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Word one's own note anew."""
    person = person_of(request)
    note = _own(person, pk)
    sheet = Sheet(
        request,
        _("Change your note"),
        _("Save changes"),
        _crumbs(note),
        intro=_("Colleagues can look up what it said before."),
        version=note.version,
    )
    if request.method != "POST":
        (row,) = rows_of([note], person)
        return sheet.show(NoteForm(initial={"text": row.text}))
    form, seen = NoteForm(resolved(request.POST)), expected_version(request.POST)
    return sheet.save(
        form,
        lambda: change_note(note=note, text=form.cleaned_data["text"], expected_version=seen, by=person),
        _("Your note has been changed."),
    )


@require_POST
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take one's own note away."""
    person = person_of(request)
    note = _own(person, pk)
    to = home_of(thing_of(note))
    return press_button(
        request, lambda: withdraw_note(note=note, by=person), done=_("Your note has been withdrawn."), to=to
    )


@never_cache
@require_safe
def versions(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show what a note said before."""
    person = person_of(request)
    note = _readable(person, pk)
    context = {"note": note, "versions": versions_of(note), "crumbs": _crumbs(note)}
    return render(request, "governance/notes/versions.html", context)


def _readable(person: User, pk: UUID) -> Note:
    return get_object_or_404(Note.objects.visible_to(person).select_related("written_by"), pk=pk)


def _own(person: User, pk: UUID) -> Note:
    """Return one's own note that still stands; of another's its address tells nothing."""
    note = _readable(person, pk)
    if not may(person, "governance.change_note", note):
        raise Http404
    return note


def _crumbs(note: Note) -> list[Crumb]:
    thing = thing_of(note)
    name, *arguments = address_of(thing)
    return [(title_of(thing), home_of(thing)), (_("Notes"), reverse(name, args=arguments))]
