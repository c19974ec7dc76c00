# SPDX-License-Identifier: EUPL-1.2
"""Pages to keep contact: the contact person, and moments of contact."""

from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from governance.arrangements.contact.actions.contact import (
    assign_contact_person,
    change_contact,
    end_contact_person,
    note_contact,
)
from governance.arrangements.contact.forms import ContactEndForm, ContactMomentForm, ContactPersonForm
from governance.models import ContactMoment, ContactPerson
from governance.pages.form_pages import FormPage, handled
from initiatives.models import Initiative

ANCHOR = "contact"
METHODS = ["GET", "HEAD", "POST"]


def _opened(request: HttpRequest, pk: UUID) -> Initiative:
    return handled(person_of(request), pk, "governance.manage_contact")


@require_http_methods(METHODS)
def person(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Choose the contact person, in the place of the present one when there is one."""
    initiative = _opened(request, pk)
    present = ContactPerson.objects.current().filter(initiative=initiative).select_related("user").first()
    intro = _("%(name)s stops the day before.") % {"name": present.user} if present else ""
    page = FormPage(request, initiative, title=_("Contact person"), button=_("Assign"), intro=intro, anchor=ANCHOR)
    by = person_of(request)
    return page.answer(
        partial(ContactPersonForm, initiative=initiative, by=by),
        lambda values, _seen: assign_contact_person(initiative=initiative, by=by, **values),
        _("The contact person has been assigned."),
        initial={"starts_on": timezone.localdate()},
    )


@require_http_methods(METHODS)
def person_end(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """End somebody's time as contact person."""
    initiative = _opened(request, pk)
    contact = get_object_or_404(
        ContactPerson.objects.visible_to(request.user).select_related("user", "initiative"),
        pk=key,
        initiative=initiative,
    )
    page = FormPage(
        request,
        initiative,
        title=_("%(name)s stops as contact person") % {"name": contact.user},
        button=_("End on this day"),
        intro=_("After that day the initiative has no contact person, until you assign somebody."),
        anchor=ANCHOR,
        version=contact.version,
    )
    return page.answer(
        ContactEndForm,
        lambda values, seen: end_contact_person(
            contact=contact, expected_version=seen, by=person_of(request), **values
        ),
        _("The contact person has been ended."),
        initial={"ends_on": timezone.localdate()},
    )


@require_http_methods(METHODS)
def contact_moment(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note a moment of contact."""
    initiative = _opened(request, pk)
    page = FormPage(request, initiative, title=_("Note a contact"), button=_("Keep this note"), anchor=ANCHOR)
    return page.answer(
        ContactMomentForm,
        lambda values, _seen: note_contact(initiative=initiative, by=person_of(request), **values),
        _("The contact has been noted."),
        initial={"happened_on": timezone.localdate()},
    )


@require_http_methods(METHODS)
def contact_moment_change(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Correct a moment of contact."""
    initiative = _opened(request, pk)
    noted = get_object_or_404(
        ContactMoment.objects.visible_to(request.user).select_related("initiative"), pk=key, initiative=initiative
    )
    page = FormPage(
        request,
        initiative,
        title=_("Correct a contact"),
        button=_("Save changes"),
        anchor=ANCHOR,
        version=noted.version,
    )
    return page.answer(
        ContactMomentForm,
        lambda values, seen: change_contact(moment=noted, expected_version=seen, by=person_of(request), **values),
        _("The note has been changed."),
        initial={"way": noted.way, "happened_on": noted.happened_on, "note": noted.note},
    )
